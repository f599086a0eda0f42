/** Whether a verb is passive, with the parses put right that take an active past for a participle. */
import { childOf, childrenOf, isPassive, relation, type Sentence, type Token } from '../../text/index.js'

/** Passive, but for an active verb with its object whose ending was taken for a participle's ("Peru urged Chile to ..."). */
export function isPassiveVerb(sentence: Sentence, verb: Token): boolean {
  if (!isPassive(sentence, verb)) return false
  if (childOf(sentence, verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== undefined) return true
  return !(
    (/^(root|conj|ccomp|parataxis)$/.test(relation(verb)) || isPredicate(sentence, verb)) &&
    (childOf(sentence, verb, 'obj') !== undefined || /^(?:call|appeal)$/.test(verb.lemma))
  )
}

/** "Speaking in Suva, President Costa accused ...": the tree made the name the root, and what it did hangs on it. */
export function isPredicate(sentence: Sentence, verb: Token): boolean {
  const name = relation(verb) === 'acl' && verb.deprel !== 'acl:relcl' ? sentence.tokens[verb.head] : undefined
  if (name === undefined || name.upos !== 'PROPN' || relation(name) !== 'root' || !/^VB[DN]$/.test(verb.xpos))
    return false
  const before = sentence.tokens[verb.i - 1]
  // "Rui Costa, the senior Green on the panel, called on Lopes": an apposition stands between
  const apart = before?.form === ',' && childrenOf(sentence, name, 'appos').some((a) => name.i < a.i && a.i < before.i)
  if (apart)
    return childOf(sentence, verb, 'obj', 'iobj', 'ccomp') !== undefined || /^(?:call|appeal)$/.test(verb.lemma)
  return before !== undefined && (before.i === name.i || before.head === name.i) && before.upos === 'PROPN'
}
