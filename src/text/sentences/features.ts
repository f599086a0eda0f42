/**
 * What a possible sentence end looks like: the words, shapes and marks around a gap between two tokens, and how far the
 * last end and the next final mark are. Features are numbers in a hashed space; no word is stored.
 */
import { isLowerAt, isUpperAt } from '../characters.js'
import { abbreviationKind } from '../tokens/abbreviations.js'
import type { Stretch } from '../tree.js'

/** Size of the hashed space, a power of two. */
export const SPACE_SIZE = 1 << 17
const MASK = SPACE_SIZE - 1

/** Everything the features need to know of the tokens of one block. */
export interface Row {
  readonly count: number
  readonly words: Int32Array
  readonly shapes: Int32Array
  /** Class of a token as a neighbour of a boundary, see `classOf`. */
  readonly classes: Uint8Array
  /** White space before the token. */
  readonly spaced: Uint8Array
  /** Tokens from here to the next final mark, this one included; 0 when there is none. */
  readonly ahead: Uint16Array
  /** Open brackets before the token. */
  readonly depth: Uint8Array
  /** Style of the block: share of capitals, whether it has final marks, how sentences begin in the text. */
  readonly style: number
  readonly textStyle: number
}

const WORD = 0
const LOWER_WORD = 1
const CAPITAL = 2
const ALL_CAPS = 3
const NUMBER = 4
const STOP = 5
const QUESTION = 6
const ELLIPSIS = 7
const COLON = 8
const SEMICOLON = 9
const COMMA = 10
const DASH = 11
const OPEN = 12
const CLOSE = 13
const QUOTE = 14
const ABBREVIATION = 15
const ADDRESS = 16
const RULE = 17
const SYMBOL = 18
const INITIAL = 19
const TITLE = 20
const SMALL = 21

/** Small words: articles, pronouns, prepositions, auxiliaries; a stretch without any is a name, a heading or a list. */
const SMALL_WORDS = new Set(
  "the a an of in to and or is are was were be been it that this for on with as at by from i you he she we they not n't 's has have had do does did will would can could my your his her our their its if but so there".split(
    ' ',
  ),
)

function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length && i < 24; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h | 0
}

/** "Geneva" Xx, "U.N." X.X., "12:30" 0:0, "====" =. */
function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (let i = 0; i < form.length && i < 20 && shape.length < 6; i++) {
    const unit = form.charCodeAt(i)
    const s =
      unit >= 48 && unit <= 57
        ? '0'
        : isUpperAt(form, i)
          ? 'X'
          : isLowerAt(form, i)
            ? 'x'
            : unit > 0x7f
              ? 'u'
              : form.charAt(i)
    if (s !== last) shape += s
    last = s
  }
  return form.length === 1 && shape === 'X' ? 'I' : shape
}

function classOf(form: string): number {
  const first = form.charCodeAt(0)
  const single = form.length === 1
  if (single) {
    if (form === '.') return STOP
    if (form === '?' || form === '!') return QUESTION
    if (form === ':') return COLON
    if (form === ';') return SEMICOLON
    if (form === ',') return COMMA
    if ('-–—'.includes(form)) return DASH
    if ('([{'.includes(form)) return OPEN
    if (')]}'.includes(form)) return CLOSE
    if ('"\'“”‘’«»'.includes(form)) return QUOTE
    if (form === '…') return ELLIPSIS
  }
  if (/^[.…]+$/.test(form)) return ELLIPSIS
  if (/^[?!.]+$/.test(form)) return QUESTION
  if (/^(?:''|``|’’|‘’)$/.test(form)) return QUOTE
  if (/^[-–—]+$/.test(form) && form.length < 4) return DASH
  if (/^(.)\1{2,}$/u.test(form) && !/[\p{L}\p{N}]/u.test(form)) return RULE
  if (first >= 48 && first <= 57) return NUMBER
  if (form.length > 4 && /[@/]|www\.|\.(?:com|org|net|pdf|doc|xls)/.test(form)) return ADDRESS
  if (form.endsWith('.')) {
    const stem = form.slice(0, -1)
    if (stem.length === 1 && isUpperAt(stem, 0)) return INITIAL
    return abbreviationKind(stem) === 'title' ? TITLE : ABBREVIATION
  }
  if (SMALL_WORDS.has(form)) return SMALL
  if (isUpperAt(form, 0)) return form.length > 1 && form === form.toUpperCase() ? ALL_CAPS : CAPITAL
  if (isLowerAt(form, 0)) return LOWER_WORD
  return /[\p{L}\p{N}]/u.test(form) ? WORD : SYMBOL
}

