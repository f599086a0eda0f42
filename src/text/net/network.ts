/**
 * Runs the trained network over sentences: tags, trees and relations. Words are looked up once and their share of the
 * first layer's input is kept; sentences are read in batches, longest first, all first words together, and so on.
 */
import { decodeTree } from './decode.js'
import { groupCount, groups, type Inventory, inputSize, tagGroup, wordRows } from './features.js'
import { type FourBitTable, unpackFourBits } from './four-bits.js'
import { distanceClass, layoutOf, type NetSizes, type Parameter, padded } from './layout.js'
import { Machine } from './machine.js'
import { floatsOf, type Weights } from './weights-file.js'

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

/** Tokens in one batch, and in one sentence. */
export const batchTokens = 1024
const cachedWords = 4096
/** Fixed point of LSTM outputs and of inputs. */
const stateScale = 16384
const inputScale = 4096

interface Matrix {
  readonly packed: number
  readonly scale: number
  readonly columns: number
  readonly pairs: number
}

export class Network {
  private readonly machine: Machine
  private readonly sizes: NetSizes
  private readonly tables = new Map<
    string,
    { readonly codes: Int8Array; readonly scales: Float32Array; readonly dim: number }
  >()
  private readonly matrices = new Map<string, Matrix>()
  private readonly biases = new Map<string, number>()
  private readonly slots = new Map<string, number>()
  private readonly tagShare: number
  private readonly wordShare: number
  private readonly work: ReturnType<Network['reserve']>
  private readonly distance: Float32Array
  private readonly rootLabel: number

  constructor(
    weights: Weights,
    private readonly inventory: Inventory,
    private readonly vectors: FourBitTable,
    labels: readonly string[],
  ) {
    this.sizes = weights.head.sizes
    this.rootLabel = labels.indexOf('root')
    const { hidden } = this.sizes
    this.machine = new Machine(48 << 20)
    const list = new Map(layoutOf(this.sizes).list.map((p) => [p.name, p]))
    for (const p of list.values()) {
      if (p.name.startsWith('in.')) this.readTable(weights, p)
      else if (p.rows === 1) this.biases.set(p.name, this.machine.put(this.readVector(weights, p)))
    }
    this.distance = this.machine.floats.slice(
      (this.biases.get('arc.distance') ?? 0) / 4,
      (this.biases.get('arc.distance') ?? 0) / 4 + 16,
    )
    const together = (name: string, ...parts: string[]): void => {
      this.matrices.set(
        name,
        this.readMatrix(
          weights,
          parts.map((part) => list.get(part) as Parameter),
        ),
      )
    }
    together('one', 'lstm1f.w', 'lstm1b.w')
    together('two', 'lstm2f.w', 'lstm2b.w')
    for (const u of ['lstm1f.u', 'lstm1b.u', 'lstm2f.u', 'lstm2b.u', 'tag.w', 'arc.u', 'rel.out']) together(u, u)
    together('top', 'arc.w', 'rel.w')
    this.biases.set('two', this.join('lstm2f.b', 'lstm2b.b'))
    this.biases.set('top', this.join('arc.b', 'rel.b'))
    this.work = this.reserve()
    this.wordShare = this.machine.take(cachedWords * 8 * hidden * 4)
    this.tagShare = this.shareOfTags()
  }

