/** The sections on ties: what has been done to them, and what is only talked of. */
import { isOpenState, type TieEffect } from '../../model/index.js'
import { type Block, joined, type Line, quiet, run, type Section, strong } from '../page/page.js'
import { dateText } from '../wording/dates.js'
import type { ConditionRow, Dossier, TieRow } from './dossier.js'
import { grouped } from './grouped.js'
import { type Caps, capital, capped, marks, section, told, withoutRelation, words } from './section-parts.js'

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

function sinceText({ state, since, told: first }: TieRow): string {
  const date = dateText(since)
  if (date === '') return `, date not known${first === undefined ? '' : `, told ${dateText(first)}`}`
  if (/ – /.test(date)) return ` some time in ${date}`
  return LASTING.has(state) && !/^(since|until) /.test(date) ? ` since ${date}` : ` ${date}`
}

/** A tie that is threatened, promised or looked into is talked of: nothing has been done to it yet. */
const isTalk = (t: TieRow) => isOpenState(t.state)

export function tieSection(d: Dossier, caps: Caps): Section {
  const rows = d.ties.filter((t) => !isTalk(t))
  const { shown, more } = capped(d, rows, caps.ties, 'ties')
  return section('State of the ties', shown.map(tieBlock), more)
}

export function openTieSection(d: Dossier, caps: Caps): Section {
  const { shown, more } = capped(d, d.ties.filter(isTalk), caps.talk, 'ties')
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
      joined([state, told(t.support, t.ratings)], ' · '),
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

/** Conditions that stand under none of the ties. */
export function conditionSection(d: Dossier, caps: Caps): Section {
  // Copies of one text give the same words twice.
  const alike = [
    ...grouped(d.conditions, (c) => `${c.relation} ${c.status} ${withoutRelation(c).toLowerCase()}`).values(),
  ]
  const { shown, more } = capped(d, alike, caps.conditions, 'conditions')
  const blocks = shown.flatMap(([c, ...others]): Block[] => {
    if (!c) return []
    const reports = [...new Set([c, ...others].flatMap((o) => o.support.reports))].sort((a, b) => a - b)
    return [
      {
        block: 'entry',
        head: [strong(`${c.relation} `), run(withoutRelation(c), 'words'), quiet(` (${c.status})`)],
        ref: c.ref,
        body: [...words(c.quoted, others.length === 0), ...(others.length === 0 ? [] : [marks(reports)])],
      },
    ]
  })
  return section('Other conditions', blocks, more)
}
