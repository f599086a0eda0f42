/** The direct object of a verb, also where the tree hung it elsewhere: relative clauses, particles, loose phrases. */
import { childOf, childrenOf, headOf, objectOf, relation, type Sentence, type Token } from '../../text/index.js'
import { eventLexicon } from './lexicon.js'
import { isPassiveVerb } from './passive.js'

/** Direct object, also of "the sanctions that Y placed on X" (the noun before) and of coordinated verbs that share one. */
export function objectOfVerb(sentence: Sentence, verb: Token): Token | undefined {
  // "a group that they put on [a list]": what has a preposition is no object, whatever the tree calls it
  const nouns = childrenOf(sentence, verb, 'obj').filter(
    (o) => o.upos !== 'PRON' && !isRelative(o) && !isLed(sentence, o),
  )
  // an object behind the verb wins over one that the tree took from the clause before
  const behind = nouns.filter((o) => o.i > verb.i)
  const [first, second] = behind.length > 0 ? behind : nouns
  // "expelled the Malian envoy": two objects side by side are one phrase, and the last word is its head
  const whole = first !== undefined && second?.i === first.i + 1 && first.upos === 'PROPN' ? second : first
  // "called its envoy home": the adverb was taken for the object
  const sent = whole && /^home$/i.test(whole.form) ? sentence.tokens[whole.i - 1] : undefined
  if (sent?.head === whole?.i && sent?.deprel === 'amod' && childOf(sentence, whole ?? verb, 'case') === undefined)
    return sent
  const object = whole ?? childrenOf(sentence, verb, 'obj').find(isRelative) ?? objectOf(sentence, verb)
  const finite =
    verb.deprel === 'compound' ? verb.xpos.startsWith('VB') : verb.deprel === 'amod' && /^VB[DPZ]$/.test(verb.xpos)
  const split = finite ? headOf(sentence, verb) : undefined
  if (object === undefined && split !== undefined && split.i > verb.i) return split
  if (object !== undefined && !isRelative(object)) return object
  // "the consensus that Y hacked the bank": what stands before is no object
  const content = childrenOf(sentence, verb, 'mark').some((m) => /^that$/i.test(m.form))
  if (!content && (verb.deprel === 'acl:relcl' || object !== undefined)) {
    const relative = childOf(sentence, verb, 'nsubj', 'nsubj:pass')
    const head = headOf(sentence, verb)
    if (relative !== undefined && !/^(that|which|who)$/i.test(relative.form) && head !== undefined) return head
  }
  if (object !== undefined) return undefined
  return (
    childOf(sentence, verb, 'iobj') ??
    sharedNoun(sentence, verb) ??
    afterParticle(sentence, verb) ??
    nextPhrase(sentence, verb) ??
    phraseBeforeSubject(sentence, verb)
  )
}

/** "a firm that buys grain and that the bank put on its list": the noun that both clauses stand on. */
function sharedNoun(sentence: Sentence, verb: Token): Token | undefined {
  const first = relation(verb) === 'conj' ? headOf(sentence, verb) : undefined
  const mark = childOf(sentence, verb, 'mark')
  if (first?.deprel !== 'acl:relcl' || mark === undefined || !/^(?:that|which|whom|who)$/i.test(mark.form))
    return undefined
  return childOf(sentence, verb, 'nsubj') === undefined ? undefined : headOf(sentence, first)
}

const isRelative = (t: Token): boolean => t.upos !== 'NOUN' && /^(that|which|whom|who)$/i.test(t.form)

const isLed = (sentence: Sentence, t: Token): boolean =>
  childrenOf(sentence, t, 'case').some(
    (c) => c.upos === 'ADP' && c.i < t.i && /^(?:on|onto|from|in|into)$/i.test(c.form),
  )

/**
 * The bare noun phrase right after an active verb that has no object: the tree hung it elsewhere ("its decision to cut
 * [aid to Y]" as a second complement of "decision").
 */
function nextPhrase(sentence: Sentence, verb: Token): Token | undefined {
  if (
    !/^VB[DGPZ]?$/.test(verb.xpos) ||
    isPassiveVerb(sentence, verb) ||
    childOf(sentence, verb, 'ccomp', 'xcomp') !== undefined
  )
    return undefined
  const first = sentence.tokens[verb.i + 1]
  if (first === undefined || !/^(DET|ADJ|NOUN|PROPN|NUM)$/.test(first.upos)) return undefined
  let at = first
  for (let step = 0; step < 6; step++) {
    const up = sentence.tokens[at.head]
    if (up === undefined || up.i <= verb.i || up.i - verb.i > 8 || !/^(NOUN|PROPN)$/.test(up.upos)) break
    at = up
  }
  if (!/^(NOUN|PROPN)$/.test(at.upos) || at.head === verb.i || childOf(sentence, at, 'case', 'cop') !== undefined)
    return undefined
  return /^(nmod|obj|conj|dep|obl|obl:unmarked|nmod:unmarked|appos|compound)$/.test(at.deprel) ? at : undefined
}

/** "the sanctions the bank placed on him": the noun before the subject, when the clause was not seen as a relative one. */
function phraseBeforeSubject(sentence: Sentence, verb: Token): Token | undefined {
  if (
    !/^(ccomp|acl|dep|parataxis|advcl)$/.test(relation(verb)) ||
    isPassiveVerb(sentence, verb) ||
    childOf(sentence, verb, 'mark') !== undefined
  )
    return undefined
  const subject = childOf(sentence, verb, 'nsubj')
  if (subject === undefined || subject.upos === 'PRON') return undefined
  const first = Math.min(subject.i, ...childrenOf(sentence, subject).map((c) => c.i))
  const before = sentence.tokens[first - 1]
  return before?.upos === 'NOUN' && childOf(sentence, before, 'case') !== undefined ? before : undefined
}

/** "handed over their rifles": the particle was taken for a preposition. */
function afterParticle(sentence: Sentence, verb: Token): Token | undefined {
  const particle = particleAsCase(sentence, verb)
  return particle && headOf(sentence, particle)
}

/** The next word when it makes a known phrasal verb but hangs on the noun as a preposition. */
export function particleAsCase(sentence: Sentence, verb: Token): Token | undefined {
  const next = sentence.tokens[verb.i + 1]
  if (next === undefined || next.deprel !== 'case' || isPassiveVerb(sentence, verb)) return undefined
  const key = `${verb.lemma.toLowerCase()}_${next.form.toLowerCase()}`
  const { verbs, changeVerbs } = eventLexicon()
  const noun = headOf(sentence, next)
  return (verbs.has(key) || changeVerbs.has(key)) && noun?.head === verb.i ? next : undefined
}
