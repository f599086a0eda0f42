/** What kind of step a governing word is (an order, a refusal, a report), and the mood each kind lends. */
import type { Modality } from '../../model/index.js'
import { childrenOf, type Sentence, type Token } from '../../text/index.js'
import { clauseMood } from './clause-mood.js'
import { forSubject } from './for-clause.js'
import { type ChainClass, eventLexicon } from './lexicon.js'
import { isPassiveVerb } from './passive.js'

/** The mood that a governing word lends to what it governs. */
export const OF_CLASS: Readonly<Partial<Record<ChainClass, Modality>>> = {
  commit: 'announced',
  decide: 'announced',
  agree: 'announced',
  plan: 'planned',
  order: 'ordered',
  demand: 'demanded',
  threat: 'threatened',
  refuse: 'negated',
  deny: 'denied',
  accuse: 'alleged',
  negate: 'negated',
  consider: 'hypothetical',
}

/** The kind of a governing verb, adjective or noun. */
export function chainClass(sentence: Sentence, token: Token): ChainClass | undefined {
  const { chainVerbs, chainNouns } = eventLexicon()
  if (token.upos === 'NOUN') return chainNouns.get(token.lemma.toLowerCase())
  const lemma = token.lemma.toLowerCase()
  if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ') {
    if (
      lemma === 'call' &&
      !childrenOf(sentence, token, 'obl').length &&
      !childrenOf(sentence, token, 'advcl').some((c) => forSubject(sentence, c) !== undefined) &&
      !childrenOf(sentence, token, 'xcomp', 'ccomp').length
    )
      return undefined
    if (
      (lemma === 'set' || lemma === 'expect') &&
      !isPassiveVerb(sentence, token) &&
      token.upos === 'VERB' &&
      lemma === 'set'
    )
      return undefined
    return chainVerbs.get(lemma)
  }
  return undefined
}

const SETTING = new Set(['after', 'following', 'since', 'amid', 'during', 'at', 'despite'])

/** "after the talks, X announced ...": the occasion of an announcement is not what is announced. */
export function isSetting(sentence: Sentence, noun: Token, head: Token): boolean {
  const preposition = childrenOf(sentence, noun, 'case')[0]?.form.toLowerCase()
  return (
    preposition !== undefined &&
    SETTING.has(preposition) &&
    chainClass(sentence, head) !== undefined &&
    !clauseMood(sentence, head).future
  )
}