function bucket(n: number): number {
  return n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 22 ? 8 : n <= 40 ? 9 : 10
}

/** How the sentences of a text begin: after most final marks with a capital letter, or not. */
export function textStyleOf(text: string): number {
  let upper = 0
  let lower = 0
  // Behind an abbreviation, "U.S. officials", a small letter says nothing.
  const marks = /(?:\p{Ll}\p{Ll}\p{Ll}|[\d)])[.?!]["'”’)]{0,2}\s+(["'“‘(]?)(\p{L})/gu
  const limit = Math.min(text.length, 200_000)
  for (let m = marks.exec(text); m !== null && m.index < limit; m = marks.exec(text)) {
    if (isUpperAt(m[2] ?? '', 0)) upper++
    else lower++
  }
  if (upper + lower < 3) return 0
  const share = lower / (upper + lower)
  return share < 0.05 ? 1 : share < 0.2 ? 2 : share < 0.6 ? 3 : 4
}

/** Prepares the tokens of a block. */
export function rowOf(text: string, tokens: readonly Stretch[], textStyle: number): Row {
  const n = tokens.length
  const words = new Int32Array(n)
  const shapes = new Int32Array(n)
  const classes = new Uint8Array(n)
  const spaced = new Uint8Array(n)
  const ahead = new Uint16Array(n + 1)
  const depth = new Uint8Array(n + 1)
  let capitals = 0
  let letters = 0
  let finals = 0
  let open = 0
  for (let i = 0; i < n; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const form = text.slice(token.start, Math.min(token.end, token.start + 64))
    words[i] = hashText(form.toLowerCase().replace(/\d/g, '0'))
    shapes[i] = hashText(shapeOf(form))
    const c = classOf(form)
    classes[i] = c
    spaced[i] = i === 0 || tokens[i - 1]?.end !== token.start ? 1 : 0
    depth[i] = Math.min(open, 3)
    if (c === OPEN) open++
    else if (c === CLOSE && open > 0) open--
    if (c === CAPITAL || c === ALL_CAPS || c === INITIAL) capitals++
    if (c <= ALL_CAPS || c === SMALL || c === INITIAL) letters++
    if (c === STOP || c === QUESTION) {
      finals++
      // A bracket does not stay open over many sentences.
      if (open > 0 && finals % 3 === 0) open = 0
    }
  }
  let distance = 0
  for (let i = n - 1; i >= 0; i--) {
    const c = classes[i] ?? 0
    distance = c === STOP || c === QUESTION || c === ELLIPSIS ? 1 : distance === 0 ? 0 : Math.min(distance + 1, 60_000)
    ahead[i] = distance
  }
  const share = letters === 0 ? 0 : capitals / letters
  const style = (share < 0.15 ? 0 : share < 0.4 ? 1 : share < 0.7 ? 2 : 3) * 2 + (finals > 0 ? 1 : 0)
  return { count: n, words, shapes, classes, spaced, ahead, depth, style, textStyle }
}

/** What has been read since the last sentence end. */
export interface Since {
  /** Tokens since then. */
  length: number
  /** Words that begin with a small letter. */
  lower: number
  small: number
  /** Classes on both sides of the last end, and the first token behind it. */
  readonly pair: number
  readonly first: number
}

/** A fresh start before token `i`. */
export function begin(row: Row, i: number): Since {
  const pair = (i === 0 ? 30 : (row.classes[i - 1] ?? 0)) * 32 + (row.classes[i] ?? 0)
  return { length: 0, lower: 0, small: 0, pair, first: row.words[i] ?? 0 }
}

