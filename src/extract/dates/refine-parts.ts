/** Words before a period: `early`, `the end of`, `more than`. */
import { barrierBetween, grow, type Refiner, words } from './refine-tools.js'

/** Words before a period that pick a part of it, longest first. */
const PARTS: readonly (readonly [string, string])[] = [
  ...['the', ''].flatMap((the) =>
    [
      'very end',
      'end',
      'close',
      'tail end',
      'final days',
      'last days',
      'last week',
      'final weeks',
      'late part',
      'latter part',
      'latter half',
      'final months',
    ].map((w) => [`${the} ${w} of`.trim(), 'end'] as const),
  ),
  ...['the', ''].flatMap((the) =>
    [
      'very beginning',
      'beginning',
      'start',
      'early part',
      'first days',
      'opening days',
      'opening',
      'outset',
      'dawn',
      'turn',
    ].map((w) => [`${the} ${w} of`.trim(), 'start'] as const),
  ),
  ...['the', ''].flatMap((the) => ['middle', 'midst'].map((w) => [`${the} ${w} of`.trim(), 'mid'] as const)),
  ['early in', 'start'],
  ['late in', 'end'],
  ['later in', 'end'],
  ['earlier in', 'start'],
  ['the early', 'start'],
  ['the late', 'end'],
  ['the mid -', 'mid'],
  ['the mid', 'mid'],
  ['early on', 'start'],
  ['late on', 'end'],
  ['early -', 'start'],
  ['late -', 'end'],
  ['mid - to - late', 'end'],
  ['mid -', 'mid'],
  ['mid', 'mid'],
  ['early', 'start'],
  ['late', 'end'],
  ['earlier', 'start'],
  ['later', 'end'],
  ['the rest of', 'rest'],
  ['the remainder of', 'rest'],
  ['the whole of', 'whole'],
  ['all of', 'whole'],
]

const TAKES_PARTS = new Set([
  'date',
  'fixed',
  'part',
  'season',
  'weekday',
  'weekdayOf',
  'monthBy',
  'monthOfYear',
  'shift',
  'week',
  'weekend',
  'weekOf',
  'feast',
  'daypart',
])

/** `early 2024`, `mid-November`, `the end of the month`, `later that year`. */
export const partOfPeriod: Refiner = (candidates, items) =>
  candidates.map((candidate, index) => {
    if (!TAKES_PARTS.has(candidate.meaning.kind)) return candidate
    const floor = candidates[index - 1]?.to ?? 0
    const articleIn = items[candidate.from]?.lower === 'the'
    for (const [phrase, modifier] of PARTS) {
      const length = phrase.split(' ').length
      const from = candidate.from - length
      if (from < floor || barrierBetween(items, from + 1, candidate.from)) continue
      if (words(items, from, candidate.from) !== phrase) continue
      if (articleIn && /^(the )?(early|late|mid)( -)?$/.test(phrase)) continue
      if (phrase === 'mid' && items[candidate.from - 1]?.barrier) continue
      if (/^(earlier|later)$/.test(phrase) && !/^(?:shift|date|weekday|daypart)$/.test(candidate.meaning.kind)) continue
      if (
        candidate.meaning.kind === 'shift' &&
        candidate.meaning.unit === 'D' &&
        !/^(early|late|earlier|later)$/.test(phrase)
      )
        continue
      return grow(candidate, items, from, candidate.to, { modifier })
    }
    if (candidate.meaning.kind === 'fixed' && items[candidate.from - 1]?.lower === 'the' && candidate.from - 1 >= floor)
      return grow(candidate, items, candidate.from - 1, candidate.to, {})
    return candidate
  })

const ABOUT: readonly string[] = [
  'more than',
  'less than',
  'at least',
  'at most',
  'just over',
  'just under',
  'well over',
  'a little over',
  'a little more than',
  'a little less than',
  'fewer than',
  'no more than',
  'no less than',
  'not more than',
  'up to',
  'as many as',
  'as long as',
  'as little as',
  'about',
  'around',
  'some',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'over',
  'under',
  'just',
  'only',
  'exactly',
  'barely',
  'virtually',
]

const NOT_ABOUT = new Set([
  'up to',
  'as long as',
  'as many as',
  'just',
  'only',
  'exactly',
  'as little as',
  'no more than',
  'some',
  'over',
  'under',
  'around',
])

/** `more than three years`, `about two weeks ago`. */
/** Words after which `over` means more than, not throughout. */
const OVER_AFTER =
  /^(?:for|after|lasted|lasts|last|took|takes|take|spent|spend|spends|just|well|in|within|of|with|a|little|slightly|than|lasting|taking)$/

export const approximation: Refiner = (candidates, items) =>
  candidates.map((candidate, index) => {
    const { meaning } = candidate
    const counted =
      meaning.kind === 'duration' ||
      (meaning.kind === 'shift' &&
        items[candidate.from]?.lower !== 'the' &&
        Math.abs(meaning.n) > 0 &&
        candidate.to - candidate.from >= 3)
    if (!counted || (meaning.kind === 'duration' && (meaning.n === undefined || meaning.bare))) return candidate
    const first = items[candidate.from]
    if (first?.classes.NUM === undefined && !/^(?:a|an|half)$/.test(first?.lower ?? '')) return candidate
    const floor = candidates[index - 1]?.to ?? 0
    for (const phrase of ABOUT) {
      const from = candidate.from - phrase.split(' ').length
      if (
        from < floor ||
        barrierBetween(items, from + 1, candidate.from) ||
        words(items, from, candidate.from) !== phrase
      )
        continue
      if (NOT_ABOUT.has(phrase)) {
        const before = items[from - 1]?.lower ?? ''
        const fits =
          phrase === 'over' || phrase === 'under' ? OVER_AFTER.test(before) : phrase === 'some' || phrase === 'around'
        if (!fits) return candidate
      }
      return grow(candidate, items, from, candidate.to, {})
    }
    return candidate
  })
