/** Who acts, as a token: the own subject, or the one that a governing verb or noun passes down. */
import {
  childOf,
  childrenOf,
  hasRelation,
  headOf,
  relation,
  type Sentence,
  subjectOf,
  type Token,
} from '../../text/index.js'
import { chainNounBefore, isNounOfChain } from './chain-noun.js'
import { forSubject } from './for-clause.js'
import { objectOfVerb } from './object-of-verb.js'
import { isPassiveVerb, isPredicate } from './passive.js'
import { prepositionOf } from './preposition.js'
import { roleTokens } from './roles.js'

/** Verbs whose object did what stands after them: in "punished Y for bombing" the one who bombs is Y. */
const OBJECT_ACTS = new Set(
  'accuse blame criticise criticize condemn denounce thank praise punish sanction sue fault slam charge arrest convict fine penalise penalize jail sentence rebuke stop prevent keep bar ban block prohibit mock ridicule deride scold chide berate chastise castigate censure reprimand lambast lambaste blast attack assail excoriate commend applaud laud hail congratulate honour honor reward forgive excuse pardon indict prosecute investigate execute suspend dismiss expel discourage dissuade deter hold cite target detain'.split(
    ' ',
  ),
)

/** Verbs whose object is to do what stands in the infinitive. */
const MOVING =
  /^(?:urge|prompt|order|tell|ask|persuade|convince|press|push|pressure|command|instruct|invite|encourage|force|compel|lead|cause|move|request|beg|implore|advise|warn|remind|require|direct|drive|challenge|exhort|call|want|authori[sz]e|allow|permit|enable)$/
const MESSAGE =
  /^(?:tweet|message|letter|ad|advert|advertisement|statement|post|article|op-ed|column|speech|memo|report|email|e-mail|video|essay|editorial|book|open|note|remark|comment)$/

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
  if (
    head !== undefined &&
    isPredicate(sentence, verb) &&
    (childOf(sentence, verb, 'obj', 'iobj', 'ccomp') !== undefined || /^(?:call|appeal)$/.test(verb.lemma))
  )
    return { token: head, how: 'own' }
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
    // "urged Y to resume talks", "moved Y to order ...": Y acts, wherever the tree hangs the infinitive
    const moved =
      hasTo(sentence, verb) &&
      MOVING.test(head.lemma) &&
      childOf(sentence, head, 'aux:pass', 'nsubj:pass') === undefined
    const mover = moved ? childOf(sentence, head, 'obj', 'iobj') : undefined
    // "ordered the army to leave": the order to one's own forces is one's own act
    const ownForces =
      mover?.upos === 'NOUN' &&
      /^(?:order|tell|instruct|command|direct|authori[sz]e|want|ask)$/.test(head.lemma) &&
      childrenOf(sentence, mover, 'amod', 'compound', 'nmod:poss').length === 0
    if (mover !== undefined && mover.i < verb.i && !ownForces && !isNounOfChain(mover) && relation(verb) !== 'conj')
      return { token: mover, how: 'object of the governing verb' }
    // "a Costa tweet attacking Lopes": whose message it is attacks
    if (relation(verb) === 'acl' && verb.xpos === 'VBG' && MESSAGE.test(head.lemma.toLowerCase())) {
      const author = nounActor(sentence, head, depth)
      if (author?.how === 'possessor of the governing noun') return author
    }
    if (verb.deprel === 'xcomp' || (relation(verb) === 'ccomp' && hasTo(sentence, verb))) {
      const told = childOf(sentence, head, 'obj', 'iobj')
      if (told !== undefined && told.i < verb.i && /^(?:persuade|convince)$/.test(head.lemma))
        return { token: told, how: 'object of the governing verb' }
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

const isNoun = (token: Token): boolean => token.upos === 'NOUN' || token.upos === 'PROPN'

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
