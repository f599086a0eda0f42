/** Fractions: `3/4`, `two-thirds`, `half a million`, `and a half`. */
import type { Piece } from './pieces.js'
import { fractionSigns, fractions, measureWords, scales, smallNumbers, tens } from './words.js'

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
  // "9/11" and "24/7" are no shares
  if (a?.form === '9' && b.form === '11') return undefined
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
    const joined = pieces[from + 1]?.form === '-' && pieces[from + 1]?.glued ? (pieces[from + 2]?.lower ?? '') : ''
    if (lower === 'quarter' && /^(?:point|percentage|percent|mile|hour|inch|pound|million|billion)$/.test(joined))
      return { length: 1, value: 0.25, form: 'fraction' }
    return lower === 'half' ? { length: 1, value: 0.5, form: 'fraction' } : undefined
  }
  if (lower === 'a' || lower === 'an') {
    const bottom = fractions.get(pieces[from + 1]?.lower ?? '')
    const scale = scales.has(pieces[from + 2]?.lower ?? '')
    const than = pieces[from - 1]?.lower ?? ''
    const alone = /^(?:by|than|about|nearly|almost|over|around|some|up|down)$/.test(than) && (bottom ?? 1) > 2
    if (bottom !== undefined && (pieces[from + 2]?.lower === 'of' || scale || alone))
      return { length: 2, value: 1 / bottom, form: 'fraction' }
  }
  return undefined
}

const WHOLE = /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|thousand)$/
const SHARE = /^(?:[2-9]|1[0-2]|25|[1-9]0+|[1-9]\d?,000)$/

/** `one in five`, `9 out of 10`, `three in every four`: how many pieces, and the share. */
export function shareAt(
  pieces: readonly Piece[],
  at: number,
  top: number,
): { readonly length: number; readonly value: number } | undefined {
  const word = (k: number) => (pieces[at + k]?.line ? '' : (pieces[at + k]?.lower ?? ''))
  const dash = word(0) === '-' && pieces[at]?.glued ? 1 : 0
  const link = word(dash) === 'in' ? 1 : word(dash) === 'out' && word(dash + 1) === 'of' ? 2 : 0
  if (link === 0 || (dash === 1 && word(dash + link) !== '-')) return undefined
  const every = word(dash + link) === 'every' ? 1 : 0
  const from = dash + link + dash + every + (word(dash + link + every) === 'a' ? 1 : 0)
  const bottom = pieces[at + from]
  if (bottom === undefined || bottom.line || !(bottom.digits ? SHARE.test(bottom.form) : WHOLE.test(bottom.lower)))
    return undefined
  const value = bottom.digits
    ? Number(bottom.form.replace(',', ''))
    : (smallNumbers.get(bottom.lower) ?? tens.get(bottom.lower) ?? scales.get(bottom.lower) ?? 0)
  if (value <= top || top < 1 || !Number.isInteger(top)) return undefined
  const after = pieces[at + from + 1]
  const next = after?.lower ?? ''
  if (after?.glued && /^[-%]$/.test(next)) return undefined
  // "killed two in 10 days", "won three in two hours", "one in four thousand"
  if (measureWords.has(next) || scales.has(next) || /^(?:percent|per|games?|matches|months?|of)$/.test(next))
    return undefined
  return { length: from + 1, value: top / value }
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
