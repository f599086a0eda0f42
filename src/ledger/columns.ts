/** The few columns that a record shows beside its content, for joins and for people who read the table. */
import type { ContentRecord } from '../model/index.js'
import { sortKey } from './sort-key.js'

export interface Columns {
  readonly about: string | null
  readonly report: string | null
  /** EDTF; '' unknown, null where the kind has no date. */
  readonly date: string | null
  readonly label: string
  /** In which order lists show records of the kind. */
  readonly sort: string
}

export function columnsOf(r: ContentRecord): Columns {
  const columns = (label: string, more: Partial<Columns> = {}): Columns => ({
    about: null,
    report: null,
    date: null,
    ...more,
    label: label.slice(0, 500).replace(/\s+/g, ' ').slice(0, 120),
    sort: sortKey(r),
  })
  switch (r.kind) {
    case 'report':
      return columns(r.title ?? r.text, { report: r.id, date: r.published.edtf })
    case 'origin':
      return columns(`${r.reports.length} reports`)
    case 'actor':
      return columns(r.name)
    case 'judgement':
      return columns(`${r.a} ${r.verdict} ${r.b}`)
    case 'event':
      return columns(r.tie ? `${r.type} ${r.tie.kind} ${r.tie.effect}` : r.type, { date: r.when.edtf })
    case 'assertion':
      return columns(r.evidence[0]?.quote ?? '', { about: r.about, report: r.report })
    case 'tie':
      return columns(`${r.tie_kind} ${r.current}`, { date: r.states.at(-1)?.from ?? '' })
    case 'condition':
      return columns(`${r.relation} ${r.text}`, { about: r.event ?? null })
    case 'statement':
      return columns(`${r.speaker_text}: ${r.content}`, { about: r.about ?? null, date: r.when?.edtf ?? '' })
    case 'figure':
      return columns(`${r.measure} ${r.bound} ${r.value ?? `${r.low ?? ''}-${r.high ?? ''}`} ${r.unit}`, {
        about: r.about ?? null,
        date: r.period ?? '',
      })
    case 'disagreement':
      return columns(`${r.type}: ${r.attribute}`, { about: r.about, date: r.since })
    case 'story':
      return columns(r.title)
    case 'refusal':
      return columns(`${r.candidate}: ${r.why}`, { report: r.report })
  }
}
