/** A sentence of a report as contradictions are looked for in it: its words, clauses, speakers. */
import type { Span, StatementReading } from '../../../model/index.js'
import type { Source } from '../../item.js'
import type { StoryContext } from '../../reconcile/story-context.js'

export interface Passage {
  readonly source: Source
  readonly index: number
  /** Offset of its first character. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What one says in contradiction of another, in one report. */
export interface Contrast {
  readonly source: Source
  readonly rule: string
  readonly type: 'conflict' | 'update' | 'correction'
  readonly attribute?: string
  /** The words that are contradicted. */
  readonly claim: readonly Span[]
  /** Whether those are somebody's telling, rather than how the contradicting side puts it. */
  readonly isTold: boolean
  /** The words speak against what is claimed ("did not stop, as they say"). */
  readonly isTurned?: boolean
  readonly claimant?: string
  /** The contradiction, with what it sets against the claim. */
  readonly counter: readonly Span[]
  readonly cue: Span
  readonly voice?: string
}

export function passagesOf(source: Source): Passage[] {
  const { report, reading } = source
  return reading.sentences.flatMap((s, index) => {
    const text = report.text.slice(s.start, s.end)
    return source.tells(index) ? [{ source, index, start: s.start, end: s.end, text }] : []
  })
}

const SHORTEST = 20

/** The sentence before or behind, where one is told there: no question, no line of a byline. */
export function beside(passage: Passage, step: -1 | 1): Passage | undefined {
  const { source } = passage
  for (let index = passage.index + step; ; index += step) {
    const span = source.reading.sentences[index]
    if (span === undefined) return undefined
    const text = source.report.text.slice(span.start, span.end)
    if (text.length < SHORTEST || !/[.”"’')]$/.test(text.trim())) {
      if (Math.abs(index - passage.index) > 2) return undefined
      continue
    }
    return source.tells(index) ? { source, index, start: span.start, end: span.end, text } : undefined
  }
}

const BOUNDARY = /[;:–—]\s|,\s(?=(?:but|and|while|whereas|although|though|which|who)\s)|\.”\s|,\s(?=saying\s)/gu

/** Start of the clause in which an offset of the passage's text lies. */
export function clauseStart(text: string, at: number): number {
  let start = 0
  BOUNDARY.lastIndex = 0
  for (let m = BOUNDARY.exec(text); m && m.index < at; m = BOUNDARY.exec(text)) start = m.index + m[0].length
  return start
}

const CLAIM_ENDS =
  /\s*(?:;|:|\s[–—-]\s|,?\s(?:but|while|whereas|although|though)\s|,\s(?:saying|adding|insisting|calling|according to|citing|telling|noting)\b|,?\sand\s(?:said|says|insisted|insists|added|accused|called|blamed|put|maintained|maintains|spoke|pointed|demanded)\b|[”"]?,\s(?:he|she|they|it|(?:the|a|an)\s[\p{L}\s’'-]{2,40}?|\p{Lu}[\p{L}\s’'.-]{1,40}?)\s(?:said|says|told|added|noted|wrote|stated|reported|insisted)\b)/u

/** The words of a claim up to where the clause under its cue ends. */
export function claimEnd(claim: string): number {
  const end = CLAIM_ENDS.exec(claim)?.index ?? claim.length
  return claim.slice(0, end).replace(/[\s.,!?”"’')]+$/u, '').length
}

/** Who acts first in a stretch: of several mentions that begin together the longest. */
export function actorIn({ source, index }: Passage, from: number, to: number): number | undefined {
  const inside = source.reading.mentions.filter(
    (m) =>
      m.sentence === index &&
      m.start >= from &&
      m.head.end <= to &&
      !(m.use === 'place' && m.form === 'name' && isBehindIn(source, m.start)),
  )
  const [first] = inside.sort((a, b) => a.start - b.start || b.end - a.end)
  return first?.entity
}

const isBehindIn = ({ report }: Source, at: number): boolean =>
  /\b(?:in|at|from|near|to|of)\s(?:the\s)?$/iu.test(report.text.slice(Math.max(0, at - 12), at))

/** Statements whose words lie in a sentence, the widest first. */
export const statementsIn = ({ source, start, end }: Passage): readonly StatementReading[] =>
  source.reading.statements
    .filter((s) => s.content.some((c) => c.start < end && start < c.end))
    .sort((a, b) => widthOf(b) - widthOf(a))

const widthOf = (s: StatementReading): number => s.content.reduce((n, c) => n + c.end - c.start, 0)

/** Key of who says what stands at an offset of the report; undefined for the report itself. */
export function voiceAt(
  source: Source,
  at: number,
  { cast }: StoryContext,
  /** A statement on the word of who is named here does not count. */
  aside?: Span,
): string | undefined {
  const isAside = ({ source: who }: StatementReading) =>
    aside !== undefined && who !== undefined && aside.start <= who.start && who.end <= aside.end
  const around = source.reading.statements
    .filter((s) => s.content.some((c) => c.start <= at && at < c.end) && !isAside(s))
    .sort((a, b) => widthOf(a) - widthOf(b))
  return keyOfSpeaker(source, around[0], cast)
}

export function keyOfSpeaker(
  source: Source,
  statement: StatementReading | undefined,
  cast: StoryContext['cast'],
): string | undefined {
  if (statement === undefined) return undefined
  if (statement.speaker !== undefined) return cast.key(source, statement.speaker)
  return statement.speakerText === '' ? undefined : `words ${statement.speakerText.toLowerCase()}`
}

/** A stretch of the passage's text as a span of the report, without blanks and marks at its ends. */
export function spanIn({ start, text }: Passage, from: number, to: number): Span {
  const words = text.slice(from, to)
  const lead = /^[\s,;:“"‘]*/u.exec(words)?.[0].length ?? 0
  const tail = /[\s,;:]*$/u.exec(words)?.[0].length ?? 0
  return { start: start + from + lead, end: Math.max(start + from + lead, start + to - tail) }
}
