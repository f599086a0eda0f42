/** Draws a dossier from a story's records, the most important rows first. */
import { byText, dayRange } from '../../model/index.js'
import { type Letters, NO_LETTERS } from '../knowledge/letters.js'
import { differenceRows } from './difference-rows.js'
import type { Dossier } from './dossier.js'
import { conditionRow, eventRow, tieRows } from './event-rows.js'
import { type Kept, type Material, materialOf } from './material.js'
import { originRows, reportRows } from './report-rows.js'
import { saidRows } from './said-rows.js'
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
  const reports = m.reports.map((r) => r.id)
  return {
    kind: 'dossier',
    story: { id: story.id, ref: m.short(story.id), title: story.title },
    as_of: { ...view.coordinates, latest: view.latest, notes: view.notes },
    span: spanOf(m),
    support: support(m, reports),
    unread: m.reports.filter((r) => r.status === 'unread').length,
    ties,
    said_and_done: saidRows(m),
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

/** From the first to the last event that is dated to a day or a month. */
function spanOf(m: Material): Dossier['span'] {
  const days = m.events.map((e) => e.when.edtf).filter((d) => /^\d{4}-\d\d(-\d\d)?$/.test(d))
  const by = (end: 'from' | 'to') => (a: string, b: string) => (dayRange(a)?.[end] ?? 0) - (dayRange(b)?.[end] ?? 0)
  return { from: days.sort(by('from'))[0] ?? '', to: days.sort(by('to')).at(-1) ?? '' }
}
