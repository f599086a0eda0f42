/** Calendar arithmetic on the proleptic Gregorian calendar: days, ISO weeks, feasts. Pure. */

export interface Day {
  readonly y: number
  readonly m: number
  readonly d: number
}

const DAY = 86_400_000

/** Days since 1970-01-01. */
export function dayCount(y: number, m: number, d: number): number {
  const date = new Date(0)
  date.setUTCFullYear(y, m - 1, d)
  return Math.round(date.getTime() / DAY)
}

export function dayOf(count: number): Day {
  const date = new Date(count * DAY)
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }
}

export const countOf = (day: Day): number => dayCount(day.y, day.m, day.d)

/** 1 Monday ... 7 Sunday. */
export const weekdayOf = (count: number): number => ((((count + 3) % 7) + 7) % 7) + 1

const monthLength = (y: number, m: number): number => dayOf(dayCount(y, m + 1, 0)).d

export const isDay = (y: number, m: number, d: number): boolean => d >= 1 && d <= monthLength(y, m)

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

export const dayText = (day: Day): string => `${pad(day.y, 4)}-${pad(day.m, 2)}-${pad(day.d, 2)}`

export const monthText = (y: number, m: number): string => `${pad(y, 4)}-${pad(m, 2)}`

export const yearText = (y: number): string => pad(y, 4)

/** Monday of the ISO week that holds a day. */
export const mondayOf = (count: number): number => count - weekdayOf(count) + 1

/** `2016-W46`: the ISO week that holds a day. */
export function weekText(count: number): string {
  const thursday = mondayOf(count) + 3
  const y = dayOf(thursday).y
  return `${pad(y, 4)}-W${pad(Math.floor((thursday - dayCount(y, 1, 1)) / 7) + 1, 2)}`
}

/** Monday of ISO week `week` of year `y`. */
export const mondayOfWeek = (y: number, week: number): number => mondayOf(dayCount(y, 1, 4)) + 7 * (week - 1)

/** A month further on (or back), with the day cut to the month's length. */
export function addMonths(day: Day, months: number): Day {
  const index = day.y * 12 + day.m - 1 + months
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  return { y, m, d: Math.min(day.d, monthLength(y, m)) }
}

/** Western Easter Sunday (anonymous Gregorian algorithm). */
function easter(y: number): number {
  const a = y % 19
  const b = Math.floor(y / 100)
  const c = y % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return dayCount(y, Math.floor(n / 31), (n % 31) + 1)
}

/** The day of a feast in a year, from its rule in the lexicon: `12-25`, `11-4-4`, `easter+39`. */
export function feastDay(rule: string, y: number): number {
  if (rule.startsWith('easter')) return easter(y) + Number(rule.slice(6))
  const [m = '1', a = '1', b = ''] = rule.split('-').filter((part) => part !== '')
  const month = Number(m)
  if (b === '') return dayCount(y, month, Number(a))
  if (rule.includes('--')) {
    const last = dayCount(y, month + 1, 0)
    return last - ((weekdayOf(last) - Number(a) + 7) % 7)
  }
  const first = dayCount(y, month, 1)
  return first + ((Number(a) - weekdayOf(first) + 7) % 7) + 7 * (Number(b) - 1)
}
