import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { madeReading, madeReport, versionOf } from '../../test/made/build.js'
import { scratchFolder } from '../../test/made/scratch.js'
import { openSqliteLedger } from '../ledger/index.js'
import type { ContentRecord } from '../model/index.js'
import type { Input, Parts } from './parts.js'
import { readReports } from './read-reports.js'

const NAMES = ['alder', 'birch', 'cedar']
const inputs: Input[] = NAMES.map((name) => ({
  name: `${name}.txt`,
  bytes: async () => new TextEncoder().encode(name),
}))

/** Parts that make a report of each input and fail at reading the ones named. */
function parts(failing: readonly string[] = []): Parts {
  return {
    ingest: async (bytes, { name }) => ({
      reports: [versionOf(madeReport(name, `${new TextDecoder().decode(bytes)} stands.`), { source: name })],
      problems: [],
    }),
    read: (report) => {
      if (report.status === 'read' && failing.some((f) => report.source.startsWith(f)))
        throw new TypeError('x is undefined')
      return madeReading(madeReport(report.source, report.text), { report: report.id })
    },
    madeBy: () => 'hand@1',
    linking: { id: 'all together', keysOf: () => [[1]], largest: 100 },
    reconcile: (items) => ({
      records: items.map(
        ({ report: r }): ContentRecord => ({ ...madeReport(r.source, r.text), id: r.id, status: r.status }),
      ),
      shares: [],
    }),
    fold: () => [],
  }
}

async function freshLedger() {
  const ledger = await openSqliteLedger(join(scratchFolder(), 'l.db'), { create: true })
  onTestFinished(() => ledger.close())
  return ledger
}
const now = () => new Date('2031-03-07T12:00:00.000Z')

