/** Lists of records, one row each, the same ones that the dossier is made of. */
import type { LedgerView } from '../../ledger/index.js'
import type { LedgerRecord } from '../../model/index.js'
import type { Column, Page } from '../page/page.js'
import { counted } from '../wording/numbers.js'
import { KIND_OF, type ListKind } from './kinds.js'
import { type Names, namesFor } from './names.js'
import { ROWS } from './rows.js'

export interface ListOptions {
  readonly story?: string
}

/** The records of a list in the order in which they are shown. */
export async function listRecords(
  view: LedgerView,
  kind: ListKind,
  options: ListOptions = {},
): Promise<readonly LedgerRecord[]> {
  const records: readonly LedgerRecord[] = await view.records(KIND_OF[kind], options)
  return [...records].sort(ROWS[kind].order)
}

/** At most `limit` rows of the records as a page; what is left out is counted in it. */
export async function listPage(
  view: LedgerView,
  kind: ListKind,
  records: readonly LedgerRecord[],
  limit: number,
): Promise<Page> {
  const shown = records.slice(0, limit)
  if (shown.length === 0) {
    return {
      facts: [[{ text: `No ${kind} in this ledger (revision ${view.revision.number}).`, style: 'quiet' }]],
      sections: [],
    }
  }
  const names: Names = await namesFor(view, shown)
  const { columns, cells } = ROWS[kind]
  const rows = shown.map((r) => ({
    cells: [...cells(r, names), [{ text: names.short(r.id), style: 'quiet' as const }]],
  }))
  const left = records.length - shown.length
  const total = counted(records.length, kind === 'stories' ? 'story' : kind.slice(0, -1))
  const more = left > 0 ? `${total}; and ${left} more: --limit 0 shows all` : total
  const last: Column = { title: 'ref' }
  return { facts: [], sections: [{ blocks: [{ block: 'table', columns: [...columns, last], rows }], more }] }
}
