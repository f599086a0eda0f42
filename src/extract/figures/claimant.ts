/** Whose figure it is: `according to X`, the subject of the verb that reports it. */
import type { Mention } from '../../model/index.js'
import {
  childOf,
  childrenOf,
  headOf,
  objectOf,
  relation,
  type Sentence,
  subjectOf,
  type Token,
} from '../../text/index.js'
import { holdingVerbs, reportingVerbs } from './verbs.js'

/** Index of the entity that claims a figure whose top token is `head`. */
export function claimantOf(sentence: Sentence, head: Token, mentions: readonly Mention[]): number | undefined {
  return accordingTo(sentence, head, mentions) ?? reporter(sentence, head, mentions)
}

const known = new WeakMap<Sentence, readonly Token[]>()

/** Tokens `according` of a sentence, looked for once. */
function accordings(sentence: Sentence): readonly Token[] {
  const found = known.get(sentence) ?? sentence.tokens.filter((t) => t.form.toLowerCase() === 'according')
  known.set(sentence, found)
  return found
}

function accordingTo(sentence: Sentence, head: Token, mentions: readonly Mention[]): number | undefined {
  for (const token of accordings(sentence)) {
    const named = relation(token) === 'case' ? headOf(sentence, token) : childrenOf(sentence, token, 'obl').at(0)
    if (named === undefined || named.i === head.i || !clauseHolds(sentence, named, head)) continue
    const source = sourceOf(sentence, named)
    const entity =
      entityAt(mentions, sentence, named) ?? (source === undefined ? undefined : entityAt(mentions, sentence, source))
    if (entity !== undefined) return entity
  }
  return undefined
}

/** `a report by the bank`: the bank. */
function sourceOf(sentence: Sentence, document: Token): Token | undefined {
  return childrenOf(sentence, document, 'nmod').find((n) =>
    /^(?:by|from|of)$/.test(childrenOf(sentence, n, 'case')[0]?.form.toLowerCase() ?? ''),
  )
}

/** The predicate over "according to X" is also above the figure, or the sentence has but one. */
function clauseHolds(sentence: Sentence, named: Token, figure: Token): boolean {
  const host = headOf(sentence, named)
  let at: Token | undefined = figure
  for (let steps = 0; steps < 60 && at !== undefined; steps++) {
    if (at.i === host?.i) return true
    at = headOf(sentence, at)
  }
  return false
}

function reporter(sentence: Sentence, figure: Token, mentions: readonly Mention[]): number | undefined {
  let from = figure
  const own = besides(sentence, figure, mentions)
  if (own !== undefined) return own
  for (let steps = 0; steps < 60; steps++) {
    const at = headOf(sentence, from)
    if (at === undefined) return undefined
    const lemma = at.lemma.toLowerCase()
    const told =
      (relation(from) === 'ccomp' && reportingVerbs.has(lemma)) ||
      (relation(from) === 'obj' && lemma === 'say') ||
      (/^(?:obj|obl|xcomp)$/.test(relation(from)) &&
        (holdingVerbs.has(lemma) || givesCount(sentence, at) || speaksOf(sentence, from, at)))
    const claim = isClaim(sentence, from, at) ? childOf(sentence, at, 'nmod:poss') : undefined
    const claimed = claim === undefined ? undefined : entityAt(mentions, sentence, claim)
    if (claimed !== undefined) return claimed
    if (told) {
      const subject = tellerOf(sentence, from, at)
      const entity = subject === undefined ? undefined : entityNamed(mentions, sentence, subject)
      if (entity !== undefined) return entity
    }
    const aside = besides(sentence, at, mentions)
    if (aside !== undefined) return aside
    from = at
  }
  return undefined
}

/** `which speaks of 2,600`. */
const speaksOf = (sentence: Sentence, named: Token, verb: Token): boolean =>
  /^(?:speak|talk)$/.test(verb.lemma.toLowerCase()) && childOf(sentence, named, 'case')?.form.toLowerCase() === 'of'

/** `Oslo's claim that ...` */
const isClaim = (sentence: Sentence, clause: Token, noun: Token): boolean =>
  /^(?:acl|ccomp)/.test(clause.deprel) &&
  childOf(sentence, clause, 'mark')?.form.toLowerCase() === 'that' &&
  /^(?:claim|assertion|allegation|statement|report|estimate|accusation|charge|announcement)$/.test(
    noun.lemma.toLowerCase(),
  )

/** The subject beside the verb of telling, where that of the clause before hangs on it too. */
function tellerOf(sentence: Sentence, clause: Token, verb: Token): Token | undefined {
  const subject = subjectOf(sentence, verb)?.token
  const isRelative = verb.deprel === 'acl:relcl' && /^(?:who|which|that)$/i.test(subject?.form ?? '')
  if (isRelative) return headOf(sentence, verb)
  const isBehind = clause.i < verb.i && subject !== undefined && subject.i < clause.i
  return isBehind ? childrenOf(sentence, verb, 'nsubj').find((s) => s.i > clause.i) : subject
}

/** `..., the ministry said` beside a predicate or a bare number. */
function besides(sentence: Sentence, at: Token, mentions: readonly Mention[]): number | undefined {
  const aside = childrenOf(sentence, at, 'parataxis').find(
    (p) =>
      reportingVerbs.has(p.lemma.toLowerCase()) &&
      childrenOf(sentence, p, 'punct').every((t) => !/^[;:]$/.test(t.form)),
  )
  const subject = aside === undefined ? undefined : subjectOf(sentence, aside)?.token
  return subject === undefined ? undefined : entityNamed(mentions, sentence, subject)
}

/** `gave the figure as 44`, `revised the number to 190`. */
const givesCount = (sentence: Sentence, verb: Token): boolean =>
  /^(?:give|revise|raise|lower|correct)$/.test(verb.lemma.toLowerCase()) &&
  /^(?:figure|number|total|tally|count|estimate)$/.test(objectOf(sentence, verb)?.lemma.toLowerCase() ?? '')

/** "Harbour board chief Rui Costa said", with title and name as two subjects: the one named. */
function entityNamed(mentions: readonly Mention[], sentence: Sentence, subject: Token): number | undefined {
  const next = sentence.tokens[subject.i + 1]
  const isName =
    next?.upos === 'PROPN' &&
    /^(?:NOUN|PROPN)$/.test(subject.upos) &&
    next.head === subject.head &&
    next.deprel === subject.deprel
  return (isName ? entityAt(mentions, sentence, next) : undefined) ?? entityAt(mentions, sentence, subject)
}

/** The entity whose mention is headed by the token, or narrowly holds it. */
function entityAt(mentions: readonly Mention[], sentence: Sentence, token: Token): number | undefined {
  let best: Mention | undefined
  for (const mention of mentions) {
    if (mention.sentence !== sentence.index) continue
    if (mention.head.start === token.start) return mention.entity
    if (
      mention.start <= token.start &&
      mention.end >= token.end &&
      (best === undefined || mention.end - mention.start < best.end - best.start)
    )
      best = mention
  }
  return best?.entity
}
