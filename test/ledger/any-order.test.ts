import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Ledger, type LedgerView, openMemoryLedger, type ReadReport } from '../../src/ledger/index.js'
import { canonicalJson, KNOWLEDGE_FIELDS, type RecordKind } from '../../src/model/index.js'
import { reconcile } from '../../src/run/index.js'
import { buildLedgerRecords, foldShares, LARGEST, LINKED_BY, linksOf, reconcilePart } from '../../src/stories/index.js'
import { dispute } from '../../src/stories/testing/dispute.js'
import { makeDirectory } from '../../src/stories/testing/make.js'
import { world, worldStates } from '../made/world.js'

const directory = makeDirectory(worldStates)
const KINDS: readonly RecordKind[] = ['report', 'origin', 'story', 'actor', 'event', 'tie', 'condition', 'statement']
const ALL: readonly RecordKind[] = [...KINDS, 'figure', 'disagreement', 'assertion']
const KNOWLEDGE: ReadonlySet<string> = new Set(KNOWLEDGE_FIELDS)

const reports = [...dispute, ...firstOf(world({ seed: 7, atOnce: 6 }), 60)]

function firstOf<T>(list: Iterable<T>, count: number): T[] {
  const out: T[] = []
  for (const one of list) {
    out.push(one)
    if (out.length === count) break
  }
  return out
}

const parts = {
  reconcile: (items: readonly ReadReport[]) => reconcilePart(items, directory),
  fold: (facts: Parameters<typeof foldShares>[0]) => foldShares(facts, directory),
}
let clock = 0
const now = () => new Date(Date.UTC(2031, 0, 1) + clock++ * 1000)

async function emptyLedger(largest = LARGEST): Promise<Ledger> {
  const ledger = await openMemoryLedger()
  onTestFinished(() => ledger.close())
  await ledger.linkBy({ id: LINKED_BY, keysOf: linksOf, largest })
  return ledger
}

async function take(ledger: Ledger, items: readonly ReadReport[]): Promise<void> {
  await ledger.acknowledge(items, now().toISOString())
  await reconcile(ledger, { parts, now })
}

/** What the ledger holds, as bytes without the knowledge fields. */
async function contentOf(ledger: Ledger): Promise<string> {
  const view = (await ledger.view()) as LedgerView
  const lines: string[] = []
  for (const kind of ALL)
    for (const record of await view.records(kind))
      lines.push(canonicalJson(Object.fromEntries(Object.entries(record).filter(([f]) => !KNOWLEDGE.has(f)))))
  return lines.sort().join('\n')
}

const whole = (items: readonly ReadReport[]): string =>
  buildLedgerRecords(items, directory)
    .map((r) => canonicalJson(r))
    .sort()
    .join('\n')

describe('a ledger that takes in reports bit by bit', () => {
  it('holds what all of them add up to at once, whatever their order and however they come together', async () => {
    const expected = whole(reports)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(reports, { minLength: reports.length }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }),
        async (order, sizes) => {
          const ledger = await emptyLedger()
          for (let at = 0, i = 0; at < order.length; at += sizes[i++ % sizes.length] ?? 1)
            await take(ledger, order.slice(at, at + (sizes[i % sizes.length] ?? 1)))
          expect(await contentOf(ledger)).toBe(expected)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('forgets what only an older version of a report told', async () => {
    const ledger = await emptyLedger()
    await take(ledger, reports)
    const [first, second, ...others] = reports
    if (!first || !second) throw new Error('there are reports')
    // The first report becomes another text altogether, and then comes back.
    const edited: ReadReport = {
      report: { ...second.report, id: first.report.id },
      reading: { ...second.reading, report: first.report.id },
    }
    await take(ledger, [edited])
    const version2 = { report: { ...edited.report, version: 2 }, reading: { ...edited.reading, version: 2 } }
    expect(await contentOf(ledger)).toBe(whole([version2, second, ...others]))
    await take(ledger, [first])
    const version3 = { report: { ...first.report, version: 3 }, reading: { ...first.reading, version: 3 } }
    expect(await contentOf(ledger)).toBe(whole([version3, second, ...others]))
  })

  it('makes no revision of what changes nothing, and leaves other stories as they are', async () => {
    const ledger = await emptyLedger()
    await take(ledger, reports.slice(0, -1))
    const before = (await ledger.view())?.revision.number
    await take(ledger, reports.slice(0, 3))
    expect((await ledger.view())?.revision.number).toBe(before)
    await take(ledger, reports.slice(-1))
    const changed = await (await ledger.view())?.changedSince(before ?? 0)
    const stories = changed?.filter((r) => r.kind === 'story') ?? []
    expect(stories).toHaveLength(1)
  })
})
