/** What the readings of a sentence share: how they offer a content, and where the sentence ends for a cue. */
import type { Token } from '../../text/index.js'
import type { Frame } from './frame.js'

/** First and last token. */
export type Stretch = readonly [number, number]

/** Offers a content: its construction, marks, stretches of tokens, and the preposition that belongs to the cue. */
export type Add = (rule: string, marks: readonly string[], spans: readonly Stretch[], upTo?: Token) => void

/** Last token before the marks that close the sentence. */
export function sentenceEnd(frame: Frame): number {
  let end = frame.last
  while (end > frame.cue.i && /^[.?!;:,)\]]+$/.test(frame.sentence.tokens[end]?.form ?? '')) end--
  return end
}
