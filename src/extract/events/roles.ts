/** Finds the phrases that stand in a named place beside a verb: `obj`, `obl:to`, `obj.with`, `inf.obj`, `that.subj`. */
import {
  childOf,
  childrenOf,
  hasRelation,
  headOf,
  isPassive,
  objectOf,
  relation,
  type Sentence,
  subjectOf,
  type Token,
} from '../../text/index.js'

import { forSubject } from './for-clause.js'
import { eventLexicon } from './lexicon.js'

/** Passive, but for an active verb with its object whose ending was taken for a participle's ("Peru urged Chile to ..."). */
export function isPassiveVerb(sentence: Sentence, verb: Token): boolean {
  if (!isPassive(sentence, verb)) return false
  if (childOf(sentence, verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== undefined) return true
  return !(/^(root|conj|ccomp|parataxis)$/.test(relation(verb)) && childOf(sentence, verb, 'obj') !== undefined)
}

/** Lower-case preposition of a phrase; '' when it has none. */
export function prepositionOf(sentence: Sentence, token: Token): string {
  const own = childrenOf(sentence, token, 'case')[0]
  return own?.form.toLowerCase() ?? ''
}

/** Direct object, also of "the sanctions that Y placed on X" (the noun before) and of coordinated verbs that share one. */
export function objectOfVerb(sentence: Sentence, verb: Token): Token | undefined {
  const nouns = childrenOf(sentence, verb, 'obj').filter((o) => o.upos !== 'PRON')
  const object = nouns[0] ?? objectOf(sentence, verb)
  const finite =
    verb.deprel === 'compound' ? verb.xpos.startsWith('VB') : verb.deprel === 'amod' && /^VB[DPZ]$/.test(verb.xpos)
  const split = finite ? headOf(sentence, verb) : undefined
  if (object === undefined && split !== undefined && split.i > verb.i) return split
  if (object !== undefined && !(object.upos === 'PRON' && /^(that|which|whom|who)$/i.test(object.form))) return object
  if (verb.deprel === 'acl:relcl' || object !== undefined) {
    const relative = childOf(sentence, verb, 'nsubj', 'nsubj:pass')
    const head = headOf(sentence, verb)
    if (relative !== undefined && !/^(that|which|who)$/i.test(relative.form) && head !== undefined) return head
  }
  if (object !== undefined) return undefined
  return (
    childOf(sentence, verb, 'iobj') ??
    afterParticle(sentence, verb) ??
    nextPhrase(sentence, verb) ??
    phraseBeforeSubject(sentence, verb)
  )
}

/**
 * The bare noun phrase right after an active verb that has no object: the tree hung it elsewhere ("its decision to cut
 * [aid to Y]" as a second complement of "decision").
 */
function nextPhrase(sentence: Sentence, verb: Token): Token | undefined {
  if (
    !/^VB[DGPZ]?$/.test(verb.xpos) ||
    isPassiveVerb(sentence, verb) ||
    childOf(sentence, verb, 'ccomp', 'xcomp') !== undefined
  )
    return undefined
  const first = sentence.tokens[verb.i + 1]
  if (first === undefined || !/^(DET|ADJ|NOUN|PROPN|NUM)$/.test(first.upos)) return undefined
  let at = first
  for (let step = 0; step < 6; step++) {
    const up = sentence.tokens[at.head]
    if (up === undefined || up.i <= verb.i || up.i - verb.i > 8 || !/^(NOUN|PROPN)$/.test(up.upos)) break
    at = up
  }
  if (!/^(NOUN|PROPN)$/.test(at.upos) || at.head === verb.i || childOf(sentence, at, 'case', 'cop') !== undefined)
    return undefined
  return /^(nmod|obj|conj|dep|obl|obl:unmarked|nmod:unmarked|appos|compound)$/.test(at.deprel) ? at : undefined
}

/** "the sanctions the bank placed on him": the noun before the subject, when the clause was not seen as a relative one. */
function phraseBeforeSubject(sentence: Sentence, verb: Token): Token | undefined {
  if (
    !/^(ccomp|acl|dep|parataxis|advcl)$/.test(relation(verb)) ||
    isPassiveVerb(sentence, verb) ||
    childOf(sentence, verb, 'mark') !== undefined
  )
    return undefined
  const subject = childOf(sentence, verb, 'nsubj')
  if (subject === undefined || subject.upos === 'PRON') return undefined
  const first = Math.min(subject.i, ...childrenOf(sentence, subject).map((c) => c.i))
  const before = sentence.tokens[first - 1]
  return before?.upos === 'NOUN' && childOf(sentence, before, 'case') !== undefined ? before : undefined
}

/** "handed over their rifles": the particle was taken for a preposition. */
function afterParticle(sentence: Sentence, verb: Token): Token | undefined {
  const particle = particleAsCase(sentence, verb)
  return particle && headOf(sentence, particle)
}

/** The next word when it makes a known phrasal verb but hangs on the noun as a preposition. */
export function particleAsCase(sentence: Sentence, verb: Token): Token | undefined {
  const next = sentence.tokens[verb.i + 1]
  if (next === undefined || next.deprel !== 'case' || isPassiveVerb(sentence, verb)) return undefined
  const key = `${verb.lemma.toLowerCase()}_${next.form.toLowerCase()}`
  const { verbs, changeVerbs } = eventLexicon()
  const noun = headOf(sentence, next)
  return (verbs.has(key) || changeVerbs.has(key)) && noun?.head === verb.i ? next : undefined
}

/** Infinitive or gerund complement. */
export function infinitiveOf(sentence: Sentence, verb: Token): Token | undefined {
  return (
    childrenOf(sentence, verb, 'xcomp').find(
      (c) => c.upos === 'VERB' || c.upos === 'AUX' || childOf(sentence, c, 'mark') !== undefined,
    ) ??
    childrenOf(sentence, verb, 'ccomp', 'advcl').find((c) =>
      childrenOf(sentence, c, 'mark').some((m) => m.form.toLowerCase() === 'to'),
    )
  )
}

/** Finite complement clause. */
export function contentClause(sentence: Sentence, verb: Token): Token | undefined {
  return childrenOf(sentence, verb, 'ccomp').find(
    (c) => !childrenOf(sentence, c, 'mark').some((m) => m.form.toLowerCase() === 'to'),
  )
}

function oblique(sentence: Sentence, verb: Token, preposition: string): readonly Token[] {
  return childrenOf(sentence, verb, 'obl', 'nmod', 'advmod').filter((o) => prepositionOf(sentence, o) === preposition)
}

function inside(sentence: Sentence, head: Token, preposition: string, depth = 0): readonly Token[] {
  const direct = childrenOf(sentence, head, 'nmod', 'obl').filter((o) => prepositionOf(sentence, o) === preposition)
  if (direct.length > 0 || depth > 2) return direct
  for (const child of childrenOf(sentence, head, 'nmod', 'conj', 'xcomp')) {
    const deeper = inside(sentence, child, preposition, depth + 1)
    if (deeper.length > 0) return deeper
  }
  return []
}

/** Heads of the phrases in a place, in order; PP attachment is taken loosely (to the verb or to its object). */
export function roleTokens(sentence: Sentence, verb: Token, role: string): readonly Token[] {
  const [first = '', second, third] = role.split('.')
  if (first === 'obj') {
    const object = objectOfVerb(sentence, verb)
    if (object === undefined) return []
    if (second === undefined) return [object]
    const found = inside(sentence, object, second)
    return found.length > 0 ? found : oblique(sentence, verb, second)
  }
  if (first === 'iobj') return childrenOf(sentence, verb, 'iobj')
  if (first === 'subj') {
    const subject = subjectOf(sentence, verb)?.token
    return subject ? [subject] : []
  }
  if (first.startsWith('obl:')) {
    const preposition = first.slice(4)
    const found = oblique(sentence, verb, preposition)
    if (found.length > 0) return found
    if (preposition === 'for' && /^(call|appeal|press|push)$/.test(verb.lemma)) {
      const asked = childrenOf(sentence, verb, 'advcl', 'xcomp', 'ccomp').flatMap((c) => forSubject(sentence, c) ?? [])
      if (asked.length > 0) return asked
    }
    const object = objectOfVerb(sentence, verb)
    return object === undefined ? [] : inside(sentence, object, preposition)
  }
  if (first === 'inf') {
    const infinitive = infinitiveOf(sentence, verb)
    if (infinitive === undefined || second === undefined) return infinitive ? [infinitive] : []
    if (second === 'obj') return roleTokens(sentence, infinitive, third === undefined ? 'obj' : `obj.${third}`)
    return roleTokens(sentence, infinitive, `obl:${second}`)
  }
  if (first === 'that') {
    const clause = contentClause(sentence, verb)
    const subject = clause && childOf(sentence, clause, 'nsubj', 'nsubj:pass')
    return subject ? [subject] : []
  }
  return []
}

/** Verbs whose object did what stands after them: in "punished Y for bombing" the one who bombs is Y. */
const OBJECT_ACTS = new Set(
  'accuse blame criticise criticize condemn denounce thank praise punish sanction sue fault slam charge arrest convict fine penalise penalize jail sentence rebuke stop prevent keep bar ban block prohibit mock ridicule deride scold chide berate chastise castigate censure reprimand lambast lambaste blast attack assail excoriate commend applaud laud hail congratulate honour honor reward forgive excuse pardon indict prosecute investigate execute suspend dismiss expel discourage dissuade deter'.split(
    ' ',
  ),
)

export interface Subject {
  readonly token: Token
  readonly how:
    | 'own'
    | 'inherited subject'
    | 'object of the governing verb'
    | 'possessor of the governing noun'
    | 'agent of the passive'
}

/**
 * Who acts, as a token: own subject or agent, the subject or object passed down by the governing verb, the possessor of
 * the governing noun ("its decision to ...").
 */
export function actorToken(sentence: Sentence, verb: Token, depth = 0): Subject | undefined {
  if (depth > 6) return undefined
  if (isPassiveVerb(sentence, verb)) {
    const agent =
      childOf(sentence, verb, 'obl:agent') ??
      childrenOf(sentence, verb, 'obl').find((o) => prepositionOf(sentence, o) === 'by')
    return agent && { token: agent, how: 'agent of the passive' }
  }
  const head = headOf(sentence, verb)
  const own = nearestSubject(sentence, verb)
  const meant = own === undefined ? forSubject(sentence, verb) : undefined
  if (meant !== undefined) return { token: meant, how: 'object of the governing verb' }
  if (own === undefined && head !== undefined) {
    if (
      relation(verb) === 'advcl' ||
      relation(verb) === 'acl' ||
      relation(verb) === 'obl' ||
      relation(verb) === 'xcomp'
    ) {
      const mark = childrenOf(sentence, verb, 'mark', 'case')[0]?.form.toLowerCase()
      if ((mark === 'of' || mark === 'for' || mark === 'from' || mark === 'over') && OBJECT_ACTS.has(head.lemma)) {
        const object = objectOfVerb(sentence, head)
        if (object !== undefined) return { token: object, how: 'object of the governing verb' }
      }
      if (mark === 'for' && head.upos === 'VERB') {
        // "took action against Y for shelling": Y shells
        const against = roleTokens(sentence, head, 'obl:against')[0]
        if (against !== undefined) return { token: against, how: 'object of the governing verb' }
      }
      if (mark === 'for' && isNoun(head)) {
        // "punitive action against Y for bombing": Y bombs
        const against = childrenOf(sentence, head, 'nmod').find((n) =>
          ['against', 'on', 'of'].includes(prepositionOf(sentence, n)),
        )
        if (against !== undefined) return { token: against, how: 'object of the governing verb' }
      }
    }
    if (
      relation(verb) === 'advcl' &&
      hasTo(sentence, verb) &&
      isPassiveVerb(sentence, head) &&
      /^(give|issue|send|make)$/.test(head.lemma)
    ) {
      const to = childrenOf(sentence, head, 'obl').find((o) => prepositionOf(sentence, o) === 'to')
      if (to !== undefined) return { token: to, how: 'object of the governing verb' }
    }
    if (relation(verb) === 'acl' && verb.deprel !== 'acl:relcl' && isNoun(head) && hasTo(sentence, verb))
      return nounActor(sentence, head, depth)
    if (verb.deprel === 'xcomp' || (relation(verb) === 'ccomp' && hasTo(sentence, verb))) {
      const told = childOf(sentence, head, 'obj', 'iobj')
      if (isPassiveVerb(sentence, head)) {
        const patient = childOf(sentence, head, 'nsubj:pass')
        if (patient !== undefined && !isNounOfChain(patient)) return { token: patient, how: 'inherited subject' }
        const to = childrenOf(sentence, head, 'obl').find((o) => prepositionOf(sentence, o) === 'to')
        if (to !== undefined) return { token: to, how: 'object of the governing verb' }
      }
      if (told !== undefined && told.i < verb.i && hasTo(sentence, verb) && isNoun(told) && isNounOfChain(told))
        return nounActor(sentence, told, depth)
      const called = childrenOf(sentence, head, 'obl').find(
        (o) => ['on', 'upon', 'to'].includes(prepositionOf(sentence, o)) && o.i < verb.i,
      )
      if (told === undefined && called !== undefined && ['call', 'appeal'].includes(head.lemma))
        return { token: called, how: 'object of the governing verb' }
    }
  }
  if (own === undefined && relation(verb) === 'conj' && head?.upos === 'VERB' && !isPassiveVerb(sentence, head)) {
    const shared = nearestSubject(sentence, head)
    if (shared !== undefined && !/^(who|which|that)$/i.test(shared.form))
      return { token: shared, how: 'inherited subject' }
  }
  // "blamed Y for shelling and burning the mill": Y burns it too
  if (own === undefined && verb.deprel === 'conj' && head?.upos === 'VERB' && head.xpos === verb.xpos) {
    const first = actorToken(sentence, head, depth + 1)
    if (first?.how === 'object of the governing verb') return first
  }
  const chained = chainNounBefore(sentence, verb)
  if (own === undefined && chained !== undefined) return nounActor(sentence, chained, depth)
  const subject = subjectOf(sentence, verb)
  if (subject !== undefined) {
    const token = subject.inherited || own === undefined || /^(who|which|that)$/i.test(own.form) ? subject.token : own
    return { token, how: subject.inherited ? 'inherited subject' : 'own' }
  }
  if (own !== undefined) return { token: own, how: 'own' }
  if (
    head !== undefined &&
    (hasRelation(verb, ['xcomp', 'advcl', 'conj', 'ccomp', 'obj', 'obl']) || relation(verb) === 'acl') &&
    (head.upos === 'VERB' || head.upos === 'AUX' || head.upos === 'ADJ')
  ) {
    const above = actorToken(sentence, head, depth + 1)
    return above && { token: above.token, how: above.how === 'own' ? 'inherited subject' : above.how }
  }
  return undefined
}

/** The subject next to the verb: a dateline or a time word before it is sometimes taken for a subject too. */
function nearestSubject(sentence: Sentence, verb: Token): Token | undefined {
  const subjects = childrenOf(sentence, verb, 'nsubj', 'csubj')
  const before = subjects.filter((s) => s.i < verb.i)
  if (subjects.length > 0) return before.at(-1) ?? subjects[0]
  // a bare name right before a verb that has no subject: the tree made it something else
  const beside = sentence.tokens[verb.i - 1]
  const odd =
    beside !== undefined &&
    beside.head === verb.i &&
    beside.upos === 'PROPN' &&
    /^(advmod|dep|obl:unmarked|vocative|compound|nmod)$/.test(beside.deprel)
  return odd && childOf(sentence, beside, 'case') === undefined ? beside : undefined
}

/** "its decision to strike": the noun right before the infinitive, wherever the tree hangs it. */
export function chainNounBefore(sentence: Sentence, verb: Token): Token | undefined {
  let at = verb.i - 1
  while (sentence.tokens[at]?.upos === 'PUNCT' || sentence.tokens[at]?.upos === 'ADV') at--
  if (sentence.tokens[at]?.form.toLowerCase() !== 'to') return undefined
  const noun = sentence.tokens[at - 1]
  return noun !== undefined && noun.upos === 'NOUN' && isNounOfChain(noun) ? noun : undefined
}

const isNoun = (token: Token): boolean => token.upos === 'NOUN' || token.upos === 'PROPN'
const CHAIN_NOUN =
  /^(order|decision|plan|threat|promise|pledge|vow|refusal|demand|request|call|intention|intent|offer|move|bid|effort|attempt|instruction|command|directive|commitment|proposal|agreement|announcement|warning|permission|authorisation|authorization)$/
const isNounOfChain = (token: Token): boolean => CHAIN_NOUN.test(token.lemma.toLowerCase())

function hasTo(sentence: Sentence, verb: Token): boolean {
  return childrenOf(sentence, verb, 'mark').some((m) => m.form.toLowerCase() === 'to')
}

/** "Y's decision to ...", "the Y decision to ...", "(Y took) a decision to ...", "an order to Y to ...". */
function nounActor(sentence: Sentence, noun: Token, depth: number): Subject | undefined {
  const poss = childOf(sentence, noun, 'nmod:poss')
  const told = childrenOf(sentence, noun, 'nmod').find((n) => prepositionOf(sentence, n) === 'to')
  if (told !== undefined && /^(order|instruction|command|directive|demand|request|call|appeal)$/.test(noun.lemma))
    return { token: told, how: 'object of the governing verb' }
  if (poss !== undefined) return { token: poss, how: 'possessor of the governing noun' }
  const by = childrenOf(sentence, noun, 'nmod').find((n) => ['by', 'of', 'from'].includes(prepositionOf(sentence, n)))
  if (by !== undefined) return { token: by, how: 'possessor of the governing noun' }
  const adjective = childrenOf(sentence, noun, 'amod', 'compound', 'nmod').find(
    (c) => /^\p{Lu}/u.test(c.form) && prepositionOf(sentence, c) === '',
  )
  if (adjective !== undefined) return { token: adjective, how: 'possessor of the governing noun' }
  const verb = headOf(sentence, noun)
  if (verb !== undefined && (verb.upos === 'VERB' || verb.upos === 'AUX')) {
    if (isPassiveVerb(sentence, verb)) {
      const to = childrenOf(sentence, verb, 'obl').find((o) => prepositionOf(sentence, o) === 'to')
      if (to !== undefined && /give|issue|send|hand/.test(verb.lemma))
        return { token: to, how: 'object of the governing verb' }
    }
    if (hasRelation(noun, ['obj', 'obl', 'nsubj:pass'])) {
      const above = actorToken(sentence, verb, depth + 1)
      return above && { token: above.token, how: 'inherited subject' }
    }
  }
  return undefined
}
