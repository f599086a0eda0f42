/** Word lists of the guards, from `lexicon/dates/guards.json`, and what every guard is given. */
import { readPackageFile } from '../../text/index.js'
import type { Item } from './items.js'
import type { Meaning } from './meaning.js'

const lists = JSON.parse(readPackageFile('lexicon/dates/guards.json')) as Readonly<Record<string, readonly string[]>>
const list = (name: string): ReadonlySet<string> => new Set(lists[name] ?? [])

export const BEFORE_MONTH = list('before_month')
export const BEFORE_SEASON = list('before_season')
export const BEFORE_YEAR = list('before_year')
export const BEFORE_PLURAL = list('before_plural_duration')
export const NOT_NOUN = list('no_nouns')
export const COUNTED = list('counted_nouns')
export const CURRENCY = list('no_year_after')
export const CURRENCY_ONLY = list('currency_signs')

export const isCapital = (item: Item | undefined): boolean => item !== undefined && /^[A-Z]/.test(item.form)

/** A match with what stands around it; neighbours over a blank line are absent. */
export interface Place {
  readonly id: string
  readonly meaning: Meaning
  readonly items: readonly Item[]
  readonly from: number
  readonly to: number
  readonly first: Item
  readonly before: Item | undefined
  readonly after: Item | undefined
}
