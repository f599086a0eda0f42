/** One report's one telling of an event, prepared for comparison with others. */
import { type DayRange, dayRange, type EventReading, type TieEffect, type When } from '../../model/index.js'
import type { Source } from '../item.js'
import { stem } from '../words/stem.js'
import { contentStems, wordsOf } from '../words/words.js'
import type { Cast } from './cast.js'
import { whenOf } from './clock.js'
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
  /** Days of `when` where they are narrow enough to tell events apart. */
  readonly days?: DayRange
  /** Content stems of the clause, the names of the parties left out. */
  readonly stems: ReadonlySet<string>
  readonly trigger: string
}

/** Wider dates ("this year") do not tell two events apart. */
const NARROW = 45

export const CUTS: ReadonlySet<TieEffect> = new Set(['suspended', 'ended', 'reduced', 'threatened', 'under review'])

/** Whether an effect cuts a tie or builds it. */
export const directionOf = (effect: TieEffect): 'cut' | 'build' => (CUTS.has(effect) ? 'cut' : 'build')

export function eventMembers(
  source: Source,
  cast: Cast,
  published: (report: string) => DayRange | undefined,
): EventMember[] {
  const { reading, report } = source
  return reading.events.map((event, index) => {
    const date = event.date === undefined ? undefined : reading.dates[event.date]
    const when = whenOf(date, date ? report.text.slice(date.start, date.end) : '', published(report.id))
    const range = dayRange(when.edtf)
    const actors = partiesOf(source, event.actors, cast)
    const recipients = partiesOf(source, event.recipients, cast)
    return {
      source,
      index,
      event,
      actors,
      recipients,
      actorMarks: marksOf(actors),
      recipientMarks: marksOf(recipients),
      when,
      ...(range && range.to - range.from < NARROW ? { days: range } : {}),
      stems: stemsOf(source, event),
      trigger: stem(wordsOf(report.text.slice(event.trigger.start, event.trigger.end))[0]?.form ?? ''),
    }
  })
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
