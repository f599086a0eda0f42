/** What people type for a moment of knowledge, as a revision. */
import { dayRange, isoDay } from '../../model/index.js'
import type { Ledger } from '../ledger.js'

/**
 * The number of the revision that was the last one at a moment: a whole number is a revision, a date means the end of it,
 * an instant without a zone is UTC. Undefined where the text is neither.
 * @example await revisionAt(ledger, '2031-03-07T12:00+02:00')
 */
export async function revisionNamed(ledger: Ledger, text: string): Promise<number | undefined> {
  const number = /^r?(\d{1,9})$/.exec(text.trim())?.[1]
  if (number !== undefined) return Number(number)
  const instant = instantOf(text.trim())
  return instant === undefined ? undefined : (await ledger.revisionAt(instant)).number
}

/** The last millisecond that the text covers, UTC. */
function instantOf(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) {
    const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`
    const [, seconds] = /T\d\d:\d\d(:\d\d(?:\.\d+)?)?/.exec(zoned.replace(' ', 'T')) ?? []
    const ms = Date.parse(zoned.replace(' ', 'T'))
    if (Number.isNaN(ms)) return undefined
    const rest = seconds === undefined ? 59_999 : seconds.includes('.') ? 0 : 999
    return new Date(ms + rest).toISOString()
  }
  const range = dayRange(text)
  return range && Number.isFinite(range.to) ? `${isoDay(range.to)}T23:59:59.999Z` : undefined
}
