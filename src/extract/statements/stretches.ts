/** Spans of the text: overlap, joining, and cutting loose the punctuation that belongs to the sentence around them. */
import type { Span } from '../../model/index.js'

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((n, s) => n + s.end - s.start, 0)
}

export function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  let n = 0
  for (const x of a) for (const y of b) n += overlap(x, y)
  return n
}

/** Shared characters over all characters of both. */
export function likeness(a: readonly Span[], b: readonly Span[]): number {
  const common = overlapOf(a, b)
  return common === 0 ? 0 : common / (lengthOf(a) + lengthOf(b) - common)
}

const LEADING = /[\s,;:.–—\-)\]]/
const TRAILING = /[\s,;:–—\-([]/

/**
 * Without white space and punctuation at its ends; a final full stop goes too, unless it ends an abbreviation such as
 * `U.S.` or stands before `keepEnd` (the end of a quotation whose marks belong to the content).
 */
export function trimmed(text: string, span: Span, keepEnd = -1): Span {
  let { start, end } = span
  while (start < end && LEADING.test(text.charAt(start))) start++
  for (;;) {
    if (end <= start || end === keepEnd) break
    const last = text.charAt(end - 1)
    if (TRAILING.test(last)) end--
    else if (
      last === '.' &&
      !/\b(?:\p{Lu}\.)+\p{Lu}\.$|…\.?$|\.\.\.$/u.test(text.slice(Math.max(start, end - 12), end))
    )
      end--
    else break
  }
  return { start, end }
}
