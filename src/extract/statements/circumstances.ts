/** How and to whom it was said: the medium ("in a radio interview", "on X") and the addressee ("told reporters"). */
import {
  ancestors,
  childOf,
  childrenOf,
  hasRelation,
  headOf,
  relation,
  type Sentence,
  subtreeSpan,
  type Token,
} from '../../text/index.js'
import type { Attribution } from './attribution.js'
import { circumstanceWords } from './circumstance-words.js'
import { overlapOf } from './stretches.js'

/** `X`, `radio interview`, `statement`, ...; undefined when the text does not say. */
export function mediumOf(text: string, a: Attribution): string | undefined {
  const { kinds, platforms, cues } = circumstanceWords()
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
  if (platform !== undefined && (kind === undefined || /^(?:post|video|message)$/.test(kind))) return platform
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
  /^(?:closed-door|televised|broadcast|private|recorded|written|joint|live|online|public|emergency|secret|state|national|local|radio|television|tv|video|phone|telephone)$/

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
  const direct = circumstanceWords().addressed.has(lemma)
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

const MEETINGS = new Set([
  'letter',
  'note',
  'message',
  'memo',
  'email',
  'cable',
  'interview',
  'meeting',
  'briefing',
  'call',
  'conversation',
  'talk',
  'talks',
])

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
