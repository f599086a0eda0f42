/** A unit found in a text. */
import type { Piece } from './pieces.js'

export interface UnitHere {
  readonly name: string
  readonly kind: 'money' | 'percent' | 'measure'
  /** Pieces covered. */
  readonly length: number
  readonly start: number
  readonly end: number
  /** What the number must be multiplied with (a magnitude inside the unit), and what a second unit adds. */
  readonly factor?: number
  readonly plus?: number
}

/** The unit made of `length` pieces from a place on. */
export function unit(
  pieces: readonly Piece[],
  at: number,
  length: number,
  name: string,
  kind: UnitHere['kind'],
): UnitHere {
  const start = pieces[at]?.start ?? 0
  return { name, kind, length, start, end: pieces[at + length - 1]?.end ?? start }
}
