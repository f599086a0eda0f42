/** The word lists of `lexicon/dates/`, and the classes that a word belongs to. */
import { readPackageFile } from '../../text/index.js'

/** Classes of one word with their values, e.g. `MONTH: 9`. */
export type Classes = Readonly<Record<string, number | string>>

const words = JSON.parse(readPackageFile('lexicon/dates/words.json')) as Readonly<
  Record<string, Readonly<Record<string, number | string>> | readonly string[]>
>
const feasts = (
  JSON.parse(readPackageFile('lexicon/dates/holidays.json')) as { readonly holidays: Readonly<Record<string, string>> }
).holidays

function table(name: string): ReadonlyMap<string, number | string> {
  const entry = words[name] ?? {}
  return new Map(Array.isArray(entry) ? entry.map((word: string) => [word, 1]) : Object.entries(entry))
}

const CLASS_TABLES: readonly (readonly [string, ReadonlyMap<string, number | string>])[] = [
  ['MONTH', table('month')],
  ['WEEKDAY', table('weekday')],
  ['WEEKDAYS', table('weekdays')],
  ['UNIT1', table('unit')],
  ['UNITS', table('units')],
  ['SEASON', table('season')],
  ['PART', table('part')],
  ['LAST', table('last')],
  ['PREV', table('prev')],
  ['NEXT', table('next')],
  ['FOLL', table('foll')],
  ['THIS', table('this')],
  ['VAGUE', table('vague')],
  ['LATER', table('later')],
  ['EARLIER', table('earlier')],
  ['FREQ', table('frequency')],
  ['REF', table('reference')],
  ['DEICTIC', table('deictic')],
  ['DECADEWORD', table('decadeword')],
  ['ORD', table('ordinal')],
  ['ZONE', table('zone')],
]

export const numberWords = table('number')
export const scaleWords = table('scale')
export const ordinalWords = table('ordinal')
export const contextMonths = table('month_needs_context')
export const pastWords = table('past_words')
export const futureWords = table('future_words')
export const blockedPhrases = table('blocked')

/** Feasts by their first word, longest name first: name in words, rule. */
export const feastsByFirstWord: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly rule: string }[]
> = (() => {
  const map = new Map<string, { words: readonly string[]; rule: string }[]>()
  for (const [name, rule] of Object.entries(feasts)) {
    const parts = name.split(/\s+/)
    const first = parts[0] ?? ''
    map.set(
      first,
      [...(map.get(first) ?? []), { words: parts, rule }].sort((a, b) => b.words.length - a.words.length),
    )
  }
  return map
})()

const NONE: Classes = Object.freeze({})
const known = new Map<string, Classes>()
for (const [name, entries] of CLASS_TABLES)
  for (const [word, value] of entries) known.set(word, { ...known.get(word), [name]: value })
for (const [word, classes] of known) {
  const unit = classes.UNIT1 ?? classes.UNITS
  const ordinal = classes.ORD
  known.set(word, {
    ...classes,
    ...(unit === undefined ? {} : { UNIT: unit }),
    ...(typeof ordinal === 'number' && ordinal <= 31 ? { DAY: ordinal, DAYWORD: ordinal } : {}),
  })
}

/** Classes of a lower-case word. */
export const classesOf = (word: string): Classes => known.get(word) ?? NONE
