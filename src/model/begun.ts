/** Three-valued questions on dates: what is not known is neither yes nor no, and an unknown start is never "always". */
import { type DayRange, dayRange } from './edtf.js'

export type Known = 'yes' | 'no' | 'unknown'

/**
 * Had what a date tells of begun by the end of another date? Of an interval its beginning counts.
 * @example begunBy('2031-03/..', '2031-04-02') // 'yes'
 * @example begunBy('', '1900') // 'unknown'
 */
export function begunBy(date: string, at: string): Known {
  return isBefore(startOf(date), at)
}

/** Was a moment that lies somewhere in `date` over by the end of `at`? Of an interval its end counts. */
export function overBy(date: string, at: string): Known {
  return isBefore(dayRange(date), at)
}

function isBefore(range: DayRange | undefined, at: string): Known {
  const then = dayRange(at)
  if (!range || !then) return 'unknown'
  if (range.to <= then.to) return 'yes'
  return range.from > then.to ? 'no' : 'unknown'
}

/** The days in which it may have begun. */
function startOf(date: string): DayRange | undefined {
  const slash = date.indexOf('/')
  if (slash < 0) return dayRange(date)
  const from = date.slice(0, slash)
  if (from !== '' && from !== '..') return dayRange(from)
  const to = dayRange(date.slice(slash + 1))
  return to && { from: Number.NEGATIVE_INFINITY, to: to.to }
}
