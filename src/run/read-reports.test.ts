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
    reconcile: (items) =>
      items.map(({ report: r }): ContentRecord => ({ ...madeReport(r.source, r.text), id: r.id, status: r.status })),
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

  it('reconciles again when another program wrote a revision meanwhile', async () => {
    const ledger = await freshLedger()
    const own = parts()
    let other: Promise<unknown> | undefined
    const reconcile: Parts['reconcile'] = (items) => {
      other ??= ledger.commit({
        records: [madeReport('other', 'Other.')],
        others: 'stay',
        basedOn: 0,
        at: now().toISOString(),
        what: 'other',
      })
      return own.reconcile(items)
    }
    const result = await readReports(ledger, inputs, { parts: { ...own, reconcile }, now })
    await other
    expect(result.after.number).toBe(2)
    expect(await (await ledger.view())?.records('report')).toHaveLength(3)
  })
})
