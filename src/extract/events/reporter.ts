/** Whom a pronoun at the head of reported words stands for when nothing else tells. */
import { childrenOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'

/** "Laos says it will not accept them": the pronoun that opens reported words mostly stands for the one who reports. */
export function reporterOf(sentence: Sentence, pronoun: Token): Token | undefined {
  if (!/^(it|he|she|they)$/i.test(pronoun.form) || !/^nsubj/.test(pronoun.deprel)) return undefined
  let clause = headOf(sentence, pronoun)
  if (clause !== undefined && relation(clause) === 'conj') clause = headOf(sentence, clause)
  if (clause === undefined || relation(clause) !== 'ccomp') return undefined
  const verb = headOf(sentence, clause)
  const subject = verb && childrenOf(sentence, verb, 'nsubj').at(-1)
  return subject !== undefined && subject.upos !== 'PRON' && subject.i < pronoun.i ? subject : undefined
}
