/** The speaker of an attribution as an entity of the report. */
import type { Entity, Mention, Span } from '../../model/index.js'
import { childrenOf, relation } from '../../text/index.js'
import type { Attribution } from './attribute.js'
import { isNamelessKind } from './circumstances.js'
import { overlap } from './stretches.js'

export interface Speaker {
  readonly entity?: number
  readonly text: string
  readonly anonymous: boolean
}

export function speakerOf(text: string, a: Attribution, mentions: MentionFinder, entities: readonly Entity[]): Speaker {
  const { span, head } = a.source
  if (span === undefined) return { text: '', anonymous: false }
  const mention = mentions.at(span, head)
  const entity = mention === undefined ? undefined : entities[mention.entity]
  const named =
    head !== undefined &&
    childrenOf(a.sentence, head).some(
      (c) => c.upos === 'PROPN' && /^(?:flat|appos|nmod:desc)/.test(relation(c)) && c.i > head.i,
    )
  const anonymous = entity?.anonymous ?? (head !== undefined && head.upos === 'NOUN' && !named && isNamelessKind(head))
  return {
    ...(mention === undefined ? {} : { entity: mention.entity }),
    text: text.slice(span.start, span.end).replace(/[,;:\s]+$/, ''),
    anonymous,
  }
}

export interface MentionFinder {
  at(span: Span, head: Span | undefined): Mention | undefined
}

/** Finds mentions by place; they are sorted by where they begin. */
export function mentionFinder(mentions: readonly Mention[]): MentionFinder {
  return {
    at(span, head) {
      let best: Mention | undefined
      let score = 0
      let low = 0
      let high = mentions.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1
        else high = middle
      }
      for (let k = Math.max(0, low - 3); k < mentions.length; k++) {
        const m = mentions[k]
        if (m === undefined || m.start >= span.end) break
        const common = overlap(m, span)
        if (common === 0) continue
        const onHead = head !== undefined && overlap(m.head, head) > 0
        const own =
          common / Math.max(m.end - m.start, 1) + (onHead ? 2 : 0) + (m.use === 'actor' ? 0.5 : 0) + common / 10000
        if (own > score && (onHead || head === undefined || m.start === span.start)) {
          best = m
          score = own
        }
      }
      return best
    },
  }
}
