/** How and to whom it was said: the medium ("in a radio interview", "on X") and the addressee ("told reporters"). */
import {
  ancestors,
  childOf,
  childrenOf,
  hasRelation,
  headOf,
  readPackageFile,
  relation,
  type Sentence,
  subtreeSpan,
  type Token,
} from '../../text/index.js'
import type { Attribution } from './attribute.js'
import { overlapOf } from './stretches.js'

interface Media {
  readonly kinds: Readonly<Record<string, string>>
  readonly platforms: Readonly<Record<string, string>>
  readonly cues: Readonly<Record<string, string>>
  readonly addressed: string
  readonly anonymous: string
  readonly offices: string
}

interface Lists {
  readonly kinds: ReadonlyMap<string, string>
  readonly platforms: ReadonlyMap<string, string>
  readonly cues: ReadonlyMap<string, string>
  readonly addressed: ReadonlySet<string>
  readonly anonymous: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
}

let known: Lists | undefined

function lists(): Lists {
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
  return lists().anonymous.has(token.lemma.toLowerCase())
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
  const { platforms, kinds } = lists()
  if (CALENDAR.test(token.lemma) || (token.upos === 'PROPN' && platforms.has(token.form))) return true
  return (
    kinds.has(token.lemma) && /^(?:in|on|at|via|during|through|by)$/i.test(childOf(sentence, token, 'case')?.form ?? '')
  )
}

/** A platform, or a noun of medium in its preposition: "on X", "in an interview". */
export function isMedium(sentence: Sentence, token: Token): boolean {
  const { platforms, kinds } = lists()
  const preposition = childOf(sentence, token, 'case')?.form ?? ''
  if (platforms.has(token.form)) return /^(?:on|via|to)$/i.test(preposition)
  const before = sentence.tokens[token.i - 1]
  if (before !== undefined && platforms.has(`${before.form} ${token.form}`.toLowerCase())) return true
  return kinds.has(token.lemma.toLowerCase()) && /^(?:in|on|at|during|via|through|by)$/i.test(preposition)
}

/** A head of office or a body that headlines quote by the bare noun: "Minister: ...". */
export function isOffice(token: Token): boolean {
  return lists().offices.has(token.lemma.toLowerCase())
}

/** `X`, `radio interview`, `statement`, ...; undefined when the text does not say. */
export function mediumOf(text: string, a: Attribution): string | undefined {
  const { kinds, platforms, cues } = lists()
  let kind: string | undefined
  let phrase: string | undefined
  let platform: string | undefined
  for (const token of a.sentence.tokens) {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
    if (overlapOf([token], a.content.pieces) > 0 || !isCircumstanceOf(a, token)) continue
    const next = a.sentence.tokens[token.i + 1]
    const pair = next === undefined ? '' : `${token.form} ${next.form}`
    const before = a.sentence.tokens[token.i - 1]
    platform ??=
      (before === undefined ? undefined : platforms.get(`${before.form} ${token.form}`.toLowerCase())) ??
      platforms.get(pair) ??
      platforms.get(pair.toLowerCase()) ??
      (precededBy(a.sentence, token, /^(?:on|via|to)$/i) ? platforms.get(token.form) : undefined)
    const own = kinds.get(pair.toLowerCase()) ?? kinds.get(token.lemma.toLowerCase())
    if (own === undefined || !precededBy(a.sentence, token, /^(?:in|on|at|during|by|through|via|over|from|to|of)$/i))
      continue
    if (kind !== undefined && own !== 'interview') continue
    const manner = mannerOf(text, a.sentence, token)
    kind = own
    phrase = manner === undefined ? own : `${manner} ${token.lemma}`
  }
  if (platform !== undefined && (kind === undefined || kind === 'post' || kind === 'video')) return platform
  if (kind === 'interview' && phrase === kind) {
    const whom = addresseeOf(text, a) ?? ''
    return /\bradio\b/i.test(whom)
      ? 'radio interview'
      : /\b(?:tv|television)\b/i.test(whom)
        ? 'television interview'
        : kind
  }
  if (phrase !== undefined) return phrase
  return platform ?? cues.get(a.head.lemma.toLowerCase())
}

const MANNER =
  /^(?:closed-door|televised|broadcast|private|recorded|written|joint|live|online|public|emergency|secret|radio|television|tv|video|phone|telephone)$/

