/** Speakers that the weights get wrong in ways that the tree shows: of participles, and of those to whom something is told. */
import { childOf, childrenOf, hasRelation, headOf, relation, subtreeSpan, type Token } from '../../text/index.js'
import type { Attribution } from './attribution.js'
import { isOffice } from './circumstance-words.js'
import { classesOf } from './lexicon.js'

/**
 * "he said, calling the step rash": the step has not spoken but the one who said. The object of a participle gives way to
 * the subject of the verb above; where there is none the attribution stays as it was.
 */
export function withSpeaker(a: Attribution): Attribution {
  const { sentence, head, source } = a
  const { span } = source
  if (head.xpos !== 'VBG' || head.upos !== 'VERB' || span === undefined || childOf(sentence, head, 'nsubj')) return a
  const object = childOf(sentence, head, 'obj')
  const isObject = object !== undefined && span.start <= object.start && object.end <= span.end
  const isThing = source.head?.upos === 'NOUN' && !isOffice(source.head)
  const subject = isObject ? subjectAbove(a) : isThing ? subjectAbove(a, true) : undefined
  if (subject === undefined || subject.i === source.head?.i) return a
  const whole = subtreeSpan(
    sentence,
    subject,
    (c) => c.head === subject.i && hasRelation(c, ['acl', 'parataxis', 'punct']) && c.i > subject.i,
  )
  return { ...a, source: { ...source, span: whole, head: subject } }
}

/** The subject of the verb of saying above, else the first subject above. */
function subjectAbove({ sentence, head }: Attribution, ofSaying = false): Token | undefined {
  let at: Token | undefined = head
  let first: Token | undefined
  for (let step = 0; step < 5 && at !== undefined; step++) {
    if (!/^(?:advcl|conj|xcomp|ccomp|parataxis)$/.test(relation(at))) break
    at = headOf(sentence, at)
    const subject = at && childrenOf(sentence, at, 'nsubj').find((s) => s.deprel === 'nsubj')
    if (at && subject && classesOf(at.lemma.toLowerCase(), 'VERB').includes('speech')) return subject
    first ??= subject
  }
  return ofSaying ? undefined : first
}

/** "the envoy was told that ...": it was said to the envoy, and who said it stands elsewhere or nowhere. */
export function isOnlyTold({ sentence, head, source }: Pick<Attribution, 'sentence' | 'head' | 'source'>): boolean {
  if (!/^(?:tell|inform|assure|notify|brief|remind)$/.test(head.lemma.toLowerCase()) || head.upos !== 'VERB')
    return false
  const told = childrenOf(sentence, head).find((c) => c.deprel === 'nsubj:pass')
  return told !== undefined && source.head?.i === told.i
}
