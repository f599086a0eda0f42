/** Whose words they are: the subject, the possessor, the "by ..." or "according to ..." of a cue, and how far the name reaches. */
import { childOf, childrenOf, hasRelation, relation, type Sentence, type Token } from '../../text/index.js'
import type { Content } from './content.js'
import type { Frame } from './frame.js'
import type { Source } from './source.js'
import { extentsOf } from './source-extents.js'
import {
  accordingOf,
  appositiveOwner,
  neighboursOf,
  relativePronoun,
  rootSubject,
  upperSubject,
} from './source-heads.js'
import { contains, overlapOf } from './stretches.js'

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
  // "voted by 60 to 12": by how much, not by whom
  if (agent?.upos !== 'NUM' && agent?.lemma !== 'vote') add('agent', agent)
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
