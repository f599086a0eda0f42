/**
 * When an undated report was published, as a range of days, from what it tells: events that dated reports date, and
 * months named without a year, which the dated reports of its story place. Unknown where the ground is thin.
 */
import { byEvidence, type DayRange, dayRange, type Evidence } from '../../model/index.js'
import type { Source } from '../item.js'
import { bareMonthDay, looseDate, writtenAfter } from './clock.js'
import type { EventMember } from './event-members.js'

export interface Inferred {
  readonly range: DayRange
  readonly evidence: readonly Evidence[]
}

/** News of an act is printed within this many days of it. */
const FRESH = 30
/** An act is announced or ordered up to about so many days before its day. */
const ANNOUNCED = 14
/** A text is taken over within days, and by nobody before it is out; the day of an evening may be the next one elsewhere. */
const [TAKEN_BEFORE, TAKEN_AFTER] = [1, 7]
/** A month is named without its year for about this long after. */
const BARE_MONTH = 91
const MONTH = '(?:Jan|Feb|March|Mar|Apr|April|May|June|July|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const DATELINE_DAY = new RegExp(`\\b(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?!\\d|,? \\d{4})`)
const AHEAD =
  /\b(?:will|would|next|upcoming|scheduled|slated|expected|due|set (?:to|for)|plans?|planned|by|until|before|(?:is|are|was|were)(?: now| then| originally)? to [a-z]+|(?:postponed|put off|delayed|moved) (?:to|till))\b[^.]*$/i

interface Clue {
  readonly from: number
  readonly to?: number
  readonly evidence: readonly Evidence[]
}

/** Ranges by report id, for the undated reports of one story; `originOf` gives whose text a report has. */
export function inferPublished(
  sources: readonly Source[],
  events: readonly (readonly EventMember[])[],
  originOf: (report: string) => string,
): ReadonlyMap<string, Inferred> {
  const dated = sources.flatMap((s) => dayRange(s.report.published.edtf) ?? [])
  const out = new Map<string, Inferred>()
  if (dated.length === 0) return out
  for (const source of sources) {
    if (source.report.published.edtf !== '') continue
    const dateline = datelineDay(source, dated)
    const clues = dateline
      ? [dateline]
      : (sharedText(source, sources, originOf) ?? [...sharedEvents(source, events), ...bareMonths(source, dated)])
    const latest = Math.max(...clues.map((c) => c.from))
    const ends = clues.flatMap((c) => (c.to === undefined || c.to < latest ? [] : [c.to]))
    if (clues.length === 0 || ends.length === 0) continue
    const to = Math.min(...ends)
    const grounds = clues.filter((c) => c.from === latest || c.to === to)
    out.set(source.report.id, {
      range: { from: latest, to },
      evidence: grounds.flatMap((c) => c.evidence).sort(byEvidence),
    })
  }
  return out
}

/** "LIMA, March 13 –": wire reports name the day on which they were written, without its year. */
function datelineDay(source: Source, dated: readonly DayRange[]): Clue | undefined {
  const span = source.report.dateline?.span
  if (!span) return undefined
  const words = source.report.text.slice(span.start, span.end)
  const found = DATELINE_DAY.exec(words)
  const bare = found && bareMonthDay({ value: '' }, found[0])
  const range = bare?.day === undefined ? undefined : nearest(bare, dated)
  if (!found || !range) return undefined
  const start = span.start + found.index
  return { ...range, evidence: [source.evidence({ start, end: start + found[0].length }, 'date')] }
}

/** A text that dated reports have too was printed when they were. */
function sharedText(
  source: Source,
  sources: readonly Source[],
  originOf: (report: string) => string,
): Clue[] | undefined {
  const origin = originOf(source.report.id)
  const clues = sources.flatMap((other): Clue[] => {
    const range = dayRange(other.report.published.edtf)
    const { span } = other.report.published
    if (other === source || !range || !span || originOf(other.report.id) !== origin) return []
    const opening = source.reading.sentences[0]
    return [
      {
        from: range.from - TAKEN_BEFORE,
        to: range.to + TAKEN_AFTER,
        evidence: [other.evidence(span, 'date'), ...(opening ? [source.evidence(opening, 'content')] : [])],
      },
    ]
  })
  // The first who printed it says most; one who copied it weeks later says nothing.
  const [first] = clues.sort((a, b) => a.from - b.from)
  return first && [first]
}

