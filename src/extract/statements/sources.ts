/** Whose words they are: the subject, the possessor, the "by ..." or "according to ..." of a cue, and how far the name reaches. */
import type { Span } from '../../model/index.js'
import { ancestors, childOf, childrenOf, hasRelation, relation, type Sentence, type Token } from '../../text/index.js'
import { isCalendarWord } from './circumstances.js'
import type { Content } from './contents.js'
import { type Frame, nominalStart, reachesOf } from './frame.js'
import { contains, overlapOf } from './stretches.js'

export interface Source {
  /** Absent: the text names nobody. */
  readonly span?: Span
  readonly head?: Token
  readonly features: readonly string[]
}

const PERSONAL =
  /^(?:i|we|you|he|she|they|it|who|which|everyone|everybody|someone|somebody|nobody|one|many|some|others|both|most)$/i

/** All sources that the cue may have. */
export function sourcesOf(frame: Frame, content: Content): readonly Source[] {
  const { sentence, cue } = frame
  const found: Source[] = []
  const shape = `${content.rule}${frame.passive ? ' passive' : ''} ${cue.upos}`
  const add = (role: string, head: Token | undefined, keep?: { readonly from?: number; readonly to?: number }) => {
    if (head === undefined || head.i < frame.first || head.i > frame.last) return
    for (const extent of extentsOf(frame, head, keep?.from, keep?.to)) {
      const known = found.some((s) => s.span?.start === extent.span.start && s.span.end === extent.span.end)
      if (known || extent.span.end <= extent.span.start) continue
      const taken = overlapOf([extent.span], content.pieces) > 0
      found.push({
        span: extent.span,
        head,
        features: [
          `role ${role} ${shape}`,
          `role ${role}`,
          `role ${role} ${head.upos}`,
          `role ${role} ${cue.lemma}`,
          ...extent.marks,
          ...(taken ? ['in content'] : []),
          ...(role === 'subject' && frame.inherited ? [`inherited ${relation(cue)}`] : []),
        ],
      })
    }
  }
  const addRelative = (pronoun: Token) =>
    found.push({
      span: { start: pronoun.start, end: pronoun.end },
      ...(frame.subject === undefined ? {} : { head: frame.subject }),
      features: ['role relative pronoun', `role relative pronoun ${shape}`, `relative ${pronoun.form.toLowerCase()}`],
    })
  if (content.rule === 'in words') {
    add('possessor', childOf(sentence, cue, 'nmod:poss'))
    return found
  }
  if (cue.form.toLowerCase() === 'according') {
    add('according', accordingOf(frame))
    return found.length > 0 ? found : [{ features: ['nobody'] }]
  }
  const pronoun = relativePronoun(frame)
  if (pronoun !== undefined) addRelative(pronoun)
  const isSwallowed = frame.subject !== undefined && content.pieces.some((p) => contains(p, frame.subject ?? p))
  const owner = isSwallowed ? undefined : appositiveOwner(frame)
  if (owner !== undefined) add('subject', owner.head, { to: owner.to })
  else if (!isSwallowed) add(frame.passive ? 'passive subject' : 'subject', frame.subject)
  const agent = childrenOf(sentence, cue, 'obl:agent', 'obl').find((o) => preposition(sentence, o) === 'by')
  add('agent', agent)
  const poss = childOf(sentence, cue, 'nmod:poss')
  add('possessor', poss)
  add(
    'by',
    childrenOf(sentence, cue, 'nmod').find((o) => /^(?:by|from|of|among)$/.test(preposition(sentence, o))),
  )
  const head = cue.head < 0 ? undefined : sentence.tokens[cue.head]
  if (cue.upos !== 'VERB' && head !== undefined) {
    add('governor subject', childOf(sentence, head, 'nsubj'))
    if (head.head >= 0 && hasRelation(head, ['xcomp', 'conj', 'advcl'])) {
      const upper = sentence.tokens[head.head]
      if (upper !== undefined) add('governor subject', childOf(sentence, upper, 'nsubj'))
    }
    if (relation(cue) === 'appos' || relation(cue) === 'nmod') add('governor', head)
    if (poss === undefined) add('possessor', childOf(sentence, head, 'nmod:poss'))
  }
  if (found.length === 0 || frame.subject === undefined || isSwallowed || frame.inherited) {
    const { before, after } = neighboursOf(frame, content)
    if (after !== undefined) add('right after', after)
    if (before !== undefined) add('right before', before.head, { from: before.from })
  }
  if (cue.xpos === 'VBG' || found.length === 0) add('upper subject', upperSubject(frame))
  if (found.length === 0) add('root subject', rootSubject(sentence))
  found.push({
    features: [
      'nobody',
      `nobody ${shape}`,
      `nobody ${relation(cue)} ${cue.xpos}`,
      frame.subject === undefined ? 'nobody no subject' : `nobody though subject ${frame.inherited ? 'inherited' : ''}`,
    ],
  })
  return found
}

