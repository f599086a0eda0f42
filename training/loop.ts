/**
 * The training loop. Every thread runs the same program over the same shared memory and does its share of it: batches
 * are cut into two shards, weights into two ranges, whatever the number of threads, and sums are taken in a fixed
 * order, so the weights do not depend on the number of threads.
 */
import { layoutOf, type NetSizes } from '../src/text/net/layout.js'
import type { WasmMemory } from '../src/text/net/wasm.js'
import type { Corpus } from './corpus.js'
import { Arena, instantiateKernels, type Kernels } from './kernels.js'
import { type Random, random, shuffle } from './random.js'
import { type Dropout, makeStep } from './step.js'
import type { Item } from './steps.js'

export interface Settings {
  readonly sizes: NetSizes
  readonly epochs: number
  readonly batch: number
  readonly rate: number
  readonly seed: number
  readonly dropout: Dropout
  /** Share of sentences written in lower case, with capitals, with other marks, and without the last full stop. */
  readonly variation: readonly [lower: number, title: number, marks: number, open: number]
  /** Sentences longer than this are left out. */
  readonly longest: number
  readonly threads: number
}

/** Where things lie in the shared memory, in bytes. */
export interface Places {
  readonly weights: number
  readonly mean: number
  readonly m1: number
  readonly m2: number
  readonly gradients: readonly [number, number]
  readonly vectors: number
  readonly arenas: readonly [number, number]
  readonly arenaBytes: number
  readonly bytes: number
}

const shards = 2

export function placesOf(sizes: NetSizes, vectorRows: number, arenaBytes: number): Places {
  let at = 4096
  const take = (bytes: number): number => {
    const address = at
    at += (bytes + 63) & ~63
    return address
  }
  const net = layoutOf(sizes).floats * 4
  const arenas = (): number => take(arenaBytes)
  return {
    weights: take(net),
    mean: take(net),
    m1: take(net),
    m2: take(net),
    gradients: [take(net), take(net)],
    vectors: take(vectorRows * 400),
    arenas: [arenas(), arenas()],
    arenaBytes,
    bytes: at,
  }
}

/** Random weights: uniform by the sizes of the layer for matrices, small for tables, 1 for the forget gates. */
export function initialise(floats: Float32Array, places: Places, sizes: NetSizes, seed: number): void {
  const source = random(seed, 7)
  const { list, floats: total } = layoutOf(sizes)
  const base = places.weights / 4
  for (const p of list) {
    const bias = p.rows === 1 && p.name !== 'arc.root' && p.name !== 'rel.root'
    const range = bias
      ? 0
      : p.name.startsWith('in.')
        ? 0.3
        : p.rows === 1
          ? 0.3
          : Math.sqrt(6 / (p.rows + (p.name.startsWith('lstm') ? p.columns / 4 : p.columns)))
    for (let r = 0; r < p.rows; r++) {
      for (let c = 0; c < p.columns; c++) floats[base + p.offset + r * p.width + c] = (source.next() * 2 - 1) * range
    }
    if (p.name.startsWith('in.'))
      for (let c = 0; c < p.columns && p.name !== 'in.word'; c++) floats[base + p.offset + c] = 0
    if (/^lstm.*b$/.test(p.name) && p.rows === 1)
      floats.fill(1, base + p.offset + sizes.hidden, base + p.offset + 2 * sizes.hidden)
  }
  floats.copyWithin(places.mean / 4, base, base + total)
}

/** Lets all threads wait for one another. */
export function barrier(control: Int32Array, threads: number): void {
  if (threads === 1) return
  const turn = Atomics.load(control, 1)
  if (Atomics.add(control, 0, 1) === threads - 1) {
    Atomics.store(control, 0, 0)
    Atomics.add(control, 1, 1)
    Atomics.notify(control, 1)
    return
  }
  for (let spin = 0; spin < 2000; spin++) if (Atomics.load(control, 1) !== turn) return
  while (Atomics.load(control, 1) === turn) Atomics.wait(control, 1, turn, 1000)
}

export interface Job {
  readonly settings: Settings
  readonly places: Places
  readonly corpus: Corpus
  readonly memory: WasmMemory
  readonly control: Int32Array
  /** Losses by shard (arcs, labels, tags, tokens) and squared norms by range. */
  readonly board: Float64Array
}
export interface EpochReport {
  readonly epoch: number
  readonly arcs: number
  readonly labels: number
  readonly tags: number
  readonly norm: number
}

