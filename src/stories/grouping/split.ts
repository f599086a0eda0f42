/**
 * Look-alikes: two earthquakes, two verdicts, two summits share most of their words. A group of reports is two stories
 * when it falls into halves that each have names and numbers of their own.
 */
import { averageLink, type Edge } from './average-link.js'
import type { Profile } from './profile.js'
import { unit, type Vector } from './similarity.js'

/** Reports that a half must have before its names count as its own and not as one writer's. */
const LEAST_REPORTS = 5
/** Names and numbers of its own that each half must have. */
const LEAST_MARKS = 4
/** In large halves a name that most hold is hardly there by chance, so that one less will do. */
const LARGE_HALF = 8
const HELD_BY = 0.5
const HELD_ELSEWHERE = 0.15
/** How much less alike the halves must be to each other than each to itself. */
const APART = 0.5

/** The stories in a group, given as indices into `profiles`. */
export function splitLookAlikes(group: readonly number[], profiles: readonly Profile[]): number[][] {
  if (group.length < 2 * LEAST_REPORTS) return [[...group]]
  const members = group.flatMap((i) => profiles[i] ?? [])
  const halves = bisect(members)
  if (!halves || Math.min(halves.a.length, halves.b.length) < LEAST_REPORTS || halves.ratio > APART) return [[...group]]
  const own = Math.min(ownMarks(members, halves.a, halves.b), ownMarks(members, halves.b, halves.a))
  const large = Math.min(halves.a.length, halves.b.length) >= LARGE_HALF
  if (own < LEAST_MARKS - (large ? 1 : 0)) return [[...group]]
  return [halves.a, halves.b].flatMap((half) =>
    splitLookAlikes(
      half.map((k) => group[k] ?? 0),
      profiles,
    ),
  )
}

interface Halves {
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** Likeness between the halves over likeness inside them. */
  readonly ratio: number
}

/** The last two groups of average linkage over what sets the members apart from each other. */
function bisect(members: readonly Profile[]): Halves | undefined {
  const n = members.length
  const holders = new Map<string, number>()
  const termsOf = members.map((p) => {
    const weights = new Map<string, number>()
    for (const t of p.terms.keys()) if (!t.includes(' ')) weights.set(t, p.marks.has(t) ? 2 : 1)
    for (const t of weights.keys()) holders.set(t, (holders.get(t) ?? 0) + 1)
    return weights
  })
  const rarity = (t: string) => {
    const held = holders.get(t) ?? 0
    return held < 2 || held > n - 1 ? 0 : Math.log((n + 0.5) / held)
  }
  const vectors = termsOf.map((w) => unit(w, rarity))
  const alike = likenesses(vectors)
  const edges: Edge[] = []
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) edges.push({ i, j, weight: (alike[i]?.[j] ?? 0) + 1e-9 })
  const [a, b] = averageLink(n, edges, 0, 2)
  if (!a || !b) return undefined
  const mean = (xs: readonly number[], ys: readonly number[]) => {
    let sum = 0
    let pairs = 0
    for (const x of xs)
      for (const y of ys)
        if (x !== y) {
          sum += alike[x]?.[y] ?? 0
          pairs++
        }
    return pairs === 0 ? 0 : sum / pairs
  }
  const inside = (mean(a, a) * a.length + mean(b, b) * b.length) / n
  return { a, b, ratio: inside === 0 ? 1 : mean(a, b) / inside }
}

/** The cosine of each with each: summed term by term over those that hold it. */
function likenesses(vectors: readonly Vector[]): Float64Array[] {
  const rows = vectors.map(() => new Float64Array(vectors.length))
  const holders = new Map<string, { readonly at: number; readonly weight: number }[]>()
  vectors.forEach((v, i) => {
    for (const [t, weight] of v) {
      const list = holders.get(t)
      if (list) list.push({ at: i, weight })
      else holders.set(t, [{ at: i, weight }])
    }
  })
  for (const list of holders.values())
    for (const { at, weight } of list) {
      const row = rows[at]
      if (row) for (const other of list) row[other.at] = (row[other.at] ?? 0) + weight * other.weight
    }
  return rows
}

/** Names and numbers that at least half of one half hold and hardly any of the other. */
function ownMarks(members: readonly Profile[], half: readonly number[], other: readonly number[]): number {
  const count = (list: readonly number[]) => {
    const out = new Map<string, number>()
    for (const i of list) for (const m of members[i]?.marks ?? []) out.set(m, (out.get(m) ?? 0) + 1)
    return out
  }
  const here = count(half)
  const there = count(other)
  let own = 0
  for (const [mark, n] of here)
    if (n / half.length >= HELD_BY && (there.get(mark) ?? 0) / other.length <= HELD_ELSEWHERE) own++
  return own
}
