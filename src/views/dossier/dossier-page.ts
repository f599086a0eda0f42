/** The dossier as a page: what an editor reads first stands first; what is left out is counted and can be asked for. */
import { byText, type TieEffect } from '../../model/index.js'
import { type Block, joined, type Line, type Page, quiet, type Run, run, type Section, strong } from '../page/page.js'
import { dateText, instantText } from '../wording/dates.js'
import { inQuotes } from '../wording/in-quotes.js'
import { mediumText } from '../wording/media.js'
import { counted } from '../wording/numbers.js'
import type {
  ConditionRow,
  DifferenceRow,
  Dossier,
  EventRow,
  FigureRow,
  Quoted,
  ReportRow,
  StatementRow,
  Support,
  TieRow,
} from './dossier.js'
import { grouped } from './grouped.js'

/** How many rows of each section are shown. */
const CAPS = {
  ties: 12,
  talk: 6,
  timeline: 16,
  differences: 10,
  speakers: 10,
  perSpeaker: 4,
  figures: 16,
  conditions: 8,
  reports: 40,
}

export function dossierPage(d: Dossier): Page {
  return {
    title: d.story.title,
    facts: facts(d),
    sections: [
      ties(d),
      openTies(d),
      timeline(d),
      differences(d),
      statements(d),
      figures(d),
      conditions(d),
      nothingFound(d),
      reports(d),
    ].filter((s) => s.blocks.length > 0),
  }
}

/** A dossier that holds nothing but reports says so. */
function nothingFound(d: Dossier): Section {
  const rows = [d.ties, d.timeline, d.differences, d.statements, d.figures, d.conditions]
  if (rows.some((r) => r.length > 0)) return section('', [])
  const [first] = d.reports
  const how = first === undefined ? '' : ` (rapport explain ${first.ref} tells what was looked at)`
  return section('What they say', [{ block: 'prose', line: [run(`Nothing was found in these reports${how}.`)] }])
}

function facts(d: Dossier): readonly Line[] {
  const { reports, origins } = d.support
  const span = d.span.from === d.span.to ? d.span.from : `${d.span.from}/${d.span.to}`
  const counts = [
    run(counted(reports.length, 'report')),
    run(`${counted(origins, 'independent origin')}`),
    ...(d.unread > 0 ? [run(`${d.unread} not read`, 'alert')] : []),
    ...(span === '' ? [] : [run(dateText(span))]),
  ]
  const known = `as known at ${instantText(d.as_of.known_at)} (revision ${d.as_of.revision}${d.as_of.latest ? '' : ', not the latest'})`
  const rows: readonly (readonly [number, string])[] = [
    [d.ties.length, 'tie'],
    [d.timeline.length, 'event'],
    [d.differences.length, 'disagreement'],
    [d.statements.length, 'statement'],
    [d.figures.length, 'figure'],
  ]
  const holds = rows.filter(([n]) => n > 0).map(([n, noun]) => counted(n, noun))
  return [
    joined(
      counts.map((c) => [c]),
      ' · ',
    ),
    ...(holds.length > 0 ? [[run(holds.join(' · '))]] : []),
    joined([[quiet(known)], [quiet(d.story.ref)]], ' · '),
  ]
}

/** Shows at most `cap` rows and says how to see the rest. */
function capped<T>(d: Dossier, rows: readonly T[], cap: number, kind: string): { shown: readonly T[]; more?: string } {
  if (rows.length <= cap) return { shown: rows }
  return {
    shown: rows.slice(0, cap),
    more: `and ${rows.length - cap} more: rapport list ${kind} --story ${d.story.ref}`,
  }
}

const section = (title: string, blocks: readonly Block[], more?: string): Section => ({
  title,
  blocks,
  ...(more === undefined ? {} : { more }),
})

