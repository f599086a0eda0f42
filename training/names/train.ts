/**
 * Trains the name model: what a capitalised name that no list knows stands for. Multinomial logistic regression by
 * AdaGrad over the features of `src/extract/mentions/name-features.ts`; a feature needs five names that show it.
 * `npx tsx training/names/train.ts --treebanks DIR [--mentions FILE.jsonl ...] [--out FILE] [--folds N]`
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadDirectory } from '../../src/actors/index.js'
import { findNames } from '../../src/extract/mentions/find-names.js'
import { nameFeatures } from '../../src/extract/mentions/name-features.js'
import { NAME_LABELS } from '../../src/extract/mentions/name-model.js'
import { viewOf } from '../../src/extract/mentions/sentence-view.js'
import { loadEnglish } from '../../src/text/index.js'
import { documentsOfLines, documentsOfTreebank, type GoldDocument } from './documents.js'

interface Example {
  readonly features: readonly string[]
  readonly label: number
  readonly document: number
}

type Weights = ReadonlyMap<string, Float64Array>

const SUPPORT = 5
const ROUNDS = 15
const DECAY = 0.2
const RATE = 0.15

function examplesOf(documents: readonly GoldDocument[]): readonly Example[] {
  const english = loadEnglish()
  const directory = loadDirectory()
  const examples: Example[] = []
  documents.forEach(({ text, names }, document) => {
    for (const sentence of english.analyse(text).sentences) {
      const view = viewOf(sentence, directory, [])
      for (const name of findNames(view, directory, false)) {
        if (name.senses !== undefined || name.aliasOf !== undefined) continue
        const start = sentence.tokens[name.first]?.start ?? 0
        const end = sentence.tokens[name.last]?.end ?? 0
        const gold = names
          .filter((g) =>
            g.head < 0
              ? g.start <= start && g.end >= end && g.end - g.start <= end - start + 14
              : g.head >= start && g.head < end,
          )
          .sort((a, b) => distance(a, start, end) - distance(b, start, end))[0]
        examples.push({
          features: nameFeatures(view, name, directory),
          label: NAME_LABELS.indexOf(gold?.label ?? 'thing'),
          document,
        })
      }
    }
  })
  return examples
}

const distance = (g: { readonly start: number; readonly end: number }, start: number, end: number): number =>
  Math.abs(g.start - start) + Math.abs(g.end - end)

function scoresOf(weights: Weights, features: readonly string[]): number[] {
  const scores = NAME_LABELS.map(() => 0)
  for (const feature of features) {
    const row = weights.get(feature)
    if (row !== undefined) for (let i = 0; i < row.length; i++) scores[i] = (scores[i] ?? 0) + (row[i] ?? 0)
  }
  return scores
}

function learn(examples: readonly Example[]): Weights {
  const support = new Map<string, number>()
  for (const { features } of examples) for (const f of features) support.set(f, (support.get(f) ?? 0) + 1)
  const weights = new Map<string, Float64Array>()
  const squares = new Map<string, Float64Array>()
  for (const [feature, count] of support) {
    if (count < SUPPORT) continue
    weights.set(feature, new Float64Array(NAME_LABELS.length))
    squares.set(feature, new Float64Array(NAME_LABELS.length).fill(1e-8))
  }
  let seed = 7
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed % below
  }
  const order = examples.map((_, i) => i)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = next(i + 1)
      const kept = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = kept
    }
    for (const at of order) {
      const example = examples[at]
      if (example === undefined) continue
      const scores = scoresOf(weights, example.features)
      const top = Math.max(...scores)
      const odds = scores.map((s) => Math.exp(s - top))
      const sum = odds.reduce((a, b) => a + b, 0)
      for (const feature of example.features) {
        const row = weights.get(feature)
        const seen = squares.get(feature)
        if (row === undefined || seen === undefined) continue
        for (let i = 0; i < row.length; i++) {
          const gradient = (odds[i] ?? 0) / sum - (i === example.label ? 1 : 0) + DECAY * (row[i] ?? 0)
          seen[i] = (seen[i] ?? 0) + gradient * gradient
          row[i] = (row[i] ?? 0) - (RATE * gradient) / Math.sqrt(seen[i] ?? 1)
        }
      }
    }
  }
  return weights
}

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    mentions: { type: 'string', multiple: true },
    out: { type: 'string' },
    folds: { type: 'string' },
  },
})
if (values.treebanks === undefined) throw new Error('--treebanks DIR: a folder with train.conllu.gz')
const documents = [
  ...documentsOfTreebank(join(values.treebanks, 'train.conllu.gz')),
  ...(values.mentions ?? []).flatMap(documentsOfLines),
]
const examples = examplesOf(documents)
console.error(`${documents.length} documents, ${examples.length} names that no list knows`)
const folds = Number(values.folds ?? 0)
if (folds > 1) {
  let right = 0
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(examples.filter((e) => e.document % folds !== fold))
    for (const e of examples) {
      if (e.document % folds !== fold) continue
      const scores = scoresOf(weights, e.features)
      if (scores.indexOf(Math.max(...scores)) === e.label) right += 1
    }
  }
  console.error(`right label, ${folds} folds by document: ${(right / examples.length).toFixed(3)}`)
}
const lines = [...learn(examples)]
  .map(([feature, row]) => [feature, ...[...row].map((w) => Math.round(w * 100))] as const)
  .filter(([, ...row]) => row.some((w) => Math.abs(w) >= 2))
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
const head =
  '# Name model: feature, then hundredths of log odds for person, organisation, place, thing. Licence: en-names.LICENSE.md.'
writeFileSync(values.out ?? 'models/en-names.tsv', `${head}\n${lines.map((l) => l.join('\t')).join('\n')}\n`)
console.error(`${lines.length} features`)
