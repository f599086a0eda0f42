/** Whose words they are: the subject, the possessor, the "by ..." or "according to ..." of a cue, and how far the name reaches. */
import type { Span } from '../../model/index.js'
import { childOf, childrenOf, hasRelation, relation, type Sentence, type Token } from '../../text/index.js'
import type { Content } from './contents.js'
import { type Frame, reachesOf } from './frame.js'
import { overlapOf } from './stretches.js'

export interface Source {
  /** Absent: the text names nobody. */
  readonly span?: Span
  readonly head?: Token
  readonly features: readonly string[]
}

const PERSONAL = /^(?:i|we|you|he|she|they|it|who|which|that)$/i

/** All sources that the cue may have. */
export function sourcesOf(frame: Frame, content: Content): readonly Source[] {
  const { sentence, cue } = frame
  const found: Source[] = []
  const shape = `${content.rule}${frame.passive ? ' passive' : ''} ${cue.upos}`
  const add = (role: string, head: Token | undefined, keep?: { readonly from?: number }) => {
    if (head === undefined || head.i < frame.first || head.i > frame.last) return
    for (const extent of extentsOf(frame, head, keep?.from)) {
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
  if (content.rule === 'according to') add('according', accordingOf(frame))
  add(frame.passive ? 'passive subject' : 'subject', frame.subject)
  const agent = childrenOf(sentence, cue, 'obl:agent', 'obl').find(
    (o) => childOf(sentence, o, 'case')?.form.toLowerCase() === 'by',
  )
  add('agent', agent)
  const poss = childOf(sentence, cue, 'nmod:poss')
  add('possessor', poss)
  add(
    'by',
    childrenOf(sentence, cue, 'nmod').find((o) =>
      /^(?:by|from|of|among)$/.test(childOf(sentence, o, 'case')?.form.toLowerCase() ?? ''),
    ),
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
  if (found.length === 0 || frame.subject === undefined) add('neighbour', neighbourOf(frame))
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

function accordingOf(frame: Frame): Token | undefined {
  const { sentence, cue } = frame
  if (relation(cue) === 'case') return sentence.tokens[cue.head]
  return childrenOf(sentence, cue, 'obl', 'nmod', 'obj', 'fixed', 'pobj').find((c) => c.i > cue.i && c.upos !== 'ADP')
}

/** A name or pronoun right before or right after the verb, where the tree gives no subject. */
function neighbourOf(frame: Frame): Token | undefined {
  const { sentence, cue } = frame
  for (const step of [-1, 1]) {
    const t = sentence.tokens[cue.i + step]
    if (t === undefined) continue
    if (t.upos === 'PROPN' || (t.upos === 'PRON' && PERSONAL.test(t.form)) || (t.upos === 'NOUN' && step < 0)) {
      // The head of the name, not its last word.
      let at = t
      while (at.head >= 0 && hasRelation(at, ['flat', 'compound', 'nmod:desc'])) at = sentence.tokens[at.head] ?? at
      return at.i === cue.i ? t : at
    }
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
function extentsOf(frame: Frame, head: Token, notBefore = 0): readonly Extent[] {
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
  const isPossessive = head.deprel === 'nmod:poss'
  const children = childrenOf(sentence, head).filter(
    (c) => c.i > head.i && c.i <= full && relation(c) !== 'punct' && (left[c.i] ?? 0) > head.i,
  )
  const stops: { readonly to: number; readonly added: string }[] = []
  let to = head.i
  let added = 'bare'
  for (const c of children) {
    const start = left[c.i] ?? c.i
    if (/^(?:flat|compound|case|fixed|goeswith|nummod)/.test(c.deprel) && start <= to + 2) {
      to = Math.min(full, Math.max(to, right[c.i] ?? c.i))
      continue
    }
    stops.push({ to, added })
    const gap = tokens[start - 1]
    added = `${c.deprel}${gap !== undefined && gap.form === ',' ? ' comma' : ''}`
    to = Math.min(full, Math.max(to, right[c.i] ?? c.i))
  }
  stops.push({ to, added })
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
