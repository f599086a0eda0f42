/** Where a written word ends: inner apostrophes, stops, hyphens, commas and slashes by the rules of the English UD treebanks. */
import { classAt, DIGIT, isUpperAt, isWordAt, LETTER, SPACE } from '../characters.js'
import { abbreviationKind } from './abbreviations.js'

const APOSTROPHES = "'’`´‘"
/** Prefixes that stay with their word: "non-aligned", "e-mail"; all other hyphens are tokens of their own. */
const PREFIXES = new Set(
  'a ante anti arch be bi bio co counter cross cyber de e eco ex extra inter intra macro mega micro mid mini mono multi neo non over para peri post pre pro pseudo psycho quasi re semi socio sub super sur trans tri u ultra un under uni vice x'.split(
    ' ',
  ),
)
/** "over-priced" stays whole, "over-the-counter" does not; these prefixes are words as well. */
const WORD_PREFIXES = new Set(['a', 'be', 'para', 'u', 'under', 'x', 'super', 'vice'])
const SUFFIXES = new Set('esque wise fold ish less like ville'.split(' '))
const UNITS = new Set(
  'am pm a p m k b bn mn mm tn km cm kg g lb lbs oz ft mph kph kmh kw mw gw hrs hr min mins sec secs yr yrs ml gb mb tb hz khz mhz ghz million billion trillion bpd usd eur'.split(
    ' ',
  ),
)
const PHONE = /^(?:\d{3}-\d{4}|\d{5}-\d{4}|\d{1,4}(?:[-.]\d{2,4}){2,4}|\d-\d{4})$/
const NUMBER_RUN = /\d{1,9}(?:-\d{1,9}){1,5}(?![\p{L}\p{N}])/uy
const SLASH_RUN = /\d{1,4}\/\d{1,4}(?:\/\d{1,4})?(?![\p{L}\p{N}/])/uy
const THOUSANDS = /,\d{3}(?!\d)/y
const ORDINAL = /^(?:st|nd|rd|th|s)$/i

/** End of the word that begins at `i` (a letter or a digit there), within the chunk that ends at `limit`. */
export function wordEnd(text: string, i: number, limit: number): number {
  if (classAt(text, i) === DIGIT) {
    const whole = numberWhole(text, i, limit)
    if (whole > i) return whole
  }
  let j = i
  let segment = i
  while (j < limit) {
    const c = classAt(text, j)
    if (c === LETTER || c === DIGIT || text.charAt(j) === '_') {
      if (
        c === LETTER &&
        j > i &&
        classAt(text, j - 1) === DIGIT &&
        isNumeric(text, i, j) &&
        unitBegins(text, i, j, limit)
      )
        return j
      j += text.charCodeAt(j) >= 0xd800 && text.charCodeAt(j) <= 0xdbff ? 2 : 1
      continue
    }
    if (j === i) return j + 1
    const step = connector(text, i, segment, j, limit)
    if (step <= 0) {
      if (step < 0) return j + 1
      break
    }
    j += step
    segment = j
  }
  return j
}

/** Telephone numbers, dates with hyphens or slashes. */
function numberWhole(text: string, i: number, limit: number): number {
  NUMBER_RUN.lastIndex = i
  if (NUMBER_RUN.test(text) && NUMBER_RUN.lastIndex <= limit && PHONE.test(text.slice(i, NUMBER_RUN.lastIndex)))
    return NUMBER_RUN.lastIndex
  SLASH_RUN.lastIndex = i
  if (SLASH_RUN.test(text) && SLASH_RUN.lastIndex <= limit) {
    const parts = text.slice(i, SLASH_RUN.lastIndex).split('/').map(Number)
    const [a = 0, b = 0] = parts
    if (parts.length === 3 || (a > 0 && a <= 12 && b > 4 && b <= 31)) return SLASH_RUN.lastIndex
  }
  return i
}

