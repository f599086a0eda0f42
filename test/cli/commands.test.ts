/** The commands as a person or a script meets them: exit codes, what goes where, and that every reference opens. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/index.js'
import { LIST_KINDS } from '../../src/views/index.js'
import { madeReading, versionOf } from '../made/build.js'
import { fishFolder } from '../made/fish.js'
import { HARBOUR, REPORTS, wire } from '../made/harbour.js'
import { keptLedger } from '../made/kept-ledger.js'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

/** A ledger that holds the hand-made harbour story. */
async function harbourLedger(): Promise<string> {
  const path = join(scratchFolder(), 'harbour.db')
  await harbour(path)
  return path
}

const harbour = keptLedger(async (path) => {
  const ledger = await openSqliteLedger(path, { create: true })
  const refusal = {
    sentence: 1,
    at: { start: 36, end: 43 },
    candidate: 'event AID',
    rule: 'events.made@1',
    why: 'nobody is helped',
  }
  await ledger.acknowledge(
    REPORTS.map((r) => ({ report: versionOf(r), reading: madeReading(r, r === wire ? { refusals: [refusal] } : {}) })),
    '2031-03-07T12:00:00.000Z',
  )
  await ledger.commit({
    records: HARBOUR,
    others: 'are withdrawn',
    basedOn: 0,
    readings: 4,
    at: '2031-03-07T12:00:00.000Z',
    what: 'test',
  })
  await ledger.close()
})

const REF = /\b(?:rep|org|act|evt|ass|tie|con|sta|fig|dis|sto)_[0-9a-f]{4,}\b/g

