/** One cue: its best content, source and reach, and how likely it is a cue at all. */
import type { Span } from '../../model/index.js'
import { childOf, childrenOf, type Sentence, type Token } from '../../text/index.js'
import type { Attribution } from './attribution.js'
import type { Content } from './content.js'
import { contentsOf } from './contents.js'
import { type Frame, frameOf } from './frame.js'
import { judge, weigh } from './judge.js'
import { classesOf, lexicon } from './lexicon.js'
import { reachesOfCue } from './reach.js'
import { sourcesOf } from './sources.js'
import { overlapOf } from './stretches.js'
import type { View } from './view.js'
import { best, logistic, sum, type Weights } from './weights.js'

export function attribute(view: View, sentence: Sentence, head: Token, weights: Weights): Attribution | undefined {
  const frame = frameOf(view, sentence, head)
  const contents = contentsOf(frame)
  const content = chooseContent(frame, contents, weights)
  return content === undefined ? undefined : withContent(frame, content, weights)
}

/** As `attribute`, with a content that takes in `quotation`; undefined when there is none. */
export function attributeQuotation(
  view: View,
  sentence: Sentence,
  head: Token,
  quotation: Span,
  weights: Weights,
): Attribution | undefined {
  const frame = frameOf(view, sentence, head)
  const contents = contentsOf(frame).filter((c) => c.rule === 'quotation' && overlapOf([quotation], c.pieces) > 0)
  const content = chooseContent(frame, contents, weights)
  return content === undefined ? undefined : withContent(frame, content, weights, 0)
}

/** "In her words" is too rare to be learnt and hardly ever means anything else. */
const IN_WORDS = 0.8

/** "told the envoys (that) ...", "the claim by Chad that ...": a word of speech with its owner and a that-clause means what it says. */
const PLAIN = 0.5

function isPlain(frame: Frame, content: Content): boolean {
  const { view, sentence, cue } = frame
  const start = content.pieces[0]?.start ?? 0
  const isThat = /^that\b/i.test(view.text.slice(start, start + 5))
  if (content.rule !== 'clause' || !(isThat || content.marks[1] === 'ccomp')) return false
  const classes = classesOf(cue.lemma.toLowerCase(), cue.upos)
  if (!classes.includes('speech')) return false
  if (cue.upos === 'VERB')
    return frame.subject !== undefined && !frame.passive && !classes.includes('evidence') && frame.inside < 0
  const by = childrenOf(sentence, cue, 'nmod').some(
    (c) => c.start < start && /^by$/i.test(childOf(sentence, c, 'case')?.form ?? ''),
  )
  return cue.upos === 'NOUN' && isThat && (by || childOf(sentence, cue, 'nmod:poss') !== undefined)
}

function withContent(frame: Frame, content: Content, weights: Weights, least = 0.05): Attribution | undefined {
  const { sentence, cue: head } = frame
  const learnt = content.rule === 'in words' ? IN_WORDS : logistic(sum(weights.cue, judge(frame, content)))
  const plain = isPlain(frame, content)
  const likelihood = plain ? Math.max(learnt, PLAIN) : learnt
  if (likelihood < least) return undefined
  const sources = sourcesOf(frame, content)
  const named = sources.filter((s) => s.span !== undefined)
  // An active verb with a subject always has a speaker.
  const isActive = head.upos === 'VERB' && !frame.passive && frame.subject !== undefined && named.length > 0
  const offered = isActive ? named : sources
  const source = offered[best(weights.source, offered)] ?? { features: [] }
  // "according to age": a measure is no source.
  if (content.rule === 'according to' && lexicon().notSources.has(source.head?.lemma ?? '')) return undefined
  const reaches = reachesOfCue(frame, content, source.span)
  const bare = { start: head.start, end: head.end }
  // "rejected the claim by Chad that": the noun is a cue of its own, beside the verb.
  const cue = plain && head.upos === 'NOUN' ? bare : (reaches[best(weights.reach, reaches)]?.span ?? bare)
  return { sentence, head, cue, content, source, rule: content.rule, likelihood }
}

function chooseContent(frame: Frame, contents: readonly Content[], weights: Weights): Content | undefined {
  const options = contents.map((c, rank) => ({ features: weigh(frame, c, rank) }))
  return contents[best(weights.content, options)]
}
