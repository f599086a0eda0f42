/**
 * Pairs worth comparing among many: those that share one of their rarer words. Keeps the work near linear where
 * thousands of reports tell one story.
 */
import { byText } from '../../model/index.js'
import { DisjointSets } from '../words/disjoint-sets.js'

/** Words carried by more members than this are passed over, except where a member has nothing rarer. */
const COMMON = 60
/** Rarest words of a member that are looked up. */
const LOOKUPS = 6

/** Calls `visit` with i < j once for every pair that shares a rare word; small lists are compared whole. */
function visitPairs(words: readonly ReadonlySet<string>[], visit: (i: number, j: number) => void): void {
  if (words.length <= 64) {
    for (let i = 0; i < words.length; i++) for (let j = i + 1; j < words.length; j++) visit(i, j)
    return
  }
  const holders = new Map<string, number[]>()
  words.forEach((set, i) => {
    for (const w of set) {
      const list = holders.get(w)
      if (list) list.push(i)
      else holders.set(w, [i])
    }
  })
  const count = (w: string) => holders.get(w)?.length ?? 0
  const seen = new Set<number>()
  words.forEach((set, i) => {
    const rare = [...set].sort((a, b) => count(a) - count(b) || byText(a, b)).slice(0, LOOKUPS)
    for (const w of rare) {
      const list = holders.get(w) ?? []
      if (list.length > COMMON && w !== rare[0]) continue
      for (const j of list.slice(0, 4 * COMMON)) {
        if (i === j) continue
        const pair = Math.min(i, j) * words.length + Math.max(i, j)
        if (seen.has(pair)) continue
        seen.add(pair)
        visit(Math.min(i, j), Math.max(i, j))
      }
    }
  })
}

/** Groups of what is the same, directly or by way of others; only members that share a telling word are compared. */
export function joinAlike<T extends { readonly concepts: ReadonlySet<string> }>(
  members: readonly T[],
  isSame: (a: T, b: T) => boolean,
): T[][] {
  const sets = new DisjointSets(members.length)
  visitPairs(
    members.map((m) => m.concepts),
    (i, j) => {
      const a = members[i]
      const b = members[j]
      if (a && b && isSame(a, b)) sets.join(i, j)
    },
  )
  return sets.groups().map((g) => g.flatMap((i) => members[i] ?? []))
}
