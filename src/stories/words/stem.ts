/**
 * A light English stemmer: brings the inflected and the commonest derived forms of a word together, so that "seeks
 * alternatives" meets "seeking alternative". Not a lemma: only ever compared with other stems.
 */

const VOWEL = /[aeiouy]/
const cache = new Map<string, string>()

/** The stem of a lower-case word. */
export function stem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const result = word.length < 4 || /\p{N}/u.test(word) ? word : derive(inflect(word))
  if (cache.size > 100_000) cache.clear()
  cache.set(word, result)
  return result
}

function inflect(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/[^aeious]s$/.test(word) || /[aeio]es$/.test(word) || /(?:sh|ch|x|z|v|g|c|s)es$/.test(word)) {
    const base = /(?:sh|ch|x|zz|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
    return base.endsWith('e') ? base : base
  }
  if (/[aeo]s$/.test(word) && word.length > 4) return word.slice(0, -1)
  for (const ending of ['ing', 'ed']) {
    if (!word.endsWith(ending)) continue
    const base = word.slice(0, -ending.length)
    if (base.length < 3 || !VOWEL.test(base)) return word
    if (/([^aeiouylsz])\1$/.test(base)) return base.slice(0, -1)
    if (ending === 'ed' && base.endsWith('i')) return `${base.slice(0, -1)}y`
    return base
  }
  return word
}

const DERIVED: readonly (readonly [RegExp, string])[] = [
  [/(?:ization|isation)$/, ''],
  [/(?:ational)$/, 'at'],
  [/(?:ation|ator|ators)$/, 'at'],
  [/(?:sion)$/, 's'],
  [/(?:tion)$/, 't'],
  [/(?:fulness|iveness)$/, ''],
  [/(?:ment|ness)$/, ''],
  [/(?:ise|ize)$/, ''],
  [/(?:ly)$/, ''],
  [/(?:al)$/, ''],
  [/(?:ity)$/, ''],
  [/(?:ee|er|or)$/, ''],
]

function derive(word: string): string {
  let base = word
  for (const [ending, put] of DERIVED) {
    const next = base.replace(ending, put)
    if (next !== base && next.length >= 4) {
      base = next
      break
    }
  }
  return base.length > 3 && /[ey]$/.test(base) ? base.slice(0, -1) : base
}
