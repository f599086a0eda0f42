/**
 * Reports left by themselves: a short note or a comment is not much like any one report of its story, but somewhat like
 * all of them, and like no other story.
 */
import type { Edge } from './average-link.js'

/** So few reports are stragglers, so many a story. */
const MOST = 2
const LEAST_STORY = 4
/** Mean likeness to the story, and how much more than to the next one. */
const ALIKE = 0.15
const MORE = 1.5

/** Groups, with stragglers moved into the story that they are like. */
export function joinStragglers(groups: readonly (readonly number[])[], edges: readonly Edge[]): number[][] {
  const groupOf = new Map<number, number>()
  groups.forEach((g, k) => {
    for (const i of g) groupOf.set(i, k)
  })
  const sizeOf = (k: number) => groups[k]?.length ?? 0
  const sums = new Map<number, Map<number, number>>()
  const count = (from: number, to: number, weight: number) => {
    if (from === to || sizeOf(from) > MOST || sizeOf(to) < LEAST_STORY) return
    const row = sums.get(from) ?? new Map<number, number>()
    sums.set(from, row.set(to, (row.get(to) ?? 0) + weight))
  }
  for (const { i, j, weight } of edges) {
    const a = groupOf.get(i) ?? -1
    const b = groupOf.get(j) ?? -1
    count(a, b, weight)
    count(b, a, weight)
  }
  const joined = groups.map((g) => [...g])
  for (const [from, row] of [...sums].sort(([a], [b]) => a - b)) {
    const [best, next] = [...row]
      .map(([to, sum]) => ({ to, mean: sum / (sizeOf(to) * sizeOf(from)) }))
      .sort((x, y) => y.mean - x.mean || x.to - y.to)
    if (!best || best.mean < ALIKE || best.mean < MORE * (next?.mean ?? 0)) continue
    joined[best.to]?.push(...(joined[from] ?? []))
    joined[from] = []
  }
  return joined
    .filter((g) => g.length > 0)
    .map((g) => g.sort((x, y) => x - y))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
}
