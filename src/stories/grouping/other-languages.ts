/**
 * Reports in another language share no words with the rest, but names and numbers: they go to the story whose names
 * and numbers they hold, printed within the same days.
 */
import { dayRange } from '../../model/index.js'
import type { Profile, Told } from './profile.js'

const LEAST_MARKS = 4
const HELD_BY = 0.3
const DAYS = 10

/** Groups, with those single reports of another language that a story's marks claim moved into it. */
export function placeOtherLanguages(
  groups: readonly (readonly number[])[],
  profiles: readonly Profile[],
  items: readonly Told[],
): number[][] {
  const out = groups.map((g) => [...g])
  groups.forEach((group, k) => {
    const [i, more] = group
    const report = items[i ?? -1]?.report
    if (i === undefined || more !== undefined || !report || report.language === 'en' || report.language === 'und')
      return
    const own = new Set([...(profiles[i]?.marks ?? [])].filter((m) => m.length >= 3))
    const claims = groups.map((other, o) => ({
      o,
      shared: o === k || other.length < 2 ? 0 : sharedMarks(own, other, profiles, i),
    }))
    const [best] = claims.sort((a, b) => b.shared - a.shared || a.o - b.o)
    if (!best || best.shared < LEAST_MARKS) return
    out[best.o]?.push(i)
    out[k] = []
  })
  return out.filter((g) => g.length > 0).map((g) => g.sort((a, b) => a - b))
}

function sharedMarks(
  own: ReadonlySet<string>,
  group: readonly number[],
  profiles: readonly Profile[],
  i: number,
): number {
  const mine = dayRange(profiles[i]?.published ?? '')
  const near = group.filter((k) => {
    const theirs = dayRange(profiles[k]?.published ?? '')
    return !mine || !theirs || Math.max(mine.from, theirs.from) - Math.min(mine.to, theirs.to) <= DAYS
  })
  if (near.length === 0) return 0
  const held = (mark: string) => near.filter((k) => hasCognate(profiles[k]?.marks ?? new Set(), mark)).length
  return [...own].filter((m) => held(m) >= HELD_BY * near.length).length
}

/** The name itself, or its spelling in a sister language: "Argelia" for "Algeria" is too far, "Brasil" for "Brazil" is not. */
function hasCognate(marks: ReadonlySet<string>, name: string): boolean {
  if (marks.has(name)) return true
  if (name.length < 5 || /\p{N}/u.test(name)) return false
  const stem = name.slice(0, Math.max(3, name.length - 3))
  for (const m of marks) if (Math.abs(m.length - name.length) <= 1 && m.startsWith(stem)) return true
  return false
}
