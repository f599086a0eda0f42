/** What a bare number counts: the noun of its phrase, by the tree where there is one, else by the words after it. */
import { childrenOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'
import { tokensOver, topOf } from '../dates/index.js'
import type { Piece } from './pieces.js'
import { notUnits, singular } from './words.js'

export interface Counted {
  /** In the singular, lower case. */
  readonly unit: string
  readonly start: number
  readonly end: number
  readonly token?: Token
  /** The noun with what narrows it: `wide-body jet` of "five wide-body jets". */
  readonly phrase: string
}

/** The noun that the number at `[start, end)` counts. */
export function countedNoun(
  sentence: Sentence | undefined,
  pieces: readonly Piece[],
  to: number,
  start: number,
  end: number,
): Counted | undefined {
  if (sentence?.tokens.some((t) => t.head >= 0)) return byTree(sentence, start, end)
  return byWords(pieces, to)
}

function byTree(sentence: Sentence, start: number, end: number): Counted | undefined {
  const inside = tokensOver(sentence, start, end)
  const number = topOf(sentence, start, end)
  if (number === undefined) return undefined
  const last = inside.at(-1) ?? number
  const noun =
    hyphened(sentence, last) ??
    headNoun(sentence, number, last) ??
    ofPhrase(sentence, number) ??
    following(sentence, last)
  return ofNounOr(sentence, noun, end)
}

const ofNounOr = (sentence: Sentence, noun: Token | undefined, end: number): Counted | undefined =>
  noun === undefined ? undefined : ofNoun(sentence, noun, end)

/** `page` of "a 900-page report". */
function hyphened(sentence: Sentence, last: Token): Token | undefined {
  const hyphen = sentence.tokens[last.i + 1]
  const noun = sentence.tokens[last.i + 2]
  if (hyphen?.form !== '-' || noun === undefined) return undefined
  // "900-page", in some sources "900 - page"
  if ((hyphen.start === last.end) !== (noun.start === hyphen.end)) return undefined
  return (noun.upos === 'NOUN' || noun.xpos === 'NN') && !isHyphened(sentence, noun) ? noun : undefined
}

/** The head of the number's phrase, when it stands after the number and nothing stands between but its own words. */
function headNoun(sentence: Sentence, number: Token, last: Token): Token | undefined {
  const head = headOf(sentence, number)
  if (head === undefined || head.i <= number.i || !isNoun(head) || isHyphened(sentence, head)) return undefined
  if (isApart(sentence, last, head)) return undefined
  switch (relation(number)) {
    case 'nummod':
      return wholeOf(sentence, head)
    case 'amod':
      return head.upos === 'NOUN' ? wholeOf(sentence, head) : undefined
    case 'compound':
    case 'nmod':
      return head.start - number.end < 40 ? wholeOf(sentence, head) : undefined
    default:
      return undefined
  }
}

/** A preposition or an article between the number and a noun: `1,210 in nine countries`, `95 a year earlier`. */
const isApart = (sentence: Sentence, last: Token, head: Token): boolean =>
  sentence.tokens
    .slice(last.i + 1, head.i)
    .some(
      (t) =>
        (t.upos === 'ADP' && t.form !== '-' && !/-$/.test(t.form) && t.form.toLowerCase() !== 'of') ||
        /^(?:last|this|next|an?)$/i.test(t.form),
    )

/** `league` of "six league games" is part of the next noun. */
function wholeOf(sentence: Sentence, noun: Token): Token {
  const next = headOf(sentence, noun)
  return next !== undefined &&
    noun.xpos === 'NN' &&
    relation(noun) === 'compound' &&
    next.i === noun.i + 1 &&
    next.upos === 'NOUN'
    ? next
    : noun
}

/** "dozens of ships", "19 of the ships", "3 million of them" */
function ofPhrase(sentence: Sentence, number: Token): Token | undefined {
  const of = childrenOf(sentence, number, 'nmod').find(
    (n) => n.i > number.i && childrenOf(sentence, n, 'case').some((c) => c.form.toLowerCase() === 'of'),
  )
  return of !== undefined && isNoun(of) ? of : undefined
}

/** The first noun run after the number, over adjectives. */
function following(sentence: Sentence, number: Token): Token | undefined {
  let noun: Token | undefined
  for (let i = number.i + 1; i < sentence.tokens.length && i <= number.i + 8; i++) {
    const token = sentence.tokens[i]
    if (token === undefined) break
    if (isHyphened(sentence, token) || (token.form === '-' && noun === undefined)) continue
    if (token.upos === 'NOUN' || (token.upos === 'PROPN' && noun === undefined)) {
      noun = token.upos === 'NOUN' ? token : noun
      continue
    }
    if (noun !== undefined) break
    // "half a length", "half the students"
    if (
      i === number.i + 1 &&
      number.form.toLowerCase() === 'half' &&
      /^(?:an?|the|its|his|her|their|all)$/i.test(token.form)
    )
      continue
    if (i <= number.i + 2 && /^(?:or|and|so|more|fewer|less|over|plus|odd|\+)$/i.test(token.form)) continue
    if (
      token.upos === 'ADJ' ||
      token.form === '-' ||
      (token.upos === 'CCONJ' && sentence.tokens[i - 1]?.form === '-') ||
      token.xpos === 'VBN' ||
      token.xpos === 'VBG' ||
      token.xpos === 'HYPH'
    )
      continue
    break
  }
  return noun === undefined || !/[a-z]/i.test(noun.form) || notUnits.has(noun.form.toLowerCase()) ? undefined : noun
}

/** `coal-` of "coal- and gas-fired plants". */
const isHyphened = (sentence: Sentence, token: Token): boolean => {
  const next = sentence.tokens[token.i + 1]
  return token.form.endsWith('-') || (next?.form === '-' && next.start === token.end)
}

const isNoun = (token: Token): boolean =>
  token.upos === 'NOUN' || (token.upos === 'PROPN' && /s$/.test(token.form)) || token.xpos === 'NNS'

const ofNoun = (sentence: Sentence, token: Token, from: number): Counted => ({
  unit: singular(token.form),
  start: token.start,
  end: token.end,
  token,
  phrase: narrowed(sentence, token, from),
})

const EMPTY = /^(?:more|less|fewer|so|odd|least|most|such|own|same|many|several|few|various|certain)$/

/** The noun with the adjectives and nouns before it, back to the number. */
function narrowed(sentence: Sentence, noun: Token, from: number): string {
  const words: string[] = [singular(noun.form)]
  let gap = noun.start
  for (let i = noun.i - 1; i >= 0; i--) {
    const token = sentence.tokens[i]
    if (token === undefined || token.start < from) break
    const hyphen = /^[-–]$/.test(token.form) || token.upos === 'PUNCT'
    const narrows = /^(?:NOUN|PROPN|ADJ)$/.test(token.upos) || /^(?:VBN|VBG)$/.test(token.xpos)
    const joined = token.end === gap && words[0]?.startsWith('-') === true
    if (hyphen ? token.form !== '-' || token.end !== gap : !narrows && !joined) break
    const lower = token.form.toLowerCase()
    if (EMPTY.test(lower) || /\d/.test(lower)) break
    if (token.end === gap) words[0] = `${lower}${words[0] ?? ''}`
    else words.unshift(lower)
    gap = token.start
  }
  const phrase = words.join(' ')
  // "600-megawatt reactor" after another number
  return phrase.startsWith('-') ? phrase.slice(phrase.indexOf(' ') + 1).replace(/^-/, '') : phrase
}

/** Without a tree: the first plural within three words, else the next word. */
function byWords(pieces: readonly Piece[], to: number): Counted | undefined {
  for (let i = to; i < to + 4; i++) {
    const piece = pieces[i]
    if (piece === undefined || piece.line || !/^[a-z-]+$/.test(piece.form) || notUnits.has(piece.lower))
      return undefined
    if (piece.form === '-') continue
    const unit = singular(piece.lower)
    if (unit !== piece.lower || piece.lower === 'people' || piece.lower === 'aircraft')
      return { unit, start: piece.start, end: piece.end, phrase: unit }
  }
  return undefined
}

/** `one reason`, `one of the banks` count; `one day`, `this one`, `one another`, `the one` do not. */
export function isCountedOne(sentence: Sentence | undefined, start: number): boolean {
  const one = sentence?.tokens.find((t) => t.start === start)
  if (sentence === undefined || one === undefined) return false
  const before = sentence.tokens[one.i - 1]?.form.toLowerCase() ?? ''
  if (/^(?:the|this|that|these|those|each|every|any|no|not|another|which|day|-)$/.test(before)) return false
  const of = ofPhrase(sentence, one)
  if (of !== undefined)
    return (of.xpos === 'NNS' || of.xpos === 'NNPS') && childrenOf(sentence, of, 'nummod').every((n) => n.i > of.i)
  const head = headOf(sentence, one)
  return (
    relation(one) === 'nummod' &&
    head !== undefined &&
    head.upos === 'NOUN' &&
    head.i > one.i &&
    head.i - one.i < 5 &&
    !/^(?:day|thing|way|another|hand|side|time|moment|point)$/.test(head.lemma.toLowerCase())
  )
}
