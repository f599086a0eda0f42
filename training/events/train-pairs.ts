/**
 * Learns the weights of the pair classifier: multinomial logistic regression over the features of
 * src/extract/events/pair-features.ts. Only features seen in at least five sentences are kept, so that no weight tells
 * of a single text. Usage: npx tsx training/events/train-pairs.ts PAIRS.jsonl.gz [--check] [--out FILE]
 * (--check: five-fold figures only).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadDirectory } from '../../src/actors/index.js'
import type { Context } from '../../src/extract/context.js'
import { findDates } from '../../src/extract/dates/index.js'
import { codeEvents, pairFeatures, proposeEvents } from '../../src/extract/events/index.js'
import { findMentions } from '../../src/extract/mentions/index.js'
import type { PloverType } from '../../src/model/index.js'
import { loadEnglish } from '../../src/text/index.js'

interface Row {
  readonly id: string
  readonly text: string
  readonly pair: {
    readonly source: readonly [number, number] | null
    readonly target: readonly [number, number] | null
  }
  readonly gold: { readonly type: PloverType }
}

interface Example {
  readonly features: readonly string[]
  readonly label: number
}

const LEAST_SUPPORT = 5
const ROUNDS = 30
const RATE = 0.5
const DECAY = 0.006

const args = process.argv.slice(2)
const file = args.find((a) => !a.startsWith('--'))
if (file === undefined) {
  console.error('usage: train-pairs.ts PAIRS.jsonl.gz [--check] [--out FILE]')
  process.exit(2)
}
const outAt = args.indexOf('--out')
const out = outAt < 0 ? 'models/en-events.tsv' : (args[outAt + 1] ?? '')

const raw = readFileSync(file)
const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8')
const rows = text
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row)
/** The two yielding types are one label: the data does not tell them apart. */
const types = [...new Set(rows.map((r) => r.gold.type))].sort()

const language = loadEnglish()
const directory = loadDirectory()
const examples: Example[] = rows.map((row) => {
  const context: Context = { text: row.text, analysis: language.analyse(row.text), directory }
  const dates = findDates(context).found
  const { mentions, entities } = findMentions(context, dates)
  const { candidates } = proposeEvents(context, { dates, mentions, entities, figures: [], statements: [] })
  const span = (s: readonly [number, number] | null) => (s === null ? undefined : { start: s[0], end: s[1] })
  const features = pairFeatures(
    context.analysis.sentences,
    codeEvents(candidates, mentions),
    span(row.pair.source),
    span(row.pair.target),
  )
  return { features: ['bias', ...features], label: types.indexOf(row.gold.type) }
})

type Weights = Map<string, Float64Array>

function learn(train: readonly Example[]): Weights {
  const support = new Map<string, number>()
  for (const { features } of train) for (const f of features) support.set(f, (support.get(f) ?? 0) + 1)
  const weights: Weights = new Map()
  const squares: Weights = new Map()
  for (const [f, n] of [...support].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (n < LEAST_SUPPORT) continue
    weights.set(f, new Float64Array(types.length))
    squares.set(f, new Float64Array(types.length).fill(1e-8))
  }
  for (let round = 0; round < ROUNDS; round++) {
    // a fixed stride through the examples stands for shuffling
    for (let k = 0; k < train.length; k++) {
      const example = train[(k * 607 + round * 31) % train.length]
      if (example === undefined) continue
      const p = softmax(scores(weights, example.features))
      for (const f of example.features) {
        const w = weights.get(f)
        const g2 = squares.get(f)
        if (w === undefined || g2 === undefined) continue
        for (let c = 0; c < types.length; c++) {
          const gradient = (p[c] ?? 0) - (c === example.label ? 1 : 0) + DECAY * (w[c] ?? 0) * 10
          g2[c] = (g2[c] ?? 0) + gradient * gradient
          w[c] = (w[c] ?? 0) - (RATE * 0.2 * gradient) / Math.sqrt(g2[c] ?? 1)
        }
      }
    }
  }
  return weights
}

function scores(weights: Weights, features: readonly string[]): Float64Array {
  const sums = new Float64Array(types.length)
  for (const f of features) {
    const w = weights.get(f)
    if (w !== undefined) for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] ?? 0) + (w[c] ?? 0)
  }
  return sums
}

function softmax(x: Float64Array): Float64Array {
  const top = Math.max(...x)
  const e = x.map((v) => Math.exp(v - top))
  const sum = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / sum)
}

const best = (x: Float64Array): number => x.indexOf(Math.max(...x))

/** Five folds: accuracy and macro-F1 on what was held out. */
function check(): void {
  let right = 0
  const tp = new Map<number, number>()
  const predicted = new Map<number, number>()
  const gold = new Map<number, number>()
  const more = (m: Map<number, number>, k: number): void => void m.set(k, (m.get(k) ?? 0) + 1)
  for (let fold = 0; fold < 5; fold++) {
    const weights = learn(examples.filter((_, i) => i % 5 !== fold))
    for (const [i, example] of examples.entries()) {
      if (i % 5 !== fold) continue
      const guess = best(scores(weights, example.features))
      more(predicted, guess)
      more(gold, example.label)
      if (guess === example.label) {
        right++
        more(tp, guess)
      }
    }
  }
  let sum = 0
  for (const c of gold.keys()) {
    const f1 = (2 * (tp.get(c) ?? 0)) / ((predicted.get(c) ?? 0) + (gold.get(c) ?? 0))
    sum += f1
    console.error(`${types[c]}\t${f1.toFixed(3)}\t${gold.get(c)}`)
  }
  console.error(
    `five folds: accuracy ${(right / examples.length).toFixed(3)}, macro-F1 ${(sum / gold.size).toFixed(3)}`,
  )
}

check()
if (!args.includes('--check')) {
  const weights = learn(examples)
  const lines = [
    '# Weights of the pair classifier in hundredths; training/events/train-pairs.ts makes them.',
    ['feature', ...types].join('\t'),
  ]
  for (const [f, w] of [...weights].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const numbers = [...w].map((v) => Math.round(v * 100))
    if (numbers.some((v) => Math.abs(v) >= 3)) lines.push([f, ...numbers].join('\t'))
  }
  writeFileSync(out, `${lines.join('\n')}\n`)
  console.error(`${out}: ${lines.length - 2} features`)
}
