/** What hangs on a noun: phrases by preposition, modifiers, and "between X and Y". */
import { childOf, childrenOf, type Sentence, subtreeTokens, type Token } from '../../text/index.js'
import { prepositionOf } from './preposition.js'

/** The phrases under a noun with a preposition. */
export const phrases = (sentence: Sentence, noun: Token, preposition: string): readonly Token[] =>
  childrenOf(sentence, noun, 'nmod', 'obl').filter((n) => prepositionOf(sentence, n) === preposition)

/** Compounds and adjectives before a noun. */
export const modifiers = (sentence: Sentence, noun: Token): readonly Token[] =>
  childrenOf(sentence, noun, 'compound', 'amod')

/** "between X and Y" somewhere under the noun. */
export function pairOf(sentence: Sentence, noun: Token): Token | undefined {
  return subtreeTokens(sentence, noun).find(
    (t) => ['between', 'among'].includes(prepositionOf(sentence, t)) && childOf(sentence, t, 'conj') !== undefined,
  )
}
