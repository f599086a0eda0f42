/** Sentence ends among the tokens of one block: the trained weights under hard rules. */
import type { Quotation, Stretch } from '../tree.js'
import { advance, begin, FEATURES, featuresAt, isCandidate, rowOf, type Since } from './features.js'
import { ALWAYS, NEVER, verdicts } from './rules.js'
import { sentenceWeights } from './weights.js'

/** Longest sentence handed on; a longer run is cut, so that the work per sentence stays bounded. */
const LONGEST = 128
/** From this length on a comma or a semicolon is good enough a place to cut. */
const LONG = 104

/**
 * Indexes behind the last token of each sentence, in order; the last one is `tokens.length`. `quotations` are those that
 * begin in the block.
 */
export function sentenceEnds(
  text: string,
  tokens: readonly Stretch[],
  textStyle: number,
  quotations: readonly Quotation[],
): readonly number[] {
  if (tokens.length === 0) return []
  const weights = sentenceWeights()
  const row = rowOf(text, tokens, textStyle)
  const rules = verdicts(text, tokens, quotations)
  const features = new Int32Array(FEATURES)
  const ends: number[] = []
  let since = begin(row, 0)
  advance(since, row, 0)
  for (let i = 1; i < tokens.length; i++) {
    let isEnd = rules[i] === ALWAYS || since.length >= LONGEST || (since.length >= LONG && isPause(text, tokens[i - 1]))
    if (!isEnd && rules[i] !== NEVER && isCandidate(row, i) && !isAnnouncement(text, tokens[i - 1], since, textStyle)) {
      const count = featuresAt(row, i, since, features)
      let score = 0
      for (let k = 0; k < count; k++) score += weights.bytes[features[k] ?? 0] ?? 0
      isEnd = score > 0
    }
    if (isEnd) {
      ends.push(i)
      since = begin(row, i)
    }
    advance(since, row, i)
  }
  ends.push(tokens.length)
  return ends
}

function isPause(text: string, token: Stretch | undefined): boolean {
  return token !== undefined && token.end - token.start === 1 && /[,;:–—]/.test(text.charAt(token.start))
}

/** A clause before a colon in edited text: "The message is clear: ..."; what it announces belongs to it. */
function isAnnouncement(text: string, token: Stretch | undefined, since: Since, textStyle: number): boolean {
  return textStyle <= 1 && since.lower >= 2 && token !== undefined && text.slice(token.start, token.end) === ':'
}
