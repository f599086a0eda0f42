/** Tables of a dossier: figures, and the reports that everything stands on. */
import { type Block, joined, type Line, quiet, run, type Section, strong } from '../page/page.js'
import { dateText } from '../wording/dates.js'
import type { Dossier, FigureRow, ReportRow } from './dossier.js'
import { type Caps, capped, marks, REPORT_ANCHOR, section } from './section-parts.js'

export function figureSection(d: Dossier, caps: Caps): Section {
  const { shown, more } = capped(d, d.figures, caps.figures, 'figures')
  if (shown.length === 0) return section('Figures', [])
  const rows = shown.map((f) => ({
    cells: [
      [...(f.continues ? [quiet('↳ ')] : []), strong(f.amount)],
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
  // A scope such as "between 2011 and 2016" tells the period already.
  const when = /\d{4}/.test(f.scope ?? '') ? '' : dateText(f.period)
  const scope = f.scope === undefined ? '' : f.scope
  return joined(
    [
      [f.continues ? quiet('the same count') : run(f.measure)],
      ...(scope === '' ? [] : [[quiet(scope)]]),
      ...(when === '' ? [] : [[quiet(when)]]),
    ],
    ', ',
  )
}

export function reportSection(d: Dossier, caps: Caps): Section {
  const { shown, more } = capped(d, d.reports, caps.reports, 'reports')
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
      ...(r.reliability === 'F' ? [] : [[quiet(`reliability ${r.reliability}`)]]),
      [run(r.title)],
      ...(r.version === 1 ? [] : [[run(`edited: version ${r.version}`, 'alert')]]),
      ...(r.status === 'read' ? [] : [[run(`not read: ${r.status_reason ?? r.language}`, 'alert')]]),
    ],
    ' · ',
  )
}

function reportDate(r: ReportRow): Line {
  if (r.date === '') return [quiet('unknown')]
  return [run(dateText(r.date)), quiet(` (${r.basis})`)]
}
