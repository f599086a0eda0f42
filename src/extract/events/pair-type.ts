/** The likeliest PLOVER type between two given phrases: the event that joins them, else the sentence's best guess. */
import { overlaps, type PloverType, type Span } from '../../model/index.js'
import type { Context } from '../context.js'
import type { CodedEvent } from './plover-view.js'

const meets = (event: CodedEvent, source: Span | undefined, target: Span | undefined): number => {
  const at = (a: Span | undefined, b: Span | undefined): number =>
    a !== undefined && b !== undefined && overlaps(a, b) ? 1 : 0
  const straight = at(event.source?.span, source) * 2 + at(event.target?.span, target) * 2
  const turned = at(event.source?.span, target) + at(event.target?.span, source)
  return Math.max(straight, turned)
}

/** Type of the pair; `ACCUSE`, the most frequent one, when nothing tells. */
export function pairType(
  _context: Context,
  coded: readonly CodedEvent[],
  source: Span | undefined,
  target: Span | undefined,
): PloverType {
  const ranked = [...coded].sort((a, b) => meets(b, source, target) - meets(a, source, target) || b.rank - a.rank)
  return ranked[0]?.type ?? 'ACCUSE'
}
