/** Words of circumstance, from `lexicon/statements/media.json`: media, platforms, days, offices, speakers without a name. */
import { childOf, readPackageFile, type Sentence, type Token } from '../../text/index.js'

interface Media {
  readonly kinds: Readonly<Record<string, string>>
  readonly platforms: Readonly<Record<string, string>>
  readonly cues: Readonly<Record<string, string>>
  readonly addressed: string
  readonly anonymous: string
  readonly offices: string
}

/** The word lists of the lexicon, ready to look up. */
interface CircumstanceWords {
  readonly kinds: ReadonlyMap<string, string>
  readonly platforms: ReadonlyMap<string, string>
  readonly cues: ReadonlyMap<string, string>
  readonly addressed: ReadonlySet<string>
  readonly anonymous: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
}

let known: CircumstanceWords | undefined

/** The lists, read once. */
export function circumstanceWords(): CircumstanceWords {
  if (known !== undefined) return known
  const media = JSON.parse(readPackageFile('lexicon/statements/media.json')) as Media
  const turn = (rows: Readonly<Record<string, string>>) =>
    new Map(Object.entries(rows).flatMap(([kind, words]) => words.split(',').map((w) => [w, kind] as const)))
  known = {
    kinds: turn(media.kinds),
    platforms: turn(media.platforms),
    cues: new Map(Object.entries(media.cues)),
    addressed: new Set(media.addressed.split(' ')),
    anonymous: new Set(media.anonymous.split(' ')),
    offices: new Set(media.offices.split(' ')),
  }
  return known
}

/** Whether a noun names a speaker without saying who it is: "officials", "a source". */
export function isNamelessKind(token: Token): boolean {
  return circumstanceWords().anonymous.has(token.lemma.toLowerCase())
}

const CALENDAR =
  /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|week|month|year|night|morning|evening|afternoon)$/i

export function isCalendarWord(token: Token): boolean {
  return CALENDAR.test(token.form)
}

/** "on X", "on Tuesday", "in a statement": how and when it was said, never what. */
export function isCircumstance(sentence: Sentence, token: Token): boolean {
  if (token.deprel === 'obl:unmarked') return true
  if (!/^obl/.test(token.deprel)) return false
  const { platforms, kinds } = circumstanceWords()
  if (CALENDAR.test(token.lemma) || (token.upos === 'PROPN' && platforms.has(token.form))) return true
  return (
    kinds.has(token.lemma) && /^(?:in|on|at|via|during|through|by)$/i.test(childOf(sentence, token, 'case')?.form ?? '')
  )
}

/** A platform, or a noun of medium in its preposition: "on X", "in an interview". */
export function isMedium(sentence: Sentence, token: Token): boolean {
  const { platforms, kinds } = circumstanceWords()
  const preposition = childOf(sentence, token, 'case')?.form ?? ''
  if (platforms.has(token.form)) return /^(?:on|via|to)$/i.test(preposition)
  const before = sentence.tokens[token.i - 1]
  if (before !== undefined && platforms.has(`${before.form} ${token.form}`.toLowerCase())) return true
  return kinds.has(token.lemma.toLowerCase()) && /^(?:in|on|at|during|via|through|by)$/i.test(preposition)
}

/** A head of office or a body that headlines quote by the bare noun: "Minister: ...". */
export function isOffice(token: Token): boolean {
  return circumstanceWords().offices.has(token.lemma.toLowerCase())
}
