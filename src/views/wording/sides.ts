/** The value of one side of a disagreement as people read it. */
import { dayRange, type LedgerRecord } from '../../model/index.js'
import { dateText } from './dates.js'
import { plainAmount } from './numbers.js'

interface Known {
  get(id: string): LedgerRecord | undefined
  nameOf(id: string): string
}

/** @example sideText('about 1200000000 dollar', known) // 'about 1.2 billion dollars' */
export function sideText(value: string | number | readonly string[], known: Known): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return value.map((v) => sideText(v, known)).join(', ')
  if (known.get(value)?.kind === 'actor') return known.nameOf(value)
  if (value !== '' && dayRange(value) !== undefined) return dateText(value)
  return plainAmount(value)
}
