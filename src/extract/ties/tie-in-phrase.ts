/** Which standing relation a noun phrase names: "arms purchases from X", "its cooperation with the agencies of Y". */

import type { TieKind } from '../../model/index.js'
import { childrenOf, type Sentence, type Token } from '../../text/index.js'
import { type Nature, type TieRow, tieRows } from './lexicon.js'

export interface TieMatch {
  readonly kind: TieKind
  readonly nature: Nature
  readonly words: readonly Token[]
}

/** Nouns that only carry the tie named by their complement: "all forms of cooperation", "the flow of aid". */
const CARRIERS = new Set(
  'form kind type level plan program programme part series round flow provision supply delivery rest bulk amount number million billion dollar use aspect channel majority policy issuance granting shipment payment disbursement implementation renewal approval package set range'.split(
    ' ',
  ),
)
const LEFT_OUT = new Set([
  'det',
  'punct',
  'acl',
  'appos',
  'parataxis',
  'cc',
  'advmod',
  'nummod',
  'dep',
  'conj',
  'advcl',
  'cop',
  'aux',
  'nsubj',
  'obj',
  'obl',
  'mark',
  'ccomp',
  'xcomp',
])
const PREPOSITIONS = new Set('of on in for with from to between against by over among upon'.split(' '))

const base = (deprel: string): string => deprel.split(':')[0] ?? deprel

/** Lemma in lower case; a plural that the lemmatiser left alone loses its s. */
export function lemmaOf(token: Token): string {
  const lemma = token.lemma.toLowerCase()
  return token.upos === 'PROPN' && lemma.length > 3 && /[^s]s$/.test(lemma) && token.xpos === 'NNPS'
    ? lemma.slice(0, -1)
    : lemma
}

/** "cease-fire" for its last word: tokens are split at hyphens, word lists are not. */
export function joinedLemma(sentence: Sentence, token: Token): string | undefined {
  const hyphen = sentence.tokens[token.i - 1]
  const first = sentence.tokens[token.i - 2]
  if (
    hyphen === undefined ||
    first === undefined ||
    hyphen.form !== '-' ||
    hyphen.end !== token.start ||
    first.end !== hyphen.start
  )
    return undefined
  return `${first.form.toLowerCase()}-${lemmaOf(token)}`
}

/** The words of a noun phrase without clauses, appositions and coordinated phrases, in order. */
function phraseTokens(sentence: Sentence, head: Token, coordinated = false): readonly Token[] {
  const found: Token[] = []
  const visit = (token: Token, depth: number): void => {
    found.push(token)
    if (depth > 4) return
    for (const child of childrenOf(sentence, token)) {
      const rel = base(child.deprel)
      if (LEFT_OUT.has(rel)) {
        if (rel === 'conj' && (depth > 0 || coordinated)) visit(child, depth + 1)
        continue
      }
      if (rel === 'nmod' && child.deprel !== 'nmod:poss' && child.deprel !== 'nmod:unmarked') {
        const preposition = childrenOf(sentence, child, 'case')[0]
        if (preposition !== undefined && !PREPOSITIONS.has(preposition.lemma.toLowerCase())) continue
      }
      visit(child, depth + 1)
    }
  }
  visit(head, 0)
  return found.sort((a, b) => a.i - b.i)
}

function score(
  row: TieRow,
  tokens: readonly Token[],
  lemmas: readonly string[],
  head: Token,
): { points: number; at: readonly Token[] } {
  const headIsCarrier = CARRIERS.has(lemmaOf(head))
  let best: { points: number; at: readonly Token[] } = { points: 0, at: [] }
  const offer = (points: number, at: readonly Token[]): void => {
    const holdsHead = at.some((t) => t.i === head.i)
    if (!holdsHead && !headIsCarrier) return
    const total = points + (holdsHead ? 1 : 0)
    if (total > best.points) best = { points: total, at }
  }
  for (const phrase of row.phrases) {
    for (let i = 0; i + phrase.length <= lemmas.length; i++) {
      const fits = phrase.every(
        (alternatives, k) =>
          alternatives.includes(lemmas[i + k] ?? '') || alternatives.includes(tokens[i + k]?.form.toLowerCase() ?? ''),
      )
      if (fits) offer(phrase.length * 2, tokens.slice(i, i + phrase.length))
    }
  }
  for (const [first, second] of row.pairs) {
    const a = tokens.find((t, i) => first.has(lemmas[i] ?? '') && (t.i === head.i || headIsCarrier))
    const b = tokens.find((t, i) => t !== a && second.has(lemmas[i] ?? ''))
    if (a !== undefined && b !== undefined) offer(4, [a, b])
  }
  if (row.heads.has(lemmaOf(head)) || row.heads.has(head.form.toLowerCase())) offer(1, [head])
  else if (headIsCarrier) {
    const carried = tokens.find((_, i) => row.heads.has(lemmas[i] ?? ''))
    if (carried !== undefined) offer(1, [carried])
  }
  return best
}

/**
 * The tie that the phrase under `head` names; undefined when it names none. `also` are phrases that follow it and may
 * belong to it though the tree hangs them on the verb ("sever its reliance [on arms]").
 */
export function tieInPhrase(sentence: Sentence, head: Token, also: readonly Token[] = []): TieMatch | undefined {
  if (head.upos !== 'NOUN' && head.upos !== 'PROPN' && head.upos !== 'ADJ' && head.upos !== 'VERB') return undefined
  const whole = also.length > 0 ? matchIn(sentence, head, false, also) : undefined
  if (whole !== undefined) return whole
  return (
    matchIn(sentence, head, false) ??
    (childrenOf(sentence, head, 'conj').length > 0 ? matchIn(sentence, head, true) : undefined)
  )
}

function matchIn(
  sentence: Sentence,
  head: Token,
  coordinated: boolean,
  also: readonly Token[] = [],
): TieMatch | undefined {
  const tokens = [head, ...also].flatMap((h) => phraseTokens(sentence, h, coordinated)).sort((a, b) => a.i - b.i)
  const lemmas = tokens.map((token) => joinedLemma(sentence, token) ?? lemmaOf(token))
  let best: { row: TieRow; points: number; at: readonly Token[] } | undefined
  for (const row of tieRows()) {
    if (lemmas.some((lemma) => row.not.has(lemma))) continue
    const { points, at } = score(row, tokens, lemmas, head)
    if (points > (best?.points ?? 0)) best = { row, points, at }
  }
  return best && { kind: best.row.kind, nature: best.row.nature, words: best.at }
}

/** The tie that an act carries: to share intelligence, to buy weapons, to bomb. `inClass` tells the class of the object. */
export function tieOfVerb(
  lemma: string,
  inClass: (name: string) => boolean,
): { readonly kind: TieKind; readonly nature: Nature } | undefined {
  for (const row of tieRows()) {
    for (const { verbs, object } of row.verbs) {
      if (verbs.has(lemma) && (object === '' || inClass(object))) return { kind: row.kind, nature: row.nature }
    }
  }
  return undefined
}
