/** One report's one telling of an event, prepared for comparison with others. */
import { type DayRange, dayRange, directionOf, type EventReading, type Span, type When } from '../../model/index.js'
import type { Source } from '../item.js'
import { stem } from '../words/stem.js'
import { contentStems, wordsOf } from '../words/words.js'
import type { Cast } from './cast.js'
import { looseDate, whenOf } from './clock.js'
import { marksOf, type Party, partiesOf } from './parties.js'

export interface EventMember {
  readonly source: Source
  /** Index into `Reading.events`. */
  readonly index: number
  readonly event: EventReading
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly actorMarks: ReadonlySet<string>
  readonly recipientMarks: ReadonlySet<string>
  readonly when: When
  /** The report dates it by itself, rather than by way of an inferred date of publication. */
  readonly dated: boolean
  /** Told only as the reason of another event, so taken as done. */
  readonly presupposed: boolean
  /** Days of `when` where they are narrow enough to tell events apart. */
  readonly days?: DayRange
  /** Days of `when`, however wide. */
  readonly range?: DayRange
  /** First day on which what is still to come may come. */
  readonly notBefore?: number
  /** How many are hit, where the reading says. */
  readonly counted?: string
  /** Content stems of the clause, the names of the parties left out. */
  readonly stems: ReadonlySet<string>
  readonly trigger: string
}

/** "The suspension", "by cutting": the act is named, not told. */
const NAMED =
  /(?:\b(?:the|an?|this|that|these|those|its|his|her|their|our|by|for|of|after|before)|[’']s)\s+(?:[\p{L}-]+\s+)?$/iu
const NOUN_RULE = /^events\.(?:frame\.n-|change-noun)/
const BEFORE = 110

/** Words of the sentence up to the act. */
function wordsBefore({ event, source }: Pick<EventMember, 'event' | 'source'>): string {
  const sentence = source.reading.sentences.find((s) => s.start <= event.trigger.start && event.trigger.start < s.end)
  const from = Math.max(sentence?.start ?? 0, event.trigger.start - BEFORE)
  return source.report.text.slice(from, event.trigger.start)
}

/** Whether the report names the act as known rather than tells it, and says nothing of how far it is. */
export const isNamed = (m: EventMember): boolean =>
  (NOUN_RULE.test(m.event.rule) || /ing$/.test(m.trigger)) &&
  NAMED.test(wordsBefore(m)) &&
  m.event.modality === 'actual' &&
  !m.event.words.some((w) => w.role === 'modality')

/** Wider dates ("this year") do not tell two events apart. */
const NARROW = 45

export function eventMembers(
  source: Source,
  cast: Cast,
  published: (report: string) => DayRange | undefined,
): EventMember[] {
  const { reading, report } = source
  const reasons = reading.events.flatMap((e) => (e.reason ? [sentenceEnd(source, e.reason.at)] : []))
  const members = reading.events.map((event, index) => {
    // The date of a denial is that of the denying.
    const refused = event.modality === 'denied' || event.modality === 'negated'
    const dateIndex = refused && event.tie ? undefined : (event.date ?? looseDate(source, event.sentence))
    const date = dateIndex === undefined ? undefined : reading.dates[dateIndex]
    const when = whenOf(date, date ? report.text.slice(date.start, date.end) : '', published(report.id))
    const range = dayRange(when.edtf)
    const actors = partiesOf(source, event.actors, cast)
    const recipients = partiesOf(source, sharedTarget(source, index) ?? event.recipients, cast)
    const out = dayRange(report.published.edtf) ?? published(report.id)
    const counted = countIn(event.attributes.find((a) => a.name === 'target' || a.name === 'object')?.value)
    return {
      source,
      index,
      event,
      actors,
      recipients,
      actorMarks: marksOf(actors),
      recipientMarks: marksOf(recipients),
      when,
      dated: date !== undefined && dayRange(date.edtf) !== undefined,
      presupposed: reasons.some((r) => r.start <= event.trigger.start && event.trigger.end <= r.end),
      ...(range ? { range } : {}),
      ...(range && range.to - range.from < NARROW ? { days: range } : {}),
      ...(out === undefined ? {} : { notBefore: out.from - 14 }),
      ...(counted === undefined ? {} : { counted }),
      stems: stemsOf(source, event),
      trigger: stem(wordsOf(report.text.slice(event.trigger.start, event.trigger.end))[0]?.form ?? ''),
    }
  })
  return members.filter((m) => source.tells(m.event.sentence))
}

/** From the reason's first word to the end of its sentence, where a long reason is cut short by the reading. */
function sentenceEnd(source: Source, at: Span): Span {
  const sentence = source.reading.sentences.find((s) => s.start <= at.start && at.start < s.end)
  return { start: at.start, end: Math.max(at.end, sentence?.end ?? at.end) }
}

/** "B had also halted its deliveries": whom the act before, of the same kind and on the same tie, was against. */
function sharedTarget(source: Source, index: number): readonly number[] | undefined {
  const { events } = source.reading
  const event = events[index]
  if (!event?.tie || event.recipients.length > 0 || event.actors.length === 0) return undefined
  const { kind, effect } = event.tie
  if (!/\b(?:also|too|likewise|followed suit|similarly|in turn)\b/i.test(clauseWithAdverbs(source, event)))
    return undefined
  const before = events
    .filter((e) => e.tie?.kind === kind && directionOf(e.tie.effect) === directionOf(effect))
    .filter((e) => e.trigger.start < event.trigger.start && e.recipients.length > 0 && e.actors.length > 0)
    .sort((a, b) => b.trigger.start - a.trigger.start)
  return before[0]?.recipients
}

function clauseWithAdverbs({ report }: Source, { clause, trigger }: EventReading): string {
  return report.text.slice(Math.min(clause.start, trigger.start), Math.max(clause.end, trigger.end))
}

const NUMBERS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
}

function countIn(words: string | undefined): string | undefined {
  for (const { form } of wordsOf(words ?? '')) {
    const n = NUMBERS[form] ?? (/^\p{N}+$/u.test(form) ? form : undefined)
    if (n !== undefined) return n
  }
  return undefined
}

function stemsOf(source: Source, event: EventReading): Set<string> {
  const { text } = source.report
  const names = new Set<string>()
  for (const mention of source.reading.mentions) {
    if (mention.form !== 'name' || mention.start >= event.clause.end || mention.end <= event.clause.start) continue
    for (const s of contentStems(text.slice(mention.start, mention.end))) names.add(s)
  }
  return new Set(contentStems(text.slice(event.clause.start, event.clause.end)).filter((s) => !names.has(s)))
}
