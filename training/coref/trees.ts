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

export function grow(
  rows: readonly (readonly number[])[],
  labels: Uint8Array,
  shape: Shape,
  weights?: Float64Array,
): Tree[] {
  const n = rows.length
  const width = rows[0]?.length ?? 0
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, f))
  const binned = cuts.map((c, f) => Uint8Array.from(rows, (r) => binOf(c, r[f] ?? 0)))
  const score = new Float64Array(n)
  const trees: Tree[] = []
  const g = new Float64Array(n)
  const h = new Float64Array(n)
  for (let t = 0; t < shape.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] ?? 0)))
      const w = weights?.[i] ?? 1
      g[i] = w * ((labels[i] ?? 0) - p)
      h[i] = w * Math.max(1e-6, p * (1 - p))
    }
    const all = Int32Array.from({ length: n }, (_, i) => i)
    trees.push(split(all, shape.depth))
  }
  return trees

  function split(at: Int32Array, depth: number): Tree {
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
    let best = { gain: 1e-3, feature: -1, bin: 0 }
    for (let f = 0; f < width; f++) {
      const bins = binned[f] as Uint8Array
      const gs = new Float64Array(BINS + 1)
      const hs = new Float64Array(BINS + 1)
      for (const i of at) {
        const b = bins[i] as number
        gs[b] = (gs[b] as number) + (g[i] as number)
        hs[b] = (hs[b] as number) + (h[i] as number)
      }
      let [lg, lh] = [0, 0]
      for (let b = 0; b < (cuts[f] as number[]).length; b++) {
        lg += gs[b] as number
        lh += hs[b] as number
        if (lh < shape.leaf || sumH - lh < shape.leaf) continue
        const gain = lg ** 2 / (lh + 1) + (sumG - lg) ** 2 / (sumH - lh + 1) - sumG ** 2 / (sumH + 1)
        if (gain > best.gain) best = { gain, feature: f, bin: b }
      }
    }
    if (best.feature < 0) return leaf()
    const bins = binned[best.feature] as Uint8Array
    const low = at.filter((i) => (bins[i] as number) <= best.bin)
    const high = at.filter((i) => (bins[i] as number) > best.bin)
    return {
      feature: best.feature,
      at: (cuts[best.feature] as number[])[best.bin] as number,
      low: split(low, depth - 1),
      high: split(high, depth - 1),
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
