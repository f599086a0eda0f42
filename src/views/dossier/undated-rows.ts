/** Rows on what has no date, in a dossier as of one: it may have held then or not. */
import type { LedgerRecord } from '../../model/index.js'
import { titleOf } from '../cards/cards.js'
import { namesFor } from '../lists/names.js'
import type { UndatedRow } from './dossier.js'
import type { Material } from './material.js'

export async function undatedRows({ view, story }: Material): Promise<readonly UndatedRow[]> {
  if (view.coordinates.valid_at === undefined) return []
  const records: LedgerRecord[] = []
  for (const kind of ['tie', 'event', 'statement', 'figure'] as const)
    records.push(...(await view.undated(kind, { story: story.id })))
  const names = await namesFor(view, records)
  return records.map((r) => ({ id: r.id, ref: names.short(r.id), kind: r.kind, gist: titleOf(r, names) }))
}
