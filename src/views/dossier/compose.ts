/** Draws a dossier from a story's records, the most important rows first. */
import { byText } from '../../model/index.js'
import { type Letters, NO_LETTERS } from '../knowledge/letters.js'
import { differenceRows } from './difference-rows.js'
import type { Dossier } from './dossier.js'
import { conditionRow, eventRow, tieRows } from './event-rows.js'
import { type Kept, type Material, materialOf } from './material.js'
import { originRows, reportRows } from './report-rows.js'
import { figureRows, statementRows } from './statement-rows.js'
import { support } from './support.js'
import { undatedRows } from './undated-rows.js'

/** The dossier of a story, whole: what is shown of it is for the page to say. */
export async function composeDossier(
  view: Material['view'],
  story: Kept<'story'>,
  letters: Letters = NO_LETTERS,
): Promise<Dossier> {
  const m = await materialOf(view, story, letters)
  const ties = tieRows(m)
  const shown = new Set(ties.flatMap((t) => (t.condition ? [t.condition.id] : [])))
  const timeline = m.events.map((e) => eventRow(m, e)).sort((a, b) => b.importance - a.importance || byText(a.id, b.id))
  const days = m.events
    .flatMap((e) => (e.when.edtf === '' ? [] : [e.when.edtf]))
    .filter((d) => /^\d{4}-\d\d-\d\d$/.test(d))
  const reports = m.reports.map((r) => r.id)
  return {
    kind: 'dossier',
    story: { id: story.id, ref: m.short(story.id), title: story.title },
    as_of: { ...view.coordinates, latest: view.latest, notes: view.notes },
    span: { from: days.sort(byText)[0] ?? '', to: days.at(-1) ?? '' },
    support: support(m, reports),
    unread: m.reports.filter((r) => r.status === 'unread').length,
    ties,
    timeline,
    differences: differenceRows(m),
    statements: statementRows(m),
    figures: figureRows(m),
    conditions: m.conditions.filter((c) => !shown.has(c.id)).map((c) => conditionRow(m, c)),
    undated: await undatedRows(m),
    reports: reportRows(m),
    origins: originRows(m),
  }
}
