/** How firmly something is said to be so: words of saying in their order, and words that take a claim back a little. */

/** What a word of saying commits its writer to; higher is firmer. */
const CUES: Readonly<Record<string, number>> = {
  confirm: 3,
  announce: 3,
  reveal: 3,
  admit: 3,
  acknowledge: 3,
  declare: 3,
  show: 3,
  say: 2,
  tell: 2,
  state: 2,
  add: 2,
  report: 2,
  write: 2,
  'according to': 2,
  claim: 1,
  allege: 1,
  suggest: 1,
  hint: 1,
  indicate: 1,
  imply: 1,
  believe: 1,
}

/** Firmness of a word of saying; undefined for those without a place in the order. */
export const firmness = (lemma: string | undefined): number | undefined => CUES[lemma ?? '']

const SAYING =
  /\b(?:said|says?|saying|told|tells?|according to|announced?|stat(?:es?|ed)|claim(?:s|ed)?|alleg(?:es?|ed)|add(?:s|ed)|confirm(?:s|ed)?|report(?:s|ed)|wrote|writes)\b/iu

/** Does somebody say something in the sentence, whoever that is? */
export const hasSaying = (sentence: string): boolean => SAYING.test(sentence)

/** Those who speak without a name. */
const UNNAMED =
  /\b(?:officials?|sources?|diplomats?|aides?|insiders?|(?:people|persons?) (?:familiar|briefed|close)|not to be named|on condition of anonymity)\b/iu

/** Does somebody without a name speak in these words? */
export const hasNobodyNamed = (words: string): boolean => UNNAMED.test(words)

/** Somebody else's word, and nobody says whose. */
const HEARSAY =
  /\b(?:reportedly|allegedly|apparently|purportedly|supposedly|ostensibly|unconfirmed|rumou?red|(?:is|are|was|were) (?:said|believed|understood|thought|reported|alleged) to)\b/giu
/** It may be so, or not. */
const PERHAPS = /\b(?:may|might|could|possibly|perhaps|likely|probably|appears? to|seems? to)\b/gu

export interface Hedges {
  readonly hearsay: readonly string[]
  readonly perhaps: readonly string[]
}

/** Words that hedge in a sentence. */
export function hedgesIn(sentence: string): Hedges {
  const found = (pattern: RegExp) => [...sentence.matchAll(pattern)].map((m) => m[0].toLowerCase()).sort()
  return { hearsay: found(HEARSAY), perhaps: found(PERHAPS) }
}
