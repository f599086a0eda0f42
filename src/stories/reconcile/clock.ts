/**
 * Dates of a reading on the calendar. What extraction could not place for want of a publication date is placed here
 * once the report's date has been inferred; it stays an interval and is marked as inferred.
 */
import { type DateExpression, type DayRange, dayRange, isoDay, type When } from '../../model/index.js'
import type { Source } from '../item.js'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** EDTF of a range of days: a day, a month, a year where it is just that, else an interval. */
export function edtfOf(range: DayRange): string {
  if (range.from === Number.NEGATIVE_INFINITY && range.to === Number.POSITIVE_INFINITY) return ''
  const from = Number.isFinite(range.from) ? isoDay(range.from) : ''
  const to = Number.isFinite(range.to) ? isoDay(range.to) : ''
  if (from === to) return from
  const month = from.slice(0, 7)
  if (from.endsWith('-01') && dayRange(month)?.to === range.to) return month
  const year = from.slice(0, 4)
  if (from.endsWith('-01-01') && dayRange(year)?.to === range.to) return year
  return `${from === '' ? '..' : from}/${to === '' ? '..' : to}`
}

/** "october", "oct.", and with a day also "oct 7" or "7 oct". */
function monthName(month: string): RegExp {
  const short = `${month.slice(0, 3)}t?`
  return new RegExp(`\\b(?:${month}\\b|${short}(?:[.]| (?=\\d))|(?<=\\d )${short}\\b)`)
}

/** Month (1-12) and day that an expression names without a year. */
export function bareMonthDay(
  date: Pick<DateExpression, 'value'>,
  words: string,
): { month: number; day?: number } | undefined {
  const value = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(date.value)
  if (value) return { month: Number(value[1]), ...(value[2] === undefined ? {} : { day: Number(value[2]) }) }
  const lower = words.toLowerCase()
  if (/\d{4}/.test(lower)) return undefined
  const month = MONTHS.findIndex((m) => monthName(m).test(lower)) + 1
  if (month === 0 || (month === 5 && !/\bMay\b/.test(words))) return undefined
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(lower)?.[1]
  return { month, ...(day === undefined ? {} : { day: Number(day) }) }
}

/** The latest range of the given month (and day) that begins on or before a day. */
function latestBefore(bare: { month: number; day?: number }, limit: number): DayRange | undefined {
  const year = Number(isoDay(limit).slice(0, 4))
  for (const y of [year, year - 1]) {
    const month = `${y}-${String(bare.month).padStart(2, '0')}`
    const range = dayRange(bare.day === undefined ? month : `${month}-${String(bare.day).padStart(2, '0')}`)
    if (range && range.from <= limit) return range
  }
  return undefined
}

/** When of an event, statement or figure; `published` is the inferred range of a report without a stated date. */
export function whenOf(date: DateExpression | undefined, words: string, published: DayRange | undefined): When {
  if (!date) return { edtf: '', basis: 'unknown' }
  const known = dayRange(date.edtf)
  if (known)
    return { edtf: date.edtf, basis: date.basis, words, ...(date.anchor === undefined ? {} : { anchor: date.anchor }) }
  const placed = published && place(date, words, published)
  if (!placed || !published) return { edtf: '', basis: 'unknown', words }
  return { edtf: edtfOf(placed), basis: 'inferred', words, anchor: edtfOf(published) }
}

function place(date: DateExpression, words: string, published: DayRange): DayRange | undefined {
  const lower = words.toLowerCase()
  const { from, to } = published
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined
  const bare = bareMonthDay(date, words)
  if (bare) {
    const range = latestBefore(bare, to)
    return range && /\bsince\b/.test(lower) ? { from: range.from, to } : range
  }
  if (/\b(?:next|tomorrow|coming|following)\b/.test(lower)) return undefined
  if (/^(?:today|now|this (?:morning|afternoon|evening))/.test(lower)) return published
  if (/\byesterday\b/.test(lower)) return { from: from - 1, to: to - 1 }
  const weekday = WEEKDAYS.findIndex((d) => lower.includes(d))
  if (weekday >= 0) return /\blast\b/.test(lower) ? { from: from - 13, to } : latestWeekday(weekday, published)
  const unit = /\b(?:last|past|previous|this|earlier this|later this)\s+(week|month|year)\b/.exec(lower)?.[1]
  if (unit === undefined) return undefined
  return around(published, unit, /\b(?:last|past|previous)\b/.test(lower) ? -1 : 0, to)
}

