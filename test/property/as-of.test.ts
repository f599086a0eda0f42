/**
 * As-of answers against an oracle that knows nothing of the ledger but its exported history: it folds the lines, row by
 * row, in the plainest way. Commits are random: records come, change, go and come back, also within one millisecond.
 */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSqliteLedger, ValidAtView } from '../../src/ledger/index.js'
import { type ContentRecord, canonicalJson, type LedgerRecord, recordId } from '../../src/model/index.js'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

const DATES = ['', '2031-01', '2031-01-05', '2031-02-10', '2031-03/..', '../2031-01-20', '2032'] as const
const INSTANTS = ['2031-05-01T10:00:00.000Z', '2031-05-01T10:00:00.001Z', '2031-05-02T00:00:00.000Z'] as const

/** One of six events, in one of its states; `undefined` is not there. */
const commits = fc.array(
  fc.record({
    dates: fc.array(fc.option(fc.constantFrom(...DATES), { nil: undefined }), { minLength: 6, maxLength: 6 }),
    at: fc.constantFrom(...INSTANTS),
  }),
  { minLength: 1, maxLength: 7 },
)

const event = (n: number, edtf: string): ContentRecord => ({
  kind: 'event',
  id: recordId('event', String(n)),
  type: 'CONSULT',
  contexts: [],
  actors: [],
  recipients: [],
  when: { edtf, basis: edtf === '' ? 'unknown' : 'stated' },
  modality: 'actual',
  assertions: [],
  stories: [],
})

async function written(sequence: readonly { dates: readonly (string | undefined)[]; at: string }[]) {
  const path = join(scratchFolder(), 'l.db')
  const ledger = await openSqliteLedger(path, { create: true })
  for (const { dates, at } of sequence) {
    const records = dates.flatMap((d, n) => (d === undefined ? [] : [event(n, d)]))
    const basedOn = (await ledger.view())?.revision.number ?? 0
    await ledger.commit({ records, others: 'are withdrawn', basedOn, at, what: 'random' })
  }
  return { path, ledger }
}

/** The rows that stood in a revision, told from the history alone: the last one of each id. */
function stood(history: readonly LedgerRecord[], revision: number): readonly LedgerRecord[] {
  const last = new Map<string, LedgerRecord>()
  for (const row of history) if (row.revision <= revision) last.set(row.id, row)
  return [...last.values()].filter((r) => r.rank !== 'withdrawn')
}

const said = (records: readonly LedgerRecord[]) =>
  records.map((r) => `${r.id} ${r.revision} ${r.kind === 'event' ? r.when.edtf : ''}`).sort()

/** By hand, for the few dates above: had it begun by the end of that day? */
const BEGUN: Readonly<Record<string, Readonly<Record<(typeof DATES)[number], boolean>>>> = {
  '1900': {
    '': false,
    '2031-01': false,
    '2031-01-05': false,
    '2031-02-10': false,
    '2031-03/..': false,
    '../2031-01-20': false,
    '2032': false,
  },
  '2031-01-10': {
    '': false,
    '2031-01': false,
    '2031-01-05': true,
    '2031-02-10': false,
    '2031-03/..': false,
    '../2031-01-20': false,
    '2032': false,
  },
  '2031-02': {
    '': false,
    '2031-01': true,
    '2031-01-05': true,
    '2031-02-10': true,
    '2031-03/..': false,
    '../2031-01-20': true,
    '2032': false,
  },
  '2033': {
    '': false,
    '2031-01': true,
    '2031-01-05': true,
    '2031-02-10': true,
    '2031-03/..': true,
    '../2031-01-20': true,
    '2032': true,
  },
}

