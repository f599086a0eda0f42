/**
 * Brings raw text to the form that is analysed (NFC, LF line ends, plain spaces, no invisible characters) and keeps a
 * compact map between the offsets of both. Quotation marks, dashes and ellipses stay as they are.
 */

/** Analysed text with its way back to the raw text. All offsets are UTF-16. */
export interface Normalised {
  readonly text: string
  /** Offset in the raw text of an offset in `text`. */
  toOriginal(offset: number): number
  /** Offset in `text` of an offset in the raw text; inside a dropped stretch, where the text goes on. */
  fromOriginal(offset: number): number
}

const NEEDS_WORK =
  /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0388-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/
const SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const LINE = /[\n\r\v\f\u0085\u2028\u2029]/
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/u
const CONTROL = /\p{Cc}/u
const JOINING = /[\p{M}\u1160-\u11ff]/u
const UNSTABLE =
  /[\u0340-\u0344\u0374\u037e\u0387\u1100-\u1112\u1f71-\u1fff\u2000-\u2001\u2126\u212a-\u212b\u2329-\u232a\uf900-\ufaff\ufb1d-\ufb4e\u{1d15e}-\u{1d1c0}\u{2f800}-\u{2fa1d}]/u
const INVISIBLE_ALL = new RegExp(INVISIBLE.source, 'gu')
/** Longest run handled as one cluster; longer piles of marks are cut (as in Unicode's stream-safe text). */
const CLUSTER = 32

/**
 * Normalises `raw` in one pass.
 * @example
 * const { text, toOriginal } = normalise('caf\u0065\u0301\r\nopen')
 * text // 'cafeé\nopen', toOriginal(6) === 8
 */
export function normalise(raw: string): Normalised {
  const parts: string[] = []
  // Break points: from text offset `to[k]` on, the raw offset runs alongside, starting at `from[k]`.
  const to: number[] = [0]
  const from: number[] = [0]
  let length = 0
  let kept = 0
  const flush = (end: number) => {
    if (end > kept) {
      parts.push(raw.slice(kept, end))
      length += end - kept
    }
  }
  const replace = (start: number, end: number, by: string) => {
    flush(start)
    if (by.length > 0) parts.push(by)
    if (by.length !== end - start) {
      to.push(length)
      from.push(start)
      to.push(length + by.length)
      from.push(end)
    }
    length += by.length
    kept = end
  }

  let i = 0
  while (i < raw.length) {
    const unit = raw.charCodeAt(i)
    if ((unit >= 0x20 && unit < 0x7f) || unit === 0x0a) {
      const next = raw.charCodeAt(i + 1)
      // An ASCII character stays unless a combining mark follows it, be it behind something invisible.
      if (!(next > 0xac) || !JOINING.test(nextVisible(raw, i + 1))) {
        i++
        continue
      }
    } else if (!NEEDS_WORK.test(raw.charAt(i)) && !(raw.charCodeAt(i + 1) > 0xac)) {
      i++
      continue
    }
    i = handle(raw, i, replace)
  }
  flush(raw.length)
  return offsets(parts.join(''), to, from, raw.length)
}

/** The first character from `i` on that is not invisible, looked for within a few. */
function nextVisible(raw: string, i: number): string {
  let k = i
  while (k < raw.length && k - i < CLUSTER && INVISIBLE.test(raw.charAt(k))) k++
  return raw.charAt(k)
}

/** Deals with the character or cluster at `i`; gives the offset after it. */
function handle(raw: string, i: number, replace: (start: number, end: number, by: string) => void): number {
  const point = raw.codePointAt(i) ?? 0
  const char = String.fromCodePoint(point)
  const end = i + char.length
  if (point >= 0xd800 && point <= 0xdfff) {
    replace(i, end, '\ufffd')
    return end
  }
  if (LINE.test(char)) {
    if (char === '\n') return end
    const pair = char === '\r' && raw.charAt(end) === '\n' ? end + 1 : end
    replace(i, pair, '\n')
    return pair
  }
  if (SPACE.test(char) || CONTROL.test(char)) {
    replace(i, end, ' ')
    return end
  }
  if (INVISIBLE.test(char)) {
    // A zero-width joiner between pictographs makes one emoji of them.
    if (char === '\u200d' && i > 0 && raw.charCodeAt(i - 1) >= 0x2190 && raw.charCodeAt(end) >= 0x2190) return end
    replace(i, end, '')
    return end
  }
  let last = end
  let hasMark = false
  for (let to = end; to - i < CLUSTER && to < raw.length; ) {
    const mark = String.fromCodePoint(raw.codePointAt(to) ?? 0)
    to += mark.length
    if (JOINING.test(mark)) {
      hasMark = true
      last = to
    } else if (!INVISIBLE.test(mark) || mark === '\u200d') break
  }
  if (hasMark || UNSTABLE.test(char)) {
    const cluster = raw.slice(i, last)
    const composed = cluster.replace(INVISIBLE_ALL, '').normalize('NFC')
    if (composed !== cluster) replace(i, last, composed)
  }
  return last
}

function offsets(text: string, toList: number[], fromList: number[], rawLength: number): Normalised {
  const to = Float64Array.from(toList)
  const from = Float64Array.from(fromList)
  const convert = (offset: number, source: Float64Array, target: Float64Array, limit: number) => {
    const k = lastAtMost(source, offset)
    const next = target[k + 1] ?? limit
    return Math.min((target[k] ?? 0) + offset - (source[k] ?? 0), next)
  }
  return {
    text,
    toOriginal: (offset) => convert(Math.max(0, Math.min(offset, text.length)), to, from, rawLength),
    fromOriginal: (offset) => convert(Math.max(0, Math.min(offset, rawLength)), from, to, text.length),
  }
}

/** Index of the last value that is not above `x`; values rise. */
function lastAtMost(values: Float64Array, x: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] ?? 0) <= x) low = middle
    else high = middle - 1
  }
  return low
}
