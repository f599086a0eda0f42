/** Which language a text is in: English by its small words, anything else by n-grams, loaded only when needed. */

export interface LanguageGuess {
  /** ISO 639-1 code, `und` when it cannot be told. */
  readonly code: string
  readonly isSure: boolean
}

const ENGLISH = new Set(
  'the of and to in that is was for on with as by at from it he she his her its they their has have had be been are were not but or an which this will would said says after who more than about into over also'.split(
    ' ',
  ),
)
/** Small words that English shares with others tell little. */
const SHARED = new Set('in on an was is as or has he at be'.split(' '))
const LOOK_AT = 6_000

/**
 * Guesses the language of a text from its beginning.
 * @example (await guessLanguage('The envoy said that talks with the neighbours will go on.')).code // 'en'
 */
export async function guessLanguage(text: string): Promise<LanguageGuess> {
  const sample = text.slice(0, LOOK_AT)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const letters = words.reduce((n, w) => n + w.length, 0)
  if (letters === 0) return { code: 'und', isSure: false }
  let own = 0
  let shared = 0
  for (const word of words) {
    if (SHARED.has(word)) shared++
    else if (ENGLISH.has(word)) own++
  }
  const share = own / words.length
  if (words.length >= 8 && share >= 0.12) return { code: 'en', isSure: true }
  if (words.length < 8 && own + shared >= 1 && own >= 1) return { code: 'en', isSure: words.length >= 4 }
  if (letters < 20) return { code: 'und', isSure: false }
  const { eld } = await import('eld/small')
  const result = eld.detect(sample.slice(0, 1_500))
  if (result.language === '') return { code: 'und', isSure: false }
  // A few small words and a guess of English agree.
  return { code: result.language, isSure: result.isReliable() || (result.language === 'en' && share >= 0.05) }
}

/** `en-GB` and `EN` to `en`; undefined for what is no code. */
export function baseCode(language: string): string | undefined {
  return /^([a-z]{2,3})(?:[-_].*)?$/i.exec(language.trim())?.[1]?.toLowerCase()
}
