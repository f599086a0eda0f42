/** Spellings of one name: other transliterations, articles, doubled letters, initials for a name of several words. */
import { keyOf } from '../words/words.js'

/** Letters that transliterations write in several ways, each under one spelling; applied in this order. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yy|ij|ii|yi|ey|ie|y|j)$/, 'i'],
  [/tsch|tch|cz|č/g, 'ch'],
  [/sch/g, 'sh'],
  [/kh/g, 'h'],
  [/dzh|dj/g, 'j'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/(?<=[aeiou])y(?=[aeiou])|(?<=[^aeiou])[yj](?=[aeou])/g, ''],
  [/y|ie|ei/g, 'i'],
  [/ck|q|c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/au(?=[^aeiou])/g, 'av'],
  [/ts|tz/g, 'z'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)h$/, ''],
]
const ARTICLES = /^(?:al|el|as|ash|ar|an|ad|at|az|ul)$/

/** The word as all transliterations of it would have it. */
function folded(word: string): string {
  return FOLDS.reduce((w, [from, to]) => w.replace(from, to), word)
}

/** Consonants alone: what is left of a name of which not even the vowels are agreed on. */
const skeleton = (word: string): string => folded(word).replace(/(?<=.)[aeiou]/g, '')

const LEAST_SKELETON = 4

/** Two words: the same in another transliteration, alike by their consonants, or others. */
function compareWords(a: string, b: string): 'same' | 'alike' | 'other' {
  if (a === b || (folded(a) === folded(b) && folded(a).length >= 3)) return 'same'
  const x = skeleton(a)
  return x === skeleton(b) && x.length >= LEAST_SKELETON ? 'alike' : 'other'
}

const wordsOf = (name: string): string[] =>
  keyOf(name)
    .split(' ')
    .filter((w, _, all) => w !== '' && !(ARTICLES.test(w) && all.length > 1))

/**
 * Could two written names be spellings of one? `same`: word by word the same, the last at least in transliteration;
 * `alike`: close enough to ask. Equal names are not spellings of one another.
 */
export function compareSpellings(a: string, b: string): 'same' | 'alike' | 'other' {
  const x = wordsOf(a)
  const y = wordsOf(b)
  if (x.length === 0 || x.length !== y.length || keyOf(a) === keyOf(b)) return 'other'
  const each = x.map((word, i) => compareWords(word, y[i] ?? ''))
  if (each.includes('other')) return 'other'
  const last = each.at(-1)
  return last === 'same' && each.filter((e) => e === 'alike').length <= 1 ? 'same' : 'alike'
}

const LITTLE = /^(?:of|the|and|for|in|on|to|de|du|des|la|le)$/i

/** Is the one the initials of the other: three letters at least, all of its words, little ones left out or in? */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/g, '')
  if (!/^\p{Lu}{3,8}$/u.test(letters)) return false
  const words = long.split(/[\s-]+/).filter((w) => /^\p{L}/u.test(w))
  const initials = (list: readonly string[]) => list.map((w) => w.charAt(0).toUpperCase()).join('')
  return (
    words.length >= 2 && [initials(words), initials(words.filter((w) => !LITTLE.test(w)))].some((i) => i === letters)
  )
}
