/** Fractions: `3/4`, `two-thirds`, `half a million`, `and a half`. */
import type { Piece } from './pieces.js'
import { fractionSigns, fractions, scales, smallNumbers } from './words.js'

/** A number before any magnitude. */
export interface Base {
  readonly length: number
  readonly value: number
  readonly form: 'digits' | 'words' | 'fraction'
}

/** `3/4` from here. */
export function slashed(pieces: readonly Piece[], from: number): number | undefined {
  const a = pieces[from]
  const b = pieces[from + 2]
  if (
    pieces[from + 1]?.form !== '/' ||
    !pieces[from + 1]?.glued ||
    !b?.glued ||
    !/^\d{1,3}$/.test(a?.form ?? '') ||
    !/^\d{1,3}$/.test(b.form)
  )
    return undefined
  if (pieces[from + 3]?.form === '/' && pieces[from + 3]?.glued) return undefined
  const bottom = Number(b.form)
  return bottom > 1 && Number(a?.form) < bottom ? Number(a?.form) / bottom : undefined
}

/** `two-thirds`, `a third`, `half`, `three quarters`. */
export function fractionAt(pieces: readonly Piece[], from: number): Base | undefined {
  const lower = pieces[from]?.lower ?? ''
  const sign = fractionSigns.get(pieces[from]?.form ?? '')
  if (sign !== undefined) return { length: 1, value: sign, form: 'fraction' }
  if (lower === 'half' || lower === 'quarter') {
    const next = pieces[from + 1]?.lower ?? ''
    const article = next === 'a' || next === 'an' ? 1 : 0
    const scale = scales.get(pieces[from + 1 + article]?.lower ?? '')
    if (
      scale !== undefined &&
      !/^(?:hundreds|thousands|millions|billions|dozens)$/.test(pieces[from + 1 + article]?.lower ?? '')
    )
      return { length: 1 + article, value: lower === 'half' ? 0.5 : 0.25, form: 'fraction' }
    return lower === 'half' ? { length: 1, value: 0.5, form: 'fraction' } : undefined
  }
  if (lower === 'a' || lower === 'an') {
    const bottom = fractions.get(pieces[from + 1]?.lower ?? '')
    const scale = scales.has(pieces[from + 2]?.lower ?? '')
    if (bottom !== undefined && (pieces[from + 2]?.lower === 'of' || scale))
      return { length: 2, value: 1 / bottom, form: 'fraction' }
  }
  return undefined
}

/** `and a half`, `and three quarters`. */
export function mixedAt(
  pieces: readonly Piece[],
  at: number,
): { readonly length: number; readonly value: number } | undefined {
  if (pieces[at]?.lower !== 'and' || pieces[at]?.line) return undefined
  const next = pieces[at + 1]?.lower ?? ''
  const count = next === 'a' || next === 'one' ? 1 : smallNumbers.get(next)
  if (count === undefined)
    return next === 'half' && !scales.has(pieces[at + 2]?.lower ?? '') ? { length: 2, value: 0.5 } : undefined
  const bottom = fractions.get(pieces[at + 2]?.lower ?? '')
  return bottom === undefined || count >= bottom || (count === 1 && bottom > 5)
    ? undefined
    : { length: 3, value: count / bottom }
}
