/**
 * Learns how likely two mentions are one happening: boosted trees over the features of src/stories/coref. Usage:
 *   npx tsx training/coref/train.ts TRAIN.jsonl[.gz] [--out models/en-coref.txt] [--check]
 * TRAIN holds one document a line: {"id","text","mentions":[{"id","start","end"}],"gold":{"chains":{…},"topic"}}.
 * --check: figures in five parts by topic, at several thresholds, and nothing written. The same data gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import {
  averageLink,
  chanceBy,
  groupStories,
  isComparable,
  type MentionDocument,
  pairFeatures,
  type StoryMentions,
  storiesOf,
  type Tree,
  writeTrees,
} from '../../src/stories/index.js'
import { loadEnglish } from '../../src/text/index.js'
import { bareReport } from './bare-report.js'
import { nearConll } from './conll.js'
import { grow } from './trees.js'

interface Row extends MentionDocument {
  readonly gold: { readonly chains: Readonly<Record<string, string>>; readonly topic: string }
}

interface Pair {
  readonly i: number
  readonly j: number
  readonly features: readonly number[]
  readonly same: boolean
  readonly weight: number
}

interface Labelled {
  readonly story: StoryMentions
  readonly gold: readonly string[]
  readonly pairs: readonly Pair[]
  readonly topic: string
}

const SHAPE = { trees: 60, depth: 4, rate: 0.12, leaf: 20 }
/** Large chains have many pairs; each weighs less. */
const EVEN = 0.5
const PARTS = 5

const args = process.argv.slice(2)
const file = args.find((a) => !a.startsWith('--'))
if (file === undefined) {
  console.error('usage: train.ts TRAIN.jsonl[.gz] [--out FILE] [--check]')
  process.exit(2)
}
const outAt = args.indexOf('--out')
const out = outAt < 0 ? 'models/en-coref.txt' : (args[outAt + 1] ?? '')

const raw = readFileSync(file)
const rows = (file.endsWith('.gz') ? gunzipSync(raw) : raw)
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row)
const byId = new Map(rows.map((r) => [r.id, r]))
const storyOf = new Map<string, string>()
for (const group of groupStories(rows.map((r) => ({ report: bareReport(r.id, r.text) }))))
  for (const id of group.reports) storyOf.set(id, group.id)

const inStory = (id: string) => storyOf.get(id) ?? id
const stories = storiesOf(rows, inStory, loadEnglish()).map(labelled)

function labelled(story: StoryMentions): Labelled {
  const gold = story.mentions.map((m) => byId.get(m.document)?.gold.chains[m.id] ?? m.id)
  const sizes = new Map<string, number>()
  for (const g of gold) sizes.set(g, (sizes.get(g) ?? 0) + 1)
  const size = (i: number) => sizes.get(gold[i] ?? '') ?? 1
  const pairs = gold.flatMap((g, i) =>
    gold.slice(i + 1).flatMap((h, k): Pair[] => {
      const j = i + 1 + k
      const features = pairFeatures(story, i, j)
      if (!isComparable(features)) return []
      return [{ i, j, features, same: g === h, weight: Math.max(size(i), size(j)) ** -EVEN }]
    }),
  )
  return { story, gold, pairs, topic: commonest(story.mentions.map((m) => byId.get(m.document)?.gold.topic ?? '')) }
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

function learn(from: readonly Labelled[]): Tree[] {
  const pairs = from.flatMap((s) => s.pairs)
  return grow(
    pairs.map((p) => p.features),
    Uint8Array.from(pairs, (p) => (p.same ? 1 : 0)),
    SHAPE,
    Float64Array.from(pairs, (p) => p.weight),
  )
}

/** Each part judged by trees that never saw its topics. */
function check(): void {
  const topics = [...new Set(stories.map((s) => s.topic))].sort()
  const partOf = (s: Labelled) => topics.indexOf(s.topic) % PARTS
  const trees = Array.from({ length: PARTS }, (_, part) => learn(stories.filter((s) => partOf(s) !== part)))
  for (const threshold of [0.2, 0.25, 0.3, 0.35, 0.4, 0.5]) {
    const gold: string[] = []
    const found: string[] = []
    stories.forEach((s, k) => {
      const edges = s.pairs.map(({ i, j, features }) => ({ i, j, weight: chanceBy(trees[partOf(s)] ?? [], features) }))
      averageLink(s.gold.length, edges, threshold).forEach((group, c) => {
        for (const i of group) {
          gold.push(s.gold[i] ?? '')
          found.push(`${k} ${c}`)
        }
      })
    })
    console.log(`from ${threshold}: ${nearConll(gold, found).toFixed(4)}`)
  }
}

if (args.includes('--check')) check()
else {
  const text = writeTrees(learn(stories))
  writeFileSync(out, text)
  console.log(
    `${out}: ${SHAPE.trees} trees, ${text.length} bytes, from ${stories.flatMap((s) => s.pairs).length} pairs`,
  )
}
