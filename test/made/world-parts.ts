/** What a run needs to take in reports of the invented world, whose readings come with them; and what they add up to. */
import { type Ledger, type LedgerView, openSqliteLedger, type ReadReport } from '../../src/ledger/index.js'
import { canonicalJson, type Judgement, KNOWLEDGE_FIELDS, RECORD_KINDS } from '../../src/model/index.js'
import { reconcile } from '../../src/run/index.js'
import { buildLedgerRecords, foldShares, LARGEST, LINKED_BY, linksOf, reconcilePart } from '../../src/stories/index.js'
import { makeDirectory } from '../../src/stories/testing/make.js'
import { worldStates } from './world.js'

const directory = makeDirectory(worldStates)

export const worldParts = {
  linking: { id: LINKED_BY, keysOf: linksOf, largest: LARGEST },
  reconcile: (items: readonly ReadReport[], judgements: readonly Judgement[] = []) =>
    reconcilePart(items, directory, { judgements }),
  fold: (facts: Parameters<typeof foldShares>[0]) => foldShares(facts, directory),
}

/** Opens a ledger that takes in reports of the world. */
export async function worldLedger(path: string): Promise<Ledger> {
  const ledger = await openSqliteLedger(path, { create: true })
  await ledger.linkBy(worldParts.linking)
  return ledger
}

/** Takes reports in as a run does, so many put together at a time. */
export async function takeIn(
  ledger: Ledger,
  reports: readonly ReadReport[],
  now: () => Date,
  atOnce?: number,
): Promise<void> {
  await ledger.acknowledge(reports, now().toISOString())
  await reconcile(ledger, { parts: worldParts, now, ...(atOnce === undefined ? {} : { atOnce }) })
}

const KNOWLEDGE: ReadonlySet<string> = new Set(KNOWLEDGE_FIELDS)

/** Everything that stands in a ledger, a line a record, without the knowledge fields. */
export async function contentOf(view: LedgerView): Promise<string> {
  const lines: string[] = []
  for (const kind of RECORD_KINDS)
    for (const record of await view.records(kind))
      lines.push(canonicalJson(Object.fromEntries(Object.entries(record).filter(([f]) => !KNOWLEDGE.has(f)))))
  return lines.sort().join('\n')
}

/** The same for reports that are put together at once, without a ledger. */
export const wholeOf = (items: readonly ReadReport[]): string =>
  buildLedgerRecords(items, directory)
    .map((r) => canonicalJson(r))
    .sort()
    .join('\n')

export function firstOf<T>(list: Iterable<T>, count: number): T[] {
  const out: T[] = []
  for (const one of list) {
    out.push(one)
    if (out.length === count) break
  }
  return out
}
