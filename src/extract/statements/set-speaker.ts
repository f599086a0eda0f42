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
  if (span === undefined && head.upos === 'VERB' && a.rule === 'quotation') return withNeighbour(a)
  const named = withName(a)
  if (named !== undefined) return named
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

/** "Harbour board chief Rui Costa said", with title and name as two subjects: the name belongs to the title. */
function withName(a: Attribution): Attribution | undefined {
  const { sentence, source } = a
  const { span, head: title } = source
  if (
    span === undefined ||
    title === undefined ||
    !/^(?:NOUN|PROPN)$/.test(title.upos) ||
    title.end !== span.end ||
    !isOffice(title)
  )
    return undefined
  const name = sentence.tokens[title.i + 1]
  if (name?.upos !== 'PROPN' || name.head !== title.head || name.deprel !== title.deprel) return undefined
  const last = childrenOf(sentence, name, 'flat').reduce((l, c) => (c.i === l.i + 1 ? c : l), name)
  return { ...a, source: { ...source, span: { start: span.start, end: last.end }, head: name } }
}

const LONGEST = 16

/** "“...,” its spokesman, Rui Costa, said": who stands between the quotation and the verb, whatever the tree makes of him. */
function withNeighbour(a: Attribution): Attribution {
  const { sentence, head, content } = a
  if (!classesOf(head.lemma.toLowerCase(), 'VERB').includes('speech') || !/^VB[DZP]$/.test(head.xpos)) return a
  const from = content.pieces.filter((p) => p.end <= head.start).reduce((end, p) => Math.max(end, p.end), -1)
  if (from < 0) return a
  const between = sentence.tokens.filter((t) => t.start >= from && t.end <= head.start)
  while (between.length > 0 && between[0]?.upos === 'PUNCT') between.shift()
  while (between.length > 0 && /^(?:PUNCT|ADV|AUX)$/.test(between.at(-1)?.upos ?? '')) between.pop()
  const [first] = between
  const last = between.at(-1)
  if (first === undefined || last === undefined || between.length > LONGEST) return a
  if (between.some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos) || /^(?:SCONJ|CCONJ)$/.test(t.upos)) || first.upos === 'ADP')
    return a
  const isInside = (i: number) => i >= first.i && i <= last.i
  const who =
    between.find((t) => /^(?:NOUN|PROPN|PRON)$/.test(t.upos) && !isInside(t.head)) ??
    between.find((t) => /^(?:NOUN|PROPN|PRON)$/.test(t.upos))
  return who === undefined
    ? a
    : { ...a, source: { ...a.source, span: { start: first.start, end: last.end }, head: who } }
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
