/** Quotation marks decide: a content that begins or ends in a quotation takes the whole of it, marks included. */
import type { Span } from '../../model/index.js'
import type { Frame } from './frame.js'
import { trimmed } from './stretches.js'

/** The stretch fitted to the quotations it touches; undefined when it would swallow the cue. */
export function fitToQuotations(frame: Frame, span: Span): Span | undefined {
  const { view, sentence, cue, inside } = frame
  let { start, end } = span
  const own = view.quotations[inside]
  if (own !== undefined)
    return trimmed(view.text, { start: Math.max(start, own.inner.start), end: Math.min(end, own.inner.end) })
  for (const k of view.touching[sentence.index] ?? []) {
    const q = view.quotations[k]
    if (q === undefined || q.end <= start || q.start >= end) continue
    if (start > q.start && start <= q.inner.start) start = q.start
    else if (start > q.inner.start && !q.short && /[\p{L}\p{N}]/u.test(view.text.slice(q.inner.start, start)))
      return undefined
    else if (start > q.start && !/[\p{L}\p{N}]/u.test(view.text.slice(q.start, start))) start = q.start
    if (end < q.end && q.start >= start && q.end - end < 2000) end = q.end
  }
  if (start < cue.end && cue.start < end) return undefined
  const last = view.quotations.length === 0 ? -1 : closingAt(frame, end)
  return trimmed(view.text, { start, end }, last)
}

function closingAt(frame: Frame, end: number): number {
  for (const k of frame.view.touching[frame.sentence.index] ?? []) if (frame.view.quotations[k]?.end === end) return end
  return -1
}
