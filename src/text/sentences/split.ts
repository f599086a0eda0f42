/** Sentence ends among the tokens of one block: the trained weights, and hard rules for what they must not do. */
import type { Quotation, Stretch } from '../tree.js'
import { advance, begin, FEATURES, featuresAt, isCandidate, rowOf } from './features.js'
import { sentenceWeights } from './weights.js'

/** Longest sentence handed on; a longer run is cut, so that the work per sentence stays bounded. */
const LONGEST = 256

/** Indexes behind the last token of each sentence, in order; the last one is `tokens.length`. */
export function sentenceEnds(text: string, tokens: readonly Stretch[], textStyle: number): readonly number[] {
  if (tokens.length === 0) return []
  const weights = sentenceWeights()
  const row = rowOf(text, tokens, textStyle)
  const features = new Int32Array(FEATURES)
  const ends: number[] = []
  let since = begin()
  advance(since, row, 0)
  for (let i = 1; i < tokens.length; i++) {
    let isEnd = since.length >= LONGEST
    if (!isEnd && isCandidate(row, i)) {
      const count = featuresAt(row, i, since, features)
      let score = 0
      for (let k = 0; k < count; k++) score += weights.bytes[features[k] ?? 0] ?? 0
      isEnd = score > 0
    }
    if (isEnd) {
      ends.push(i)
      since = begin()
    }
    advance(since, row, i)
  }
  ends.push(tokens.length)
  return ends
}

/** Takes the quotations of a text for a later rule. */
export type QuotationList = readonly Quotation[]
