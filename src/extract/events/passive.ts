/** Whether a verb is passive, with the parses put right that take an active past for a participle. */
import { childOf, isPassive, relation, type Sentence, type Token } from '../../text/index.js'

/** Passive, but for an active verb with its object whose ending was taken for a participle's ("Peru urged Chile to ..."). */
export function isPassiveVerb(sentence: Sentence, verb: Token): boolean {
  if (!isPassive(sentence, verb)) return false
  if (childOf(sentence, verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== undefined) return true
  return !(/^(root|conj|ccomp|parataxis)$/.test(relation(verb)) && childOf(sentence, verb, 'obj') !== undefined)
}