  private readVector(weights: Weights, p: Parameter): Float32Array {
    const out = new Float32Array(p.width)
    out.set(floatsOf(weights.section(p.name)))
    return out
  }
  private readTable(weights: Weights, p: Parameter): void {
    const bytes = weights.section(p.name)
    const codes = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.tables.set(p.name, { codes, scales: floatsOf(weights.section(`${p.name}.scale`)), dim: p.columns })
  }
  /** Puts matrices with the same rows side by side and packs them. */
  private readMatrix(weights: Weights, parts: readonly Parameter[]): Matrix {
    const rows = parts[0]?.rows ?? 0
    const columns = parts.reduce((n, p) => n + p.width, 0)
    const codes = new Int8Array(rows * columns)
    const scale = new Float32Array(columns)
    let at = 0
    for (const p of parts) {
      const bytes = weights.section(p.name)
      const source = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      for (let r = 0; r < rows; r++) codes.set(source.subarray(r * p.columns, (r + 1) * p.columns), r * columns + at)
      const unit = p.name.startsWith('lstm1') && p.name.endsWith('.w') ? inputScale : stateScale
      floatsOf(weights.section(`${p.name}.scale`)).forEach((s, i) => {
        scale[at + i] = s / unit
      })
      at += p.width
    }
    const pairs = (rows + 1) >> 1
    const packed = this.machine.take(columns * pairs * 4)
    // the codes pass through the end of the memory, which is free while the weights are read
    const pass = this.machine.bytes.length - ((codes.length + 63) & ~63)
    this.machine.bytes.set(new Uint8Array(codes.buffer), pass)
    this.machine.kernels.packWeights(packed, pass, rows, columns)
    return { packed, scale: this.machine.put(scale), columns, pairs }
  }
  private join(...names: string[]): number {
    const list = new Map(layoutOf(this.sizes).list.map((p) => [p.name, p]))
    const parts = names.map((name) => {
      const at = (this.biases.get(name) ?? 0) / 4
      return this.machine.floats.slice(at, at + (list.get(name)?.width ?? 0))
    })
    const out = new Float32Array(parts.reduce((n, p) => n + p.length, 0))
    let at = 0
    for (const part of parts) {
      out.set(part, at)
      at += part.length
    }
    return this.machine.put(out)
  }
  private reserve() {
    const { hidden, arc, rel, tags, labels } = this.sizes
    const m = this.machine
    const top = 2 * arc + 2 * rel
    return {
      gates: m.take(batchTokens * 8 * hidden * 4),
      h1: m.take(batchTokens * 2 * hidden * 2 + 64),
      h2: m.take(batchTokens * 2 * hidden * 2 + 64),
      ordered: m.take(batchTokens * 2 * hidden * 2 + 64),
      cells: m.take(batchTokens * hidden * 4),
      tagScores: m.take(batchTokens * padded(tags) * 4),
      top: m.take(batchTokens * top * 4),
      fixed: m.take(batchTokens * 2 * (arc + rel) * 2),
      turned: m.take(batchTokens * arc * 4),
      heads: m.take(arc * padded(batchTokens + 1) * 4),
      scores: m.take(256 * padded(257) * 4),
      rootScores: m.take(batchTokens * 8 * 4),
      pairs: m.take(batchTokens * padded(rel) * 2 + 64),
      labelScores: m.take(batchTokens * padded(labels) * 4),
      input: m.take(padded(inputSize) * 4 * 64),
      inputFixed: m.take(padded(inputSize) * 2 * 64 + 64),
    }
  }
  private matrix(name: string): Matrix {
    return this.matrices.get(name) as Matrix
  }
  private multiply(out: number, input: number, ld: number, name: string, m: number, add: number): void {
    const { packed, scale, columns, pairs } = this.matrix(name)
    this.machine.kernels.product(out, columns * 4, input, ld, packed, scale, m, columns, pairs, add)
  }
  private tableRow(name: string, row: number, at: number): void {
    const table = this.tables.get(name)
    if (!table) return
    const { codes, scales, dim } = table
    const scale = scales[row] as number
    for (let d = 0; d < dim; d++) this.machine.floats[at + d] = (codes[row * dim + d] as number) * scale
  }
  /** What each incoming tag, with the bias, adds to the gates of the first layer. */
  private shareOfTags(): number {
    const { hidden, inTags } = this.sizes
    const { machine, work } = this
    const out = machine.take(inTags * 8 * hidden * 4)
    const bias = this.join('lstm1f.b', 'lstm1b.b')
    const offset = groups.slice(0, tagGroup).reduce((n, g) => n + g.dim, 0)
    for (let row = 0; row < inTags; row++) {
      machine.floats.fill(0, work.input / 4, work.input / 4 + padded(inputSize))
      this.tableRow('in.tag', row, work.input / 4 + offset)
      machine.kernels.quantise(work.inputFixed, work.input, padded(inputSize), inputScale)
      machine.kernels.fillRows(out + row * 8 * hidden * 4, 8 * hidden * 4, bias, 1, 8 * hidden)
      this.multiply(out + row * 8 * hidden * 4, work.inputFixed, padded(inputSize) * 2, 'one', 1, 1)
    }
    return out
  }
  /** Makes sure that the words have slots, and gives them. */
  private slotsOf(forms: readonly string[]): Int32Array {
    const fresh = new Set<string>()
    for (const form of forms) if (!this.slots.has(form)) fresh.add(form)
    if (this.slots.size + fresh.size > cachedWords) {
      this.slots.clear()
      for (const form of forms) fresh.add(form)
    }
    const list = [...fresh]
    const { machine, work } = this
    const wide = padded(inputSize)
    const rows = new Int32Array(groupCount)
    for (let from = 0; from < list.length; from += 64) {
      const part = list.slice(from, from + 64)
      machine.floats.fill(0, work.input / 4, work.input / 4 + part.length * wide)
      part.forEach((form, i) => {
        wordRows(form, this.inventory, rows, 0)
        let at = work.input / 4 + i * wide
        groups.forEach((group, g) => {
          if (g === 0) unpackFourBits(this.vectors, rows[g] as number, machine.floats, at)
          else if (g !== tagGroup) this.tableRow(`in.${group.name}`, rows[g] as number, at)
          at += group.dim
        })
      })
      machine.kernels.quantise(work.inputFixed, work.input, part.length * wide, inputScale)
      const slot = this.slots.size
      const wordBytes = 8 * this.sizes.hidden * 4
      this.multiply(this.wordShare + slot * wordBytes, work.inputFixed, wide * 2, 'one', part.length, 0)
      part.forEach((form, i) => {
        this.slots.set(form, slot + i)
      })
    }
    return Int32Array.from(forms, (form) => this.slots.get(form) as number)
  }
  private recur(layer: 1 | 2, out: number, size: Int32Array, from: Int32Array, steps: number): void {
    const { machine, work } = this
    const { hidden } = this.sizes
    const wide = 8 * hidden * 4
    const ld = 4 * hidden
    for (const way of [0, 1]) {
      const { packed, scale, pairs, columns } = this.matrix(`lstm${layer}${way === 0 ? 'f' : 'b'}.u`)
      const gates = work.gates + way * 4 * hidden * 4
      const h = out + way * hidden * 2
      let before = -1
      for (let i = 0; i < steps; i++) {
        const t = way === 0 ? i : steps - 1 - i
        const m = size[t] as number
        const mp = before < 0 ? 0 : Math.min(m, size[before] as number)
        const here = from[t] as number
        if (mp > 0)
          machine.kernels.product(
            gates + here * wide,
            wide,
            h + (from[before] as number) * ld,
            ld,
            packed,
            scale,
            mp,
            columns,
            pairs,
            1,
          )
        machine.kernels.lstmStep(gates + here * wide, wide, work.cells, mp, h + here * ld, ld, m, hidden)
        before = t
      }
    }
  }

