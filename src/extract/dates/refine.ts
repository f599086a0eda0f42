/**
 * Second stage: neighbouring candidates and words around them grow together: a weekday with its date, a date with a part
 * of the day, `early`, `the end of`, `more than`; years shared by coordinated dates.
 */
import type { Candidate } from './candidates.js'
import type { Item } from './items.js'
import type { Meaning } from './meaning.js'

type Refiner = (candidates: readonly Candidate[], items: readonly Item[]) => readonly Candidate[]

const words = (items: readonly Item[], from: number, to: number): string => {
  let text = ''
  for (let i = from; i < to; i++) text += `${i > from ? ' ' : ''}${items[i]?.lower ?? ''}`
  return text
}

function grow(
  candidate: Candidate,
  items: readonly Item[],
  from: number,
  to: number,
  change: Partial<Candidate>,
): Candidate {
  return {
    ...candidate,
    from,
    to,
    start: items[from]?.start ?? candidate.start,
    end: items[to - 1]?.end ?? candidate.end,
    ...change,
  }
}

/** Joins pairs of neighbours; `join` answers undefined to leave them apart. */
function pairwise(join: (a: Candidate, b: Candidate, items: readonly Item[]) => Candidate | undefined): Refiner {
  return (candidates, items) => {
    const out: Candidate[] = []
    for (const next of candidates) {
      const last = out.at(-1)
      const near = last !== undefined && next.from - last.to <= 3 && !barrierBetween(items, last.to, next.from)
      const joined = near ? join(last, next, items) : undefined
      if (joined === undefined) out.push(next)
      else out[out.length - 1] = joined
    }
    return out
  }
}

function barrierBetween(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (items[i]?.barrier) return true
  return false
}

const isDay = (m: Meaning): boolean => m.kind === 'date' && m.d !== undefined
const isDayish = (m: Meaning): boolean =>
  isDay(m) ||
  m.kind === 'weekday' ||
  m.kind === 'weekdayOf' ||
  m.kind === 'feast' ||
  m.kind === 'dayOfMonth' ||
  (m.kind === 'monthOfYear' && m.d !== undefined) ||
  (m.kind === 'shift' && m.unit === 'D')