describe('what stood in a revision', () => {
  it('is what the exported history says, for every revision, instant, page and date', async () => {
    await fc.assert(
      fc.asyncProperty(commits, async (sequence) => {
        const { path, ledger } = await written(sequence)
        const history = parsed(
          (await rapport(['export', '--history', '--ledger', path])).out,
        ) as unknown as LedgerRecord[]
        const last = (await ledger.view())?.revision.number ?? 0
        for (let n = 0; n <= last; n++) {
          const view = await ledger.view(n)
          if (!view) throw new Error('no view')
          const expected = stood(history, n)
          expect(said(await view.records('event'))).toEqual(said(expected))
          expect(await view.count('event', { most: 100 })).toBe(expected.length)
          const paged: LedgerRecord[] = []
          for (let after: string | undefined, more = true; more; ) {
            const page = await view.page('event', { limit: 2, ...(after === undefined ? {} : { after }) })
            paged.push(...page.records)
            after = page.next
            more = after !== undefined
          }
          expect(said(paged)).toEqual(said(expected))
          for (const [at, begun] of Object.entries(BEGUN)) {
            const held = expected.filter((r) => r.kind === 'event' && begun[r.when.edtf as (typeof DATES)[number]])
            expect(said(await new ValidAtView(view, at).records('event')), at).toEqual(said(held))
          }
        }
        for (const instant of INSTANTS) {
          const rows = history.filter((r) => r.known_from <= instant)
          const number = Math.max(0, ...rows.map((r) => r.revision))
          expect((await ledger.revisionAt(instant)).number).toBe(number)
        }
        await ledger.close()
      }),
      { numRuns: 25 },
    )
  })

  it('is brought back whole by import: the export of it is the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(commits, async (sequence) => {
        const { path, ledger } = await written(sequence)
        await ledger.close()
        const folder = scratchFolder()
        const { writeFileSync } = await import('node:fs')
        for (const options of [[], ['--history']]) {
          const first = (await rapport(['export', ...options, '--ledger', path])).out
          const [file, copy] = [join(folder, `x${options.length}.ndjson`), join(folder, `x${options.length}.db`)]
          writeFileSync(file, first)
          expect((await rapport(['import', file, '--ledger', copy])).code).toBe(0)
          expect((await rapport(['export', ...options, '--ledger', copy])).out).toBe(first)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('is told change by change as of any date too: the feed and the difference lead from one answer to the other', async () => {
    await fc.assert(
      fc.asyncProperty(commits, fc.constantFrom(...Object.keys(BEGUN)), async (sequence, date) => {
        const { path, ledger } = await written(sequence)
        await ledger.close()
        const at = async (n: number) => {
          const ask = ['list', 'events', '--json', '--known-at', String(n), '--valid-at', date, '--ledger', path]
          const lines = parsed((await rapport(ask)).out).filter((l) => l.kind === 'event')
          return lines.map((l) => `${l.id} ${(l.when as { edtf: string }).edtf}`).sort()
        }
        const last = sequence.length
        const present = new Map<string, string>()
        const asked = ['--since', '0', '--kind', 'event', '--json', '--valid-at', date, '--ledger', path]
        const feed = parsed((await rapport(['changes', ...asked])).out)
        const before = await at(0)
        expect(before).toEqual([])
        for (const line of feed) {
          if (line.change === 'withdrawn') expect(present.delete(String(line.id))).toBe(true)
          else {
            expect(present.has(String(line.id))).toBe(line.change === 'changed')
            present.set(String(line.id), '')
          }
        }
        const now = await at(last).catch(() => [])
        expect([...present.keys()].sort()).toEqual(now.map((l) => l.split(' ')[0]))
        const net = parsed((await rapport(['diff', '--from', '0', '--json', '--valid-at', date, '--ledger', path])).out)
        expect(net.map((l) => l.id).sort()).toEqual(now.map((l) => l.split(' ')[0]))
      }),
      { numRuns: 15 },
    )
  })

  it('is told change by change: the feed, replayed, gives every revision', async () => {
    await fc.assert(
      fc.asyncProperty(commits, async (sequence) => {
        const { path, ledger } = await written(sequence)
        const feed = parsed((await rapport(['changes', '--since', '0', '--json', '--ledger', path])).out)
        const last = (await ledger.view())?.revision.number ?? 0
        const present = new Set<string>()
        let at = 0
        for (let n = 0; n <= last; n++) {
          for (; at < feed.length && Number(feed[at]?.revision) <= n; at++) {
            const line = feed[at]
            if (line?.change === 'withdrawn') present.delete(String(line.id))
            else if (line) present.add(String(line.id))
            if (line?.change === 'withdrawn') expect(line.reason).toMatch(/\w/)
          }
          const ids = (await (await ledger.view(n))?.records('event'))?.map((r) => r.id)
          expect([...present].sort()).toEqual([...(ids ?? [])].sort())
        }
        expect(canonicalJson(feed.map((l) => l.revision))).toBe(
          canonicalJson([...feed.map((l) => Number(l.revision))].sort((a, b) => a - b)),
        )
        await ledger.close()
      }),
      { numRuns: 15 },
    )
  })
})