function preposition(sentence: Sentence, token: Token): string {
  return childOf(sentence, token, 'case')?.form.toLowerCase() ?? ''
}

/** Head of the noun phrase after "according to". */
function accordingOf(frame: Frame): Token | undefined {
  const { sentence, cue } = frame
  const from = cue.i + 2
  const governor = sentence.tokens[cue.head]
  if (relation(cue) === 'case' && governor !== undefined && governor.i >= from) return governor
  let at = sentence.tokens.slice(from, from + 6).find((t) => isNominal(t))
  for (let step = 0; at !== undefined && at.head >= from && step < 10; step++) {
    const up = sentence.tokens[at.head]
    if (up === undefined || !isNominal(up)) break
    at = up
  }
  return at
}

/** "Mora, a former judge, said": where the parser takes the apposition for the subject, the name before it is meant. */
function appositiveOwner(frame: Frame): { readonly head: Token; readonly to: number } | undefined {
  const { sentence, cue, subject, passive } = frame
  if (subject === undefined || passive || subject.head !== cue.i || subject.i > cue.i) return undefined
  const { left, right } = reachesOf(sentence)
  const { tokens } = sentence
  const from = left[subject.i] ?? subject.i
  const to = right[subject.i] ?? subject.i
  const name = tokens[from - 2]
  const hasCommas = tokens[from - 1]?.form === ',' && (tokens[to + 1]?.form === ',' || tokens[to]?.form === ',')
  if (!hasCommas || name === undefined || name.upos !== 'PROPN' || !/^(?:DT|PRP\$)$/.test(tokens[from]?.xpos ?? ''))
    return undefined
  let head = name
  while (head.head >= 0 && head.head < from && hasRelation(head, ['flat', 'compound', 'nmod:desc']))
    head = tokens[head.head] ?? head
  return childOf(sentence, head, 'case') === undefined && !hasRelation(head, ['conj', 'obj']) ? { head, to } : undefined
}

/** "who said ...": the pronoun stands for the noun before it. */
function relativePronoun(frame: Frame): Token | undefined {
  const { sentence, cue } = frame
  if (cue.deprel !== 'acl:relcl') return undefined
  const own = childOf(sentence, cue, 'nsubj')
  return own !== undefined && /^(?:who|which|that)$/i.test(own.form) ? own : undefined
}

