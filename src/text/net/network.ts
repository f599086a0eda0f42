/**
 * Runs the trained network over sentences: tags, trees and relations. Sentences are read in batches, longest first;
 * up to the trees their tokens lie first words together, then second words, and so on, so that one step of an LSTM is
 * one matrix product.
 */
import { decodeTree } from './decode.js'
import type { Inventory } from './features.js'
import type { FourBitTable } from './four-bits.js'
import { distanceClass, padded } from './layout.js'
import { NetworkWeights, stateScale } from './network-weights.js'
import type { Weights } from './weights-file.js'
import { WordShares } from './word-shares.js'

/** What the network says of a sentence: row numbers of tags and relations, heads from 0 with -1 for the root. */
export interface NetReading {
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
}
/** Words of a sentence and the rows of their incoming tags. */
export interface NetInput {
  readonly forms: readonly string[]
  readonly tags: ArrayLike<number>
}

/** Tokens in one batch. */
const batchTokens = 1024
/** The longest sentence that fits. */
const mostWords = 256
const memoryBytes = 56 << 20

/** Where the tokens of a batch lie: how many sentences have a word at each step, and the row of the first. */
interface Steps {
  readonly count: number
  readonly size: Int32Array
  readonly from: Int32Array
  readonly tokens: number
}

function stepsOf(batch: readonly NetInput[]): Steps {
  const count = batch[0]?.forms.length ?? 0
  const size = new Int32Array(count)
  for (const { forms } of batch) for (let t = 0; t < forms.length; t++) size[t] = (size[t] as number) + 1
  const from = new Int32Array(count + 1)
  for (let t = 0; t < count; t++) from[t + 1] = (from[t] as number) + (size[t] as number)
  return { count, size, from, tokens: from[count] as number }
}

export class Network {
  private readonly weights: NetworkWeights
  private readonly shares: WordShares
  private readonly work: ReturnType<typeof reserve>
  private readonly distance: Float32Array
  private readonly rootLabel: number

  constructor(weights: Weights, inventory: Inventory, vectors: FourBitTable, labels: readonly string[]) {
    this.weights = new NetworkWeights(weights, memoryBytes)
    this.rootLabel = labels.indexOf('root')
    this.distance = this.weights.vectorValues('arc.distance')
    this.work = reserve(this.weights)
    this.shares = new WordShares(this.weights, inventory, vectors)
  }

  /** Reads sentences of at most `mostWords` words each, in any number and order. */
  read(sentences: readonly NetInput[]): NetReading[] {
    const length = (i: number): number => sentences[i]?.forms.length ?? 0
    const order = sentences.map((_, i) => i).sort((a, b) => length(b) - length(a) || a - b)
    const out: NetReading[] = sentences.map(() => ({
      tags: new Int32Array(),
      heads: new Int32Array(),
      labels: new Int32Array(),
    }))
    let batch: number[] = []
    let tokens = 0
    const flush = (): void => {
      const readings = this.readBatch(batch.map((i) => sentences[i] as NetInput))
      batch.forEach((i, b) => {
        out[i] = readings[b] as NetReading
      })
      batch = []
      tokens = 0
    }
    for (const i of order) {
      if (length(i) === 0) continue
      if (tokens + length(i) > batchTokens && batch.length > 0) flush()
      batch.push(i)
      tokens += length(i)
    }
    if (batch.length > 0) flush()
    return out
  }

  private readBatch(batch: readonly NetInput[]): NetReading[] {
    const { work, weights } = this
    const steps = stepsOf(batch)
    this.layers(batch, steps)
    const tags = this.best(work.tagScores, padded(weights.sizes.tags), weights.sizes.tags, steps.tokens, -1)
    const starts = this.order(batch, steps)
    const heads = this.trees(batch, starts, steps.tokens)
    const labels = this.relations(batch, starts, heads, steps.tokens)
    return batch.map(({ forms }, s) => {
      const start = starts[s] as number
      const tree = heads[s] as Int32Array
      return {
        heads: tree,
        tags: Int32Array.from(forms, (_, t) => tags[(steps.from[t] as number) + s] as number),
        labels: Int32Array.from(forms, (_, t) =>
          (tree[t] as number) < 0 ? this.rootLabel : (labels[start + t] as number),
        ),
      }
    })
  }

