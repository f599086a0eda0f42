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
  const head = headOf(sentence, number)
  const link = relation(number)
  if (
    head !== undefined &&
    !isHyphened(sentence, head) &&
    (link === 'nummod' || (link === 'amod' && head.upos === 'NOUN')) &&
    head.i > number.i &&
    isNoun(head)
  )
    return ofNoun(head)
  if (
    head !== undefined &&
    (link === 'compound' || link === 'nmod') &&
    head.i > number.i &&
    isNoun(head) &&
    head.start - number.end < 40
  )
    return ofNoun(head)
  // "dozens of ships", "19 of the ships", "3 million of them"
  const of = childrenOf(sentence, number, 'nmod').find(
    (n) => n.i > number.i && childrenOf(sentence, n, 'case').some((c) => c.form.toLowerCase() === 'of'),
  )
  if (of !== undefined && isNoun(of)) return ofNoun(of)
  return following(sentence, inside.at(-1) ?? number)
}

/** The first noun run after the number, over adjectives. */
function following(sentence: Sentence, number: Token): Counted | undefined {
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
  return noun === undefined || notUnits.has(noun.form.toLowerCase()) ? undefined : ofNoun(noun)
}

/** `coal-` of "coal- and gas-fired plants". */
const isHyphened = (sentence: Sentence, token: Token): boolean => {
  const next = sentence.tokens[token.i + 1]
  return token.form.endsWith('-') || (next?.form === '-' && next.start === token.end)
}

const isNoun = (token: Token): boolean =>
  token.upos === 'NOUN' || (token.upos === 'PROPN' && /s$/.test(token.form)) || token.xpos === 'NNS'

const ofNoun = (token: Token): Counted => ({ unit: singular(token.form), start: token.start, end: token.end, token })

/** Without a tree: the first plural within three words, else the next word. */
function byWords(pieces: readonly Piece[], to: number): Counted | undefined {
  for (let i = to; i < to + 4; i++) {
    const piece = pieces[i]
    if (piece === undefined || piece.line || !/^[a-z-]+$/.test(piece.form) || notUnits.has(piece.lower))
      return undefined
    if (piece.form === '-') continue
    if (singular(piece.lower) !== piece.lower || piece.lower === 'people' || piece.lower === 'aircraft')
      return { unit: singular(piece.lower), start: piece.start, end: piece.end }
  }
  return undefined
}
