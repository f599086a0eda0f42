/** From reports and their readings to all records of the ledger, the whole of it at once. */
import { byText, type ContentRecord, factsOf, type RecordKind } from '../model/index.js'
import { type BuildOptions, type Built, buildNeighbourhood } from './build-neighbourhood.js'
import { foldShares } from './fold-shares.js'
import { type Item, prepare } from './item.js'
import { neighbourhoods } from './neighbourhoods.js'
import { judgementRecord } from './reconcile/identity.js'
import type { KnownActors } from './reconcile/known-actors.js'

const ORDER: readonly RecordKind[] = [
  'report',
  'origin',
  'story',
  'actor',
  'event',
  'tie',
  'condition',
  'statement',
  'figure',
  'disagreement',
  'assertion',
  'judgement',
  'refusal',
]

/**
 * All records that the items add up to, by kind and then by id. Of several versions of a report the newest counts.
 * Any order of the items gives the same records.
 */
export function buildLedgerRecords(
  items: readonly Item[],
  directory: KnownActors,
  options: BuildOptions = {},
): ContentRecord[] {
  const built = neighbourhoods(prepare(items)).map((sources) => buildNeighbourhood(sources, directory, options))
  const shares = built.flatMap((b) => b.shares)
  const folded = foldShares(factsOf(shares), directory)
  const judged = (options.judgements ?? []).map((j) => judgementRecord(j))
  return canonicalOrder([...built.flatMap((b) => b.records), ...folded, ...judged])
}

/** What the reports of one neighbourhood add up to by themselves, in canonical order, and tell of actors and ties. */
export function reconcilePart(items: readonly Item[], directory: KnownActors, options: BuildOptions = {}): Built {
  const { records, shares } = buildNeighbourhood(prepare(items), directory, options)
  return { records: canonicalOrder(records), shares }
}

/** One record an id, by kind and then by id. */
function canonicalOrder(records: readonly ContentRecord[]): ContentRecord[] {
  const by = new Map(records.map((r) => [`${ORDER.indexOf(r.kind).toString().padStart(2, '0')} ${r.id}`, r]))
  return [...by.entries()].sort(([a], [b]) => byText(a, b)).map(([, r]) => r)
}
