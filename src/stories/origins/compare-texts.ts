/** Two texts by themselves: is one made from the other, and how freely? */
import { containment, contentStems, jaccard } from '../words/words.js'
import { sharesText } from './shared-text.js'
import { shingle } from './shingles.js'

export type Amount = 'none' | 'copy' | 'light' | 'heavy'

/** Texts of fewer words are single statements and are compared by their words alone. */
const STATEMENT = 60

/**
 * How much of the shorter text comes from the longer.
 * @example compareTexts('The minister resigned on Monday.', 'On Monday the minister resigned.') // 'copy'
 */
export function compareTexts(a: string, b: string): Amount {
  const x = shingle(a)
  const y = shingle(b)
  const stemsA = new Set(contentStems(a))
  const stemsB = new Set(contentStems(b))
  if (Math.min(x.words.length, y.words.length) < STATEMENT) {
    const alike = jaccard(stemsA, stemsB)
    return alike >= 0.75 ? 'copy' : alike >= 0.4 ? 'light' : 'none'
  }
  const found = sharesText(x, y, a, b)
  if (!found) return containment(stemsA, stemsB) >= 0.75 && Math.min(stemsA.size, stemsB.size) >= 30 ? 'heavy' : 'none'
  return found.share >= 0.8 ? 'copy' : found.share >= 0.35 ? 'light' : 'heavy'
}
