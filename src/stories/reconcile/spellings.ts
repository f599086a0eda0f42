/** Spellings of one name: other transliterations, articles, doubled letters, initials for a name of several words. */
import { keyOf } from '../words/words.js'

/** Letters that transliterations write in several ways, each under one spelling; applied in this order. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yy|ij|ii|yi|ey|ie|y|j)$/, 'i'],
  [/tsch|tch|cz|č/g, 'ch'],
  [/sch/g, 'sh'],
  [/kh/g, 'h'],
  [/dzh|dj|zh/g, 'j'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/ou|oo|(?<=[^aeiouqg])ue(?=[^aeiouy])/g, 'u'],
  [/(?<=[^aeiou])oe(?=[^aeiouy])/g, 'o'],
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
/** Vowels that stand for one another in transliterations. */
const NEAR_VOWELS = /^(?:[aei]{2}|[ou]{2}|ue|eu)$/

type Comparison = 'same' | 'near' | 'alike' | 'other'

/** Two words: the same in another transliteration, near it, alike by their consonants, or others. */
function compareWords(a: string, b: string): Comparison {
  const [x, y] = [folded(a), folded(b)]
  if (a === b || (x === y && x.length >= 3)) return 'same'
  const bones = skeleton(a)
  if (bones === skeleton(b) && bones.length >= LEAST_SKELETON) return 'alike'
  return isNear(x, y) ? 'near' : 'other'
}

/** One sound written otherwise: the first of q, g and k, a first vowel, or inner vowels that transliterations mix up. */
function isNear(x: string, y: string): boolean {
  // In a short name one vowel makes another name.
  if (x.length !== y.length || x.replace(/[^aeiou]/g, '').length < 2) return false
  if (/^[gk]/.test(x) && /^[gk]/.test(y) && x.charAt(0) !== y.charAt(0)) return x.length >= 5 && isNearAfter(x, y)
  if (/^[ao]/.test(x) && /^[ao]/.test(y) && x.charAt(0) !== y.charAt(0))
    return x.length >= 7 && x.slice(1) === y.slice(1)
  return x.charAt(0) === y.charAt(0) && /[^aeiou]$/.test(x) && isNearAfter(x, y)
}

const isNearAfter = (x: string, y: string): boolean =>
  [...x].slice(1).every((letter, i) => letter === y.charAt(i + 1) || NEAR_VOWELS.test(`${letter}${y.charAt(i + 1)}`))

const wordsOf = (name: string): string[] =>
  keyOf(name)
    .split(' ')
    .filter((w, _, all) => w !== '' && !(ARTICLES.test(w) && all.length > 1))

/**
 * Could two written names be spellings of one? `same`: word by word the same, the last at least in transliteration;
 * `likely`: near enough for one where something else speaks for it, such as an office that both hold; `alike`: close enough to
 * ask. Equal names are not spellings of one another.
 */
export function compareSpellings(a: string, b: string): 'same' | 'likely' | 'alike' | 'other' {
  const x = wordsOf(a)
  const y = wordsOf(b)
  if (x.length === 0 || keyOf(a) === keyOf(b)) return 'other'
  // "Wen-li" and "Wenli": the words are cut otherwise.
  if (x.length > 1 && y.length > 1 && x.join('') === y.join('')) return 'same'
  if (x.length !== y.length) return 'other'
  const each = x.map((word, i) => compareWords(word, y[i] ?? ''))
  if (each.includes('other')) return 'other'
  const count = (...of: Comparison[]) => each.filter((e) => of.includes(e)).length
  if (each.at(-1) === 'same' && count('near') === 0 && count('alike') <= 1) return 'same'
  return count('alike') <= 1 ? 'likely' : 'alike'
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
