/** Stems under the name of their row of near words, so that two translations of one sentence meet. */
import nearWords from '../../../lexicon/stories/near-words.json' with { type: 'json' }
import { stem } from './stem.js'
import { contentStems } from './words.js'

const rowOf = new Map<string, string>()
nearWords.rows.forEach((row, i) => {
  for (const word of row) {
    const s = stem(word)
    if (!rowOf.has(s)) rowOf.set(s, `#${i}`)
  }
})

/** The row that a stem belongs to, else the stem itself. */
export const conceptOf = (s: string): string => rowOf.get(s) ?? s

/** Concepts of a text's content words. */
export const conceptsOf = (text: string): ReadonlySet<string> => new Set(contentStems(text).map(conceptOf))
