/**
 * What differs between two views that are pinned to a date in the world or of publication: the answers themselves are compared,
 * since a row that nobody touched may count in one of them and not in the other.
 */
import type { LedgerView } from '../../ledger/index.js'
import { byText, type LedgerRecord, RECORD_KINDS, type RecordKind } from '../../model/index.js'
import { titleOf } from '../cards/cards.js'
import { namesFor } from '../lists/names.js'
import { Causes } from './causes.js'
import { wordOf } from './changes.js'
import { type DifferenceLine, type DifferenceQuery, DOSSIER_KINDS, rowsBetween } from './difference.js'
import { fieldChanges } from './fields.js'

/** Does a view answer otherwise than its rows do? */
export const isPinned = ({ coordinates: { valid_at, published_by } }: LedgerView): boolean =>
  valid_at !== undefined || published_by !== undefined

/** Records that one view gives and the other does not, or gives otherwise. */
export async function pinnedDifferences(
  from: LedgerView,
  to: LedgerView,
  query: DifferenceQuery = {},
): Promise<readonly DifferenceLine[]> {
  const pairs = to.coordinates.published_by === undefined ? await touched(from, to, query) : await all(from, to, query)
  const changed = [...pairs.values()].flatMap(({ was, is }) => {
    const fields = was && is ? fieldChanges(was, is) : []
    const shown = is ?? was
    return shown && (!was || !is || fields.length > 0) ? [{ was, is, fields, shown }] : []
  })
  const names = await namesFor(
    to,
    changed.map((c) => c.shown),
  )
  const causes = new Causes(to)
  const out: DifferenceLine[] = []
  for (const { was, is, fields, shown } of changed) {
    out.push({
      kind: 'difference',
      change: is ? wordOf(is, was) : 'withdrawn',
      of: shown.kind,
      id: shown.id,
      ref: names.short(shown.id),
      title: titleOf(shown, names),
      from: from.revision.number,
      to: to.revision.number,
      ...(was ? { supersedes: was.revision } : {}),
      ...(is ? {} : { reason: whyGone(to) }),
      fields,
      causes: await causes.between(
        from.revision.number,
        [was, is].flatMap((r) => r ?? []),
      ),
    })
  }
  const place = (kind: RecordKind) =>
    DOSSIER_KINDS.includes(kind) ? DOSSIER_KINDS.indexOf(kind) : DOSSIER_KINDS.length
  return out.sort((a, b) => place(a.of) - place(b.of) || byText(a.title, b.title) || byText(a.id, b.id))
}

function whyGone({ coordinates: { valid_at, published_by } }: LedgerView): string {
  return published_by === undefined
    ? `it is not known any more to have come about by ${valid_at}`
    : `the reports published by ${published_by} do not give it any more`
}

interface Pair {
  readonly was?: LedgerRecord
  readonly is?: LedgerRecord
}

const standing = (r: LedgerRecord | undefined) => (r && r.rank !== 'withdrawn' ? r : undefined)

/** Records of which a row was written in between, and those that hang on them. */
async function touched(from: LedgerView, to: LedgerView, query: DifferenceQuery): Promise<ReadonlyMap<string, Pair>> {
  const rows = await rowsBetween(from.revision.number, to, query.story === undefined ? {} : { story: query.story })
  const ids = new Set(rows.keys())
  for (const view of [from, to]) {
    for (const a of await view.assertionsAbout(rows.keys())) ids.add(a.id)
    for (const d of await view.disagreementsAbout(rows.keys())) ids.add(d.id)
    for (const r of (await view.recordsOf(rows.keys())).values())
      if (r.kind === 'event' && r.condition !== undefined) ids.add(r.condition)
  }
  return pairsOf(await from.recordsOf(ids), await to.recordsOf(ids), query)
}

async function all(from: LedgerView, to: LedgerView, query: DifferenceQuery): Promise<ReadonlyMap<string, Pair>> {
  const of = async (view: LedgerView) => {
    const out = new Map<string, LedgerRecord>()
    for (const kind of query.kinds ?? RECORD_KINDS)
      for (const r of await view.records(kind, query.story === undefined ? {} : { story: query.story }))
        out.set(r.id, r)
    return out
  }
  return pairsOf(await of(from), await of(to), query)
}

function pairsOf(
  before: ReadonlyMap<string, LedgerRecord>,
  after: ReadonlyMap<string, LedgerRecord>,
  { kinds }: DifferenceQuery,
): ReadonlyMap<string, Pair> {
  const out = new Map<string, Pair>()
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [standing(before.get(id)), standing(after.get(id))]
    const kind = (is ?? was)?.kind
    if (kind === undefined || kinds?.includes(kind) === false) continue
    out.set(id, { ...(was ? { was } : {}), ...(is ? { is } : {}) })
  }
  return out
}
