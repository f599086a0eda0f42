/**
 * Event time as EDTF (ISO 8601-2, level 1), compared as ranges of days. `''` is the unknown date: a value of its own
 * that contradicts nothing and never means "always".
 */
import edtf from 'edtf'

/** First and last day as days since 1970-01-01; an open or unknown end is -Infinity or Infinity. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000
const cache = new Map<string, DayRange | undefined>()

/**
 * The days that an EDTF value covers; undefined for the unknown date `''` and for anything that is not EDTF.
 * @example dayRange('2025-09') // 1 to 30 September 2025
 */
export function dayRange(value: string): DayRange | undefined {
  if (value === '') return undefined
  const known = cache.get(value)
  if (known !== undefined || cache.has(value)) return known
  const range = parse(value)
  if (cache.size > 5000) cache.clear()
  cache.set(value, range)
  return range
}

function parse(value: string): DayRange | undefined {
  const slash = value.indexOf('/')
  if (slash >= 0) {
    const from = endOf(value.slice(0, slash), 'from')
    const to = endOf(value.slice(slash + 1), 'to')
    return from === undefined || to === undefined || from > to ? undefined : { from, to }
  }
  try {
    const parsed = edtf(value)
    return { from: Math.floor(parsed.min / DAY), to: Math.floor(parsed.max / DAY) }
  } catch {
    return undefined
  }
}

function endOf(part: string, side: keyof DayRange): number | undefined {
  if (part === '' || part === '..') return side === 'from' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return part.includes('/') ? undefined : parse(part)?.[side]
}

/** Is the value EDTF as Rapport writes it (or the unknown date)? */
export const isEdtf = (value: string): boolean => value === '' || dayRange(value) !== undefined

/** Can both dates be true of one moment? An unknown date agrees with every other. */
export function datesAgree(a: string, b: string): boolean {
  const x = dayRange(a)
  const y = dayRange(b)
  return x === undefined || y === undefined || (x.from <= y.to && y.from <= x.to)
}

/** Days covered; Infinity where an end is open, undefined where the date is unknown. */
export function widthInDays(value: string): number | undefined {
  const range = dayRange(value)
  return range && range.to - range.from + 1
}

/** The calendar day `YYYY-MM-DD` of a count of days since 1970-01-01 (proleptic Gregorian, UTC). */
export const isoDay = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10)

/** Days since 1970-01-01 of a `YYYY-MM-DD`; undefined for anything else. */
export function dayNumber(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  const ms = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso ? undefined : ms / DAY
}
