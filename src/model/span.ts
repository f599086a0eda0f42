/** Half-open stretches of text. Inside the program offsets are UTF-16 indices; public ones count code points. */

export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
/** Order by start, then by end: the one order in which spans are listed anywhere. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end
/** The smallest span that covers all given ones; undefined for none. */
export function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
}