describe('a run', () => {
  it('survives a fault of the rules on one report, says so, and keeps that report unread', async () => {
    const ledger = await freshLedger()
    const result = await readReports(ledger, inputs, { parts: parts(['birch']), now })
    expect(result).toMatchObject({ added: 3, interrupted: false })
    expect(result.problems).toMatchObject([
      { level: 'error', where: 'birch.txt', what: expect.stringContaining('x is undefined') },
    ])
    const statuses = async () => (await (await ledger.view())?.records('report'))?.map((r) => r.status).sort()
    expect(await statuses()).toEqual(['read', 'read', 'unread'])
    const again = await readReports(ledger, inputs, { parts: parts(), now })
    expect(again).toMatchObject({ added: 1, known: 2, problems: [] })
    expect(await statuses()).toEqual(['read', 'read', 'read'])
  })

  it('tells of an input that cannot be had, and goes on with the next', async () => {
    const ledger = await freshLedger()
    const gone: Input = {
      name: 'gone.txt',
      bytes: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })),
    }
    const result = await readReports(ledger, [gone, ...inputs], { parts: parts(), now })
    expect(result.problems).toMatchObject([
      { level: 'error', where: 'gone.txt', what: expect.stringContaining('EACCES') },
    ])
    expect(result.added).toBe(3)
  })

  it('stops between two reports when told to, and has reconciled what it read', async () => {
    const ledger = await freshLedger()
    const stop = new AbortController()
    const own = parts()
    const read: Parts['read'] = (report) => {
      if (report.source.startsWith('birch')) stop.abort()
      return own.read(report)
    }
    const result = await readReports(ledger, inputs, { parts: { ...own, read }, now, signal: stop.signal })
    expect(result).toMatchObject({ interrupted: true, added: 2 })
    expect(await (await ledger.view())?.records('report')).toHaveLength(2)
  })

  describe('in several threads', () => {
    const many: Input[] = Array.from({ length: 60 }, (_, i) => ({
      name: `n${i}.txt`,
      size: 10_000,
      bytes: async () => new TextEncoder().encode(`n${i}`),
    }))
    /** Threads that take longest over what came first, and die over the reports named. */
    const threaded = (dying: readonly string[] = []) => {
      const seen = { opened: 0, underway: 0, most: 0, closed: false }
      const own = parts()
      const openThreads: Parts['openThreads'] = async (count) => {
        seen.opened += count
        return {
          read: async (report) => {
            seen.underway++
            seen.most = Math.max(seen.most, seen.underway)
            await new Promise((r) => setTimeout(r, report.source.length % 2 === 0 ? 6 : 1))
            seen.underway--
            if (dying.includes(report.source)) throw new Error('worker exited with code: 7')
            return own.read(report)
          },
          close: async () => {
            seen.closed = true
          },
        }
      }
      return { seen, parts: { ...own, openThreads } }
    }

    it('acknowledges in the order of the inputs, and keeps no more underway than there is room', async () => {
      const ledger = await freshLedger()
      const stored: string[] = []
      const watched: typeof ledger = Object.create(ledger, {
        acknowledge: {
          value: (items: Parameters<typeof ledger.acknowledge>[0], at: string) => {
            stored.push(...items.map((i) => i.report.source))
            return ledger.acknowledge(items, at)
          },
        },
      })
      const { seen, parts: with2 } = threaded()
      const result = await readReports(watched, many, { parts: with2, now, jobs: 2 })
      expect(result).toMatchObject({ added: 60, problems: [] })
      expect(stored).toEqual(many.map((i) => i.name))
      expect(seen).toMatchObject({ opened: 2, closed: true })
      expect(seen.most).toBeLessThanOrEqual(9)
    })

    it('loses one report when a thread dies over it, and says which', async () => {
      const ledger = await freshLedger()
      const result = await readReports(ledger, many, { parts: threaded(['n7.txt']).parts, now, jobs: 2 })
      expect(result.problems).toMatchObject([
        { level: 'error', where: 'n7.txt', what: expect.stringContaining('worker exited') },
      ])
      expect(result.added).toBe(60)
    })

    it('starts none when there is little to read, one job is asked for, or all is known', async () => {
      const ledger = await freshLedger()
      const few = threaded()
      await readReports(ledger, many.slice(0, 3), { parts: few.parts, now, jobs: 2 })
      await readReports(ledger, many, { parts: few.parts, now, jobs: 1 })
      await readReports(ledger, many, { parts: few.parts, now, jobs: 2 })
      expect(few.seen.opened).toBe(0)
    })

    it('reads in one thread when others do not start, and says so', async () => {
      const ledger = await freshLedger()
      const openThreads = () => Promise.reject(new Error('no threads here'))
      const result = await readReports(ledger, many, { parts: { ...parts(), openThreads }, now, jobs: 2 })
      expect(result.added).toBe(60)
      expect(result.problems).toMatchObject([{ level: 'warning', what: expect.stringContaining('no threads here') }])
    })

    it('ends soon after it was told to stop', async () => {
      const ledger = await freshLedger()
      const stop = new AbortController()
      const { parts: with2, seen } = threaded()
      const onProgress = ({ reports }: { readonly reports: number }) => {
        if (reports === 10) stop.abort()
      }
      const result = await readReports(ledger, many, { parts: with2, now, jobs: 2, signal: stop.signal, onProgress })
      expect(result).toMatchObject({ interrupted: true, added: 10 })
      expect(seen.closed).toBe(true)
    })
  })

  it('counts a report that comes in twice once, and takes each version of one that changes', async () => {
    const ledger = await freshLedger()
    const text = (name: string, of: string): Input => ({ name, bytes: async () => new TextEncoder().encode(of) })
    const sameId: Parts['ingest'] = async (bytes) => ({
      reports: [versionOf(madeReport('one', new TextDecoder().decode(bytes)), { source: 'one' })],
      problems: [],
    })
    const given = [text('a', 'First.'), text('b', 'First.'), text('c', 'Second.'), text('d', 'First.')]
    const result = await readReports(ledger, given, { parts: { ...parts(), ingest: sameId }, now })
    expect(result).toMatchObject({ added: 3, known: 1, reports: [expect.any(String)] })
  })

  it('reconciles again when another program took in a report of the same story meanwhile', async () => {
    const ledger = await freshLedger()
    const own = parts()
    let other: Promise<unknown> | undefined
    const reconcile: Parts['reconcile'] = (items, judgements) => {
      const report = madeReport('other', 'Other.')
      other ??= ledger.acknowledge([{ report: versionOf(report), reading: madeReading(report) }], now().toISOString())
      return own.reconcile(items, judgements)
    }
    const result = await readReports(ledger, inputs, { parts: { ...own, reconcile }, now })
    await other
    expect(result.after.number).toBe(1)
    expect(await (await ledger.view())?.records('report')).toHaveLength(4)
  })
})
