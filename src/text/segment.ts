/** From text to sentences of written words and quotations, before any parsing. */
import { isSpaceAt } from './characters.js'
import { type Block, blocksOf } from './lines.js'
import { findQuotations } from './quotations/quotations.js'
import { textStyleOf } from './sentences/features.js'
import { sentenceEnds } from './sentences/split.js'
import { tokenise } from './tokens/tokenise.js'
import type { Quotation, Sentence, Stretch } from './tree.js'

/** A written word with its place. */
export interface Word extends Stretch {
  readonly form: string
}

/** A sentence before it is parsed. */
export interface Segment {
  readonly words: readonly Word[]
  readonly paragraph: number
  readonly kind: Sentence['kind']
}

/** Sentences and quotations of `text`, passing over `leftOut`. */
export function segment(
  text: string,
  leftOut: readonly Stretch[] = [],
): { readonly segments: readonly Segment[]; readonly quotations: readonly Quotation[] } {
  const seen = maskLeftOut(text, leftOut)
  const blocks = blocksOf(seen)
  const style = textStyleOf(seen)
  const quotations = findQuotations(seen, blocks)
  const segments: Segment[] = []
  let from = 0
  for (const block of blocks) {
    let to = from
    while (to < quotations.length && (quotations[to]?.start ?? 0) < block.end) to++
    for (const s of segmentBlock(seen, block, quotations.slice(from, to), style)) segments.push(s)
    from = to
  }
  return { segments, quotations }
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

function segmentBlock(text: string, block: Block, quotations: readonly Quotation[], style: number): readonly Segment[] {
  const tokens = tokenise(text, block.start, block.end)
  const segments: Segment[] = []
  let begun = 0
  const isList = LIST_MARK.test(text.slice(block.start, Math.min(block.end, block.start + 5)).split(/\s/)[0] ?? '')
  for (const end of sentenceEnds(text, tokens, style, quotations)) {
    const words = tokens
      .slice(begun, end)
      .map((t): Word => ({ start: t.start, end: t.end, form: text.slice(t.start, t.end) }))
    if (words.length > 0) segments.push({ words, paragraph: block.paragraph, kind: isList ? 'list' : 'prose' })
    begun = end
  }
  const only = segments.length === 1 ? segments[0] : undefined
  if (only !== undefined && !isList && looksLikeHeading(only.words)) return [{ ...only, kind: 'heading' }]
  return segments
}

/** A short line of its own without a final mark, or a longer one in title case. */
function looksLikeHeading(words: readonly Word[]): boolean {
  const last = words[words.length - 1]?.form ?? ''
  if (words.length > 40 || /^[.?!…,;:"”’']/.test(last)) return false
  if (words.length <= 20) return true
  const long = words.filter((w) => w.form.length > 3 && /\p{L}/u.test(w.form))
  return long.filter((w) => /^\p{Lu}/u.test(w.form)).length > long.length * 0.75
}
