/** A report's own words for the page: cut by code points, with as much of the sentence around as there is room for. */
import { bySpan, type Evidence, type Span } from '../../model/index.js'

/** A text with what is needed to cut it by code points. */
export interface Quotable {
  readonly text: string
  /** Sentences, UTF-16. */
  readonly sentences: readonly Span[]
  /** UTF-16 offset of a count of code points. */
  toUtf16(points: number): number
}

export function quotable(text: string, sentences: readonly Span[]): Quotable {
  // Code-point positions of the characters that take two units; most reports have none.
  const doubles: number[] = []
  if (/[\ud800-\udbff][\udc00-\udfff]/.test(text)) {
    let point = 0
    for (const character of text) {
      if (character.length > 1) doubles.push(point)
      point++
    }
  }
  return { text, sentences, toUtf16: (points) => Math.min(text.length, points + countBelow(doubles, points)) }
}

/** How many of the rising values are below `x`. */
function countBelow(values: readonly number[], x: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < x) low = middle + 1
    else high = middle
  }
  return low
}

/** The stretch of one report that covers all the pieces, UTF-16. */
export function stretch(source: Quotable, pieces: readonly Pick<Evidence, 'start' | 'end'>[]): Span {
  const start = Math.min(...pieces.map((e) => e.start))
  const end = Math.max(...pieces.map((e) => e.end))
  return { start: source.toUtf16(start), end: source.toUtf16(end) }
}

export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** The words with their sentence around them, in about `room` characters. */
export function excerpt(source: Quotable, span: Span, room: number): Excerpt {
  const sentence = sentenceAround(source, span)
  const spare = Math.max(0, room - (span.end - span.start))
  const left = source.text.slice(sentence.start, span.start)
  const right = source.text.slice(span.end, sentence.end)
  const [giveLeft, giveRight] = shares(left.length, right.length, spare)
  return {
    before: single(tail(left, giveLeft)).trimStart(),
    words: single(shortWords(source.text.slice(span.start, span.end), room)),
    after: single(head(right, giveRight)).trimEnd(),
  }
}

/** The excerpt as one line. */
export const excerptText = ({ before, words, after }: Excerpt): string => (before + words + after).trim()

const single = (text: string) => text.replace(/\s+/g, ' ')

function sentenceAround({ text, sentences }: Quotable, span: Span): Span {
  const touched = sentences.filter((s) => s.start < span.end && span.start < s.end)
  const [first, last] = [touched[0], touched.at(-1)]
  if (first && last) return { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) }
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const end = text.indexOf('\n', span.end)
  return { start, end: end < 0 ? text.length : end }
}

/** What each side may keep of the spare room; what one does not need the other gets. */
function shares(left: number, right: number, spare: number): readonly [number, number] {
  const half = Math.floor(spare / 2)
  if (left <= half) return [left, spare - left]
  if (right <= half) return [spare - right, right]
  return [half, half]
}

// A cut falls on a comma or the like when one is near, so that what is left reads as a clause.
const CLAUSE_BEGINS = /^.{0,30}?[,;:–—] /s
const CLAUSE_ENDS = /[,;:–—]\s.{0,20}$/s

function tail(text: string, room: number): string {
  if (text.length <= room) return text
  const cut = text.slice(text.length - room)
  const start = CLAUSE_BEGINS.exec(cut)?.[0].length ?? cut.search(/\s/) + 1
  return `… ${cut.slice(start)}`
}

function head(text: string, room: number): string {
  if (text.length <= room) return text
  const cut = text.slice(0, room)
  const end = cut.search(CLAUSE_ENDS)
  const space = end < 0 ? cut.search(/\s\S*$/) : end
  return `${space < 0 ? '' : cut.slice(0, space)} …`
}

function shortWords(text: string, room: number): string {
  return text.length <= room * 1.5
    ? text
    : `${head(text, Math.floor(room * 0.7))}${tail(text, Math.floor(room * 0.4)).slice(1)}`
}

/**
 * The sentence (or sentences) of the spans with each of them marked: pieces in order, `marked` where a span lies. Spans
 * far apart give their sentences with an ellipsis between.
 */
export function marked(
  source: Quotable,
  spans: readonly Span[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const out: { text: string; marked: boolean }[] = []
  const sorted = [...spans].sort(bySpan)
  let at = -1
  let end = -1
  for (const span of sorted) {
    const around = sentenceAround(source, span)
    if (around.start > end) {
      if (at >= 0) out.push({ text: `${source.text.slice(at, end)} … `, marked: false })
      at = around.start
    }
    end = Math.max(end, around.end)
    if (span.end <= at) continue
    if (span.start > at) out.push({ text: source.text.slice(at, span.start), marked: false })
    out.push({ text: source.text.slice(Math.max(at, span.start), span.end), marked: true })
    at = span.end
  }
  if (at >= 0 && end > at) out.push({ text: source.text.slice(at, end), marked: false })
  return out.map((piece) => ({ ...piece, text: single(piece.text) }))
}
