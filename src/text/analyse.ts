/** From text to sentences with trees, and quotations. */
import { segment, type Word } from './segment.js'
import type { Analysis, Quotation, Sentence, Stretch, Token } from './tree.js'

/** Gives the words of each sentence their analysis; heads and indexes count within the sentence. */
export type Parser = (sentences: readonly (readonly Word[])[]) => readonly (readonly Token[])[]

/** Analyses `text`, passing over `leftOut`. */
export function analyseText(text: string, leftOut: readonly Stretch[], parse: Parser): Analysis {
  const { segments, quotations } = segment(text, leftOut)
  const parsed = parse(segments.map((s) => s.words))
  const sentences = segments.map(
    (s, index): Sentence => ({
      index,
      paragraph: s.paragraph,
      start: s.words[0]?.start ?? 0,
      end: s.words[s.words.length - 1]?.end ?? 0,
      kind: s.kind,
      tokens: parsed[index] ?? [],
    }),
  )
  return { text, sentences, quotations: markShort(quotations, sentences) }
}

/** A quotation of at most four words without a verb is a word or a name in scare quotes. */
function markShort(quotations: readonly Quotation[], sentences: readonly Sentence[]): readonly Quotation[] {
  let from = 0
  return quotations.map((quotation) => {
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= quotation.start) from++
    let words = 0
    let hasVerb = false
    for (let s = from; s < sentences.length && words <= 4; s++) {
      const sentence = sentences[s]
      if (sentence === undefined || sentence.start >= quotation.inner.end) break
      for (const token of sentence.tokens) {
        if (token.start < quotation.inner.start || token.end > quotation.inner.end || token.upos === 'PUNCT') continue
        if (!/[\p{L}\p{N}]/u.test(token.form)) continue
        words++
        if (token.upos === 'VERB' || token.upos === 'AUX') hasVerb = true
      }
    }
    return words <= 4 && !hasVerb ? { ...quotation, short: true } : quotation
  })
}
