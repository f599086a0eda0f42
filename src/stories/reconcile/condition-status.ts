/** Whether what a condition asks for has happened since, or does not matter any more, on a later report's word. */
import { type Condition, dayRange, directionOf } from '../../model/index.js'
import { conceptOf, conceptsOf, sharedSense } from '../words/concepts.js'
import type { EventMember } from './event-members.js'
import type { ConditionMember } from './join-conditions.js'
import { compareSides } from './parties.js'

/** Of the condition's telling words those that the event must share. */
const SHARE = 0.6
const WEIGHT = 1
/** Asked for once; what must last (`as long as`) or stay undone (`unless`) is not met by one act. */
const ONCE: ReadonlySet<Condition['relation']> = new Set(['until', 'if', 'in exchange for'])

/**
 * `met` when a report printed later tells the act as done, by whoever had to do it, or that the measure was lifted upon
 * it; `lapsed` when the measure was lifted without it, or the demand was dropped or ran out.
 */
export function statusOf(
  members: readonly ConditionMember[],
  events: readonly EventMember[],
  governed: readonly EventMember[] = [],
): Condition['status'] {
  const later = (c: ConditionMember) => events.filter((e) => isPrintedLater(e, c))
  const met = members.some((c) => later(c).some((e) => isAskedFor(e, c) || isLiftedUpon(e, c, governed)))
  if (met) return 'met'
  const lapsed = members.some((c) => later(c).some((e) => lifts(e, governed) || isDropped(e, c)))
  return lapsed ? 'lapsed' : 'open'
}

function isPrintedLater(e: EventMember, c: ConditionMember): boolean {
  const printed = dayRange(c.source.report.published.edtf)
  const later = dayRange(e.source.report.published.edtf)
  return printed !== undefined && later !== undefined && later.from > printed.to
}

function isAskedFor(e: EventMember, c: ConditionMember): boolean {
  if (!ONCE.has(c.condition.relation) || e.event.modality !== 'actual') return false
  if (c.actor !== undefined && e.actorMarks.size > 0 && !e.actorMarks.has(c.actor)) return false
  return isSaid(c, new Set([...e.stems].map(conceptOf)), SHARE)
}

function isSaid(c: ConditionMember, told: ReadonlySet<string>, least: number): boolean {
  const { share, weight } = sharedSense(c.concepts, told)
  return share >= least && weight >= WEIGHT
}

const UPON = /\b(?:after|once|since|following|now that|upon)\b(?!.*\b(?:although|without|unless)\b)(.+)$/i

/** "Lifted the ban on Monday after the fees were paid": what comes after "after" is what was asked for. */
function isLiftedUpon(e: EventMember, c: ConditionMember, governed: readonly EventMember[]): boolean {
  if (!ONCE.has(c.condition.relation) || !(lifts(e, governed) || isDone(e, governed))) return false
  const upon = UPON.exec(sentenceOf(e))?.[1]
  return upon !== undefined && isSaid(c, conceptsOf(upon), SHARE)
}

/** What was held out is done now. */
const isDone = (e: EventMember, governed: readonly EventMember[]): boolean =>
  e.event.modality === 'actual' && governed.includes(e)

/** The same side undoes, on the same tie, what was to last until the condition was met. */
function lifts(e: EventMember, governed: readonly EventMember[]): boolean {
  const { tie, modality } = e.event
  if (!tie || modality !== 'actual' || tie.effect === 'affirmed') return false
  return governed.some(
    (g) =>
      g.event.tie?.kind === tie.kind &&
      directionOf(g.event.tie.effect) === 'cut' &&
      directionOf(tie.effect) === 'build' &&
      tie.effect !== 'promised' &&
      compareSides(g.actorMarks, e.actorMarks) === 'same' &&
      compareSides(g.recipientMarks, e.recipientMarks) !== 'other',
  )
}

const DROPPED =
  /\b(?:drop(?:s|ped)?|withdr[ae]w\w*|abandon\w*|waiv\w+|gave up)\b.{0,40}\b(?:demand|condition|ultimatum|request)|\b(?:deadline|ultimatum|offer)\b.{0,40}\b(?:passed|expired|lapsed|ran out)\b/i

function isDropped(e: EventMember, c: ConditionMember): boolean {
  const words = sentenceOf(e)
  return DROPPED.test(words) && isSaid(c, conceptsOf(words), 0.5)
}

function sentenceOf({ source, event }: EventMember): string {
  const sentence = source.reading.sentences[event.sentence]
  return sentence ? source.report.text.slice(sentence.start, sentence.end) : ''
}
