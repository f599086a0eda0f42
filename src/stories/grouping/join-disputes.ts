/**
 * Episodes of one dispute: groups whose reports mostly tell how the same state acts on the same other state over
 * their ties, within one period, and that share more than the names of the two.
 */
import { dayRange } from '../../model/index.js'
import { averageLink, type Edge } from './average-link.js'
import type { Profile } from './profile.js'

/** Mean likeness from which two groups about one pair of states are one dispute. */
const SAME_DISPUTE = 0.07
/** The same where one of the two tells no act on a tie, so that only its states and words speak. */
const SAME_MATTER = 0.1
/** Days beyond which a dispute of the same states is another story. */
const PERIOD = 400

export function joinDisputes(
  groups: readonly (readonly number[])[],
  pairs: readonly Edge[],
  profiles: readonly Profile[],
): number[][] {
  const groupOf = new Map<number, number>()
  groups.forEach((g, k) => {
    for (const i of g) groupOf.set(i, k)
  })
  const sums = new Map<string, number>()
  for (const { i, j, weight } of pairs) {
    const a = groupOf.get(i) ?? 0
    const b = groupOf.get(j) ?? 0
    if (a === b) continue
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`
    sums.set(key, (sums.get(key) ?? 0) + weight)
  }
  const edges: Edge[] = []
  for (const [key, sum] of sums) {
    const [a = 0, b = 0] = key.split(' ').map(Number)
    const x = groups[a] ?? []
    const y = groups[b] ?? []
    const weight = sum / (x.length * y.length)
    if (weight >= SAME_DISPUTE && isOneDispute(x, y, profiles, weight)) edges.push({ i: a, j: b, weight: 1 })
  }
  return averageLink(
    groups.length,
    edges.sort((p, q) => p.i - q.i || p.j - q.j),
    0.5,
  ).map((set) => set.flatMap((k) => groups[k] ?? []).sort((p, q) => p - q))
}

function isOneDispute(
  x: readonly number[],
  y: readonly number[],
  profiles: readonly Profile[],
  likeness: number,
): boolean {
  const a = mainOf(x, profiles)
  const b = mainOf(y, profiles)
  if (a.pair === undefined || a.pair !== b.pair || !inOnePeriod(a.days, b.days)) return false
  if (a.acts.size === 0 || b.acts.size === 0) return likeness >= SAME_MATTER
  return [...a.acts].some((act) => b.acts.has(act))
}

interface Main {
  readonly pair?: string
  readonly acts: ReadonlySet<string>
  readonly days?: { readonly from: number; readonly to: number }
}

/** The pair of states that is the main one of most reports of a group. */
function mainOf(group: readonly number[], profiles: readonly Profile[]): Main {
  const counts = new Map<string, number>()
  const acts = new Set<string>()
  const days: number[] = []
  for (const i of group) {
    const p = profiles[i]
    const [main] = p?.pairs ?? []
    // Without acts no pair is known to be the main one.
    const mains = main === undefined ? [] : p?.acts.size === 0 ? p.pairs : [main]
    for (const pair of mains) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    for (const act of p?.acts ?? []) acts.add(act)
    const range = dayRange(p?.published ?? '')
    if (range) days.push(range.from, range.to)
  }
  const [best] = [...counts].sort(([p, m], [q, n]) => n - m || (p < q ? -1 : 1))
  return {
    ...(best && best[1] * 2 >= group.length ? { pair: best[0] } : {}),
    acts,
    ...(days.length === 0 ? {} : { days: { from: Math.min(...days), to: Math.max(...days) } }),
  }
}

function inOnePeriod(a: Main['days'], b: Main['days']): boolean {
  return !a || !b || Math.max(a.from, b.from) - Math.min(a.to, b.to) <= PERIOD
}
