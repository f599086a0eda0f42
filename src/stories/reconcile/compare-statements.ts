/**
 * Do two statements say the same? Their telling words are set against each other, those of the matter that both reports are
 * about for less than those that only the statements have, and none where the one denies what the other says.
 */
import { conceptsOf } from '../words/concepts.js'
import { likeness, type SaidWord } from '../words/said-words.js'
import { containment } from '../words/words.js'

/** One side of the comparison. */
export interface SaidText {
  readonly text: string
  readonly words: readonly SaidWord[]
  /** Does the report hold this concept outside the statement too? */
  isTopic(concept: string): boolean
}

export interface Likeness {
  /** What the side with less to say shares with the other, 0 to 1. */
  readonly share: number
  /** Telling words that meet, each once; with them those function words that tell something in short statements. */
  readonly shared: number
  readonly met: number
  /** Their weight. */
  readonly weight: number
  /** Telling words of the side with fewer, of the side with more. */
  readonly least: number
  readonly most: number
  /** Do they say the contrary of each other? */
  readonly contrary: boolean
}

/** Of a word that the reports tell anyway, this much counts. */
const TOPIC = 0.35
/** Of a name that the other side has a pronoun for. */
const EXCUSED = 0.15
/** Of what meets, so much may stand under a negation on one side only. */
const MOST_CONTRARY = 0.4

const PRONOUN = /\b(?:i|me|my|we|us|our|ours|they|them|their|he|him|his|she|her|you|your|it|its)\b/i
const GENERAL = new Set([...conceptsOf('country government people nation state side')])

export function compareSaid(a: SaidText, b: SaidText): Likeness {
  const [x, y] = [weighed(a, b), weighed(b, a)]
  const [small, large] = total(x) <= total(y) ? [x, y] : [y, x]
  const taken = new Set<number>()
  let matched = 0
  let shared = 0
  let weight = 0
  let contrary = 0
  let counted = 0
  let bothNegated = false
  let opposed = false
  for (const one of [...small].sort((p, q) => q.weight - p.weight)) {
    let best = -1
    let value = 0
    large.forEach((other, j) => {
      if (taken.has(j)) return
      const like = likeness(one.word, other.word)
      const counts = like < 0 ? (one.word.negated === other.word.negated ? 0 : 0.84) : like
      if (counts > value) {
        best = j
        value = counts
      }
      if (like < 0 && one.word.negated === other.word.negated) contrary += one.weight
    })
    const other = large[best]
    if (!other) continue
    taken.add(best)
    const both = Math.min(one.weight, other.weight)
    matched += value * one.weight
    weight += value * both
    if (!one.word.slight) shared++
    if (value === 0.84) opposed = true
    else if (isNumber(one.word)) counted += one.weight
    else if (one.word.negated !== other.word.negated) contrary += one.weight
    else if (one.word.negated) bothNegated = true
  }
  const sum = total(small)
  return {
    share: sum === 0 ? 0 : matched / sum,
    shared,
    met: taken.size,
    weight,
    least: Math.min(telling(x), telling(y)),
    most: Math.max(telling(x), telling(y)),
    contrary: !opposed && contrary > (bothNegated ? 2 : 1) * MOST_CONTRARY * (matched - counted),
  }
}

const isNumber = ({ form }: SaidWord): boolean => /^\p{N}/u.test(form)

/** Few words each, and nearly all of them meet. */
export const isBriefly = ({ share, shared, met, weight, least, most }: Likeness): boolean =>
  least <= 4 &&
  most <= 2 * least + 1 &&
  ((shared >= 2 && share >= 0.68) || (shared === 1 && met >= 2 && share >= 0.9 && weight >= 0.5))

interface Weighed {
  readonly word: SaidWord
  readonly weight: number
}

const total = (list: readonly Weighed[]): number => list.reduce((sum, { weight }) => sum + weight, 0)
const telling = (list: readonly Weighed[]): number => list.filter(({ word }) => !word.slight).length

/** Each telling word once, with what it counts for in this comparison. */
function weighed(own: SaidText, other: SaidText): Weighed[] {
  const hasPronoun = PRONOUN.test(other.text)
  const seen = new Map<string, Weighed>()
  for (const word of own.words) {
    if (seen.has(word.concept)) continue
    const excused = hasPronoun && (word.name || GENERAL.has(word.concept)) ? EXCUSED : 1
    const topic = own.isTopic(word.concept) && other.isTopic(word.concept) ? TOPIC : 1
    seen.set(word.concept, { word, weight: word.weight * Math.min(excused, topic) })
  }
  return [...seen.values()]
}

const numbersIn = (text: string): string[] => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((n) => n.replaceAll(',', ''))

/** Both give numbers, and none of the one is among those of the other: two answers, not two wordings. */
export function numbersDiffer(a: string, b: string): boolean {
  const x = numbersIn(a)
  const y = numbersIn(b)
  return x.length > 0 && y.length > 0 && !x.some((n) => y.includes(n))
}

const CONDITION =
  /\b(?:until|unless|as long as|as soon as|once(?! more| again)|provided(?: that)?|in exchange for|if)\b(.+)$/is

/** Both name a condition, and not the same one. */
export function conditionsDiffer(a: string, b: string): boolean {
  const x = conceptsOf(CONDITION.exec(a)?.[1] ?? '')
  const y = conceptsOf(CONDITION.exec(b)?.[1] ?? '')
  return x.size > 0 && y.size > 0 && containment(x, y) < 0.34
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Word for word the same. */
export const isSameQuote = (a: string, b: string): boolean => bare(a) === bare(b)

/** Words in quotation marks of one of them that the other quotes too: "said he had been "deceived at every step"". */
export function sharesQuotation(a: string, b: string): boolean {
  return partsIn(a).some((p) => bare(b).includes(p)) || partsIn(b).some((p) => bare(a).includes(p))
}

const partsIn = (text: string): string[] =>
  [...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map((m) => bare(m[1] ?? '')).filter((p) => p.split(' ').length >= 3)
