/** The word lists of `lexicon/figures/`. */
import type { Bound } from '../../model/index.js'
import { readPackageFile } from '../../text/index.js'

const load = <T>(name: string): T => JSON.parse(readPackageFile(`lexicon/figures/${name}.json`)) as T

type Values<T> = Readonly<Record<string, T>>
const map = <T>(values: Values<T>): ReadonlyMap<string, T> => new Map(Object.entries(values))

const numbers = load<Values<Values<number>>>('numbers')
export const smallNumbers = map(numbers.small ?? {})
export const tens = map(numbers.tens ?? {})
export const scales = map(numbers.scales ?? {})
export const gluedScales = map(numbers.glued_scales ?? {})
export const fractions = map(numbers.fractions ?? {})
export const fractionSigns = map(numbers.signs ?? {})

/** Words that begin a number. */
export const numberWords: ReadonlySet<string> = new Set([...smallNumbers.keys(), ...tens.keys()])

const units = load<{
  readonly currency_signs: Values<string>
  readonly dollar_prefixes: Values<string>
  readonly currency_codes: Values<string>
  readonly currency_words: Values<string>
  readonly currency_adjectives: Values<string>
  readonly percent: Values<string>
  readonly measures: Values<string>
  readonly glued_only: readonly string[]
  readonly hyphen_units: readonly string[]
}>('units')
export const currencySigns = map(units.currency_signs)
export const dollarPrefixes = map(units.dollar_prefixes)
export const currencyCodes = map(units.currency_codes)
export const currencyWords = map(units.currency_words)
export const currencyAdjectives = map(units.currency_adjectives)
export const percentWords = map(units.percent)
export const measureWords = map(units.measures)
export const gluedOnly: ReadonlySet<string> = new Set(units.glued_only)
export const hyphenUnits: ReadonlySet<string> = new Set(units.hyphen_units)

/** A row of the bounds file. */
export interface BoundRow {
  readonly id: string
  readonly bound: Bound
  readonly phrases: readonly string[]
  readonly reason: string
  readonly example: string
  readonly not: string
}
const bounds = load<{
  readonly before: readonly BoundRow[]
  readonly after: readonly BoundRow[]
}>('bounds')
export const boundRows: readonly BoundRow[] = [...bounds.before, ...bounds.after]

/** Phrases with their bound, longest first. */
const phrasesOf = (rows: readonly BoundRow[]): readonly (readonly [string, Bound])[] =>
  rows
    .flatMap((row) => row.phrases.map((phrase) => [phrase, row.bound] as const))
    .sort((a, b) => b[0].split(' ').length - a[0].split(' ').length)
export const boundsBefore = phrasesOf(bounds.before)
export const boundsAfter = phrasesOf(bounds.after)

const change = load<{ readonly up: readonly string[]; readonly down: readonly string[] }>('change')
export const changeWords: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...change.up.map((word) => [word, 'up'] as const),
  ...change.down.map((word) => [word, 'down'] as const),
])

const names = load<{
  readonly numbered: readonly string[]
  readonly indexes: readonly string[]
  readonly people: readonly string[]
  readonly not_units: readonly string[]
  readonly irregular: Values<string>
}>('names')
export const numberedNouns: ReadonlySet<string> = new Set(names.numbered)
export const indexNames: ReadonlySet<string> = new Set(names.indexes)
export const peopleWords: ReadonlySet<string> = new Set(names.people)
export const notUnits: ReadonlySet<string> = new Set(names.not_units)
const irregular = map(names.irregular)

/** Singular of a noun: `boats` -> `boat`, `people` stays. */
export function singular(word: string): string {
  if (/^[A-Z]{2,}s$/.test(word)) return word.slice(0, -1).toLowerCase()
  const lower = word.toLowerCase()
  const known = irregular.get(lower)
  if (known !== undefined) return known
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:sses|xes|ches|shes|zzes|(?:^|mini|trolley)buses|viruses|campuses)$/.test(lower)) return lower.slice(0, -2)
  return lower.slice(0, -1)
}
