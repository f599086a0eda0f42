/** Weighted words as vectors of length 1, and the angle between two. */

export function unitVector(weights: Iterable<readonly [string, number]>): ReadonlyMap<string, number> {
  const out = new Map(weights)
  const length = Math.sqrt([...out.values()].reduce((sum, w) => sum + w * w, 0)) || 1
  for (const [s, w] of out) out.set(s, w / length)
  return out
}

export function cosine(a: ReadonlyMap<string, number> | undefined, b: ReadonlyMap<string, number> | undefined): number {
  if (!a || !b) return 0
  let sum = 0
  for (const [s, w] of a) sum += w * (b.get(s) ?? 0)
  return sum
}
