/** Where an act was made known, on each report's word: an interview, a post, a meeting behind closed doors. */
import type { Evidence, Span, StatementReading } from '../../model/index.js'
import { evidenceOf } from '../reconcile/assertions.js'
import type { EventMember } from '../reconcile/event-members.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { announcers } from './announcers.js'

export interface Venue {
  readonly value: string
  readonly evidence: readonly Evidence[]
}

const NAMES: ReadonlySet<string> = new Set(['venue', 'medium', 'setting', 'occasion'])
/** Sentences after the act within which its announcer is still announcing it. */
const NEAR = 2

export const isVenue = (attribute: string): boolean => NAMES.has(attribute)

/** Of the telling itself, else of the statement in which the act is told, else of its announcer's next words. */
export function venueOf(m: EventMember, context: StoryContext): Venue | undefined {
  const { source, event } = m
  const stated = event.attributes.filter((a) => isVenue(a.name))
  if (stated.length > 0)
    return {
      value: [...new Set(stated.map((a) => a.value))].join(', '),
      evidence: stated.map((a) => source.evidence(a.at, 'where')),
    }
  // Only who acts announces an act; others speak of it wherever they like.
  const ofAct = new Set(announcers(m, context.cast).map((a) => a.key))
  const told = source.reading.statements.filter((s) => {
    const country = s.speaker === undefined ? undefined : context.cast.country(source, s.speaker)
    if (s.medium === undefined) return false
    if (country !== undefined) return m.actorMarks.has(country)
    return s.speaker !== undefined && ofAct.has(context.cast.key(source, s.speaker))
  })
  const around = told.find((s) => s.content.some((c) => c.start <= event.trigger.start && event.trigger.end <= c.end))
  if (around) return venueIn(m, around)
  const who = new Set(announcers(m, context.cast).map((a) => a.key))
  const next = told.find(
    (s) =>
      s.speaker !== undefined &&
      who.has(context.cast.key(source, s.speaker)) &&
      s.sentence >= event.sentence &&
      s.sentence <= event.sentence + NEAR,
  )
  return next && venueIn(m, next)
}

function venueIn({ source }: EventMember, statement: StatementReading): Venue | undefined {
  const { medium, addressee } = statement
  if (medium === undefined) return undefined
  const sentence = source.reading.sentences[statement.sentence]
  const found = sentence && wordsAt(source.report.text, sentence, medium)
  const cues = statement.words.filter((w) => w.role === 'cue' || w.role === 'speaker')
  return {
    value: addressee === undefined ? medium : `${medium}, ${addressee}`,
    evidence: found ? [source.evidence(found, 'where')] : evidenceOf(source, cues),
  }
}

function wordsAt(text: string, sentence: Span, words: string): Span | undefined {
  const at = text.slice(sentence.start, sentence.end).toLowerCase().indexOf(words.toLowerCase())
  return at < 0 ? undefined : { start: sentence.start + at, end: sentence.start + at + words.length }
}