function isNumeric(text: string, i: number, j: number): boolean {
  return j - i <= 16 && /^\d[\d.,:]*$/.test(text.slice(i, j))
}

/** "240m", "5pm", "35mm": does a unit begin at `j` and take the rest of the word? */
function unitBegins(text: string, i: number, j: number, limit: number): boolean {
  let e = j
  while (e < limit && e - j < 9 && classAt(text, e) === LETTER) e++
  if (e < limit && isWordAt(text, e)) return false
  const unit = text.slice(j, e)
  if (ORDINAL.test(unit)) return false
  if (unit.length === 1 && isUpperAt(text, j))
    return /^[KMB]$/.test(unit) && (text.charAt(i - 1) === '$' || text.charAt(i - 2) === '$')
  if (/^[ap]$/i.test(unit)) return /^\.m/i.test(text.slice(e, e + 2))
  return UNITS.has(unit.toLowerCase())
}

/**
 * What to do with the mark at `j` inside or behind a word: a positive number of units that belong to the word (which
 * goes on behind them), 0 when the word ends before the mark, -1 when it ends with it.
 */
function connector(text: string, i: number, segment: number, j: number, limit: number): number {
  const mark = text.charAt(j)
  const before = classAt(text, j - 1)
  const after = j + 1 < limit ? classAt(text, j + 1) : SPACE
  if (mark === '.') return stop(text, i, segment, j, limit, before, after)
  if (after !== LETTER && after !== DIGIT) return 0
  if (APOSTROPHES.includes(mark)) {
    if (before === DIGIT) return /0['’]s/.test(text.slice(j - 1, j + 2)) && !isWordAt(text, j + 2) ? 1 : 0
    return before === LETTER && after === LETTER ? 1 : 0
  }
  if (mark === ',') {
    if (before !== DIGIT || after !== DIGIT) return 0
    THOUSANDS.lastIndex = j
    return THOUSANDS.test(text) ? 4 : 0
  }
  if (mark === ':') return before === DIGIT && after === DIGIT && j - segment <= 2 ? 1 : 0
  if (mark === '-' || mark === '\u2011') return hyphen(text, segment, j, limit)
  if (mark === '&')
    return j - segment <= 2 && isUpperAt(text, j - 1) && isUpperAt(text, j + 1) && !isWordAt(text, j + 2) ? 1 : 0
  if (mark === '/')
    return j - segment === 1 &&
      segment === i &&
      !isWordAt(text, j + 2) &&
      isUpperAt(text, j - 1) &&
      isUpperAt(text, j + 1)
      ? 1
      : 0
  if (mark === '*') return before === LETTER && after === LETTER ? 1 : 0
  return 0
}

function hyphen(text: string, segment: number, j: number, limit: number): number {
  const written = text.slice(Math.max(segment, j - 12), j)
  const left = written.length > 1 && written === written.toUpperCase() ? '' : written.toLowerCase()
  let e = j + 1
  while (e < limit && e - j < 40 && classAt(text, e) === LETTER) e++
  if (PREFIXES.has(left) && j - segment === left.length) {
    const more = text.charAt(e) === '-' && WORD_PREFIXES.has(left)
    if (!more && !WORD_PREFIXES.has(left) && classAt(text, j + 1) === LETTER) return 1
  }
  return e - j - 1 >= 3 && SUFFIXES.has(text.slice(j + 1, e).toLowerCase()) && text.slice(j + 1, e) !== 'like' ? 1 : 0
}

function stop(
  text: string,
  i: number,
  segment: number,
  j: number,
  limit: number,
  before: number,
  after: number,
): number {
  if (text.charAt(j + 1) === '.') return 0
  if (before === DIGIT && after === DIGIT) return 1
  const single = j - segment === 1 && before === LETTER
  const dotted = segment > i && text.charAt(segment - 1) === '.'
  if (after === LETTER) {
    // "U.S.", "a.m.", "Ph.D.": parts of one letter, or the first of two.
    if (single && oneLetterPart(text, j + 1, limit)) return 1
    if (!dotted && j - segment === 2 && oneLetterPart(text, j + 1, limit) && text.charAt(j + 2) === '.') return 1
    return single && dotted && oneLetterPart(text, j + 1, limit) ? 1 : 0
  }
  if (after === DIGIT) return 0
  if (dotted && j - segment <= 2 && before === LETTER) return -1
  const word = text.slice(Math.max(i, j - 12), j)
  if (word.length !== j - i) return 0
  if (single && isUpperAt(text, i)) return initial(text, i, j, limit)
  return abbreviated(text, word, j, limit) ? -1 : 0
}

function oneLetterPart(text: string, k: number, limit: number): boolean {
  return classAt(text, k) === LETTER && (k + 1 >= limit || !isWordAt(text, k + 1))
}

/** "Gerald R." before a name; not "Plan B." at the end, nor "and I." */
function initial(text: string, i: number, j: number, limit: number): number {
  if (j + 1 < limit) return isUpperAt(text, j + 1) || text.charAt(j + 1) === ',' ? -1 : 0
  const next = nextWordAt(text, j + 1)
  if (next < 0 || !isUpperAt(text, next)) return 0
  if (isUpperAt(text, next) && text.charAt(next + 1) === '.') return -1
  if (text.charAt(i) === 'I') return 0
  const previous = text.slice(Math.max(0, i - 24), i)
  return /(?:^|[\s("“‘])\p{Lu}[\p{L}.'’-]*\s$/u.test(previous) ||
    /(?:^|[\n("“‘])\s*$/.test(previous) ||
    /\p{Lu}\.\s?$/u.test(previous)
    ? -1
    : lowerContext(previous)
      ? 0
      : -1
}

/** A small word before a single letter: the letter is a thing ("wrote on X."), not an initial. */
function lowerContext(previous: string): boolean {
  return (
    /\p{Ll}\s$/u.test(previous) &&
    /(?:^|\s)(?:on|via|the|plan|option|type|group|class|vitamin|section|appendix|hepatitis|grade|team|point|called|as|is|an?)\s$/i.test(
      previous,
    )
  )
}

function abbreviated(text: string, word: string, j: number, limit: number): boolean {
  const kind = abbreviationKind(word)
  if (kind === undefined) return false
  const next = nextWordAt(text, j + 1)
  const inChunk = j + 1 < limit
  const upper = isUpperAt(text, j - word.length)
  switch (kind) {
    case 'title':
      return (
        upper &&
        (inChunk ||
          text.charAt(j + 2) === '(' ||
          (next >= 0 && (isUpperAt(text, next) || classAt(text, next) === DIGIT)))
      )
    case 'month':
    case 'day':
      return upper && (inChunk || (next >= 0 && (!isUpperAt(text, next) || kind === 'day')))
    case 'reference':
      if (word === 'v') return next >= 0 && isUpperAt(text, next)
      if (/^(?:nos?|art|figs?|ch|sec|pp?|c|v|eds?|op|ca)$/i.test(word))
        return next >= 0 && classAt(text, next) === DIGIT
      return true
    case 'company':
      return upper
    case 'name_tail':
      return upper || word === 'ret'
    case 'general':
      if (/^(?:eg|ie|etc|approx|lbs?|oz|hrs?|yrs?|mins?|ave|blvd|rd|hwy)$/i.test(word)) return true
      return upper && next >= 0 && (inChunk || isUpperAt(text, next) === false)
  }
}

/** Offset of the next letter or digit on this line or the next; -1 when something else stands there. */
function nextWordAt(text: string, from: number): number {
  let k = from
  while (k < text.length && k - from < 4 && classAt(text, k) === SPACE) k++
  return k < text.length && isWordAt(text, k) ? k : -1
}
