/** Boosted regression trees for yes-or-no questions: small, greedy, deterministic. */

import type { Tree } from '../../src/stories/index.js'

export interface Shape {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Rows that a leaf must hold, in weight. */
  readonly leaf: number
}

const BINS = 32
/** Numbers kept of one feature: slope and curvature by bin. */
const STEP = 2 * (BINS + 1)

export function grow(
  rows: readonly (readonly number[])[],
  labels: Uint8Array,
  shape: Shape,
  weights?: Float64Array,
): Tree[] {
  const n = rows.length
  const width = rows[0]?.length ?? 0
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, f))
  const bins = new Uint8Array(n * width)
  rows.forEach((row, i) => {
    for (let f = 0; f < width; f++) bins[i * width + f] = binOf(cuts[f] as number[], row[f] ?? 0)
  })
  const score = new Float64Array(n)
  const trees: Tree[] = []
  const g = new Float64Array(n)
  const h = new Float64Array(n)
  const all = Int32Array.from({ length: n }, (_, i) => i)
  for (let t = 0; t < shape.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] as number)))
      const w = weights?.[i] ?? 1
      g[i] = w * ((labels[i] as number) - p)
      h[i] = w * Math.max(1e-6, p * (1 - p))
    }
    trees.push(split(all, shape.depth))
  }
  return trees

  /** Slope and curvature of the rows by feature and bin. */
  function sumsOf(at: Int32Array): Float64Array {
    const sums = new Float64Array(width * STEP)
    for (const i of at) {
      const own = i * width
      for (let f = 0; f < width; f++) {
        const to = f * STEP + 2 * (bins[own + f] as number)
        sums[to] = (sums[to] as number) + (g[i] as number)
        sums[to + 1] = (sums[to + 1] as number) + (h[i] as number)
      }
    }
    return sums
  }

  function split(at: Int32Array, depth: number, known?: Float64Array): Tree {
    let [sumG, sumH] = [0, 0]
    for (const i of at) {
      sumG += g[i] as number
      sumH += h[i] as number
    }
    const leaf = (): Tree => {
      const value = (shape.rate * sumG) / (sumH + 1)
      for (const i of at) score[i] = (score[i] as number) + value
      return { leaf: value }
    }
    if (depth === 0 || sumH < 2 * shape.leaf) return leaf()
    const sums = known ?? sumsOf(at)
    let best = { gain: 1e-3, feature: -1, bin: 0 }
    for (let f = 0; f < width; f++) {
      let [lg, lh] = [0, 0]
      for (let b = 0; b < (cuts[f] as number[]).length; b++) {
        lg += sums[f * STEP + 2 * b] as number
        lh += sums[f * STEP + 2 * b + 1] as number
        if (lh < shape.leaf || sumH - lh < shape.leaf) continue
        const gain = lg ** 2 / (lh + 1) + (sumG - lg) ** 2 / (sumH - lh + 1) - sumG ** 2 / (sumH + 1)
        if (gain > best.gain) best = { gain, feature: f, bin: b }
      }
    }
    if (best.feature < 0) return leaf()
    const isLow = (i: number) => (bins[i * width + best.feature] as number) <= best.bin
    const low = at.filter(isLow)
    const high = at.filter((i) => !isLow(i))
    // The sums of the larger side are what the smaller leaves.
    const fewer = depth > 1 ? sumsOf(low.length <= high.length ? low : high) : undefined
    const rest = fewer && sums.map((v, k) => v - (fewer[k] as number))
    const [ofLow, ofHigh] = low.length <= high.length ? [fewer, rest] : [rest, fewer]
    return {
      feature: best.feature,
      at: (cuts[best.feature] as number[])[best.bin] as number,
      low: split(low, depth - 1, ofLow),
      high: split(high, depth - 1, ofHigh),
    }
  }
}

/** At most BINS thresholds, rounded as they will be written. */
function cutsOf(rows: readonly (readonly number[])[], f: number): number[] {
  const step = Math.max(1, Math.floor(rows.length / 20_000))
  const values = rows
    .filter((_, i) => i % step === 0)
    .map((r) => r[f] ?? 0)
    .sort((a, b) => a - b)
  const out = new Set<number>()
  const distinct = [...new Set(values)]
  if (distinct.length <= BINS) for (const v of distinct.slice(0, -1)) out.add(Math.ceil(v * 1000) / 1000)
  else
    for (let k = 1; k < BINS; k++)
      out.add(Math.ceil((values[Math.floor((k * values.length) / BINS)] as number) * 1000) / 1000)
  return [...out].sort((a, b) => a - b)
}

function binOf(cuts: readonly number[], v: number): number {
  let b = 0
  while (b < cuts.length && v > (cuts[b] as number)) b++
  return b
}
