/** Nouns that govern an infinitive ("its decision to strike"), and the one that stands before a verb. */
import type { Sentence, Token } from '../../text/index.js'

const CHAIN_NOUN =
  /^(order|decision|plan|threat|promise|pledge|vow|refusal|demand|request|call|intention|intent|offer|move|bid|effort|attempt|instruction|command|directive|commitment|proposal|agreement|announcement|warning|permission|authorisation|authorization)$/

/** A noun that says who is to act: "order", "decision", "promise". */
export const isNounOfChain = (token: Token): boolean => CHAIN_NOUN.test(token.lemma.toLowerCase())

/** "its decision to strike": the noun right before the infinitive, wherever the tree hangs it. */
export function chainNounBefore(sentence: Sentence, verb: Token): Token | undefined {
  let at = verb.i - 1
  while (sentence.tokens[at]?.upos === 'PUNCT' || sentence.tokens[at]?.upos === 'ADV') at--
  if (sentence.tokens[at]?.form.toLowerCase() !== 'to') return undefined
  const noun = sentence.tokens[at - 1]
  return noun !== undefined && noun.upos === 'NOUN' && isNounOfChain(noun) ? noun : undefined
}
