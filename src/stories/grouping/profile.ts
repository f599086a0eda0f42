/** What of a report tells which story it belongs to: its words, names, numbers and dates, and who acts on whom. */
import type { Reading, ReportVersion } from '../../model/index.js'
import { stem } from '../words/stem.js'
import { STOPWORDS } from '../words/stopwords.js'
import { type Word, wordsOf } from '../words/words.js'
import { actsOf } from './acts.js'

export interface Told {
  readonly report: ReportVersion
  readonly reading?: Reading
}

export interface Profile {
  readonly id: string
  readonly published: string
  /** Term to weight before the rarity of the term counts. */
  readonly terms: ReadonlyMap<string, number>
  /** Names and numbers: what tells two look-alike stories apart. */
  readonly marks: ReadonlySet<string>
  /** Pairs of states that act on each other, the main one first. */
  readonly pairs: readonly string[]
  /** `A>B`: who acts on whom over a tie between states. */
  readonly acts: ReadonlySet<string>
}

const NAME_WEIGHT = 1.5
/** Two names in a row: persons, bodies, places with their full name. */
const FULL_NAME_WEIGHT = 3
/** News tells what matters first. */
const LEAD_WORDS = 120
const LEAD_WEIGHT = 1.5
const TITLE_WEIGHT = 2

/** Profiles of reports; which capitalised words are names is told by how the reports together write them. */
export function profilesOf(items: readonly Told[]): Profile[] {
  const words = items.map(({ report }) => wordsOf(report.text).filter((w) => !isLeftOut(report, w)))
  const names = namesIn(words)
  return items.map((item, i) => profileOf(item, words[i] ?? [], names))
}

const isLeftOut = ({ leftOut }: ReportVersion, w: Word): boolean =>
  leftOut.some((l) => w.start >= l.start && w.start < l.end)

/** Forms written with a capital clearly more often than without. */
function namesIn(texts: readonly (readonly Word[])[]): ReadonlySet<string> {
  const balance = new Map<string, number>()
  for (const words of texts)
    for (const w of words) balance.set(w.form, (balance.get(w.form) ?? 0) + (w.capital ? 1 : -1.5))
  return new Set([...balance].filter(([, b]) => b > 0).map(([form]) => form))
}

function profileOf({ report, reading }: Told, words: readonly Word[], names: ReadonlySet<string>): Profile {
  const counts = new Map<string, number>()
  const marks = new Set<string>()
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight)
  const titleEnd = report.title === undefined ? 0 : report.title.length
  let before: string | undefined
  words.forEach((word, at) => {
    const { form } = word
    const number = /^\p{N}/u.test(form)
    if (STOPWORDS.has(form) || (form.length < 2 && !number)) {
      before = undefined
      return
    }
    const name = word.capital && names.has(form)
    const place = word.start < titleEnd ? TITLE_WEIGHT : at < LEAD_WORDS ? LEAD_WEIGHT : 1
    add(stem(form), place * (name ? NAME_WEIGHT : 1))
    if (name || number) marks.add(form)
    if (name && before !== undefined) add(`${before} ${form}`, place * FULL_NAME_WEIGHT)
    before = name ? form : undefined
  })
  const terms = new Map([...counts].map(([t, c]) => [t, 1 + Math.log(c)]))
  return { id: report.id, published: report.published.edtf, terms, marks, ...actsOf(reading) }
}

/** Terms of a stretch by itself, every word alike. */
export function termsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { form } of words) {
    if (STOPWORDS.has(form) || (form.length < 2 && !/\p{N}/u.test(form))) continue
    const term = stem(form)
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}
