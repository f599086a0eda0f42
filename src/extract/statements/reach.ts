/** How many words the cue itself takes: auxiliaries, adverbs, the verb above ("declined to comment"), particles, "in a statement". */
import type { Span } from '../../model/index.js'
import { childrenOf, hasRelation, relation, type Token } from '../../text/index.js'
import type { Content } from './content.js'
import { type Frame, reachesOf } from './frame.js'
import { overlapOf } from './stretches.js'

export interface Reach {
  readonly span: Span
  readonly features: readonly string[]
}

interface Edge {
  readonly at: number
  readonly marks: readonly string[]
}

/** All stretches that the cue may take. */
export function reachesOfCue(frame: Frame, content: Content, source: Span | undefined): readonly Reach[] {
  const { sentence, cue } = frame
  const found: Reach[] = []
  const rule = content.rule
  for (const l of leftEdges(frame))
    for (const r of rightEdges(frame, content)) {
      const a = sentence.tokens[l.at]
      const b = sentence.tokens[r.at]
      if (a === undefined || b === undefined) continue
      const span = { start: a.start, end: b.end }
      const covers = overlapOf([span], content.pieces) > 0 || (source !== undefined && overlapOf([span], [source]) > 0)
      if (covers && (l.at !== cue.i || b.i !== cue.i)) continue
      if (found.some((f) => f.span.start === span.start && f.span.end === span.end)) continue
      found.push({
        span,
        features: [
          ...l.marks,
          ...r.marks,
          ...r.marks.map((m) => `${m} ${rule}`),
          `upos ${cue.upos} ${l.marks[0] ?? ''}`,
          covers ? 'covers a part' : 'clear',
          `${l.at === cue.i && r.at === cue.i ? `one word ${cue.upos}` : 'more words'}`,
        ],
      })
    }
  return found
}

function leftEdges(frame: Frame): readonly Edge[] {
  const { sentence, cue, first } = frame
  const { tokens } = sentence
  const edges: Edge[] = [{ at: cue.i, marks: [`left none before ${describe(frame, cue.i - 1)}`] }]
  let at = cue.i
  const names: string[] = []
  for (let step = 0; step < 6 && at - 1 >= first; step++) {
    const t = tokens[at - 1]
    if (t === undefined || !belongs(frame, t)) break
    at--
    names.push(describe(frame, at))
    edges.push({
      at,
      marks: [
        `left by ${describe(frame, at)}`,
        `left by ${describe(frame, at)} ${cue.upos}`,
        `left next ${describe(frame, at - 1)}`,
        `left ${names.length} of ${names[0] ?? ''}`,
      ],
    })
  }
  return edges
}

/** Words between which and the cue nothing strange stands. */
function belongs(frame: Frame, t: Token): boolean {
  const { cue, sentence } = frame
  if (t.head === cue.i && hasRelation(t, ['aux', 'advmod', 'cop', 'mark', 'det', 'amod', 'case']))
    return t.form.toLowerCase() !== 'that'
  const head = sentence.tokens[cue.head]
  if (head === undefined) return false
  if (t.i === head.i) return hasRelation(cue, ['xcomp', 'obj', 'ccomp', 'acl', 'advcl', 'obl'])
  return (
    hasRelation(cue, ['xcomp', 'obj']) &&
    (t.head === head.i
      ? hasRelation(t, ['aux', 'advmod', 'cop', 'mark', 'case'])
      : t.i > head.i && t.i < cue.i && t.upos !== 'PUNCT' && t.upos !== 'PROPN' && t.upos !== 'PRON')
  )
}

function describe(frame: Frame, i: number): string {
  const t = i < frame.first ? undefined : frame.sentence.tokens[i]
  if (t === undefined) return 'edge'
  if (t.head === frame.cue.i)
    return relation(t) === 'mark' || relation(t) === 'aux'
      ? `${relation(t)} ${t.lemma === 'to' ? 'to' : t.xpos}`
      : relation(t)
  return t.i === frame.cue.head ? `governor ${relation(frame.cue)}` : `${t.upos} of another`
}

function rightEdges(frame: Frame, content: Content): readonly Edge[] {
  const { sentence, cue } = frame
  const { right } = reachesOf(sentence)
  const edges: Edge[] = []
  let base = cue.i
  for (const c of childrenOf(sentence, cue, 'compound:prt', 'fixed')) if (c.i === base + 1) base = c.i
  if (base !== cue.i) edges.push({ at: cue.i, marks: ['right none though particle'] })
  const upTo = content.upTo
  const next = sentence.tokens[base + 1]
  edges.push({
    at: base,
    marks: [
      upTo === undefined ? 'right plain' : `right without ${upTo.form.toLowerCase()}`,
      base === cue.i ? 'right bare' : 'right particle',
      `right stops before ${next === undefined ? 'end' : next.upos === 'PUNCT' ? next.form : next.upos}`,
    ],
  })
  if (upTo !== undefined && upTo.i > base && upTo.i - base <= 6)
    edges.push({
      at: upTo.i,
      marks: [
        `right with ${upTo.form.toLowerCase()}`,
        `right with preposition ${upTo.i - base === 1 ? 'next' : 'apart'}`,
        `right with preposition ${cue.upos}`,
      ],
    })
  if (next !== undefined && next.form.toLowerCase() === 'to' && next.upos === 'PART')
    edges.push({ at: next.i, marks: ['right to', `right to ${cue.lemma}`] })
  if (next !== undefined && /^[:]$/.test(next.form)) edges.push({ at: next.i, marks: ['right colon'] })
  for (const c of childrenOf(sentence, cue, 'obl', 'advmod')) {
    if (c.i <= base || !hasRelation(c, ['obl', 'advmod'])) continue
    const start = reachesOf(sentence).left[c.i] ?? c.i
    if (start !== base + 1) continue
    const case_ = childrenOf(sentence, c, 'case')[0]?.form.toLowerCase() ?? '-'
    const at = Math.min(right[c.i] ?? c.i, frame.last)
    if (at - base > 8) continue
    edges.push({ at, marks: [`right ${c.deprel}`, `right ${case_} ${c.upos}`, `right ${case_} ${c.lemma}`] })
  }
  return edges
}
