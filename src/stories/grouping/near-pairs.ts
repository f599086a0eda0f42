/** Pairs of reports that share telling words, with their exact likeness; found by an index, not pair by pair. */
import type { Edge } from './average-link.js'
import type { Vector } from './similarity.js'

/** A word held by more reports than this finds no pairs: those that it would find share rarer words too. */
const COMMON = 200
const COMMON_SHARE = 0.3
/** Likeness below this is no likeness. */
const LEAST = 0.03

export function nearPairs(vectors: readonly Vector[]): Edge[] {
  const holders = new Map<string, Holders>()
  vectors.forEach((v, i) => {
    for (const [t, w] of v) {
      const list = holders.get(t)
      if (list) {
        list.reports.push(i)
        list.weights.push(w)
      } else holders.set(t, { reports: [i], weights: [w] })
    }
  })
  const isCommon = (n: number) => n > COMMON && n > COMMON_SHARE * Math.min(vectors.length, 2000)
  const edges: Edge[] = []
  const sums = new Float64Array(vectors.length)
  vectors.forEach((v, j) => {
    const touched: number[] = []
    const rest: string[] = []
    for (const [t, w] of v) {
      const list = holders.get(t)
      if (!list || list.reports.length < 2) continue
      if (isCommon(list.reports.length)) {
        rest.push(t)
        continue
      }
      const { reports, weights } = list
      for (let k = 0; k < reports.length; k++) {
        const i = reports[k] ?? j
        if (i >= j) break
        const sum = sums[i] ?? 0
        if (sum === 0) touched.push(i)
        sums[i] = sum + (weights[k] ?? 0) * w
      }
    }
    for (const i of touched) {
      let weight = sums[i] ?? 0
      sums[i] = 0
      for (const t of rest) weight += (v.get(t) ?? 0) * (vectors[i]?.get(t) ?? 0)
      if (weight >= LEAST) edges.push({ i, j, weight })
    }
  })
  return edges.sort((a, b) => a.i - b.i || a.j - b.j)
}

/** Reports that hold a term, ascending, and how much it weighs in each. */
interface Holders {
  readonly reports: number[]
  readonly weights: number[]
}