/** `Tuesday, 9 September`; `this Friday (June 15)`; `9 September (Tuesday)`. */
const weekdayWithDate = pairwise((a, b, items) => {
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
const clockWithDate = pairwise((a, b, items) => {
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

/** `Tuesday morning`, `tomorrow night`; `the night of 9 May`, which the rule for a part of the day has begun. */
const partOfDay: Refiner = (candidates, items) =>
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
const partOfPeriod: Refiner = (candidates, items) =>
  candidates.map((candidate, index) => {
    if (!TAKES_PARTS.has(candidate.meaning.kind)) return candidate
    const floor = candidates[index - 1]?.to ?? 0
    const articleIn = /^(the|this|that)$/.test(items[candidate.from]?.lower ?? '')
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

const approximation: Refiner = (candidates, items) =>
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

const LINK = new Set([
  'and',
  'or',
  'to',
  '-',
  '–',
  '—',
  ',',
  'until',
  'till',
  'through',
  'and in',
  'to the',
  'and on',
  ', and',
  ', or',
  'and early',
  'and late',
  'or early',
  'to early',
  'to late',
  'and the end of',
])

/** `in March and May 2019`, `June 3 to 9 July 2019`: the year of the later is that of the earlier. */
const sharedYear: Refiner = (candidates, items) => {
  const out = [...candidates]
  for (let i = out.length - 2; i >= 0; i--) {
    const a = out[i]
    const b = out[i + 1]
    if (
      a?.meaning.kind !== 'date' ||
      b?.meaning.kind !== 'date' ||
      a.meaning.y !== undefined ||
      b.meaning.y === undefined
    )
      continue
    if (
      a.meaning.m === undefined ||
      b.meaning.m === undefined ||
      !LINK.has(words(items, a.to, b.from)) ||
      barrierBetween(items, a.to, b.from)
    )
      continue
    out[i] = { ...a, meaning: { ...a.meaning, y: a.meaning.m <= b.meaning.m ? b.meaning.y : b.meaning.y - 1 } }
  }
  return out
}

/** `June 4-8` and `4-8 June 2019`, `June 4 and 5`: bare day numbers beside a date are days too. */
const dayLists: Refiner = (candidates, items) => {
  const out: Candidate[] = []
  for (const [index, candidate] of candidates.entries()) {
    const m = candidate.meaning
    if (m.kind !== 'date' || m.m === undefined || m.d === undefined) {
      out.push(candidate)
      continue
    }
    const monthFirst = items[candidate.from]?.classes.MONTH !== undefined
    const floor = out.at(-1)?.to ?? 0
    if (!monthFirst) {
      const link = items[candidate.from - 1]
      const day = items[candidate.from - 2]
      if (
        link &&
        day &&
        candidate.from - 2 >= floor &&
        /^(-|–|to|and|or)$/.test(link.lower) &&
        !day.barrier &&
        !link.barrier &&
        day.classes.DAYNUM !== undefined &&
        Number(day.classes.DAYNUM) < m.d &&
        items[candidate.from]?.lower !== 'the'
      )
        out.push({
          ...candidate,
          from: candidate.from - 2,
          to: candidate.from - 1,
          start: day.start,
          end: day.end,
          meaning: { ...m, d: Number(day.classes.DAYNUM) },
        })
      out.push(candidate)
      continue
    }
    out.push(candidate)
    const next = candidates[index + 1]
    const link = items[candidate.to]
    const day = items[candidate.to + 1]
    const after = items[candidate.to + 2]
    const free = next === undefined || next.from > candidate.to + 1
    if (
      free &&
      link &&
      day &&
      !link.barrier &&
      !day.barrier &&
      /^(-|–|to|and|or)$/.test(link.lower) &&
      day.classes.DAYNUM !== undefined &&
      Number(day.classes.DAYNUM) > m.d &&
      m.y === undefined &&
      (after === undefined ||
        after.barrier ||
        /^[^A-Za-z0-9%$-]/.test(after.form) ||
        /^(in|at|by|for|and|of|to|with|when|after|before|near|about|that|which|the)$/.test(after.lower))
    ) {
      const year = after?.form === ',' ? items[candidate.to + 3]?.classes.YEAR : undefined
      const y = typeof year === 'number' ? { y: year } : {}
      if (typeof year === 'number') out[out.length - 1] = { ...candidate, meaning: { ...m, ...y } }
      out.push({
        ...candidate,
        from: candidate.to + 1,
        to: candidate.to + (typeof year === 'number' ? 4 : 2),
        start: day.start,
        end: (typeof year === 'number' ? items[candidate.to + 3]?.end : day.end) ?? day.end,
        meaning: { ...m, ...y, d: Number(day.classes.DAYNUM) },
      })
    }
  }
  return out
}

/** `1996-97`: the second year, cut to two figures. */
const yearSpans: Refiner = (candidates, items) =>
  candidates.flatMap((candidate) => {
    const { meaning, to } = candidate
    const dash = items[to]
    const short = items[to + 1]
    if (meaning.kind !== 'date' || meaning.y === undefined || items[to - 1]?.classes.YEAR === undefined)
      return [candidate]
    if (!/^[-–/]$/.test(dash?.form ?? '') || !dash?.glued || !short?.glued || short.classes.DAYNUM2 === undefined)
      return [candidate]
    const y = Math.floor(meaning.y / 100) * 100 + Number(short.classes.DAYNUM2)
    if (y <= meaning.y || items[to + 2]?.form === '-') return [candidate]
    return [
      candidate,
      {
        from: to + 1,
        to: to + 2,
        start: short.start,
        end: short.end,
        rule: 'absolute.year',
        meaning: { kind: 'date', y },
      },
    ]
  })

/** Drops what another candidate has grown over. */
const withoutOverlap: Refiner = (candidates) => {
  const out: Candidate[] = []
  for (const next of [...candidates].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1)
    if (last !== undefined && next.from < last.to) continue
    out.push(next)
  }
  return out
}

const REFINERS: readonly Refiner[] = [
  yearSpans,
  weekdayWithDate,
  dayLists,
  withoutOverlap,
  clockWithDate,
  partOfDay,
  withoutOverlap,
  partOfPeriod,
  clockWithDate,
  approximation,
  sharedYear,
  withoutOverlap,
]

export function refine(candidates: readonly Candidate[], items: readonly Item[]): readonly Candidate[] {
  return REFINERS.reduce((list, refiner) => refiner(list, items), candidates)
}