/** The latest such day up to and including the publication: one day where the publication is a day, else a range. */
function latestWeekday(weekday: number, { from, to }: DayRange): DayRange {
  // day 0, 1 January 1970, was a Thursday
  const back = (day: number): number => (((day + 4 - weekday) % 7) + 7) % 7
  return to - from < 7 ? { from: from - back(from), to: to - back(to) } : { from: from - 6, to }
}

function around(published: DayRange, unit: string, shift: number, limit: number): DayRange | undefined {
  if (unit === 'week')
    return { from: published.from - (shift < 0 ? 13 : 6), to: shift < 0 ? published.to - 1 : published.to }
  const start = isoDay(published.from)
  const end = isoDay(published.to)
  if (unit === 'year') {
    const a = dayRange(String(Number(start.slice(0, 4)) + shift))
    const b = dayRange(String(Number(end.slice(0, 4)) + shift))
    return a && b && { from: a.from, to: Math.min(b.to, limit) }
  }
  const monthOf = (iso: string) => {
    const count = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + shift
    return dayRange(`${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`)
  }
  const a = monthOf(start)
  const b = monthOf(end)
  return a && b && { from: a.from, to: Math.min(b.to, limit) }
}

/** The days on which words can have been written that place an act which another report dates. */
export function writtenAfter(words: string, act: DayRange): DayRange | undefined {
  const lower = words.toLowerCase()
  const { from, to } = act
  if (/\b(?:next|tomorrow|coming|following|since|until|by|before)\b/.test(lower)) return undefined
  if (/\b(?:today|this (?:morning|afternoon|evening)|tonight)\b/.test(lower)) return act
  if (/\b(?:yesterday|last night)\b/.test(lower)) return { from: from + 1, to: to + 1 }
  const weekday = WEEKDAYS.findIndex((d) => lower.includes(d))
  if (weekday >= 0) {
    if (from !== to || (((from + 4) % 7) + 7) % 7 !== weekday) return undefined
    return /\blast\b/.test(lower) ? { from: from + 1, to: to + 13 } : { from, to: to + 6 }
  }
  const ago = /\b(\d{1,3}|two|three|four|five|six|seven|ten) days ago\b/.exec(lower)?.[1]
  if (ago !== undefined) {
    const days = SMALL[ago] ?? Number(ago)
    return { from: from + days, to: to + days }
  }
  if (/\blast week\b/.test(lower)) return { from: from + 2, to: to + 13 }
  if (/\b(?:earlier )?this week\b/.test(lower)) return { from, to: to + 6 }
  if (/\blast month\b/.test(lower)) return monthAfter(from, 1)
  if (/\b(?:earlier )?this month\b/.test(lower)) {
    const month = monthAfter(from, 0)
    return month && { from, to: month.to }
  }
  return undefined
}

const SMALL: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10 }

function monthAfter(day: number, shift: number): DayRange | undefined {
  const iso = isoDay(day)
  const count = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + shift
  return dayRange(`${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`)
}

/**
 * Index of the date that a telling without one may have: the only expression in its sentence that could not be placed
 * for want of a publication date. Nothing where the report's date is stated.
 */
export function looseDate(source: Source, sentence: number): number | undefined {
  if (source.report.published.edtf !== '') return undefined
  const open = source.reading.dates.flatMap((d, i) =>
    d.sentence === sentence && d.timex === 'DATE' && d.edtf === '' && /^(?:XXXX|\d{4}-XX)/.test(d.value) ? [i] : [],
  )
  return open.length === 1 ? open[0] : undefined
}
