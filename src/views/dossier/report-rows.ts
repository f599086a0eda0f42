/** The reports of a dossier and the origins they go back to. */
import { byText } from '../../model/index.js'
import { letterOf } from '../knowledge/letters.js'
import type { OriginRow, ReportRow } from './dossier.js'
import type { Kept, Material } from './material.js'

export function reportRows(m: Material): readonly ReportRow[] {
  const letters = lettersOf(m)
  const gave = new Map<string, number>()
  for (const e of m.events) for (const a of m.assertionsOn(e.id)) gave.set(a.report, (gave.get(a.report) ?? 0) + 1)
  return m.reports.map((r, i) => ({
    id: r.id,
    ref: m.short(r.id),
    number: i + 1,
    version: r.version,
    ...(r.outlet === undefined ? {} : { outlet: r.outlet }),
    title: reportTitle(r),
    ...(r.url === undefined ? {} : { url: r.url }),
    date: r.published.edtf,
    basis: r.published.basis,
    language: r.language,
    status: r.status,
    ...(r.status_reason === undefined ? {} : { status_reason: r.status_reason }),
    origin: letters.get(r.origin) ?? '?',
    gave: gave.get(r.id) ?? 0,
    reliability: letterOf(r, m.grounds.letters),
  }))
}

/** The title, or the first words of a report that has none, after dateline and clutter. */
export function reportTitle(report: Pick<Kept<'report'>, 'title' | 'text' | 'left_out'>): string {
  if (report.title !== undefined && report.title !== '') return report.title
  const characters = [...report.text.slice(0, 4000)]
  for (const { start, end } of report.left_out) characters.fill(' ', start, end)
  const words = characters.join('').trim().split(/\s+/).slice(0, 12)
  return words.length === 0 || words[0] === '' ? '(no text)' : `“${words.join(' ')} …”`
}

export function originRows(m: Material): readonly OriginRow[] {
  const letters = lettersOf(m)
  return m.origins
    .filter((o) => letters.has(o.id))
    .map((o) => ({
      id: o.id,
      ref: m.short(o.id),
      letter: letters.get(o.id) ?? '?',
      reports: m.numbersOf(o.reports),
      why: [
        ...new Set(o.links.map((l) => (l.share === undefined ? l.why : `${l.why} (${Math.round(l.share * 100)} %)`))),
      ],
    }))
    .sort((a, b) => a.letter.length - b.letter.length || byText(a.letter, b.letter))
}

/** Letters A, B, ..., Z, AA, ... in the order in which the reports are numbered. */
function lettersOf(m: Material): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const r of m.reports) if (!letters.has(r.origin)) letters.set(r.origin, letter(letters.size))
  return letters
}

function letter(n: number): string {
  return (n >= 26 ? letter(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26))
}
