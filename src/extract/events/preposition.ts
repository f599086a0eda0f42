/** The preposition of a phrase. */
import { childrenOf, type Sentence, type Token } from '../../text/index.js'

/** Lower-case preposition of a phrase; '' when it has none. */
export function prepositionOf(sentence: Sentence, token: Token): string {
  const own = childrenOf(sentence, token, 'case')[0]
  return own?.form.toLowerCase() ?? ''
}
