/**
 * Trains the sentence splitter: logistic regression over hashed features, AdaGrad, fixed seed, a few minutes.
 *   npx tsx training/sentences/train.ts --treebanks DIR [--out FILE]
 * DIR holds train.conllu.gz. The weights come under the licence of the treebanks (CC BY-SA 4.0).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { blocksOf } from '../../src/text/lines.js'
import {
  advance,
  begin,
  FEATURES,
  featuresAt,
  isCandidate,
  rowOf,
  SPACE_SIZE,
  textStyleOf,
} from '../../src/text/sentences/features.js'
import { packWeights, WEIGHTS_FILE } from '../../src/text/sentences/weights.js'
import { tokenise } from '../../src/text/tokens/tokenise.js'
import { readDocuments } from './documents.js'

const EPOCHS = 14
/** Models trained with other random choices and averaged. */
const SEEDS = [1, 2, 3, 4]
const RATE = 0.12
const DECAY = 2e-6
/** A feature must be seen so often to get a weight, so that rare words leave no trace. */
const LEAST = 5
/** Share of an example's features left out at random while learning. */
const DROPOUT = 0.3

interface Examples {
  readonly features: Int32Array
  readonly labels: Uint8Array
  readonly count: number
}

function collect(conllu: string): Examples {
  const all: number[] = []
  const labels: number[] = []
  const buffer = new Int32Array(FEATURES)
  for (const document of readDocuments(conllu)) {
    const style = textStyleOf(document.text)
    for (const block of blocksOf(document.text)) {
      const tokens = tokenise(document.text, block.start, block.end)
      const row = rowOf(document.text, tokens, style)
      let since = begin(row, 0)
      for (let i = 0; i < tokens.length; i++) {
        if (i > 0) {
          const isEnd = document.ends.has(tokens[i - 1]?.end ?? -1)
          if (isCandidate(row, i)) {
            featuresAt(row, i, since, buffer)
            for (const f of buffer) all.push(f)
            labels.push(isEnd ? 1 : 0)
          }
          if (isEnd) since = begin(row, i)
        }
        advance(since, row, i)
      }
    }
  }
  return { features: Int32Array.from(all), labels: Uint8Array.from(labels), count: labels.length }
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const a = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = a
  }
  return order
}

function randomFrom(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function train(examples: Examples, seed: number): Float32Array {
  const seen = new Int32Array(SPACE_SIZE)
  for (const f of examples.features) seen[f] = (seen[f] ?? 0) + 1
  const weights = new Float32Array(SPACE_SIZE)
  const squares = new Float32Array(SPACE_SIZE).fill(1e-6)
  const sums = new Float64Array(SPACE_SIZE)
  const random = randomFrom(seed)
  const kept = new Uint8Array(FEATURES)
  let rounds = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0
    for (const e of shuffled(examples.count, random)) {
      const from = e * FEATURES
      let score = 0
      for (let k = 0; k < FEATURES; k++) {
        const f = examples.features[from + k] ?? 0
        kept[k] = (seen[f] ?? 0) >= LEAST && random() >= DROPOUT ? 1 : 0
        if (kept[k] === 1) score += weights[f] ?? 0
      }
      const p = 1 / (1 + Math.exp(-score))
      const label = examples.labels[e] ?? 0
      loss -= Math.log(Math.max(1e-9, label === 1 ? p : 1 - p))
      const error = p - label
      if (Math.abs(error) < 1e-4) continue
      for (let k = 0; k < FEATURES; k++) {
        const f = examples.features[from + k] ?? 0
        if (kept[k] === 0) continue
        const gradient = error + DECAY * (weights[f] ?? 0)
        const square = (squares[f] ?? 0) + gradient * gradient
        squares[f] = square
        weights[f] = (weights[f] ?? 0) - (RATE * gradient) / Math.sqrt(square)
      }
    }
    if (epoch >= EPOCHS / 2) {
      rounds++
      for (let f = 0; f < SPACE_SIZE; f++) sums[f] = (sums[f] ?? 0) + (weights[f] ?? 0)
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / examples.count).toFixed(5)}`)
  }
  return Float32Array.from(sums, (s) => s / rounds)
}

function quantise(weights: Float32Array): { bytes: Int8Array; step: number } {
  const largest = weights.reduce((m, w) => Math.max(m, Math.abs(w)), 0)
  const step = Math.fround(Math.min(largest, 4) / 127)
  return { bytes: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / step)))), step }
}

const args = process.argv.slice(2)
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const folder = option('--treebanks')
if (folder === undefined) {
  console.error('usage: train.ts --treebanks DIR [--out FILE]')
  process.exit(2)
}
const examples = collect(gunzipSync(readFileSync(join(folder, 'train.conllu.gz'))).toString('utf8'))
console.error(`${examples.count} gaps, ${examples.labels.reduce((a, b) => a + b, 0)} of them sentence ends`)
const models = SEEDS.map((seed) => train(examples, seed))
const mean = Float32Array.from(
  { length: SPACE_SIZE },
  (_, f) => models.reduce((sum, m) => sum + (m[f] ?? 0), 0) / SEEDS.length,
)
const packed = packWeights(quantise(mean))
writeFileSync(option('--out') ?? WEIGHTS_FILE, packed)
console.error(`${packed.length} bytes`)
