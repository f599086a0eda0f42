/** A sentence as the name finder sees it: words in normal form, which tokens look like parts of names, what is a date. */
import { type Directory, phraseKey } from '../../actors/index.js'
import type { Span } from '../../model/index.js'
import type { Sentence, Token } from '../../text/index.js'

export interface SentenceView {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Normal form of each token; '' for punctuation. */
  readonly words: readonly string[]
  /** Capitals say something here (not in a headline in title case or a line in capitals). */
  readonly casing: boolean
  nameish(i: number): boolean
}

const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
)
const CAPITAL = /^\p{Lu}/u
/** Words that stand in capitals without naming anything. */
const NO_NAME = new Set(
  'i the a an this that these those it its he she they we you and or but if when while as at by for from in of on to with his her their our my your not no yes what who how why where there here so then now also since after before although though however despite according some many most all both other one two three four five six seven eight nine ten'.split(
    ' ',
  ),
)

export function viewOf(sentence: Sentence, directory: Directory, dates: readonly Span[]): SentenceView {
  const { tokens } = sentence
  const words = tokens.map((token) =>
    token.upos === 'PUNCT' && token.form !== '&' ? '' : phraseKey(token.form.replace(/^ex-(?=\p{L})/iu, '')),
  )
  const tagged = tokens.some((token) => token.upos !== 'X' && token.upos !== 'PUNCT')
  const casing = hasReliableCasing(tokens)
  const inDate = (token: Token) => dates.some((date) => date.start < token.end && token.start < date.end)
  const memo: (boolean | undefined)[] = []
  const judgedBefore = (i: number): boolean => {
    memo[i - 1] ??= judge(i - 1)
    return memo[i - 1] ?? false
  }
  const judge = (i: number): boolean => {
    const token = tokens[i]
    const word = words[i] ?? ''
    if (token === undefined || word === '') return false
    if (/^[dl]['’]\p{Lu}/u.test(token.form)) return true
    if (/^[IVX]{1,5}$/.test(token.form) && i > 0 && tokens[i - 1]?.upos === 'PROPN' && judgedBefore(i)) return true
    if (!CAPITAL.test(token.form)) return isLowerNamePart(token, directory, words, i)
    if (directory.match(words, i)?.senses[0]?.entry.key.startsWith('injected:') === true) return true
    if (CALENDAR.has(word) && (inDate(token) || (token.form.length > 3 && !isGivenNameHere(tokens, i, directory))))
      return false
    if (/^[\d@#]|[@/_]/.test(token.form)) return false
    if (
      /^([A-Z]{3,}|US|UK|UN|EU)$/.test(token.form) &&
      casing &&
      directory.senses(word).some((s) => s.form === 'acronym')
    )
      return true
    if (!casing && i > 0 && directory.headlineVerb(word) && !/^[A-Z]{2,}$/.test(token.form)) return false
    if (NO_NAME.has(word) && !/^[A-Z]{2,}$/.test(token.form)) return false
    if (token.upos === 'PROPN' || token.xpos.startsWith('NNP')) return true
    if (
      token.upos === 'PRON' ||
      token.upos === 'DET' ||
      token.upos === 'ADP' ||
      token.upos === 'AUX' ||
      token.upos === 'CCONJ' ||
      token.upos === 'SCONJ'
    )
      return false
    const initial = isInitial(tokens, i)
    if (!tagged)
      return (
        !initial ||
        directory.match(words, i) !== undefined ||
        directory.givenName(word) !== undefined ||
        CAPITAL.test(tokens[i + 1]?.form ?? '')
      )
    if (token.upos === 'ADJ' && directory.byDemonym(word) !== undefined) return true
    if (token.upos === 'NOUN' && directory.byDemonym(word) !== undefined) return true
    if (
      !casing &&
      token.upos === 'NOUN' &&
      directory.givenName(words[i - 1] ?? '') !== undefined &&
      CAPITAL.test(tokens[i - 1]?.form ?? '')
    )
      return true
    if (!casing || initial) return false
    return token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'X' || token.upos === 'VERB'
  }
  return {
    sentence,
    tokens,
    words,
    casing,
    nameish: (i) => {
      memo[i] ??= judge(i)
      return memo[i] ?? false
    },
  }
}

/** "April Glaser", "August Lang": a month's name before a name. */
function isGivenNameHere(tokens: readonly Token[], i: number, directory: Directory): boolean {
  const next = tokens[i + 1]
  return (
    directory.givenName(phraseKey(tokens[i]?.form ?? '')) !== undefined &&
    next?.upos === 'PROPN' &&
    CAPITAL.test(next.form)
  )
}

/** First word of a sentence, of a quotation in it, or after a colon: a capital there says nothing. */
function isInitial(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const before = tokens[k]
    if (before === undefined || before.upos !== 'PUNCT') return false
    // "the Doe-Roe talks": a hyphen inside a word opens nothing.
    if (/^[-–]$/.test(before.form) && before.end === tokens[k + 1]?.start) return false
    if (/^[“"'‘:«–—([-]+$/.test(before.form)) return true
  }
  return true
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN', 'AUX', 'X'])

function hasReliableCasing(tokens: readonly Token[]): boolean {
  let lower = 0
  let upper = 0
  for (const token of tokens) {
    if (token.form.length < 3 || !/^\p{L}/u.test(token.form) || !CONTENT.has(token.upos)) continue
    if (CAPITAL.test(token.form)) upper += 1
    else lower += 1
  }
  return lower >= 3 || (lower > 0 && lower * 4 >= upper)
}

/** "al", "bin", "van" inside names; names that begin in lower case stand in the directory. */
function isLowerNamePart(token: Token, directory: Directory, words: readonly string[], i: number): boolean {
  return token.upos === 'PROPN' && /^(al|ul|ibn|bin|abu)$/.test(token.form) && directory.match(words, i) !== undefined
}

/** Words that join parts of a person's name in lower case. */
export const PARTICLES = new Set(
  'de del della di da dos das do du van von der den ter ten la le bin ben ibn al el ul ud y e bint abu zu af'.split(
    ' ',
  ),
)
