/** The speaker of an attribution as an entity of the report. */
import { type Entity, type Mention, partitionPoint, type Span } from '../../model/index.js'
import { childrenOf, hasRelation, type Sentence, subtreeSpan, type Token } from '../../text/index.js'
import type { Attribution } from './attribution.js'
import { isNamelessKind } from './circumstance-words.js'
import { overlap } from './stretches.js'

export interface Speaker {
  readonly entity?: number
  readonly text: string
  readonly anonymous: boolean
}

export function speakerOf(text: string, a: Attribution, mentions: MentionFinder, entities: readonly Entity[]): Speaker {
  const { span: own, head } = a.source
  if (own === undefined) return { text: '', anonymous: false }
  const isPronoun = head !== undefined && (head.start < own.start || head.end > own.end)
  const span = isPronoun
    ? subtreeSpan(a.sentence, head, (c) => c.head === head.i && hasRelation(c, ['acl', 'parataxis', 'case', 'punct']))
    : own
  const name = head === undefined ? undefined : namedAfter(a.sentence, head, span)
  const mention =
    name === undefined
      ? mentions.at(nameRegion(a.sentence, span, head), head, entities)
      : mentions.at({ start: name.start, end: Math.max(name.end, lastOfName(a.sentence, name).end) }, name, entities)
  const entity = mention === undefined ? undefined : entities[mention.entity]
  const isNamed =
    head !== undefined &&
    childrenOf(a.sentence, head).some(
      (c) => c.upos === 'PROPN' && hasRelation(c, ['flat', 'appos', 'nmod:desc']) && c.i > head.i,
    )
  const anonymous =
    entity?.anonymous ?? (head !== undefined && head.upos === 'NOUN' && !isNamed && isNamelessKind(head))
  return {
    ...(mention === undefined ? {} : { entity: mention.entity }),
    text: text
      .slice(span.start, span.end)
      // "according to Malta; Libya counts four": another clause
      .replace(/;[\s\S]*$/, '')
      .replace(/[,;:\s]+$/, '')
      .replace(/(?:['’]s|(?<=s)['’])$/, ''),
    anonymous,
  }
}

/** "the mayor's spokesman, Ada Roe": a common noun with an owner is whoever is named after it, never its owner. */
function namedAfter(sentence: Sentence, head: Token, within: Span): Token | undefined {
  if (head.upos !== 'NOUN' || !childrenOf(sentence, head).some((c) => c.deprel === 'nmod:poss')) return undefined
  return childrenOf(sentence, head, 'appos').find((c) => c.upos === 'PROPN' && c.i > head.i && c.end <= within.end)
}

const lastOfName = (sentence: Sentence, name: Token): Token =>
  childrenOf(sentence, name, 'flat', 'compound').reduce((last, c) => (c.i > last.i ? c : last), name)

/** The stretch with title and name, without what is said of them after it. */
function nameRegion(sentence: Sentence, span: Span, head: Token | undefined): Span {
  if (head === undefined || head.end > span.end || head.start < span.start) return span
  let end = head.end
  // "Prince Karl's aide": whose aide it is has not spoken
  const owner = childrenOf(sentence, head).find((c) => c.deprel === 'nmod:poss' && c.i < head.i)
  const start = Math.max(span.start, owner === undefined ? span.start : subtreeSpan(sentence, owner).end)
  for (const c of childrenOf(sentence, head, 'flat', 'compound', 'nmod:desc', 'appos')) {
    const gap = sentence.tokens.slice(head.i + 1, c.i)
    if (c.i > head.i && c.end <= span.end && gap.every((t) => t.form !== ',')) end = Math.max(end, c.end)
  }
  return { start: Math.min(start, head.start), end }
}

export interface MentionFinder {
  at(region: Span, head: Span | undefined, entities: readonly Entity[]): Mention | undefined
}

/** Finds mentions by place; they are sorted by where they begin. */
export function mentionFinder(mentions: readonly Mention[]): MentionFinder {
  return {
    at(region, head, entities) {
      let best: Mention | undefined
      let score = 0
      for (let k = Math.max(0, firstFrom(mentions, region.start) - 3); k < mentions.length; k++) {
        const m = mentions[k]
        if (m === undefined || m.start >= region.end) break
        const common = overlap(m, region)
        if (common === 0 || /adjective/.test(m.rule)) continue
        const onHead = head !== undefined && overlap(m.head, head) > 0
        const isPerson = m.form === 'name' && entities[m.entity]?.type === 'person'
        const endsTogether = m.end === region.end
        const own =
          (isPerson ? 4 : 0) +
          (onHead ? 2 : 0) +
          (endsTogether ? 1 : 0) +
          (m.use === 'actor' ? 0.5 : 0) +
          common / (region.end - region.start + 1)
        if (own > score && (onHead || isPerson || endsTogether)) {
          best = m
          score = own
        }
      }
      return best
    },
  }
}

const firstFrom = (mentions: readonly Mention[], offset: number): number =>
  partitionPoint(mentions.length, (i) => (mentions[i]?.start ?? 0) < offset)
