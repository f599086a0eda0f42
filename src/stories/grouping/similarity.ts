/** How alike two reports are: the cosine of their weighted terms. */
import type { Profile } from './profile.js'

export type Vector = ReadonlyMap<string, number>

/**
 * Unit vectors of profiles. A term counts by its rarity among the reports at hand, tempered for small collections, in
 * which every term looks common or rare by chance.
 */
export function vectorsOf(profiles: readonly Profile[]): Vector[] {
  const holders = new Map<string, number>()
  for (const p of profiles) for (const t of p.terms.keys()) holders.set(t, (holders.get(t) ?? 0) + 1)
  const n = profiles.length
  return profiles.map((p) => {
    const raw = new Map<string, number>()
    let square = 0
    for (const [t, w] of p.terms) {
      const weight = w * Math.log((n + PRIOR) / ((holders.get(t) ?? 0) + PRIOR * COMMONNESS))
      raw.set(t, weight)
      square += weight * weight
    }
    const length = Math.sqrt(square) || 1
    for (const [t, w] of raw) raw.set(t, w / length)
    return raw
  })
}

const PRIOR = 200
const COMMONNESS = 0.01

export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [t, w] of small) {
    const other = large.get(t)
    if (other !== undefined) sum += w * other
  }
  return sum
}
