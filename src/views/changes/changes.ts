/** What the ledger learnt, row by row: additions, changes field by field, withdrawals with their reason. */
import type { Change, LedgerView } from '../../ledger/index.js'
import { type LedgerRecord, type RecordKind, sortedUnique } from '../../model/index.js'
import { titleOf } from '../cards/cards.js'
import { namesFor } from '../lists/names.js'
import { type Cause, Causes } from './causes.js'
import { type FieldChange, fieldChanges } from './fields.js'

export type ChangeWord = 'added' | 'changed' | 'withdrawn' | 'restored'

/** One line of the feed. */
export interface ChangeLine {
  readonly kind: 'change'
  readonly change: ChangeWord
  readonly of: RecordKind
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly revision: number
  readonly at: string
  /** Revision of the row that this one supersedes. */
  readonly supersedes?: number
  /** Why it is withdrawn. */
  readonly reason?: string
  /** Records that what was said of a withdrawn one is said of now. */
  readonly replaced_by?: readonly string[]
  readonly fields: readonly FieldChange[]
  readonly cause: Cause
}

export interface ChangesQuery {
  readonly since: number
  readonly kind?: RecordKind
  readonly story?: string
  /** 0 for all. */
  readonly limit: number
  readonly after?: string
}

const LOT = 200

/** Changes in the order of revisions; `next` of the last one read tells where to go on. */
export async function* changesSince(
  view: LedgerView,
  query: ChangesQuery,
): AsyncGenerator<ChangeLine, string | undefined> {
  const causes = new Causes(view)
  let [given, after] = [0, query.after]
  do {
    const limit = query.limit === 0 ? LOT : Math.min(LOT, query.limit - given)
    const { after: _, ...which } = query
    const lot = await view.changes({ ...which, limit, ...(after === undefined ? {} : { after }) })
    const lines = await changeLines(view, lot.changes, causes)
    for (const line of lines) yield line
    given += lines.length
    after = lot.next
  } while (after !== undefined && (query.limit === 0 || given < query.limit))
  return after
}

async function changeLines(view: LedgerView, changes: readonly Change[], causes: Causes): Promise<ChangeLine[]> {
  const names = await namesFor(
    view,
    changes.map((c) => c.record),
  )
  const out: ChangeLine[] = []
  for (const { record, before } of changes) {
    const word = wordOf(record, before)
    const successors = word === 'withdrawn' ? await replacedBy(view, record) : []
    out.push({
      kind: 'change',
      change: word,
      of: record.kind,
      id: record.id,
      ref: names.short(record.id),
      title: titleOf(record, names),
      revision: record.revision,
      at: record.known_from,
      ...(before === undefined ? {} : { supersedes: before.revision }),
      ...(record.rank === 'withdrawn' && record.rank_reason !== undefined ? { reason: record.rank_reason } : {}),
      ...(successors.length === 0 ? {} : { replaced_by: successors }),
      fields: word === 'changed' && before ? fieldChanges(before, record) : [],
      cause: await causes.of(record.revision, before ? [record, before] : [record]),
    })
  }
  return out
}

/** Records that the assertions on a withdrawn event are about now. */
export async function replacedBy(view: LedgerView, gone: LedgerRecord): Promise<readonly string[]> {
  if (gone.kind !== 'event') return []
  const assertions = [...(await view.recordsOf(gone.assertions)).values()]
  return sortedUnique(
    assertions.flatMap((a) =>
      a.kind === 'assertion' && a.rank !== 'withdrawn' && a.about !== gone.id ? [a.about] : [],
    ),
  )
}

/** What became of a record, from what it was to what it is. */
export function wordOf(after: LedgerRecord, before: LedgerRecord | undefined): ChangeWord {
  if (after.rank === 'withdrawn') return 'withdrawn'
  if (before === undefined) return 'added'
  return before.rank === 'withdrawn' ? 'restored' : 'changed'
}
