/** The top token of a span, found without a walk over the whole sentence. */
import { partitionPoint } from '../../model/index.js'
import type { Sentence, Token } from '../../text/index.js'

/** Tokens that overlap `[start, end)`, punctuation left out. */
export function tokensOver(sentence: Sentence, start: number, end: number): readonly Token[] {
  const { tokens } = sentence
  const found: Token[] = []
  for (let i = partitionPoint(tokens.length, (k) => (tokens[k]?.end ?? 0) <= start); i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.start >= end) break
    if (token.upos !== 'PUNCT') found.push(token)
  }
  return found
}

/** The token of a span whose governor lies outside it. */
export function topOf(sentence: Sentence, start: number, end: number): Token | undefined {
  const inside = tokensOver(sentence, start, end)
  const first = inside[0]?.i ?? 0
  const last = inside.at(-1)?.i ?? -1
  return inside.find((t) => t.head < first || t.head > last) ?? inside[0]
}
