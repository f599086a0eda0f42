/** What of a report tells which story it belongs to: its words, names, numbers and dates, and who acts on whom. */
import { byText, type Reading, type ReportVersion } from '../../model/index.js'
import { stem } from '../words/stem.js'
import { STOPWORDS } from '../words/stopwords.js'
import { wordsOf } from '../words/words.js'

export interface Profile {
  readonly id: string
  readonly published: string
  /** Term to weight before the rarity of the term counts. */
  readonly terms: ReadonlyMap<string, number>
  /** Pairs of states that act on each other, the main one first. */
  readonly pairs: readonly string[]
  /** `A>B cut`: directed acts on ties between states, by what they do. */
  readonly acts: ReadonlySet<string>
}

const NAME_WEIGHT = 1.5
const NUMBER_WEIGHT = 1
/** News tells what matters first. */
const LEAD_WORDS = 120

export function profileOf(report: ReportVersion, reading?: Reading): Profile {
  const counts = new Map<string, number>()
  let at = 0
  const left = report.leftOut
  for (const word of wordsOf(report.text)) {
    if (left.some((l) => word.start >= l.start && word.start < l.end)) continue
    at++
    if (STOPWORDS.has(word.form) || (word.form.length < 2 && !/\p{N}/u.test(word.form))) continue
    const number = /^\p{N}/u.test(word.form)
    const weight = (number ? NUMBER_WEIGHT : word.capital ? NAME_WEIGHT : 1) * (at <= LEAD_WORDS ? 1.5 : 1)
    const term = stem(word.form)
    counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  const terms = new Map([...counts].map(([t, c]) => [t, 1 + Math.log(c)]))
  return { id: report.id, published: report.published.edtf, terms, ...actsOf(reading) }
}

function actsOf(reading: Reading | undefined): { pairs: string[]; acts: Set<string> } {
  const pairs = new Map<string, number>()
  const acts = new Set<string>()
  const country = (entity: number): string | undefined => {
    let at: number | undefined = entity
    for (let steps = 0; at !== undefined && steps < 4; steps++) {
      const e: Reading['entities'][number] | undefined = reading?.entities[at]
      if (e?.country !== undefined) return e.country
      at = e?.memberOf
    }
    return undefined
  }
  for (const event of reading?.events ?? []) {
    for (const a of new Set(event.actors.map(country)))
      for (const b of new Set(event.recipients.map(country))) {
        if (a === undefined || b === undefined || a === b) continue
        const pair = [a, b].sort().join('-')
        pairs.set(pair, (pairs.get(pair) ?? 0) + (event.tie ? 2 : 1))
        if (event.tie) acts.add(`${a}>${b}`)
      }
  }
  return { pairs: [...pairs].sort(([a, m], [b, n]) => n - m || byText(a, b)).map(([p]) => p), acts }
}
