/**
 * Main verbs that a tree took for participles because an apposition or a relative clause stands between them and their
 * subject: "Deputy Costa, the senior Green on the panel, called on Lopes", "Ana Ruiz, who leads the party, called for".
 */
import { childrenOf, type Sentence, type Token } from '../../text/index.js'

const LED = /^(?:on|upon|for)$/i

/** The sentence with such verbs as finite ones and the names before them as their subjects. */
export function withFiniteVerbs(sentence: Sentence): Sentence {
  const changed = new Map<number, Token>()
  for (const verb of sentence.tokens) {
    if (verb.xpos !== 'VBN' || verb.upos !== 'VERB' || sentence.tokens[verb.i - 1]?.form !== ',') continue
    const children = childrenOf(sentence, verb)
    if (children.some((c) => /^(?:aux|aux:pass|obl:agent|cop)$/.test(c.deprel))) continue
    if (!governs(sentence, verb, children)) continue
    const passive = children.find((c) => c.deprel === 'nsubj:pass' && c.i < verb.i)
    if (passive !== undefined) {
      changed.set(verb.i, { ...verb, xpos: 'VBD' })
      changed.set(passive.i, { ...passive, deprel: 'nsubj' })
      continue
    }
    if (verb.deprel !== 'acl') continue
    const name = nameAbove(sentence, verb)
    if (name === undefined || name.upos !== 'PROPN') continue
    const outer = sentence.tokens[name.head]
    const subjects = outer === undefined ? [] : childrenOf(sentence, outer, 'nsubj')
    if (name.deprel === 'root') {
      changed.set(verb.i, { ...verb, xpos: 'VBD', head: -1, deprel: 'root' })
      changed.set(name.i, { ...name, head: verb.i, deprel: 'nsubj' })
    } else if (outer !== undefined && name.deprel === 'nsubj' && subjects.some((s) => s.i > verb.i)) {
      changed.set(verb.i, { ...verb, xpos: 'VBD', head: outer.i, deprel: 'ccomp' })
      changed.set(name.i, { ...name, head: verb.i, deprel: 'nsubj' })
    }
  }
  if (changed.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((t) => changed.get(t.i) ?? t) }
}

/** It has an object or a clause behind it, or it is "called on", "called for". */
function governs(sentence: Sentence, verb: Token, children: readonly Token[]): boolean {
  if (children.some((c) => c.i > verb.i && /^(?:obj|iobj|ccomp)$/.test(c.deprel))) return true
  return /^(?:call|appeal)$/.test(verb.lemma) && LED.test(sentence.tokens[verb.i + 1]?.form ?? '')
}

/** The name that the phrase before the verb tells of. */
function nameAbove(sentence: Sentence, verb: Token): Token | undefined {
  const head = sentence.tokens[verb.head]
  return head?.deprel === 'appos' ? sentence.tokens[head.head] : head
}