/** A name, noun or pronoun right before the verb group or right after the verb, where the tree gives no other subject. */
function neighboursOf(
  frame: Frame,
  content: Content,
): { readonly before?: { readonly head: Token; readonly from: number }; readonly after?: Token } {
  const { sentence, cue } = frame
  const { tokens } = sentence
  const isFree = (t: Token | undefined): t is Token =>
    t !== undefined && t.i >= frame.first && t.i <= frame.last && overlapOf([t], content.pieces) === 0
  let at = cue.i - 1
  while (
    isFree(tokens[at]) &&
    (tokens[at]?.upos === 'AUX' || tokens[at]?.upos === 'ADV' || tokens[at]?.upos === 'PART')
  )
    at--
  const last = tokens[at]
  let before: { readonly head: Token; readonly from: number } | undefined
  if (isFree(last) && isNominal(last)) {
    let from = at
    while (
      isFree(tokens[from - 1]) &&
      !/^[,;:–—"“”‘’'.?!]$|^--$|^''$|^``$/.test(tokens[from - 1]?.form ?? '') &&
      tokens[from - 1]?.upos !== 'VERB' &&
      tokens[from - 1]?.upos !== 'SCONJ' &&
      tokens[from - 1]?.upos !== 'CCONJ' &&
      at - from < 14
    )
      from--
    let head = last
    for (let step = 0; step < 8; step++) {
      const up = tokens[head.head]
      if (up === undefined || up.i < from || up.i > at || !isNominal(up)) break
      head = up
    }
    before = { head, from }
  }
  const next = tokens[cue.i + 1]
  let after: Token | undefined
  if (isFree(next)) {
    const start =
      next.upos === 'DET' || next.upos === 'ADJ'
        ? tokens.slice(next.i, next.i + 4).find((t) => isNominal(t) && t.head !== next.i)
        : next
    if (isFree(start) && isNominal(start)) {
      after = start
      while (after.head > cue.i && hasRelation(after, ['flat', 'compound', 'nmod:desc', 'nmod:poss']))
        after = tokens[after.head] ?? after
    }
  }
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

function isNominal(t: Token): boolean {
  if (isCalendarWord(t)) return false
  return t.upos === 'PROPN' || t.upos === 'NOUN' || t.upos === 'NUM' || (t.upos === 'PRON' && PERSONAL.test(t.form))
}

/** Subject of the nearest verb above: "she said ..., adding that ...". */
function upperSubject(frame: Frame): Token | undefined {
  const { sentence, cue } = frame
  for (const t of ancestors(sentence, cue).slice(0, 4)) {
    const own = childOf(sentence, t, 'nsubj')
    if (own !== undefined && own.i < cue.i) return own
  }
  return undefined
}

function rootSubject(sentence: Sentence): Token | undefined {
  const root = sentence.tokens.find((t) => t.head < 0)
  return root === undefined ? undefined : childOf(sentence, root, 'nsubj')
}

interface Extent {
  readonly span: Span
  readonly marks: readonly string[]
}

/** The name alone, with what stands in apposition, with its relative clause, with the comma that ends it. */
function extentsOf(frame: Frame, head: Token, notBefore = 0, appositionEnd = -1): readonly Extent[] {
  const { sentence, cue } = frame
  const { left, right } = reachesOf(sentence)
  const tokens = sentence.tokens
  let from = Math.max(left[head.i] ?? head.i, frame.first, notBefore)
  let full = Math.min(right[head.i] ?? head.i, frame.last)
  if (cue.i >= from && cue.i < head.i) from = cue.i + 1
  if (cue.i > head.i && cue.i <= full) full = cue.i - 1
  while (
    from < head.i &&
    (hasRelation(tokens[from] ?? head, ['case', 'punct', 'cc', 'mark']) ||
      /^(?:by|as)$/i.test(tokens[from]?.form ?? '')) &&
    tokens[from]?.head === head.i
  )
    from++
  from = nominalStart(sentence, head, from)
  const according = tokens.findIndex(
    (t, i) =>
      i >= from && i < head.i && t.form.toLowerCase() === 'to' && tokens[i - 1]?.form.toLowerCase() === 'according',
  )
  if (according >= 0) from = according + 1
  const isPossessive = head.deprel === 'nmod:poss'
  const children = childrenOf(sentence, head).filter(
    (c) => c.i > head.i && c.i <= full && relation(c) !== 'punct' && (left[c.i] ?? 0) > head.i,
  )
  const stops: { readonly to: number; readonly added: string }[] = []
  let to = head.i
  let added = 'bare'
  for (const c of children) {
    let start = left[c.i] ?? c.i
    while (start < c.i && tokens[start]?.upos === 'PUNCT') start++
    if (/^(?:flat|compound|case|fixed|goeswith|nummod)/.test(c.deprel) && start <= to + 2) {
      to = Math.min(full, Math.max(to, right[c.i] ?? c.i))
      continue
    }
    // A name right after its title belongs to it, whatever the parser calls it.
    if (start === to + 1 && c.upos === 'PROPN' && tokens[to]?.upos === 'PROPN') {
      to = Math.min(full, Math.max(to, right[c.i] ?? c.i))
      continue
    }
    stops.push({ to, added })
    const gap = tokens[start - 1]
    added = `${c.deprel}${gap !== undefined && gap.form === ',' ? ' comma' : ''}`
    to = Math.min(full, Math.max(to, right[c.i] ?? c.i))
  }
  stops.push({ to, added })
  if (appositionEnd > to) stops.push({ to: appositionEnd, added: 'appos comma' })
  const found: Extent[] = []
  for (const [k, stop] of stops.entries()) {
    const left1 = tokens[from]
    let last = stop.to
    while (last > head.i && /^[,;:–—-]$/.test(tokens[last]?.form ?? '')) last--
    const end = tokens[last]
    if (left1 === undefined || end === undefined) continue
    const next = stops[k + 1]?.added ?? 'nothing'
    const marks = [`with ${stop.added}`, `before ${next}`, `with ${stop.added} before ${next}`]
    const isClosed =
      tokens[last + 1]?.form === ',' &&
      /comma/.test(stop.added) &&
      last + 1 < (cue.i > head.i ? cue.i : Number.POSITIVE_INFINITY)
    found.push({
      span: { start: left1.start, end: end.end },
      marks: [
        ...marks,
        isPossessive ? `possessive ${/^['’]/.test(end.form) ? 'kept' : 'cut'}` : 'plain',
        isClosed ? `comma left out ${stop.added}` : '-',
      ],
    })
    const comma = tokens[last + 1]
    if (isClosed && comma !== undefined)
      found.push({ span: { start: left1.start, end: comma.end }, marks: [...marks, `comma taken ${stop.added}`] })
  }
  return found
}
