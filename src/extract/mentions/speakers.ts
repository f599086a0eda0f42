/** Who speaks in a quotation, as far as the tree of its own sentence or of the one before tells. */
import { partitionPoint } from '../../model/index.js'
import type { Analysis, Sentence } from '../../text/index.js'
import { childOf } from '../../text/index.js'

export interface SpokenStretch {
  readonly start: number
  readonly end: number
  /** Head token of the speaker's mention. */
  readonly speaker?: { readonly sentence: number; readonly at: number }
}

const SAYS =
  /^(say|tell|add|write|announce|argue|claim|warn|insist|declare|explain|note|reply|respond|stress|urge|vow|call|post|tweet|state|ask|conclude|continue|recall|remark|admit|acknowledge|promise|comment|answer|maintain|repeat|joke|quip|shout)$/

/** The outer quotations of a text with their speakers, in order. */
export function spokenStretches(analysis: Analysis): readonly SpokenStretch[] {
  const outer = analysis.quotations.filter((q) => q.depth === 0 && !q.short)
  const inside = (offset: number): boolean => {
    const before = outer[partitionPoint(outer.length, (i) => (outer[i]?.start ?? 0) <= offset) - 1]
    return before !== undefined && offset < before.end
  }
  const { sentences } = analysis
  const stretches: SpokenStretch[] = []
  for (const { start, end } of outer) {
    const own: Sentence[] = []
    const from = partitionPoint(sentences.length, (i) => sentenceEnd(sentences[i]) <= start)
    for (let i = from; i < sentences.length && sentenceStart(sentences[i]) < end; i++) {
      const sentence = sentences[i]
      if (sentence !== undefined) own.push(sentence)
    }
    let speaker: SpokenStretch['speaker']
    for (const sentence of own) speaker ??= speakerIn(sentence, inside)
    const before = stretches[stretches.length - 1]
    const first = own[0]
    const goesOn =
      speaker === undefined &&
      before?.speaker !== undefined &&
      first !== undefined &&
      first.index - before.speaker.sentence <= 1 &&
      start - sentenceStart(first) < 12
    if (goesOn) speaker = before.speaker
    stretches.push({ start, end, ...(speaker === undefined ? {} : { speaker }) })
  }
  return stretches
}

const sentenceStart = (sentence: Sentence | undefined): number => sentence?.tokens[0]?.start ?? 0
const sentenceEnd = (sentence: Sentence | undefined): number => sentence?.tokens[sentence.tokens.length - 1]?.end ?? 0

function speakerIn(sentence: Sentence, inside: (offset: number) => boolean): SpokenStretch['speaker'] {
  for (const verb of sentence.tokens) {
    if (!SAYS.test(verb.lemma) || inside(verb.start)) continue
    const subject = childOf(sentence, verb, 'nsubj')
    if (subject !== undefined && !inside(subject.start)) return { sentence: sentence.index, at: subject.i }
  }
  return undefined
}
