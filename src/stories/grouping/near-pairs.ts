/** Pairs of reports that share telling words, with their exact likeness; found by an index, not pair by pair. */
import type { Edge } from './average-link.js'
import type { Vector } from './similarity.js'

/** A word held by more reports than this finds no pairs: those that it would find share rarer words too. */
const COMMON = 200
const COMMON_SHARE = 0.3
/** Likeness below this is no likeness. */
const LEAST = 0.03

export function nearPairs(vectors: readonly Vector[]): Edge[] {
  const holders = new Map<string, { readonly i: number; readonly w: number }[]>()
  vectors.forEach((v, i) => {
    for (const [t, w] of v) {
      const list = holders.get(t)
      if (list) list.push({ i, w })
      else holders.set(t, [{ i, w }])
    }
  })
  const limit = Math.max(COMMON, 0)
  const isCommon = (n: number) => n > limit && n > COMMON_SHARE * Math.min(vectors.length, 2000)
  const edges: Edge[] = []
  vectors.forEach((v, j) => {
    const sums = new Map<number, number>()
    const rest: string[] = []
    for (const [t, w] of v) {
      const list = holders.get(t) ?? []
      if (isCommon(list.length)) {
        rest.push(t)
        continue
      }
      for (const h of list) {
        if (h.i >= j) break
        sums.set(h.i, (sums.get(h.i) ?? 0) + h.w * w)
      }
    }
    for (const [i, sum] of sums) {
      let weight = sum
      for (const t of rest) weight += (v.get(t) ?? 0) * (vectors[i]?.get(t) ?? 0)
      if (weight >= LEAST) edges.push({ i, j, weight })
    }
  })
  return edges.sort((a, b) => a.i - b.i || a.j - b.j)
}
