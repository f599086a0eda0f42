/** A weekday with its date, a time of day with its day, a day with its part; overlaps drop out. */
import type { Candidate } from './candidates.js'
import { grow, isDay, isDayish, pairwise, type Refiner, words } from './refine-tools.js'

/** `Tuesday, 9 September`; `this Friday (June 15)`; `9 September (Tuesday)`. */
export const weekdayWithDate = pairwise((a, b, items) => {
  const between = words(items, a.to, b.from)
  if (a.meaning.kind === 'weekday' && isDay(b.meaning) && (between === '' || between === ',' || between === '(')) {
    const close = between === '(' && items[b.to]?.form === ')' ? 1 : 0
    const weekday = a.meaning.weekday
    return grow(b, items, a.from, b.to + close, {
      meaning: { ...b.meaning, ...(b.meaning.kind === 'date' ? { weekday } : {}) },
    })
  }
  if (
    a.meaning.kind === 'weekday' &&
    a.meaning.by === undefined &&
    b.meaning.kind === 'dayOfMonth' &&
    (between === '' || between === ',')
  )
    return grow(b, items, a.from, b.to, { meaning: { kind: 'weekdayDay', weekday: a.meaning.weekday, d: b.meaning.d } })
  return undefined
})

/** `10 a.m. on Tuesday`, `noon Friday`. */
export const clockWithDate = pairwise((a, b, items) => {
  const between = words(items, a.to, b.from)
  if (
    (a.meaning.kind === 'clock' || a.meaning.kind === 'daypart') &&
    isDayish(b.meaning) &&
    a.meaning.on === undefined &&
    !(a.meaning.kind === 'daypart' && a.meaning.n !== undefined)
  ) {
    const of = a.meaning.kind === 'daypart' && (between === 'of' || between === 'on')
    if (between === '' || between === ',' || of)
      return grow(a, items, a.from, b.to, { meaning: { ...a.meaning, on: b.meaning } })
    if (between === 'on' || between === ', on') return undefined
  }
  if (
    b.meaning.kind === 'clock' &&
    b.meaning.on === undefined &&
    isDayish(a.meaning) &&
    (between === '' || between === ',')
  ) {
    return grow(b, items, a.from, b.to, { meaning: { ...b.meaning, on: a.meaning } })
  }
  return undefined
})

const ON = /^,? ?(?:(?:local time|gmt) )?on$/
const AT = /^,? ?(?:at|at about|at around|from|until|by|before|after|around)$/

/** `noon on Friday`, `on April 27 at 6 a.m.`: two expressions, the clock of the one on the day of the other. */
export const clockOnDay: Refiner = (candidates, items) =>
  candidates.map((candidate, index) => {
    const { meaning } = candidate
    if (meaning.kind !== 'clock' || meaning.on !== undefined) return candidate
    const next = candidates[index + 1]
    if (next !== undefined && isDayish(next.meaning) && ON.test(words(items, candidate.to, next.from)))
      return { ...candidate, meaning: { ...meaning, on: next.meaning } }
    const last = candidates[index - 1]
    if (last !== undefined && isDayish(last.meaning) && AT.test(words(items, last.to, candidate.from)))
      return { ...candidate, meaning: { ...meaning, on: last.meaning } }
    return candidate
  })

/** `Tuesday morning`, `tomorrow night`; `the night of 9 May`, which the rule for a part of the day has begun. */
export const partOfDay: Refiner = (candidates, items) =>
  candidates.map((candidate) => {
    const next = items[candidate.to]
    if (!isDayish(candidate.meaning) || next === undefined || next.barrier) return candidate
    const early = next.lower === 'early' || next.lower === 'late' ? 1 : 0
    const inThe = items[candidate.to]?.lower === 'in' && items[candidate.to + 1]?.lower === 'the' ? 2 : 0
    const part = items[candidate.to + early + inThe]
    const code = part?.classes.PART
    if (part === undefined || code === undefined || part.barrier) return candidate
    const glued = items[candidate.to + early + inThe + 1]
    if (glued?.form === '-' && glued.glued) return candidate
    if (part.lower === 'noon' || part.lower === 'midnight' || part.lower === 'midday') return candidate
    return grow(candidate, items, candidate.from, candidate.to + early + inThe + 1, {
      meaning: { kind: 'daypart', part: String(code), from: 'now', on: candidate.meaning },
    })
  })

/** Drops what another candidate has grown over. */
export const withoutOverlap: Refiner = (candidates) => {
  const out: Candidate[] = []
  for (const next of [...candidates].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1)
    if (last !== undefined && next.from < last.to) continue
    out.push(next)
  }
  return out
}
