/** Stems under the name of their row of near words, so that two translations of one sentence meet. */
import background from '../../../lexicon/stories/document-frequency.json' with { type: 'json' }
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

const heldBy = new Map<string, number>()
for (const [s, n] of Object.entries(background.counts)) {
  const concept = conceptOf(s)
  heldBy.set(concept, Math.max(n, heldBy.get(concept) ?? 0))
}

/** How telling a concept is: 1 for one that ordinary texts do not hold, near 0 for one that most do. */
export const tellingOf = (concept: string): number =>
  Math.max(0.1, 1 - Math.log((heldBy.get(concept) ?? 0) + 1) / Math.log(background.documents))

/** Telling concepts shared over those of the side that has fewer. */
export function sharedSense(a: ReadonlySet<string>, b: ReadonlySet<string>): { share: number; weight: number } {
  const sum = (list: Iterable<string>) => {
    let total = 0
    for (const c of list) total += tellingOf(c)
    return total
  }
  const weight = sum([...a].filter((c) => b.has(c)))
  const least = Math.min(sum(a), sum(b))
  return { share: least === 0 ? 0 : weight / least, weight }
}

/** Concepts of a text's content words. */
export const conceptsOf = (text: string): ReadonlySet<string> => new Set(contentStems(text).map(conceptOf))