describe('help', () => {
  it('stands on standard output with examples for every command', async () => {
    const { code, out, err } = await rapport(['--help'])
    expect([code, err]).toEqual([0, ''])
    for (const name of [
      'read',
      'dossier',
      'list',
      'show',
      'explain',
      'export',
      'search',
      'changes',
      'diff',
      'versions',
      'verify',
      'import',
    ]) {
      expect(out).toContain(`  ${name} `)
      const own = await rapport([name, '--help'])
      expect(own.code).toBe(0)
      expect(own.out).toContain('Examples:')
      expect(own.out).toContain('--ledger <file>')
    }
  })

  it('of list names every list there is', async () => {
    const { out } = await rapport(['list', '--help'])
    for (const kind of LIST_KINDS) expect(out).toContain(kind)
  })

  it('gives the version of the package', async () => {
    expect((await rapport(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('a wrong call', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['list']],
    [['list', 'nonsense']],
    [['read']],
    [['show']],
    [['dossier', '--format', 'pdf']],
    [['list', 'ties', '--limit', 'many']],
    [['export', '--content', '--history']],
    [['read', 'x.txt', '--wrong']],
  ])('%j ends with 2 and says why on standard error only', async (argv) => {
    const { code, out, err } = await rapport(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/\w/)
  })
})

describe('a question to a ledger', () => {
  it('that is not there ends with 3 and says how to make one', async () => {
    const { code, out, err } = await rapport(['list', 'ties', '--ledger', join(scratchFolder(), 'none.db')])
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('rapport read')
  })

  it('about an id that nobody has, or several have, ends with 2', async () => {
    const path = await harbourLedger()
    expect((await rapport(['show', 'evt_ffffff', '--ledger', path])).code).toBe(2)
    const { code, err } = await rapport(['show', 'evt_', '--ledger', path])
    expect(code).toBe(2)
    expect(err).toContain('several ids')
  })

  it.each(LIST_KINDS)('list %s shows a row a record, and with --json the records themselves', async (kind) => {
    const path = await harbourLedger()
    const text = await rapport(['list', kind, '--ledger', path])
    const json = await rapport(['list', kind, '--json', '--ledger', path])
    expect([text.code, json.code]).toEqual([0, 0])
    const records = parsed(json.out)
    expect(records.length).toBeGreaterThan(0)
    for (const r of records) expect(text.out).toContain(String(r.id).slice(0, 8))
  })

  it('says how many rows a limit leaves out', async () => {
    const path = await harbourLedger()
    const { out } = await rapport(['list', 'events', '--limit', '1', '--ledger', path])
    expect(out).toContain('2 events; and 1 more')
    const json = await rapport(['list', 'events', '--limit', '1', '--json', '--ledger', path])
    expect(parsed(json.out)).toHaveLength(1)
    expect(json.err).toContain('1 of 2')
  })

  it('tells when a run that was cut short left reports to be put together', async () => {
    const path = join(scratchFolder(), 'cut.db')
    const ledger = await openSqliteLedger(path, { create: true })
    await ledger.acknowledge([{ report: versionOf(wire), reading: madeReading(wire) }], '2031-03-07T12:00:00.000Z')
    await ledger.close()
    expect((await rapport(['list', 'stories', '--ledger', path])).err).toContain(
      '1 report is stored but not put together',
    )
  })

  it('lists only what belongs to a story when asked', async () => {
    const path = await harbourLedger()
    expect((await rapport(['list', 'ties', '--story', 'harbour', '--ledger', path])).out).toContain('1 tie')
    expect((await rapport(['list', 'ties', '--story', 'volcano', '--ledger', path])).code).toBe(2)
  })

  it('show opens a record by the beginning of its id, with its words in their sentence', async () => {
    const path = await harbourLedger()
    const { out } = await rapport(['show', 'evt_71', '--ledger', path])
    expect(out).toContain('Velmark suspended transport links with Ostrania')
    expect(out.replace(/\s+/g, ' ')).toContain(
      '“Velmark has suspended the harbour agreement with Ostrania ⚓😀, Transport Minister',
    )
    expect(out).toContain('hand.made@1')
  })

  it('explain goes through a report sentence by sentence, with what was refused and what was never considered', async () => {
    const path = await harbourLedger()
    const { out } = await rapport(['explain', wire.id, '--ledger', path])
    expect(out).toContain('+ event evt_71eb')
    expect(out).toContain('nobody is helped (events.made@1)')
    expect(out).toContain('nothing: no rule found anything to consider here')
  })

  it('explain tells the rule and the words of a record', async () => {
    const path = await harbourLedger()
    const { out } = await rapport(['explain', 'evt_71', '--json', '--ledger', path])
    const [told] = parsed(out)
    expect(told).toMatchObject({ kind: 'explanation' })
    expect(JSON.stringify(told)).toContain('"rule":"hand.made@1"')
  })
})

describe('the dossier', () => {
  it('ends every line that tells something in a reference that show opens', async () => {
    const path = await harbourLedger()
    const { out } = await rapport(['dossier', '--ledger', path])
    const refs = [...new Set(out.match(REF))]
    expect(refs.length).toBeGreaterThan(10)
    for (const ref of refs) expect((await rapport(['show', ref, '--ledger', path])).code, ref).toBe(0)
  })

  it.each([40, 60, 80, 100, 140])('keeps to %d columns', async (columns) => {
    const path = await harbourLedger()
    const { out } = await rapport(['dossier', '--ledger', path], { env: { COLUMNS: String(columns) } })
    // Wide letters and marks without width even out below the doubled count.
    for (const line of out.split('\n'))
      expect([...line.replace(/[\u2068\u2069]/g, '')].length, line).toBeLessThanOrEqual(columns)
  })

  it('is coloured on a terminal only, and never against NO_COLOR', async () => {
    const path = await harbourLedger()
    const coloured = async (terminal: boolean, env: Record<string, string> = {}) =>
      (await rapport(['dossier', '--ledger', path], { terminal, env })).out.includes('\u001b[')
    expect(await coloured(true)).toBe(true)
    expect(await coloured(true, { NO_COLOR: '1' })).toBe(false)
    expect(await coloured(false)).toBe(false)
  })

  it('is one HTML page without scripts or foreign parts, and words of reports stay words', async () => {
    const path = await harbourLedger()
    const { out } = await rapport(['dossier', 'harbour', '--format', 'html', '--ledger', path])
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(out).not.toMatch(/<script|<img|<link|src=|href="(?!#)/)
    expect(out.match(/<h1>/g)).toHaveLength(1)
  })

  it('is JSON on one line, with full ids and the coordinates it holds as of', async () => {
    const path = await harbourLedger()
    const [dossier] = parsed((await rapport(['dossier', 'harbour', '--format', 'json', '--ledger', path])).out)
    expect(dossier).toMatchObject({
      kind: 'dossier',
      as_of: { revision: 1, known_at: '2031-03-07T12:00:00.000Z', latest: true },
    })
  })

  it('is Markdown with a heading a section', async () => {
    const path = await harbourLedger()
    const { out } = await rapport(['dossier', 'harbour', '--format', 'md', '--ledger', path])
    expect(out.match(/^## .+$/gm)).toContain('## Where the accounts differ')
  })
})

describe('reading', () => {
  let folder: string
  let path: string
  let first: Awaited<ReturnType<typeof rapport>>

  beforeAll(async () => {
    const { mkdtempSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const scratch = mkdtempSync(join(tmpdir(), 'rapport-read-'))
    folder = fishFolder(scratch)
    path = join(scratch, 'fish.db')
    first = await rapport(['read', folder, '--ledger', path])
  })

  it('takes every report of a folder and prints the dossier of their story', () => {
    expect(first.code).toBe(0)
    expect(first.out).toContain('STATE OF THE TIES')
    expect(first.out).toContain('Finland')
    expect(first.err).toContain('1 kept unread')
  })

  it('again changes nothing', async () => {
    const again = await rapport(['read', folder, '--ledger', path], { now: '2031-03-09T00:00:00.000Z' })
    expect(again.code).toBe(0)
    expect(again.err).toContain('4 known already')
    expect(again.err).toContain('revision 1 stands')
    expect(again.out).toBe(first.out)
    expect((await rapport(['read', folder, '--json', '--ledger', path])).out).toBe('')
  })

  it('keeps a report in another language, unread and said so', async () => {
    const { out } = await rapport(['list', 'reports', '--json', '--ledger', path])
    const french = parsed(out).find((r) => r.language === 'fr')
    expect(french).toMatchObject({ status: 'unread', status_reason: expect.stringMatching(/\w/) })
  })

  it('says so when nothing was found in the reports of a story', async () => {
    const own = join(scratchFolder(), 'fr.db')
    const stdin =
      'La Finlande a suspendu lundi les négociations commerciales avec le Portugal, a déclaré la ministre à Helsinki.'
    const { code, out } = await rapport(['read', '-', '--ledger', own], { stdin })
    expect(code).toBe(0)
    expect(out).toContain('Nothing was found in these reports')
  })

  it('takes standard input, and prints what changed with --json', async () => {
    const own = join(scratchFolder(), 'in.db')
    const { code, out } = await rapport(['read', '-', '--json', '--ledger', own], {
      stdin: 'Chile closed its border with Peru on 3 March 2031.',
    })
    expect(code).toBe(0)
    expect(parsed(out).map((r) => r.kind)).toContain('report')
  })

  it('keeps the good ones when some inputs are bad, and ends with 3', async () => {
    const scratch = scratchFolder()
    const good = fishFolder(scratch)
    mkdirSync(join(scratch, 'hollow'))
    writeFileSync(join(scratch, 'empty.txt'), '')
    const own = join(scratch, 'l.db')
    const bad = [join(scratch, 'nowhere.txt'), join(scratch, 'hollow'), join(scratch, 'empty.txt')]
    const { code, err } = await rapport(['read', good, ...bad, '--ledger', own])
    expect(code).toBe(3)
    for (const name of bad) expect(err).toContain(name)
    expect(parsed((await rapport(['list', 'reports', '--json', '--ledger', own])).out)).toHaveLength(4)
  })

  it('stops between two reports on Ctrl-C, keeps what is read, and goes on the next time', async () => {
    const scratch = scratchFolder()
    const own = join(scratch, 'l.db')
    const stop = new AbortController()
    stop.abort()
    const stopped = await rapport(['read', fishFolder(scratch), '--ledger', own], { signal: stop.signal })
    expect(stopped.code).toBe(130)
    expect(stopped.err).toContain('the same command goes on from there')
    expect((await rapport(['read', join(scratch, 'fish'), '--ledger', own])).code).toBe(0)
  })
})
