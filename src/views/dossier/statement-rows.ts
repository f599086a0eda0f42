/** Rows on statements and figures, those of several origins first. */
import { byText } from '../../model/index.js'
import { ratingsOf } from '../knowledge/enrich.js'
import { amountText } from '../wording/numbers.js'
import { officeBehind } from '../wording/offices.js'
import { saidBefore } from '../wording/said.js'
import type { FigureRow, StatementRow } from './dossier.js'
import { grouped } from './grouped.js'
import type { Material } from './material.js'
import { quoted, SIDE_ROOM, support } from './support.js'

/** An indirect statement of fewer words hardly tells what was said. */
const FEW_WORDS = 5

export function statementRows(m: Material): readonly StatementRow[] {
  return m.statements
    .map((s) => {
      const actor = s.speaker === undefined ? undefined : m.get(s.speaker)
      const office = actor?.kind === 'actor' ? officeBehind(actor) : undefined
      const told = support(
        m,
        s.appearances.map((e) => e.report),
      )
      const weight =
        told.origins * 3 +
        (s.form === 'indirect' ? 0 : 2) +
        (actor?.kind === 'actor' && actor.type === 'person' ? 1 : 0) +
        (s.medium ? 1 : 0) +
        (s.form === 'indirect' && s.content.split(/\s+/).length < FEW_WORDS ? -3 : 0)
      const cue = saidBefore(s)
      const row: StatementRow = {
        id: s.id,
        ref: m.short(s.id),
        speaker: actor?.kind === 'actor' ? actor.name : s.speaker_text,
        ...(s.speaker === undefined ? {} : { speaker_id: s.speaker }),
        ...(office === undefined ? {} : { office }),
        form: s.form,
        ...(cue === undefined ? {} : { cue }),
        content: s.content,
        ...(s.medium === undefined ? {} : { medium: s.medium }),
        ...(s.addressee === undefined ? {} : { addressee: s.addressee }),
        date: s.when?.edtf ?? '',
        support: told,
        ratings: ratingsOf(s, m.grounds),
      }
      return { row, weight }
    })
    .sort((a, b) => b.weight - a.weight || byText(a.row.date || '~', b.row.date || '~') || byText(a.row.id, b.row.id))
    .map(({ row }) => row)
}

export function figureRows(m: Material): readonly FigureRow[] {
  const rows = m.figures
    .map((f): FigureRow => {
      const [first] = f.appearances
      const words =
        first &&
        quoted(
          m,
          f.appearances.filter((e) => e.report === first.report),
          SIDE_ROOM,
        )
      return {
        id: f.id,
        ref: m.short(f.id),
        amount: amountText(f),
        measure: f.measure,
        ...(f.scope === undefined ? {} : { scope: f.scope }),
        period: f.period ?? '',
        ...(f.claimant === undefined ? {} : { claimant: m.nameOf(f.claimant) }),
        ...(f.series === undefined ? {} : { series: f.series }),
        continues: false,
        support: support(
          m,
          f.appearances.map((e) => e.report),
        ),
        ratings: ratingsOf(f, m.grounds),
        ...(words ? { quoted: words } : {}),
      }
    })
    .sort(
      (a, b) =>
        b.support.origins - a.support.origins ||
        (a.claimant ? 0 : 1) - (b.claimant ? 0 : 1) ||
        byText(a.measure, b.measure) ||
        byText(a.id, b.id),
    )
  return bySeries(rows)
}

/** The numbers of one series stand together, in the order of the reports, where the first of them would stand. */
function bySeries(rows: readonly FigureRow[]): readonly FigureRow[] {
  const first = (r: FigureRow) => r.support.reports[0] ?? Number.POSITIVE_INFINITY
  const bySeriesId = grouped(
    rows.filter((r) => r.series !== undefined),
    (r) => r.series ?? '',
  )
  const done = new Set<string>()
  return rows.flatMap((r) => {
    if (r.series === undefined) return [r]
    if (done.has(r.series)) return []
    done.add(r.series)
    return [...(bySeriesId.get(r.series) ?? [])]
      .sort((a, b) => first(a) - first(b) || byText(a.id, b.id))
      .map((row, i) => (i === 0 ? row : { ...row, continues: true }))
  })
}