  /** Both LSTM layers and the scores of tags. */
  private layers(batch: readonly NetInput[], steps: Steps): void {
    const { work, weights, shares } = this
    const { kernels } = weights.machine
    const { hidden, tags } = weights.sizes
    const n = steps.tokens
    const gateBytes = 8 * hidden * 4
    const slots = shares.slotsOf(batch.flatMap((s) => s.forms))
    let token = 0
    batch.forEach(({ forms, tags: incoming }, s) => {
      for (let t = 0; t < forms.length; t++) {
        const row = (steps.from[t] as number) + s
        kernels.sum(
          work.gates + row * gateBytes,
          shares.word(slots[token++] as number),
          shares.tag(incoming[t] ?? 0),
          8 * hidden,
        )
      }
    })
    this.recur(1, work.h1, steps)
    kernels.fillRows(work.tagScores, padded(tags) * 4, weights.vector('tag.b'), n, padded(tags))
    weights.multiply(work.tagScores, work.h1, 4 * hidden, 'tag.w', n, 1)
    kernels.fillRows(work.gates, gateBytes, weights.vector('two'), n, 8 * hidden)
    weights.multiply(work.gates, work.h1, 4 * hidden, 'two', n, 1)
    this.recur(2, work.h2, steps)
  }
  private recur(layer: 1 | 2, out: number, steps: Steps): void {
    const { work, weights } = this
    const { kernels } = weights.machine
    const { hidden } = weights.sizes
    const gateBytes = 8 * hidden * 4
    const stateBytes = 4 * hidden
    for (const way of [0, 1]) {
      const { packed, scale, pairs, columns } = weights.matrix(`lstm${layer}${way === 0 ? 'f' : 'b'}.u`)
      const gates = work.gates + way * 4 * hidden * 4
      const h = out + way * hidden * 2
      let before = -1
      for (let i = 0; i < steps.count; i++) {
        const t = way === 0 ? i : steps.count - 1 - i
        const m = steps.size[t] as number
        const going = before < 0 ? 0 : Math.min(m, steps.size[before] as number)
        const here = steps.from[t] as number
        if (going > 0) {
          const last = h + (steps.from[before] as number) * stateBytes
          kernels.product(
            gates + here * gateBytes,
            gateBytes,
            last,
            stateBytes,
            packed,
            scale,
            going,
            columns,
            pairs,
            1,
          )
        }
        kernels.lstmStep(
          gates + here * gateBytes,
          gateBytes,
          work.cells,
          going,
          h + here * stateBytes,
          stateBytes,
          m,
          hidden,
        )
        before = t
      }
    }
  }
  /** Brings the outputs of the second layer into the order of the sentences; gives the first row of each. */
  private order(batch: readonly NetInput[], steps: Steps): number[] {
    const { work, weights } = this
    const stateBytes = 4 * weights.sizes.hidden
    let at = 0
    return batch.map(({ forms }, s) => {
      const start = at
      for (let t = 0; t < forms.length; t++) {
        const source = work.h2 + ((steps.from[t] as number) + s) * stateBytes
        weights.machine.bytes.copyWithin(work.ordered + at++ * stateBytes, source, source + stateBytes)
      }
      return start
    })
  }

