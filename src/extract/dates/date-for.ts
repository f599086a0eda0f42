/** Which date tells when a verb's (or an event noun's) act took place. */
import { type DateExpression, partitionPoint } from '../../model/index.js'
import { childOf, childrenOf, clauseOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'
import type { Context } from '../context.js'
import { topOf } from './span-head.js'

/**
 * The date that governs the act of a token: one attached in its clause (calendar phrases hung on a nearby noun count),
 * else one at the head of the sentence or beside the token in the same clause. Answers an index into `dates`.
 * @example dateFor(context, dates, 0, 4) // "On Friday Peru recalled its envoy.": the index of "Friday" for "recalled"
 */
export function dateFor(
  context: Pick<Context, 'analysis'>,
  dates: readonly DateExpression[],
  sentenceIndex: number,
  tokenIndex: number,
): number | undefined {
  const sentence = context.analysis.sentences[sentenceIndex]
  const token = sentence?.tokens[tokenIndex]
  if (sentence === undefined || token === undefined) return undefined
  let best: number | undefined
  let least = FAR
  for (let index = firstFrom(dates, Math.max(sentence.start, token.start - REACH)); index < dates.length; index++) {
    const date = dates[index]
    if (date === undefined || date.start >= sentence.end || date.start > token.end + REACH) break
    if (!isCalendar(date)) continue
    const distance = distanceOf(sentence, token, date) + (date.edtf === '' ? 0.5 : 0)
    if (distance < least) {
      best = index
      least = distance
    }
  }
  return best
}

const firstFrom = (dates: readonly DateExpression[], offset: number): number =>
  partitionPoint(dates.length, (i) => (dates[i]?.start ?? 0) < offset)

/** A date or time, known or open (`on Tuesday` in an undated report); not `now` or `recently`. */
const isCalendar = (date: DateExpression): boolean =>
  (date.timex === 'DATE' || date.timex === 'TIME') && date.value !== '' && !date.value.endsWith('_REF')

/** Characters between an act and its date at most. */
const REACH = 1500

const FAR = Number.POSITIVE_INFINITY
/** Steps up the tree from a date to the act that it may still date. */
const LONGEST = 5

/** Smaller is nearer: whole numbers are steps of the tree, fractions the distance in the text. */
function distanceOf(sentence: Sentence, token: Token, date: DateExpression): number {
  const near = Math.min(0.99, Math.abs(date.start - token.start) / 1000)
  const head = topOf(sentence, date.start, date.end)
  if (head === undefined) return FAR
  if (!sentence.tokens.some((t) => t.head >= 0)) return near
  if (datesAnother(sentence, head, date, token) || datesNounBehind(sentence, head, date, token)) return FAR
  const up = stepsUp(sentence, head, token)
  if (up !== undefined) return up + near
  const host = hostOf(sentence, head)
  if (host === undefined || isUnder(sentence, token, head)) return FAR
  if (isNominal(token))
    return clauseOf(sentence, token) === host && !isWithinOtherPredicate(sentence, token, host)
      ? LONGEST + 1 + near
      : FAR
  if (sharesClause(sentence, token, host, head)) return LONGEST + 2 + near
  if (endsCoordination(sentence, token, host, head)) return LONGEST + 3 + near
  return FAR
}

/** Steps from a date up to a token, over nouns only; undefined when a predicate stands between or it is not above. */
function stepsUp(sentence: Sentence, from: Token, to: Token): number | undefined {
  let at: Token | undefined = from
  for (let steps = 0; steps <= LONGEST && at !== undefined; steps++) {
    if (at.i === to.i) return steps
    if (steps > 0 && (isPredicate(sentence, at) || isApart(sentence, at))) return undefined
    at = headOf(sentence, at)
  }
  return undefined
}

/** The predicate that a date hangs under. */
function hostOf(sentence: Sentence, date: Token): Token | undefined {
  let at = headOf(sentence, date)
  for (let steps = 0; steps <= LONGEST && at !== undefined; steps++) {
    if (isPredicate(sentence, at)) return at
    if (isApart(sentence, at)) return undefined
    at = headOf(sentence, at)
  }
  return undefined
}

/** An infinitive shares the time of the verb it completes, coordinated verbs that of a date before the first of them. */
function sharesClause(sentence: Sentence, token: Token, host: Token, date: Token): boolean {
  let at: Token | undefined = token
  for (let steps = 0; steps < LONGEST && at !== undefined; steps++) {
    if (at.i === host.i) return true
    const link = relation(at)
    const next = headOf(sentence, at)
    const passes =
      link === 'xcomp' ||
      (link === 'conj' && date.i < (next?.i ?? 0)) ||
      (link === 'advcl' && at.xpos === 'VBG' && childOf(sentence, at, 'mark', 'case') === undefined) ||
      link === 'aux' ||
      link === 'cop'
    if (!passes) return false
    at = next
  }
  return false
}

/** "sank two ships and took three since May": a date at the end belongs to both verbs. */
function endsCoordination(sentence: Sentence, token: Token, host: Token, date: Token): boolean {
  const together = relation(host) === 'conj' && host.head === token.i && date.i > host.i
  return together && childOf(sentence, host, 'nsubj', 'csubj') === undefined
}

function isWithinOtherPredicate(sentence: Sentence, token: Token, host: Token): boolean {
  let at = headOf(sentence, token)
  for (let steps = 0; steps <= sentence.tokens.length && at !== undefined; steps++) {
    if (at.i === host.i) return false
    if (at.upos === 'VERB') return true
    at = headOf(sentence, at)
  }
  return true
}

function isUnder(sentence: Sentence, token: Token, above: Token): boolean {
  let at: Token | undefined = token
  for (let steps = 0; steps <= sentence.tokens.length && at !== undefined; steps++) {
    if (at.i === above.i) return true
    at = headOf(sentence, at)
  }
  return false
}

const APART = new Set(['before', 'after', 'ahead', 'until', 'since', 'pending', 'following', 'despite', 'than'])

/** "ahead of elections next year": the date is that of another event. */
const isApart = (sentence: Sentence, noun: Token): boolean =>
  isNominal(noun) && childrenOf(sentence, noun, 'case').some((c) => APART.has(c.form.toLowerCase()))

/** The same told by the words alone, for trees that hang the date on the verb: `ahead of elections next year`. */
function datesAnother(sentence: Sentence, head: Token, date: DateExpression, token: Token): boolean {
  let i = head.i
  while (i > 0 && (sentence.tokens[i - 1]?.start ?? 0) >= date.start) i--
  if (sentence.tokens[i - 1]?.upos === 'ADP') i--
  const last = i - 1
  if (!isNominalAt(sentence, last) || last === token.i) return false
  let at = last
  while (at > last - 5 && /^(?:NOUN|PROPN|ADJ|DET|PRON|PART)$/.test(sentence.tokens[at]?.upos ?? '')) at--
  const word = sentence.tokens[at]?.form.toLowerCase() ?? ''
  const before = word === 'of' ? (sentence.tokens[at - 1]?.form.toLowerCase() ?? '') : word
  return APART.has(before) && before !== 'since'
}

/** "left a 1997 fisheries pact": the year is the pact's own, not that of the leaving. */
function datesNounBehind(sentence: Sentence, head: Token, date: DateExpression, token: Token): boolean {
  if (!/^\d{4}$/.test(head.form) || date.end !== head.end || date.start !== head.start) return false
  const noun = headOf(sentence, head)
  if (noun === undefined || noun.i <= head.i || !isNominal(noun) || noun.i === token.i) return false
  return isUnder(sentence, head, noun) && !isUnder(sentence, token, noun)
}

const isNominalAt = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]
  return token !== undefined && isNominal(token)
}

const isNominal = (token: Token): boolean => token.upos === 'NOUN' || token.upos === 'PROPN'

const isPredicate = (sentence: Sentence, token: Token): boolean =>
  token.upos === 'VERB' || token.upos === 'AUX' || token.head < 0 || childOf(sentence, token, 'cop') !== undefined
