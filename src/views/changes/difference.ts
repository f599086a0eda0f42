/** What an answer says at one revision and at another: the net change of each record, with every cause on the way. */
import type { LedgerView } from '../../ledger/index.js'
import { byText, type LedgerRecord, type RecordKind } from '../../model/index.js'
import { titleOf } from '../cards/cards.js'
import { namesFor } from '../lists/names.js'
import { type Cause, Causes } from './causes.js'
import { type ChangeWord, replacedBy, wordOf } from './changes.js'
import { type FieldChange, fieldChanges } from './fields.js'

export interface DifferenceLine {
  readonly kind: 'difference'
  readonly change: ChangeWord
  readonly of: RecordKind
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly from: number
  readonly to: number
  /** Revision in which the row at `from` was written. */
  readonly supersedes?: number
  readonly reason?: string
  /** Records that what was said of a withdrawn one is said of now. */
  readonly replaced_by?: readonly string[]
  readonly fields: readonly FieldChange[]
  /** One for every revision that wrote the record, the first first. */
  readonly causes: readonly Cause[]
}

export interface DifferenceQuery {
  readonly kinds?: readonly RecordKind[]
  readonly story?: string
}

/** What a dossier is drawn from; assertions and actors show in these. */
export const DOSSIER_KINDS: readonly RecordKind[] = [
  'story',
  'tie',
  'event',
  'disagreement',
  'statement',
  'figure',
  'condition',
  'report',
  'origin',
]

const LOT = 500

/** Records that differ between two views of one ledger, kind by kind in the order given, then by title. */
export async function differences(
  from: LedgerView,
  to: LedgerView,
  query: DifferenceQuery = {},
): Promise<readonly DifferenceLine[]> {
  const rows = await rowsBetween(from.revision.number, to, query)
  const before = await from.recordsOf(rows.keys())
  const names = await namesFor(
    to,
    [...rows.values()].flatMap((all) => all.at(-1) ?? []),
  )
  const causes = new Causes(to)
  const out: DifferenceLine[] = []
  for (const [id, all] of rows) {
    const after = all.at(-1)
    const was = before.get(id)
    // What came and went again, or was withdrawn before, makes no difference.
    if (!after || (after.rank === 'withdrawn' && (was === undefined || was.rank === 'withdrawn'))) continue
    const fields = was ? fieldChanges(was, after) : []
    const change = wordOf(after, was)
    if (change === 'changed' && fields.length === 0) continue
    const successors = change === 'withdrawn' ? await replacedBy(to, after) : []
    out.push({
      kind: 'difference',
      change,
      of: after.kind,
      id,
      ref: names.short(id),
      title: titleOf(after, names),
      from: from.revision.number,
      to: to.revision.number,
      ...(was === undefined ? {} : { supersedes: was.revision }),
      ...(after.rank === 'withdrawn' && after.rank_reason !== undefined ? { reason: after.rank_reason } : {}),
      ...(successors.length === 0 ? {} : { replaced_by: successors }),
      fields: change === 'changed' ? fields : [],
      causes: await causesOf(causes, all, was),
    })
  }
  const kinds = query.kinds ?? DOSSIER_KINDS
  const place = (kind: RecordKind) => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length)
  return out.sort((a, b) => place(a.of) - place(b.of) || byText(a.title, b.title) || byText(a.id, b.id))
}

/** Rows written after a revision, by record. */
export async function rowsBetween(
  since: number,
  to: LedgerView,
  { kinds, story }: DifferenceQuery,
): Promise<ReadonlyMap<string, readonly LedgerRecord[]>> {
  const rows = new Map<string, LedgerRecord[]>()
  const only = kinds?.length === 1 ? kinds[0] : undefined
  let after: string | undefined
  do {
    const lot = await to.changes({
      since,
      limit: LOT,
      ...(only === undefined ? {} : { kind: only }),
      ...(story === undefined ? {} : { story }),
      ...(after === undefined ? {} : { after }),
    })
    for (const { record } of lot.changes) {
      if (kinds !== undefined && !kinds.includes(record.kind)) continue
      rows.set(record.id, [...(rows.get(record.id) ?? []), record])
    }
    after = lot.next
  } while (after !== undefined)
  return rows
}

async function causesOf(causes: Causes, rows: readonly LedgerRecord[], was?: LedgerRecord): Promise<readonly Cause[]> {
  const out: Cause[] = []
  let before = was
  for (const row of rows) {
    out.push(await causes.of(row.revision, before ? [row, before] : [row]))
    before = row
  }
  return out
}
