/** Words of a text as they are compared: without case, accents and points, function words aside. */
import { stem } from './stem.js'
import { STOPWORDS } from './stopwords.js'

export interface Word {
  /** Lower case, without accents and inner points: `U.S.` is `us`. */
  readonly form: string
  readonly start: number
  readonly end: number
  /** Begins with a capital in the text. */
  readonly capital: boolean
}

const WORD = /\p{L}(?:\.\p{L})+\.?|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu

/** Lower case without accents, points inside abbreviations, possessive endings. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')

const PLAIN = /^[A-Za-z]+$/

function isCapital(raw: string): boolean {
  const unit = raw.charCodeAt(0)
  return unit < 0x80 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(raw)
}

/** All words and numbers of a text, in order. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = []
  WORD.lastIndex = 0
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const raw = match[0]
    const form = PLAIN.test(raw) ? raw.toLowerCase() : plain(raw).replace(/(?<=\p{L})\.|,(?=\d{3})/gu, '')
    if (form === 's' && /[’']/.test(text.charAt(match.index - 1))) continue
    out.push({ form, start: match.index, end: match.index + raw.length, capital: isCapital(raw) })
  }
  return out
}

/** Stems of the words that carry content; short numbers stay, function words go. */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((w) => !STOPWORDS.has(w.form) && (w.form.length > 1 || /\p{N}/u.test(w.form)))
    .map((w) => stem(w.form))
}

/** One spelling of a phrase for keys: plain words joined by single spaces. */
export const keyOf = (text: string): string =>
  wordsOf(text)
    .map((w) => w.form)
    .join(' ')

/** Shared members over the smaller of two sets; 0 when one is empty. */
export function containment<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let both = 0
  for (const x of small) if (large.has(x)) both++
  return both / small.size
}

/** Shared members over all members. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 && b.size === 0) return 0
  let both = 0
  for (const x of a) if (b.has(x)) both++
  return both / (a.size + b.size - both)
}