export function advance(since: Since, row: Row, i: number): void {
  since.length++
  const c = row.classes[i] ?? 0
  if (c === LOWER_WORD || c === SMALL) since.lower++
  if (c === SMALL) since.small++
}

/** Whether a sentence could end between tokens `i - 1` and `i` at all. */
export function isCandidate(row: Row, i: number): boolean {
  const before = row.classes[i - 1] ?? 0
  const after = row.classes[i] ?? 0
  if (row.spaced[i] === 0) {
    return (
      (before === STOP && after === CAPITAL) ||
      ((before === QUESTION || before === RULE || before === ELLIPSIS) &&
        (after === CAPITAL || after === LOWER_WORD || after === SMALL))
    )
  }
  if (before === SMALL && after !== CAPITAL) return false
  return !(before <= LOWER_WORD && (after <= LOWER_WORD || after === SMALL || after === COMMA || after === STOP))
}

function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 1, 0x9e3779b1)
  h = Math.imul(h ^ a, 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h ^ b, 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h ^ c, 0x27d4eb2f)
  h ^= h >>> 16
  return h & MASK
}

/** Features of the gap before token `i`, written to `out`; gives their number. */
export function featuresAt(row: Row, i: number, since: Since, out: Int32Array): number {
  const { words, shapes, classes } = row
  const n = row.count
  const cls = (k: number) => (k < 0 ? 30 : k >= n ? 31 : (classes[k] ?? 0))
  const shp = (k: number) => (k < 0 || k >= n ? 7 : (shapes[k] ?? 0))
  const wrd = (k: number) => (k < 0 || k >= n ? 7 : (words[k] ?? 0))
  const p1 = i - 1
  const c1 = cls(p1)
  const d1 = cls(i)
  const length = bucket(since.length)
  const bare = since.lower === 0 ? 0 : since.small === 0 ? 1 : since.small < 3 ? 2 : 3
  const ahead = bucket(row.ahead[i] ?? 0)
  const space = row.spaced[i] ?? 0
  let k = 0
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[k++] = mix(template, a, b, c)
  }
  const pair = c1 * 32 + d1
  add(0, 1)
  add(1, wrd(p1))
  add(2, wrd(i))
  add(3, wrd(p1), wrd(i))
  add(4, shp(p1), shp(i))
  add(5, pair, space)
  add(6, cls(i - 2), pair)
  add(7, pair, cls(i + 1))
  add(8, cls(i - 2), pair, cls(i + 1))
  add(9, wrd(p1), d1)
  add(10, c1, wrd(i))
  add(11, wrd(i - 2), c1, d1)
  add(12, c1, d1, wrd(i + 1))
  add(13, pair, length)
  add(14, pair, ahead)
  add(15, pair, bare, length)
  add(16, pair, row.style, row.textStyle)
  add(17, pair, row.depth[i] ?? 0)
  add(18, length, ahead, row.style)
  add(19, cls(i + 1), cls(i + 2), pair)
  add(20, cls(i - 3), cls(i - 2), pair)
  add(21, wrd(i), row.textStyle, c1)
  add(22, shp(i - 2), shp(p1), d1)
  add(23, c1, shp(i), shp(i + 1))
  add(24, pair, bare, ahead)
  add(25, wrd(i), wrd(i + 1), c1)
  add(26, wrd(i - 2), wrd(p1), d1)
  add(27, pair, row.style, bare)
  add(28, wrd(i), bare, c1 === STOP || c1 === QUESTION ? 1 : 0)
  add(29, shp(i - 3), shp(i - 2), shp(p1))
  add(30, shp(i), shp(i + 1), shp(i + 2))
  add(31, pair, cls(i + 1) * 64 + cls(i + 2), cls(i - 2))
  add(32, pair, since.pair, bare)
  add(33, since.first, c1, d1)
  add(34, since.first === wrd(i) ? 1 : 0, pair, length)
  return k
}

/** Most features a gap can have. */
export const FEATURES = 35
