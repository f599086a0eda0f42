/** Finds the phrases that stand in a named place beside a verb: `obj`, `obl:to`, `obj.with`, `obl:from.with`, `inf.obj`, `that.subj`. */
import { childOf, childrenOf, type Sentence, subjectOf, type Token } from '../../text/index.js'
import { forSubject } from './for-clause.js'
import { objectOfVerb } from './object-of-verb.js'
import { prepositionOf } from './preposition.js'

/** Infinitive or gerund complement. */
export function infinitiveOf(sentence: Sentence, verb: Token): Token | undefined {
  return (
    childrenOf(sentence, verb, 'xcomp').find(
      (c) => c.upos === 'VERB' || c.upos === 'AUX' || childOf(sentence, c, 'mark') !== undefined,
    ) ??
    childrenOf(sentence, verb, 'ccomp', 'advcl').find(
      (c) => c.i > verb.i && childrenOf(sentence, c, 'mark').some((m) => m.form.toLowerCase() === 'to'),
    )
  )
}

/** Finite complement clause. */
export function contentClause(sentence: Sentence, verb: Token): Token | undefined {
  return childrenOf(sentence, verb, 'ccomp').find(
    (c) => !childrenOf(sentence, c, 'mark').some((m) => m.form.toLowerCase() === 'to'),
  )
}

function oblique(sentence: Sentence, verb: Token, preposition: string): readonly Token[] {
  return childrenOf(sentence, verb, 'obl', 'nmod', 'advmod').filter((o) => prepositionOf(sentence, o) === preposition)
}

function inside(sentence: Sentence, head: Token, preposition: string, depth = 0): readonly Token[] {
  const direct = childrenOf(sentence, head, 'nmod', 'obl').filter((o) => prepositionOf(sentence, o) === preposition)
  if (direct.length > 0 || depth > 2) return direct
  for (const child of childrenOf(sentence, head, 'nmod', 'conj', 'xcomp')) {
    const deeper = inside(sentence, child, preposition, depth + 1)
    if (deeper.length > 0) return deeper
  }
  return []
}

/** Heads of the phrases in a place, in order; PP attachment is taken loosely (to the verb or to its object). */
export function roleTokens(sentence: Sentence, verb: Token, role: string): readonly Token[] {
  const [first = '', second, third] = role.split('.')
  if (first === 'obj') {
    const object = objectOfVerb(sentence, verb)
    if (object === undefined) return []
    if (second === undefined) return [object]
    const found = inside(sentence, object, second)
    return found.length > 0 ? found : oblique(sentence, verb, second)
  }
  if (first === 'iobj') return childrenOf(sentence, verb, 'iobj')
  if (first === 'subj') {
    const subject = subjectOf(sentence, verb)?.token
    return subject ? [subject] : []
  }
  if (first.startsWith('obl:')) {
    const preposition = first.slice(4)
    if (second !== undefined)
      return oblique(sentence, verb, preposition).flatMap((phrase) => inside(sentence, phrase, second))
    const found = oblique(sentence, verb, preposition)
    if (found.length > 0) return found
    if (preposition === 'for' && /^(call|appeal|press|push)$/.test(verb.lemma)) {
      const asked = childrenOf(sentence, verb, 'advcl', 'xcomp', 'ccomp').flatMap((c) => forSubject(sentence, c) ?? [])
      if (asked.length > 0) return asked
    }
    const object = objectOfVerb(sentence, verb)
    return object === undefined ? [] : inside(sentence, object, preposition)
  }
  if (first === 'inf') {
    const infinitive = infinitiveOf(sentence, verb)
    if (infinitive === undefined || second === undefined) return infinitive ? [infinitive] : []
    if (second === 'obj') return roleTokens(sentence, infinitive, third === undefined ? 'obj' : `obj.${third}`)
    return roleTokens(sentence, infinitive, `obl:${second}`)
  }
  if (first === 'that') {
    const clause = contentClause(sentence, verb)
    const subject = clause && childOf(sentence, clause, 'nsubj', 'nsubj:pass')
    return subject ? [subject] : []
  }
  return []
}
