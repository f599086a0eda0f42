/** Ties that the object of a change names only by way of other words: a pronoun for them, or a clause that tells of them. */
import type { TieKind } from '../../model/index.js'
import { childOf, childrenOf, headOf, relation, type Sentence, subjectOf, type Token } from '../../text/index.js'
import { type Nature, tieInPhrase, tieOfVerb } from '../ties/index.js'
import { objectOfVerb } from './object-of-verb.js'
import type { Parties } from './parties.js'
import { headIs } from './when.js'

export interface ToldObject {
  readonly tie: { readonly kind: TieKind; readonly nature: Nature; readonly words: readonly Token[] }
  /** Verb beside which the other party stands. */
  readonly beside: Token
}

/** "X, which had run patrols with Y, suspended them", "X runs patrols with Y but suspended them": the tie meant by the pronoun. */
export function meantByPronoun(
  sentence: Sentence,
  verb: Token,
  tieOfAct: (verb: Token) => ToldObject['tie'] | undefined,
): ToldObject | undefined {
  const pronoun = childOf(sentence, verb, 'obj')
  const plural = pronoun === undefined ? undefined : /^them$/i.test(pronoun.form)
  if (pronoun === undefined || (!plural && !/^it$/i.test(pronoun.form))) return undefined
  const subject = subjectOf(sentence, verb)?.token
  const above = relation(verb) === 'conj' ? headOf(sentence, verb) : undefined
  const clauses = subject === undefined ? [] : childrenOf(sentence, subject, 'acl').filter((c) => c.i < verb.i)
  for (const beside of [...clauses, ...(above === undefined || above.i > verb.i ? [] : [above])]) {
    const object = objectOfVerb(sentence, beside)
    if (object === undefined || object.i > pronoun.i || (object.xpos === 'NNS') !== plural) continue
    const tie = tieInPhrase(sentence, object) ?? tieOfAct(beside)
    if (tie !== undefined) return { tie, beside }
  }
  return undefined
}

/** "cut off the gas that it sells to Y", "halt the arms it ships to Y": the clause on the noun tells which tie it is. */
export function toldByClause(sentence: Sentence, verb: Token, object: Token, parties: Parties): ToldObject | undefined {
  const clauses = [...childrenOf(sentence, object, 'acl'), ...childrenOf(sentence, verb, 'ccomp')]
  const beside = clauses.find((c) => {
    const before = sentence.tokens[object.i + 1]
    const isNext = c.i > object.i && c.i - object.i <= 5 && c.upos === 'VERB' && /^VB[DPZ]$/.test(c.xpos)
    return isNext && before !== undefined && /^(?:that|which|it|he|she|they)$/i.test(before.form)
  })
  if (beside === undefined) return undefined
  const tie = tieOfVerb(beside.lemma.toLowerCase(), (name) => name !== '' && headIs(sentence, object, name, parties))
  return tie && { tie: { ...tie, words: [object, beside] }, beside }
}
