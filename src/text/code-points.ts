/** Converts between UTF-16 offsets, which JavaScript counts in, and Unicode code points, which most other tools count in. */
import { partitionPoint } from '../model/index.js'

/** Offset conversion for one text; costs memory only for characters outside the Basic Multilingual Plane. */
export interface CodePoints {
  /** Number of code points in the text. */
  readonly length: number
  /** Code points before a UTF-16 offset; an offset inside a surrogate pair counts the pair. */
  fromUtf16(offset: number): number
  /** UTF-16 offset of a code point. */
  toUtf16(point: number): number
}

/**
 * Builds the index of a text in one pass.
 * @example
 * codePoints('a😀b').fromUtf16(3) // 2
 */
export function codePoints(text: string): CodePoints {
  const pairs: number[] = []
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const low = text.charCodeAt(i + 1)
    if (low >= 0xdc00 && low <= 0xdfff) pairs.push(i++)
  }
  const at = Float64Array.from(pairs)
  const count = (isBefore: (index: number) => boolean) => partitionPoint(at.length, isBefore)
  const limit = (x: number, max: number) => Math.max(0, Math.min(x, max))
  const length = text.length - at.length
  return {
    length,
    // The second half of a pair is what is saved, so a pair counts once its second unit is passed or begun.
    fromUtf16: (offset) => {
      const o = limit(offset, text.length)
      const begun = count((k) => (at[k] ?? 0) + 1 < o)
      return o - begun
    },
    toUtf16: (point) => {
      const p = limit(point, length)
      return p + count((k) => (at[k] ?? 0) - k < p)
    },
  }
}