/** "a closed-door meeting", "a televised address": the word before the noun that tells how. */
function mannerOf(text: string, sentence: Sentence, noun: Token): string | undefined {
  for (const c of childrenOf(sentence, noun, 'amod', 'compound')) {
    if (c.i > noun.i) continue
    const span = subtreeSpan(sentence, c)
    const words = text.slice(span.start, span.end).toLowerCase()
    if (MANNER.test(words)) return words
  }
  return undefined
}

/** The phrase tells of the saying itself: it hangs on the cue, on the verb over a participle cue, or on "writing on ...". */
function isCircumstanceOf(a: Attribution, token: Token): boolean {
  const { sentence, head } = a
  if (a.source.span !== undefined && token.start >= a.source.span.start && token.end <= a.source.span.end) return false
  const up = ancestors(sentence, token)
  // "her announcement on social media": the noun is the cue.
  if (head.upos === 'NOUN' && up.some((t) => t.i === head.i)) return true
  const verb = up.find((t) => t.upos === 'VERB' || t.head < 0)
  if (verb === undefined) return false
  if (verb.i === head.i) return true
  const above = headOf(sentence, head)
  if (above?.i === verb.i && hasRelation(head, ['advcl', 'conj', 'xcomp', 'parataxis']) && head.xpos === 'VBG')
    return true
  const isSaying = ['write', 'speak', 'post', 'talk', 'appear', 'respond', 'say', 'comment'].includes(verb.lemma)
  return isSaying && verb.head === head.i && relation(verb) === 'advcl' && verb.xpos === 'VBG'
}

/** The preposition of the phrase that a noun heads or stands in as a modifier. */
function precededBy(sentence: Sentence, token: Token, pattern: RegExp): boolean {
  for (let at: Token | undefined = token, step = 0; at !== undefined && step < 5; at = headOf(sentence, at), step++) {
    const preposition = childOf(sentence, at, 'case')
    if (preposition !== undefined) return pattern.test(preposition.form)
    if (!hasRelation(at, ['compound', 'flat', 'nmod', 'conj'])) return false
  }
  return false
}

/** Whom the words are addressed to, as the text names them. */
export function addresseeOf(text: string, a: Attribution): string | undefined {
  const { sentence, head } = a
  if (head.upos !== 'VERB') return undefined
  const lemma = head.lemma.toLowerCase()
  const direct = lists().addressed.has(lemma)
    ? childrenOf(sentence, head, 'iobj', 'obj').find((c) => c.i > head.i && isNominal(c))
    : undefined
  const indirect = childrenOf(sentence, head, 'obl').find(
    (c) => /^to$/i.test(childOf(sentence, c, 'case')?.form ?? '') && isNominal(c),
  )
  const inverted = direct !== undefined && overlapOf([direct], a.source.span === undefined ? [] : [a.source.span]) > 0
  const interview = sentence.tokens.find(
    (t) => MEETINGS.has(t.lemma) && overlapOf([t], a.content.pieces) === 0 && isCircumstanceOf(a, t),
  )
  const partner =
    interview === undefined
      ? undefined
      : childrenOf(sentence, interview, 'nmod', 'obl').find((c) =>
          /^(?:with|to)$/i.test(childOf(sentence, c, 'case')?.form ?? ''),
        )
  const found = (inverted ? undefined : direct) ?? partner ?? (SPOKEN.has(lemma) ? indirect : undefined)
  if (found === undefined) return undefined
  const span = subtreeSpan(
    sentence,
    found,
    (c) =>
      hasRelation(c, ['case', 'acl', 'advcl', 'parataxis', 'punct']) && c.head === found.i && c.deprel !== 'nmod:poss',
  )
  if (
    overlapOf([span], a.content.pieces) > Math.max(0, (span.end - span.start) / 2) &&
    lemma !== 'urge' &&
    lemma !== 'ask' &&
    lemma !== 'warn'
  )
    return undefined
  return text.slice(span.start, span.end)
}

const MEETINGS = new Set(['interview', 'meeting', 'briefing', 'call', 'conversation', 'talk', 'talks'])

const SPOKEN = new Set([
  'say',
  'write',
  'speak',
  'explain',
  'reply',
  'respond',
  'announce',
  'complain',
  'confirm',
  'admit',
  'suggest',
  'state',
])

function isNominal(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON'
}