  private trees(batch: readonly NetInput[], starts: readonly number[], n: number): Int32Array[] {
    const { work, weights } = this
    const { kernels } = weights.machine
    const { hidden, arc, rel } = weights.sizes
    const top = 2 * arc + 2 * rel
    kernels.fillRows(work.top, top * 4, weights.vector('top'), n, top)
    weights.multiply(work.top, work.ordered, 4 * hidden, 'top', n, 1)
    kernels.tanhRows(work.top, top * 4, n, 2 * arc)
    kernels.quantise(work.fixed, work.top, n * top, stateScale)
    kernels.fillRows(work.turned, arc * 4, weights.vector('arc.v'), n, arc)
    weights.multiply(work.turned, work.fixed, top * 2, 'arc.u', n, 1)
    kernels.packFloats(work.heads, weights.vector('arc.root'), 4, arc * 4, arc, 1)
    kernels.productFloats(work.rootScores, 32, work.turned, arc * 4, work.heads, n, 1, arc)
    return batch.map(({ forms }, s) => this.treeOf(forms.length, starts[s] as number))
  }
  private treeOf(n: number, start: number): Int32Array {
    const { work, weights, distance } = this
    const { kernels, floats } = weights.machine
    const { arc, rel } = weights.sizes
    const top = (2 * arc + 2 * rel) * 4
    const wide = padded(n)
    kernels.packFloats(work.heads, work.top + start * top + arc * 4, 4, top, arc, n)
    kernels.productFloats(work.scores, wide * 4, work.turned + start * arc * 4, arc * 4, work.heads, n, n, arc)
    const scores = work.scores / 4
    const root = work.rootScores / 4 + start * 8
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i === j) continue
        const o = scores + i * wide + j
        floats[o] = (floats[o] as number) + (distance[distanceClass(i, j)] as number)
      }
    }
    return decodeTree(n, (i, j) => floats[j < 0 ? root + i * 8 : scores + i * wide + j] as number)
  }

  /** The best relation of each word to its head. */
  private relations(
    batch: readonly NetInput[],
    starts: readonly number[],
    heads: readonly Int32Array[],
    n: number,
  ): Int32Array {
    const { work, weights } = this
    const { kernels } = weights.machine
    const { arc, rel, labels } = weights.sizes
    const top = (2 * arc + 2 * rel) * 4
    const from = work.top + 2 * arc * 4
    const pairBytes = padded(rel) * 2
    batch.forEach(({ forms }, s) => {
      const start = starts[s] as number
      for (let i = 0; i < forms.length; i++) {
        const head = heads[s]?.[i] ?? -1
        const other = head < 0 ? weights.vector('rel.root') : from + (start + head) * top + rel * 4
        kernels.pairTanh(work.pairs + (start + i) * pairBytes, from + (start + i) * top, other, rel)
      }
    })
    kernels.fillRows(work.labelScores, padded(labels) * 4, weights.vector('rel.outb'), n, padded(labels))
    weights.multiply(work.labelScores, work.pairs, pairBytes, 'rel.out', n, 1)
    return this.best(work.labelScores, padded(labels), labels, n, this.rootLabel)
  }
  /** Column of the highest score in each row, never `but`. */
  private best(scores: number, wide: number, columns: number, rows: number, but: number): Int32Array {
    const { floats } = this.weights.machine
    const out = new Int32Array(rows)
    for (let r = 0; r < rows; r++) {
      const o = scores / 4 + r * wide
      let max = -Infinity
      for (let c = 0; c < columns; c++) {
        const v = floats[o + c] as number
        if (v > max && c !== but) {
          max = v
          out[r] = c
        }
      }
    }
    return out
  }
}

/** Working memory for one batch. */
function reserve({ machine, sizes }: NetworkWeights) {
  const { hidden, arc, rel, tags, labels } = sizes
  const rows = (bytes: number): number => machine.take(batchTokens * bytes + 64)
  return {
    gates: rows(8 * hidden * 4),
    h1: rows(4 * hidden),
    h2: rows(4 * hidden),
    ordered: rows(4 * hidden),
    cells: rows(hidden * 4),
    tagScores: rows(padded(tags) * 4),
    top: rows((2 * arc + 2 * rel) * 4),
    fixed: rows((2 * arc + 2 * rel) * 2),
    turned: rows(arc * 4),
    heads: machine.take(arc * padded(mostWords) * 4),
    scores: machine.take(mostWords * padded(mostWords) * 4),
    rootScores: rows(32),
    pairs: rows(padded(rel) * 2),
    labelScores: rows(padded(labels) * 4),
  }
}