/** Acts that this report tells as done and another report dates. */
function sharedEvents(source: Source, events: readonly (readonly EventMember[])[]): Clue[] {
  return events.flatMap((members) => {
    const own = members.filter((m) => m.source.report.id === source.report.id && isDone(m))
    const [first] = own
    const others = members.filter(
      (m) => m.source.report.id !== source.report.id && isDone(m) && m.days !== undefined && m.dated,
    )
    const [placed] = [...others].sort((a, b) => width(a) - width(b) || (a.days?.from ?? 0) - (b.days?.from ?? 0))
    if (!first || !placed?.days) return []
    const lead = own.some((m) => m.event.sentence <= 4)
    const told = own.flatMap((m) => tellingDay(m, placed.days) ?? [])[0]
    return [
      {
        from: told?.from ?? placed.days.from - (own.every(isAhead) ? ANNOUNCED : 0),
        ...(told ? { to: told.to } : lead && members.some((m) => m.event.tie) ? { to: placed.days.to + FRESH } : {}),
        evidence: [
          first.source.evidence(first.event.trigger, 'trigger'),
          ...(told ? told.evidence : []),
          ...dateEvidence(placed),
        ],
      },
    ]
  })
}

/** "Yesterday", "on Tuesday", "last week" of an act that another report places on a day: when that was written. */
function tellingDay(m: EventMember, placed: DayRange | undefined): (DayRange & { evidence: Evidence[] }) | undefined {
  const index = m.event.date ?? looseDate(m.source, m.event.sentence)
  const date = index === undefined ? undefined : m.source.reading.dates[index]
  if (!date || !placed || placed.to - placed.from > 1 || date.edtf !== '') return undefined
  const range = writtenAfter(m.source.report.text.slice(date.start, date.end), placed)
  return range && { ...range, evidence: [m.source.evidence(date, 'date')] }
}

const isDone = (m: EventMember): boolean =>
  m.event.modality === 'actual' || m.event.modality === 'announced' || m.event.modality === 'ordered'
/** "Is to recall", "will be suspended": what is announced and lies ahead of the words. */
function isAhead({ event, source }: EventMember): boolean {
  const start = source.reading.sentences[event.sentence]?.start ?? 0
  return event.modality !== 'actual' && HELD_OUT.test(source.report.text.slice(start, event.trigger.start))
}
const HELD_OUT = /\b(?:will|would|(?:is|are|was|were) (?:set |due )?to)(?: \p{L}+){0,2} $/u

const width = (m: EventMember): number => (m.days ? m.days.to - m.days.from : Number.POSITIVE_INFINITY)

function dateEvidence(m: EventMember): Evidence[] {
  const date = m.event.date === undefined ? undefined : m.source.reading.dates[m.event.date]
  return date ? [m.source.evidence(date, 'date')] : []
}

/** "In October", "since September": past months, placed in the year nearest to the story's dated reports. */
function bareMonths(source: Source, dated: readonly DayRange[]): Clue[] {
  const { text } = source.report
  return source.reading.dates.flatMap((date) => {
    const words = text.slice(date.start, date.end)
    const bare = bareMonthDay(date, words)
    if (!bare || date.timex === 'SET' || AHEAD.test(text.slice(Math.max(0, date.start - 60), date.start))) return []
    const range = nearest(bare, dated)
    if (!range) return []
    const from = bare.day === undefined ? range.to + 1 : range.from
    return [{ from, to: from + BARE_MONTH, evidence: [source.evidence(date, 'date')] }]
  })
}

function nearest(bare: { month: number; day?: number }, dated: readonly DayRange[]): DayRange | undefined {
  const from = Math.min(...dated.map((d) => d.from))
  const to = Math.max(...dated.map((d) => d.to))
  const year = new Date(from * 86_400_000).getUTCFullYear()
  const last = new Date(to * 86_400_000).getUTCFullYear()
  let best: { range: DayRange; gap: number } | undefined
  for (let y = year - 1; y <= last + 1; y++) {
    const month = `${y}-${String(bare.month).padStart(2, '0')}`
    const range = dayRange(bare.day === undefined ? month : `${month}-${String(bare.day).padStart(2, '0')}`)
    if (!range) continue
    const gap = Math.max(0, range.from - to, from - range.to)
    if (!best || gap < best.gap) best = { range, gap }
  }
  return best && best.gap <= 150 ? best.range : undefined
}