const REPORT_ANCHOR = 'report-'
const marks = (numbers: readonly number[]): Line =>
  numbers.flatMap((n, i): readonly Run[] => [
    ...(i > 0 ? [run(' ')] : []),
    { text: `[${n}]`, style: 'quiet', to: `${REPORT_ANCHOR}${n}` },
  ])

/** `3 reports, 2 independent origins [1] [2] [4]`. */
function told({ reports, origins }: Support): Line {
  if (reports.length === 0) return [quiet('told in reports of another story')]
  const numbers = marks(reports)
  if (reports.length < 2) return numbers
  const agree = origins < 2 ? 'one origin' : `${origins} independent origins`
  return [quiet(`${counted(reports.length, 'report')} of ${agree} `), ...numbers]
}

/** A report's words: those that count stand out from their sentence. */
function words(quoted: Quoted | undefined, withReport = true): readonly Line[] {
  if (!quoted) return []
  const report = quoted.report === undefined || !withReport ? [] : [quiet(' '), ...marks([quoted.report])]
  const { before, words: own, after } = quoted
  const sentence = [quiet(before), run(own, 'words'), quiet(after)].filter((r) => r.text !== '')
  return [[...inQuotes(sentence), ...report]]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** States that last; the others are acts of one day. */
const LASTING: ReadonlySet<TieEffect> = new Set([
  'opened',
  'increased',
  'reduced',
  'suspended',
  'ended',
  'resumed',
  'under review',
])

function sinceText({ state, since }: TieRow): string {
  const date = dateText(since)
  if (date === '') return ', date not known'
  if (/ – /.test(date)) return ` some time in ${date}`
  return LASTING.has(state) && !/^(since|until) /.test(date) ? ` since ${date}` : ` ${date}`
}

/** A tie that is threatened, promised or looked into is talked of: nothing has been done to it yet. */
const TALKED_OF: ReadonlySet<TieEffect> = new Set(['threatened', 'promised', 'under review'])
const isTalk = (t: TieRow) => TALKED_OF.has(t.state)

function ties(d: Dossier): Section {
  const rows = d.ties.filter((t) => !isTalk(t))
  const { shown, more } = capped(d, rows, CAPS.ties, 'ties')
  return section('State of the ties', shown.map(tieBlock), more)
}

function openTies(d: Dossier): Section {
  const { shown, more } = capped(d, d.ties.filter(isTalk), CAPS.talk, 'ties')
  return section('Threatened, promised or under review', shown.map(tieBlock), more)
}

function tieBlock(t: TieRow): Block {
  const mark = t.modality === 'actual' || t.modality === t.state ? undefined : t.modality
  const state: Line = [
    run(t.state.toUpperCase(), 'strong'),
    run(sinceText(t)),
    run(`, by ${t.by}`),
    ...(mark === undefined ? [] : [run(` [${mark}]`, 'alert')]),
  ]
  const earlier = t.earlier.map((s) => [s.state, dateText(s.from), `by ${s.by}`].filter((p) => p !== '').join(' '))
  return {
    block: 'entry',
    head: [strong(capital(t.kind)), run(` between ${t.between.join(' and ')}`)],
    ref: t.ref,
    body: [
      joined([state, told(t.support)], ' · '),
      ...(t.condition ? [conditionLine(t.condition)] : []),
      ...(t.reason === undefined ? [] : [[quiet('reason given: '), run(t.reason, 'words')]]),
      ...words(t.quoted),
      ...(earlier.length > 0
        ? [
            [
              quiet(
                `before: ${earlier.slice(0, 4).join('; ')}${earlier.length > 4 ? `; and ${earlier.length - 4} more` : ''}`,
              ),
            ],
          ]
        : []),
    ],
  }
}

const conditionLine = (c: ConditionRow): Line => [
  run(`${c.relation} `, 'strong'),
  run(withoutRelation(c), 'words'),
  quiet(` (${c.status}) ${c.ref}`),
]

/** The clause without the word that begins it, which stands before it already. */
function withoutRelation({ relation, text }: ConditionRow): string {
  return text.toLowerCase().startsWith(`${relation} `) ? text.slice(relation.length + 1) : text
}

function timeline(d: Dossier): Section {
  const worth = d.timeline.filter((e, i) => i < TIMELINE_LEAST || e.importance > TIMELINE_WORTH).length
  const { shown, more } = capped(d, d.timeline, Math.min(worth, CAPS.timeline), 'events')
  const dated = [...shown].sort(
    (a, b) => byText(start(a.date), start(b.date)) || b.importance - a.importance || byText(a.id, b.id),
  )
  return section('Timeline', dated.map(eventBlock), more)
}

/** So many events are shown whatever they weigh; more only when they weigh this much. */
const TIMELINE_LEAST = 8
const TIMELINE_WORTH = 6

/** Undated events come last. */
const start = (edtf: string) => (edtf === '' ? '~' : edtf.replace(/^(\.\.)?\//, ''))

function eventBlock(e: EventRow): Block {
  const mark = e.told_as
  return {
    block: 'entry',
    lead: dateText(e.date) || 'undated',
    head: [
      run(capital(e.gist)),
      ...(e.where === undefined ? [] : [quiet(` (${e.where})`)]),
      ...(mark === undefined ? [] : [run(` [${mark}]`, 'alert')]),
    ],
    ref: e.ref,
    body: [
      ...words(e.quoted, e.support.reports.length < 2),
      ...(e.support.reports.length > 1 ? [told(e.support)] : []),
    ],
  }
}

const TYPES = {
  conflict: 'the accounts do not agree',
  update: 'a later account goes further',
  scope: 'they do not cover the same',
  correction: 'a later account corrects an earlier one',
  'self-contradiction': 'one account contradicts itself',
} as const

function differences(d: Dossier): Section {
  const { shown, more } = capped(d, d.differences, CAPS.differences, 'disagreements')
  return section('Where the accounts differ', shown.map(differenceBlock), more)
}

function differenceBlock(row: DifferenceRow): Block {
  return {
    block: 'sides',
    head: [
      strong(capital(row.attribute.replaceAll('_', ' '))),
      ...(row.about_text === '' ? [] : [run(` – ${row.about_text}`)]),
    ],
    ref: row.ref,
    note: [run(row.type, row.type === 'conflict' ? 'alert' : undefined), quiet(`: ${TYPES[row.type]}`)],
    sides: row.sides.map((side) => ({
      head: [strong(side.value === '' ? '(not said)' : side.value)],
      body: [
        [quiet(`${counted(side.support.origins, 'origin')} `), ...marks(side.support.reports)],
        ...side.quoted.flatMap((q) => words(q, side.support.reports.length > 1)),
      ],
    })),
  }
}

function statements(d: Dossier): Section {
  const bySpeaker = [...grouped(d.statements, (s) => s.speaker_id ?? `text ${s.speaker}`).values()]
  const blocks: Block[] = []
  let shown = 0
  for (const rows of bySpeaker.slice(0, CAPS.speakers)) {
    const [first] = rows
    if (!first) continue
    blocks.push({
      block: 'entry',
      head: [strong(capital(first.speaker)), ...(first.office === undefined ? [] : [quiet(`, ${first.office}`)])],
      body: [],
    })
    for (const row of rows.slice(0, CAPS.perSpeaker)) blocks.push(statementBlock(row))
    shown += Math.min(rows.length, CAPS.perSpeaker)
  }
  const left = d.statements.length - shown
  const more = left > 0 ? `and ${left} more: rapport list statements --story ${d.story.ref}` : undefined
  return section('Who said what', blocks, more)
}

function statementBlock(s: StatementRow): Block {
  const content = s.content.replace(/\s+/g, ' ').trim()
  const long = content.length > 400 ? `${content.slice(0, 400).replace(/\s\S*$/, '')} …` : content
  const medium = s.medium === undefined ? [] : [run(mediumText(s.medium))]
  const meta = [
    ...medium,
    ...(s.addressee === undefined ? [] : [run(`to ${s.addressee}`)]),
    ...(s.date === '' ? [] : [run(dateText(s.date))]),
  ]
  return {
    block: 'entry',
    depth: 1,
    head: s.form === 'direct' ? [run(quotedOnce(long), 'words')] : [run(long)],
    ref: s.ref,
    body: [
      joined(
        [
          ...meta.map((r) => [r]),
          ...(s.form === 'direct' ? [] : [[quiet(s.form === 'mixed' ? 'partly quoted' : 'in the report’s words')]]),
          told(s.support),
        ],
        ' · ',
      ),
    ],
  }
}

const quotedOnce = (text: string) => (/^[“"‘']/.test(text) ? text : `“${text}”`)

function figures(d: Dossier): Section {
  const { shown, more } = capped(d, d.figures, CAPS.figures, 'figures')
  if (shown.length === 0) return section('Figures', [])
  const rows = shown.map((f) => ({
    cells: [
      [strong(f.amount)],
      figureWhat(f),
      f.claimant === undefined ? [quiet('–')] : [run(f.claimant)],
      marks(f.support.reports),
      [quiet(f.ref)],
    ],
  }))
  const columns = [
    { title: 'How many', grows: true },
    { title: 'of what', grows: true },
    { title: 'says', grows: true },
    { title: 'in' },
    { title: 'ref' },
  ]
  return section('Figures', [{ block: 'table', columns, rows }], more)
}

function figureWhat(f: FigureRow): Line {
  // A scope such as "in the decade up to 2023" tells the period already.
  const when = /\d{4}/.test(f.scope ?? '') ? '' : dateText(f.period)
  const scope = f.scope === undefined ? '' : f.scope
  return joined(
    [[run(f.measure)], ...(scope === '' ? [] : [[quiet(scope)]]), ...(when === '' ? [] : [[quiet(when)]])],
    ', ',
  )
}

function conditions(d: Dossier): Section {
  const { shown, more } = capped(d, d.conditions, CAPS.conditions, 'conditions')
  const blocks = shown.map(
    (c): Block => ({
      block: 'entry',
      head: [strong(`${c.relation} `), run(withoutRelation(c), 'words'), quiet(` (${c.status})`)],
      ref: c.ref,
      body: [...words(c.quoted)],
    }),
  )
  return section('Other conditions', blocks, more)
}

function reports(d: Dossier): Section {
  const { shown, more } = capped(d, d.reports, CAPS.reports, 'reports')
  const rows = shown.map((r) => ({
    anchor: `${REPORT_ANCHOR}${r.number}`,
    cells: [[strong(`[${r.number}]`)], reportLine(r), reportDate(r), [run(r.origin)], [quiet(r.ref)]],
  }))
  const columns = [
    { title: 'No.' },
    { title: 'Report', grows: true },
    { title: 'Published' },
    { title: 'Origin' },
    { title: 'ref' },
  ]
  const shared = d.origins.filter((o) => o.reports.length > 1)
  const notes = shared.map(
    (o): Block => ({
      block: 'prose',
      line: [
        quiet(
          `Origin ${o.letter}: reports ${o.reports.map((n) => `[${n}]`).join(' ')} count once (${o.why.join(', ') || 'shared text'}) ${o.ref}`,
        ),
      ],
    }),
  )
  return section('Reports', [{ block: 'table', columns, rows }, ...notes], more)
}

function reportLine(r: ReportRow): Line {
  return joined(
    [
      ...(r.outlet === undefined ? [] : [[run(r.outlet)]]),
      [run(r.title)],
      ...(r.status === 'read' ? [] : [[run(`not read: ${r.status_reason ?? r.language}`, 'alert')]]),
    ],
    ' · ',
  )
}

function reportDate(r: ReportRow): Line {
  if (r.date === '') return [quiet('unknown')]
  return [run(dateText(r.date)), quiet(` (${r.basis})`)]
}
