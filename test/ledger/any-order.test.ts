import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Ledger, openMemoryLedger, type ReadReport } from '../../src/ledger/index.js'
import { rebuild } from '../../src/run/index.js'
import { dispute } from '../../src/stories/testing/dispute.js'
import { world } from '../made/world.js'
import { contentOf, firstOf, takeIn, wholeOf, worldParts } from '../made/world-parts.js'

const reports = [...dispute, ...firstOf(world({ seed: 7, atOnce: 6 }), 60)]

let clock = 0
const now = () => new Date(Date.UTC(2031, 0, 1) + clock++ * 1000)

async function emptyLedger(): Promise<Ledger> {
  const ledger = await openMemoryLedger()
  onTestFinished(() => ledger.close())
  await ledger.linkBy(worldParts.linking)
  return ledger
}

async function contents(ledger: Ledger): Promise<string> {
  const view = await ledger.view()
  return view ? contentOf(view) : ''
}

describe('a ledger that takes in reports bit by bit', () => {
  it('holds what all of them add up to at once, whatever their order, however they come together and however few are put together at a time', async () => {
    const expected = wholeOf(reports)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(reports, { minLength: reports.length }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(1, 7, 1000),
        async (order, sizes, atOnce) => {
          const ledger = await emptyLedger()
          for (let at = 0, i = 0; at < order.length; at += sizes[i++ % sizes.length] ?? 1)
            await takeIn(ledger, order.slice(at, at + (sizes[i % sizes.length] ?? 1)), now, atOnce)
          expect(await contents(ledger)).toBe(expected)
        },
      ),
      { numRuns: 4 },
    )
  })

  it('forgets what only an older version of a report told', async () => {
    const ledger = await emptyLedger()
    await takeIn(ledger, reports, now)
    const [first, second, ...others] = reports
    if (!first || !second) throw new Error('there are reports')
    // The first report becomes another text altogether, and then comes back.
    const edited: ReadReport = {
      report: { ...second.report, id: first.report.id },
      reading: { ...second.reading, report: first.report.id },
    }
    await takeIn(ledger, [edited], now)
    const version2 = { report: { ...edited.report, version: 2 }, reading: { ...edited.reading, version: 2 } }
    expect(await contents(ledger)).toBe(wholeOf([version2, second, ...others]))
    await takeIn(ledger, [first], now)
    const version3 = { report: { ...first.report, version: 3 }, reading: { ...first.reading, version: 3 } }
    expect(await contents(ledger)).toBe(wholeOf([version3, second, ...others]))
  })

  it('makes no revision of what changes nothing, and leaves other stories as they are', async () => {
    const ledger = await emptyLedger()
    await takeIn(ledger, reports.slice(0, -1), now)
    const before = (await ledger.view())?.revision.number
    await takeIn(ledger, reports.slice(0, 3), now)
    expect((await ledger.view())?.revision.number).toBe(before)
    await takeIn(ledger, reports.slice(-1), now)
    const changed = await (await ledger.view())?.changedSince(before ?? 0)
    const stories = changed?.filter((r) => r.kind === 'story') ?? []
    expect(stories).toHaveLength(1)
  })

  it('stands as a rebuild from its readings makes it, and a rebuild mends what does not', async () => {
    const ledger = await emptyLedger()
    for (const report of reports.slice(0, 20)) await takeIn(ledger, [report], now)
    const before = await ledger.view()
    const after = await rebuild(ledger, { parts: worldParts, now })
    expect(after.number).toBe(before?.revision.number)
    const [story] = (await before?.records('story')) ?? []
    if (!story) throw new Error('there is a story')
    const { id, reports: members, events, ties, origins } = story
    await ledger.commit({
      records: [{ kind: 'story', id, title: 'Spoilt', reports: members, events, ties, origins }],
      others: 'stay',
      basedOn: after.number,
      at: now().toISOString(),
      what: 'spoilt',
    })
    await rebuild(ledger, { parts: worldParts, now })
    expect(await contents(ledger)).toBe(wholeOf(reports.slice(0, 20)))
  })
})
