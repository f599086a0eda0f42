/** How alike two reports are: the cosine of their terms, each weighted by how rare it is. */
import { BACKGROUND, heldInBackground } from '../words/background.js'
import type { Profile } from './profile.js'

export type Vector = ReadonlyMap<string, number>

/** What one report at hand counts beside one of the background: what a whole neighbourhood tells is no less telling. */
const OWN_WEIGHT = 0.5

/** How rare a term is among the reports at hand and in ordinary English together, so that few reports do too. */
export function rarityIn(profiles: readonly Profile[]): (term: string) => number {
  const holders = new Map<string, number>()
  for (const p of profiles) for (const t of p.terms.keys()) holders.set(t, (holders.get(t) ?? 0) + 1)
  const all = OWN_WEIGHT * profiles.length + BACKGROUND + 1
  return (t) => Math.log(all / (OWN_WEIGHT * (holders.get(t) ?? 0) + heldInBackground(t) + 1))
}

/** Unit vectors of profiles. */
export const vectorsOf = (profiles: readonly Profile[], rarity: (term: string) => number): Vector[] =>
  profiles.map((p) => unit(p.terms, rarity))

/** Weights times rarity, scaled to length 1. */
export function unit(weights: ReadonlyMap<string, number>, rarity: (term: string) => number): Vector {
  const out = new Map<string, number>()
  let square = 0
  for (const [t, w] of weights) {
    const weight = w * rarity(t)
    if (weight <= 0) continue
    out.set(t, weight)
    square += weight * weight
  }
  const length = Math.sqrt(square) || 1
  for (const [t, w] of out) out.set(t, w / length)
  return out
}

export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [t, w] of small) {
    const other = large.get(t)
    if (other !== undefined) sum += w * other
  }
  return sum
}