function batchItems(job: Job, order: Int32Array, from: number, epoch: number): Item[][] {
  const { corpus, settings } = job
  const [lower, title, marks, open] = settings.variation
  const source = random(settings.seed, epoch, from, 3)
  const items: Item[] = []
  for (const sentence of order.subarray(from, from + settings.batch)) {
    let length = (corpus.starts[sentence + 1] as number) - (corpus.starts[sentence] as number)
    const x = source.next()
    const variant = x < lower ? 1 : x < lower + title ? 2 : x < lower + title + marks ? 3 : 0
    if (source.next() < open && corpus.loose[sentence] === 1) length--
    items.push({ sentence, variant, length })
  }
  items.sort((a, b) => b.length - a.length || a.sentence - b.sentence)
  const out: Item[][] = [[], []]
  items.forEach((item, i) => {
    out[((i + 1) >> 1) % shards]?.push(item)
  })
  return out
}

/** Runs the share of thread `rank`; `report` is called once an epoch. */
export function trainLoop(job: Job, rank: number, report: (r: EpochReport) => void): void {
  const { settings, places, corpus, memory, control, board } = job
  const { threads } = settings
  const kernels: Kernels = instantiateKernels(memory)
  const floats = new Float32Array(memory.buffer)
  const machine = { kernels, floats, sizes: settings.sizes, weights: places.weights, vectors: places.vectors }
  const step = makeStep(machine, corpus, settings.dropout)
  const total = layoutOf(settings.sizes).floats
  const half = Math.floor(total / 2 / 16) * 16
  const ranges = [
    [0, half],
    [half, total - half],
  ] as const
  const mine = (part: number): boolean => part % threads === rank
  const all: number[] = []
  for (let s = 0; s + 1 < corpus.starts.length; s++) {
    if ((corpus.starts[s + 1] as number) - (corpus.starts[s] as number) <= settings.longest) all.push(s)
  }
  const batches = Math.ceil(all.length / settings.batch)
  const steps = batches * settings.epochs
  let done = 0
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const order = Int32Array.from(all)
    shuffle(order, random(settings.seed, epoch, 1))
    const sum = { arcs: 0, labels: 0, tags: 0, tokens: 0, norm: 0 }
    for (let b = 0; b < batches; b++) {
      const parts = batchItems(job, order, b * settings.batch, epoch)
      const tokens = parts.flat().reduce((n, item) => n + item.length, 0)
      parts.forEach((items, shard) => {
        if (!mine(shard)) return
        const source: Random = random(settings.seed, epoch, b, 11 + shard)
        const arena = new Arena(places.arenas[shard] as number, (places.arenas[shard] as number) + places.arenaBytes)
        const loss = step(items, places.gradients[shard] as number, arena, source, 1 / tokens)
        board.set([loss.arcs, loss.labels, loss.tags, loss.tokens], shard * 4)
      })
      barrier(control, threads)
      ranges.forEach(([from, count], part) => {
        if (!mine(part)) return
        kernels.addAll(places.gradients[0] + from * 4, places.gradients[1] + from * 4, count)
        floats.fill(0, places.gradients[1] / 4 + from, places.gradients[1] / 4 + from + count)
        board[8 + part] = kernels.sumSquares(places.gradients[0] + from * 4, count)
      })
      barrier(control, threads)
      const norm = Math.sqrt((board[8] as number) + (board[9] as number))
      done++
      const share = done / steps
      const rate = settings.rate * Math.min(1, done / 150) * (0.04 + 0.96 * (1 - share))
      const corrected = (rate * Math.sqrt(1 - 0.98 ** done)) / (1 - 0.9 ** done)
      const keep = Math.min(0.9985, (1 + done) / (20 + done))
      ranges.forEach(([from, count], part) => {
        if (!mine(part)) return
        const o = from * 4
        const scale = norm > 1 ? 1 / norm : 1
        kernels.adam(
          places.weights + o,
          places.gradients[0] + o,
          places.m1 + o,
          places.m2 + o,
          places.mean + o,
          count,
          scale,
          corrected,
          0.9,
          0.98,
          1e-8,
          keep,
        )
      })
      sum.arcs += (board[0] as number) + (board[4] as number)
      sum.labels += (board[1] as number) + (board[5] as number)
      sum.tags += (board[2] as number) + (board[6] as number)
      sum.tokens += tokens
      sum.norm += norm
      barrier(control, threads)
    }
    report({
      epoch,
      arcs: sum.arcs / sum.tokens,
      labels: sum.labels / sum.tokens,
      tags: sum.tags / sum.tokens,
      norm: sum.norm / batches,
    })
  }
}