  /** Reads one batch: sentences of at most 256 words, longest first, together at most `batchTokens` words. */
  private readBatch(batch: readonly NetInput[]): NetReading[] {
    const { machine, work } = this
    const { kernels, floats, bytes } = machine
    const { hidden, arc, rel } = this.sizes
    const steps = batch[0]?.forms.length ?? 0
    const size = new Int32Array(steps)
    for (const { forms } of batch) for (let t = 0; t < forms.length; t++) size[t] = (size[t] as number) + 1
    const from = new Int32Array(steps + 1)
    for (let t = 0; t < steps; t++) from[t + 1] = (from[t] as number) + (size[t] as number)
    const n = from[steps] as number
    const slots = this.slotsOf(batch.flatMap((s) => s.forms))
    const wide = 8 * hidden * 4
    let token = 0
    batch.forEach(({ forms, tags }, s) => {
      for (let t = 0; t < forms.length; t++) {
        const row = (from[t] as number) + s
        kernels.sum(
          work.gates + row * wide,
          this.wordShare + (slots[token++] as number) * wide,
          this.tagShare + (tags[t] ?? 0) * wide,
          8 * hidden,
        )
      }
    })
    this.recur(1, work.h1, size, from, steps)
    const stateBytes = 4 * hidden
    const tagWide = padded(this.sizes.tags)
    kernels.fillRows(work.tagScores, tagWide * 4, this.biases.get('tag.b') ?? 0, n, tagWide)
    this.multiply(work.tagScores, work.h1, stateBytes, 'tag.w', n, 1)
    kernels.fillRows(work.gates, wide, this.biases.get('two') ?? 0, n, 8 * hidden)
    this.multiply(work.gates, work.h1, stateBytes, 'two', n, 1)
    this.recur(2, work.h2, size, from, steps)

    // from here on tokens lie sentence by sentence
    const starts: number[] = []
    let at = 0
    batch.forEach(({ forms }, s) => {
      starts.push(at)
      for (let t = 0; t < forms.length; t++) {
        const source = work.h2 + ((from[t] as number) + s) * stateBytes
        bytes.copyWithin(work.ordered + at++ * stateBytes, source, source + stateBytes)
      }
    })
    const top = 2 * arc + 2 * rel
    kernels.fillRows(work.top, top * 4, this.biases.get('top') ?? 0, n, top)
    this.multiply(work.top, work.ordered, stateBytes, 'top', n, 1)
    kernels.tanhRows(work.top, top * 4, n, 2 * arc)
    kernels.quantise(work.fixed, work.top, n * top, stateScale)
    kernels.fillRows(work.turned, arc * 4, this.biases.get('arc.v') ?? 0, n, arc)
    this.multiply(work.turned, work.fixed, top * 2, 'arc.u', n, 1)
    kernels.packFloats(work.heads, this.biases.get('arc.root') ?? 0, 4, arc * 4, arc, 1)
    kernels.productFloats(work.rootScores, 32, work.turned, arc * 4, work.heads, n, 1, arc)
    const trees = batch.map(({ forms }, s) => this.treeOf(forms.length, starts[s] as number))

    const relAt = work.top + 2 * arc * 4
    const pairWide = padded(rel) * 2
    batch.forEach(({ forms }, s) => {
      const start = starts[s] as number
      const heads = trees[s] as Int32Array
      for (let i = 0; i < forms.length; i++) {
        const head = heads[i] as number
        const b = head < 0 ? (this.biases.get('rel.root') ?? 0) : relAt + ((start + head) * top + rel) * 4
        kernels.pairTanh(work.pairs + (start + i) * pairWide, relAt + (start + i) * top * 4, b, rel)
      }
    })
    const labelWide = padded(this.sizes.labels)
    kernels.fillRows(work.labelScores, labelWide * 4, this.biases.get('rel.outb') ?? 0, n, labelWide)
    this.multiply(work.labelScores, work.pairs, pairWide, 'rel.out', n, 1)

    const best = (o: number, count: number, but: number): number => {
      let top = -1
      let max = -Infinity
      for (let j = 0; j < count; j++) {
        const v = floats[o + j] as number
        if (v > max && j !== but) {
          max = v
          top = j
        }
      }
      return top
    }
    return batch.map(({ forms }, s) => {
      const start = starts[s] as number
      const heads = trees[s] as Int32Array
      const tags = new Int32Array(forms.length)
      const labels = new Int32Array(forms.length)
      for (let i = 0; i < forms.length; i++) {
        tags[i] = best(work.tagScores / 4 + ((from[i] as number) + s) * tagWide, this.sizes.tags, -1)
        const o = work.labelScores / 4 + (start + i) * labelWide
        labels[i] = (heads[i] as number) < 0 ? this.rootLabel : best(o, this.sizes.labels, this.rootLabel)
      }
      return { tags, heads, labels }
    })
  }
  private treeOf(n: number, start: number): Int32Array {
    const { machine, work, distance } = this
    const { kernels, floats } = machine
    const { arc, rel } = this.sizes
    const top = (2 * arc + 2 * rel) * 4
    kernels.packFloats(work.heads, work.top + start * top + arc * 4, 4, top, arc, n)
    const wide = padded(n)
    kernels.productFloats(work.scores, wide * 4, work.turned + start * arc * 4, arc * 4, work.heads, n, n, arc)
    const scores = work.scores / 4
    const root = work.rootScores / 4 + start * 8
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const o = scores + i * wide + j
        floats[o] = (floats[o] as number) + (i === j ? 0 : (distance[distanceClass(i, j)] as number))
      }
    }
    return decodeTree(n, (i, j) =>
      j < 0 ? (floats[root + i * 8] as number) : (floats[scores + i * wide + j] as number),
    )
  }

  /** Reads sentences of at most 256 words each, in any number and order. */
  read(sentences: readonly NetInput[]): NetReading[] {
    const order = sentences
      .map((_, i) => i)
      .sort((a, b) => (sentences[b]?.forms.length ?? 0) - (sentences[a]?.forms.length ?? 0) || a - b)
    const out: NetReading[] = new Array(sentences.length)
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
      const length = sentences[i]?.forms.length ?? 0
      if (length === 0) {
        out[i] = { tags: new Int32Array(), heads: new Int32Array(), labels: new Int32Array() }
        continue
      }
      if (tokens + length > batchTokens && batch.length > 0) flush()
      batch.push(i)
      tokens += length
    }
    if (batch.length > 0) flush()
    return out
  }
}
