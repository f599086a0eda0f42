/**
 * Neighbourhoods: reports that could have to do with one another, found by keys that each report has by itself. What
 * lies in two neighbourhoods is never compared, so that a new report changes its own neighbourhood only.
 */
import { byText } from '../model/index.js'
import type { Told } from './grouping/profile.js'
import { keysByLevel, LEVELS } from './links/link-keys.js'
import { DisjointSets } from './words/disjoint-sets.js'

/** A neighbourhood of more reports than this is parted by the keys of the next level, while there is one. */
export const LARGEST = 250

/**
 * The items by neighbourhood; each has the order of the reports' ids, and so have they by their first. At most one
 * version of a report may be among the items. A function of the set: neither order nor batches matter.
 */
export function neighbourhoods<T extends Told>(items: readonly T[]): T[][] {
  const sorted = [...items].sort((a, b) => byText(a.report.id, b.report.id))
  const keys = sorted.map(keysByLevel)
  const part = (members: readonly number[], level: number): number[][] =>
    connected(members, (i) => keys[i]?.[level] ?? []).flatMap((group) =>
      group.length > LARGEST && level + 1 < LEVELS ? part(group, level + 1) : [group],
    )
  return part(
    sorted.map((_, i) => i),
    0,
  )
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((group) => group.flatMap((i) => sorted[i] ?? []))
}

/** Members connected through shared keys, each group ascending. */
function connected(members: readonly number[], keysOf: (member: number) => readonly number[]): number[][] {
  const sets = new DisjointSets(members.length)
  const holder = new Map<number, number>()
  members.forEach((member, at) => {
    for (const key of keysOf(member)) {
      const first = holder.get(key)
      if (first === undefined) holder.set(key, at)
      else sets.join(first, at)
    }
  })
  return sets.groups().map((group) => group.flatMap((at) => members[at] ?? []))
}
