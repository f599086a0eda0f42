/** From text to sentences with trees and quotations: blocks, quotations, tokens, sentences, parser, in that order. */

import { isSpaceAt } from './characters.js'
import { type Block, blocksOf } from './lines.js'
import { findQuotations } from './quotations/quotations.js'
import { sentenceEnds } from './sentences/split.js'
import { tokenise } from './tokens/tokenise.js'
import type { Analysis, Quotation, Sentence, Stretch, Token } from './tree.js'

/** A written word with its place, as the parser takes it. */
export interface Word extends Stretch {
  readonly form: string
}

/** Gives the words of each sentence their analysis; heads and indexes count within the sentence. */
export type Parser = (sentences: readonly (readonly Word[])[]) => readonly (readonly Token[])[]

interface Draft {
  readonly words: readonly Word[]
  readonly paragraph: number
  readonly kind: Sentence['kind']
}

/** Analyses `text`, passing over `leftOut`. */
export function analyseText(text: string, leftOut: readonly Stretch[], parse: Parser): Analysis {
  const seen = maskLeftOut(text, leftOut)
  const blocks = blocksOf(seen)
  const found = findQuotations(seen, blocks)
  const drafts = blocks.flatMap((block) => draftSentences(seen, block))
  const parsed = parse(drafts.map((draft) => draft.words))
  const sentences = drafts.map((draft, index): Sentence => {
    const tokens = parsed[index] ?? []
    return {
      index,
      paragraph: draft.paragraph,
      start: draft.words[0]?.start ?? 0,
      end: draft.words[draft.words.length - 1]?.end ?? 0,
      kind: draft.kind,
      tokens,
    }
  })
  return { text, sentences, quotations: markShort(found, sentences) }
}

/** The text with what is left out replaced, unit for unit: by a paragraph break, or by spaces inside a line. */
function maskLeftOut(text: string, leftOut: readonly Stretch[]): string {
  if (leftOut.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const stretch of [...leftOut].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, stretch.start)
    const end = Math.min(text.length, stretch.end)
    if (end <= start) continue
    parts.push(text.slice(at, start))
    const isInline = !text.slice(start, end).includes('\n') && !standsAlone(text, start, end)
    parts.push((isInline ? ' ' : '\n').repeat(end - start))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Whether the stretch begins or ends its line. */
function standsAlone(text: string, start: number, end: number): boolean {
  let before = start
  while (before > 0 && text.charAt(before - 1) !== '\n' && isSpaceAt(text, before - 1)) before--
  let after = end
  while (after < text.length && text.charAt(after) !== '\n' && isSpaceAt(text, after)) after++
  return before === 0 || text.charAt(before - 1) === '\n' || after === text.length || text.charAt(after) === '\n'
}

const LIST_MARK = /^(?:[-–—•*·▪◦‣]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\))$/

function draftSentences(text: string, block: Block): readonly Draft[] {
  const tokens = tokenise(text, block.start, block.end)
  const drafts: Draft[] = []
  let begun = 0
  const isList = LIST_MARK.test(text.slice(block.start, Math.min(block.end, block.start + 5)).split(/\s/)[0] ?? '')
  for (const end of sentenceEnds(text, tokens)) {
    const words = tokens
      .slice(begun, end)
      .map((t): Word => ({ start: t.start, end: t.end, form: text.slice(t.start, t.end) }))
    if (words.length > 0) drafts.push({ words, paragraph: block.paragraph, kind: isList ? 'list' : 'prose' })
    begun = end
  }
  const only = drafts.length === 1 ? drafts[0] : undefined
  if (only !== undefined && !isList && looksLikeHeading(only.words)) return [{ ...only, kind: 'heading' }]
  return drafts
}

/** A short line of its own without a final mark, or a longer one in title case. */
function looksLikeHeading(words: readonly Word[]): boolean {
  const last = words[words.length - 1]?.form ?? ''
  if (words.length > 40 || /^[.?!…,;:"”’']/.test(last)) return false
  if (words.length <= 20) return true
  const long = words.filter((w) => w.form.length > 3 && /\p{L}/u.test(w.form))
  return long.filter((w) => /^\p{Lu}/u.test(w.form)).length > long.length * 0.75
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
