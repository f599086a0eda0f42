/** Every view takes the three coordinates, repeats them, and gives the same answer again from its receipt. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DISPUTE, disputeFiles } from '../made/dispute-files.js'
import { keptLedger } from '../made/kept-ledger.js'
import { allParsed, parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

const DAYS = ['2031-03-05', '2031-03-07', '2031-04-11', '2031-04-12'] as const

/** One report a day; the first one comes again with other words at last. */
const oneReportADay = keptLedger(async (path) => {
  const folder = scratchFolder()
  const files = disputeFiles(join(folder, 'in'))
  const [first] = DISPUTE
  const edited = { ...first, modified: '2031-03-05', text: first?.text.replace('At least 12', 'At least 9') ?? '' }
  const [again = ''] = disputeFiles(join(folder, 'again'), [{ outlet: '', name: 'first', ...edited }])
  for (const [i, file] of [...files, again].entries())
    await rapport(['read', file, '--ledger', path], { now: `${DAYS[i]}T12:00:00.000Z` })
  await rapport(['same', 'Astrid Lund', 'Tomas Araya', '--ledger', path], { now: '2031-04-13T12:00:00.000Z' })
  await rapport(['undo', '1', '--ledger', path], { now: '2031-04-14T12:00:00.000Z' })
})

async function disputeLedger() {
  const folder = scratchFolder()
  const path = join(folder, 'l.db')
  await oneReportADay(path)
  return { path, folder, ask: (...argv: string[]) => rapport([...argv, '--ledger', path]) }
}

const COORDINATES = {
  'valid-at': ['--valid-at', '2031-03-20'],
  'known-at': ['--known-at', '3'],
  'published-by': ['--published-by', '2031-03-31'],
  'all three': ['--valid-at', '2031-03-20', '--known-at', '3', '--published-by', '2031-03-31'],
} as const

describe('every view', () => {
  it.each(Object.entries(COORDINATES))(
    'takes %s, says so, and can be asked again',
    async (_, coordinates) => {
      const { ask, folder } = await disputeLedger()
      const reports = parsed((await ask('list', 'reports', '--json')).out)
      const report = String(reports.find((r) => r.outlet === 'Fjord Times')?.id)
      const tie = String(
        parsed((await ask('list', 'ties', '--json')).out).find((t) => t.tie_kind !== 'representation')?.id,
      )
      const views: readonly (readonly string[])[] = [
        ...[
          'stories',
          'ties',
          'events',
          'statements',
          'figures',
          'conditions',
          'disagreements',
          'actors',
          'reports',
        ].map((kind) => ['list', kind, '--json']),
        ['dossier', 'Norway', '--format', 'json'],
        ['show', tie, '--json'],
        ['explain', report, '--json'],
        ['search', 'fishing', '--json'],
        ['changes', '--since', '1', '--json'],
        ['diff', '--from', '1', '--json'],
        ['diff', '--from', '1', 'list', 'ties', '--json'],
        ['diff', '--from', '1', 'dossier', 'Norway', '--json'],
        ['versions', report, '--json'],
        ['judgements', '--json'],
        ['export', '--receipt'],
      ]
      for (const [i, view] of views.entries()) {
        const name = view.join(' ')
        const { code, out, err } = await ask(...view, ...coordinates)
        expect([name, code, err.includes('rapport: un')]).toEqual([name, 0, false])
        const line = allParsed(out).at(-1) as { receipt?: object }
        const receipt = (line.receipt ?? line) as { revision: number; coordinates: Record<string, string> }
        if (coordinates.includes('--valid-at' as never)) expect(receipt.coordinates.valid_at, name).toBe('2031-03-20')
        if (coordinates.includes('--published-by' as never))
          expect(receipt.coordinates.published_by, name).toBe('2031-03-31')
        if (coordinates.includes('--known-at' as never)) expect(receipt.revision, name).toBe(3)
        const file = join(folder, `${i}.ndjson`)
        writeFileSync(file, out)
        expect([name, (await ask('verify', file)).code]).toEqual([name, 0])
      }
    },
    120_000,
  )

  it.each([
    ['--valid-at', '2031-03-20'],
    ['--valid-at', '1900'],
    ['--published-by', '2031-03-05'],
    ['--published-by', '2031-04-30'],
  ])(
    'tells with %s %s what differs between its answers, and nothing else',
    async (option, date) => {
      const { ask } = await disputeLedger()
      const content = async (n: number) =>
        new Map(
          parsed((await ask('export', '--content', '--known-at', String(n), option, date)).out).map((r) => [
            String(r.id),
            JSON.stringify(r),
          ]),
        )
      for (const [from, to] of [
        [1, 2],
        [1, 4],
        [3, 4],
        [2, 8],
      ] as const) {
        const [was, is] = [await content(from), await content(to)]
        const expected = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id)).sort()
        const lines = parsed((await ask('diff', '--from', `${from}`, '--to', `${to}`, '--json', option, date)).out)
        expect(lines.map((l) => String(l.id)).sort(), `${from} to ${to}`).toEqual(expected)
        for (const line of lines) {
          const word = was.has(String(line.id)) ? (is.has(String(line.id)) ? 'changed' : 'withdrawn') : 'added'
          expect(line.change, String(line.title)).toBe(word)
          expect(line.causes, String(line.title)).not.toEqual([])
        }
        const feed = parsed(
          (await ask('changes', '--since', `${from}`, '--known-at', `${to}`, '--json', option, date)).out,
        )
        const present = new Set(was.keys())
        for (const line of feed)
          line.change === 'withdrawn' ? present.delete(String(line.id)) : present.add(String(line.id))
        expect([...present].sort()).toEqual([...is.keys()].sort())
      }
    },
    120_000,
  )

  it('shows two versions of a report as of publication only where both were out', async () => {
    const { ask } = await disputeLedger()
    const [report] = parsed((await ask('list', 'reports', '--json')).out).filter((r) => r.outlet === 'Fjord Times')
    const id = String(report?.id)
    expect((await ask('diff', id, '--versions', '1,2', '--published-by', '2031-03-06')).code).toBe(0)
    const early = await ask('diff', id, '--versions', '1,2', '--published-by', '2031-03-04')
    expect([early.code, early.err]).toEqual([2, expect.stringContaining('has no version 2 here')])
  })
})
