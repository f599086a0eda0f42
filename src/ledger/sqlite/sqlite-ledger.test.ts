import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { madeReading, versionOf } from '../../../test/made/build.js'
import { capital, HARBOUR, REPORTS, wire } from '../../../test/made/harbour.js'
import { scratchFolder } from '../../../test/made/scratch.js'
import type { ContentRecord } from '../../model/index.js'
import { LedgerError } from '../errors.js'
import type { Commit, Ledger } from '../ledger.js'
import type { LedgerView } from '../ledger-view.js'
import { openSqliteLedger } from './open.js'

const NOON = '2031-03-07T12:00:00.000Z'
const LATER = '2031-03-08T12:00:00.000Z'

async function freshLedger(): Promise<Ledger> {
  const ledger = await openSqliteLedger(join(scratchFolder(), 'l.db'), { create: true })
  onTestFinished(() => ledger.close())
  return ledger
}

async function view(ledger: Ledger, revision?: number): Promise<LedgerView> {
  const v = await ledger.view(revision)
  if (!v) throw new Error('no such revision')
  return v
}

const commit = (records: readonly ContentRecord[], basedOn: number, more: Partial<Commit> = {}): Commit => ({
  records,
  others: 'are withdrawn',
  basedOn,
  at: NOON,
  what: 'a test',
  ...more,
})
const without = (kind: ContentRecord['kind']) => HARBOUR.filter((r) => r.kind !== kind)

describe('acknowledging reports', () => {
  const items = REPORTS.map((r) => ({ report: versionOf(r), reading: madeReading(r) }))

  it('stores each report with its reading, and knows it the second time', async () => {
    const ledger = await freshLedger()
    expect((await ledger.acknowledge(items, NOON)).map((a) => a.is)).toEqual(['new', 'new', 'new', 'new'])
    expect((await ledger.acknowledge(items, LATER)).map((a) => a.is)).toEqual(['known', 'known', 'known', 'known'])
    const { reports } = await (await view(ledger)).allReadings()
    expect(reports.map((r) => r.report.text).sort()).toEqual(REPORTS.map((r) => r.text).sort())
  })

  it('makes a new version of a report whose text changed, and numbers its reading alike', async () => {
    const ledger = await freshLedger()
    await ledger.acknowledge(items, NOON)
    const edited = { ...versionOf(wire), text: `${wire.text} Corrected.`, sha256: 'other' }
    const [told] = await ledger.acknowledge([{ report: edited, reading: madeReading(wire) }], LATER)
    expect(told).toEqual({ report: wire.id, version: 2, is: 'a new version' })
    const v = await view(ledger)
    expect((await v.reading(wire.id))?.version).toBe(2)
    expect((await v.reportVersion(wire.id, 1))?.text).toBe(wire.text)
  })

  it('keeps a second reading by newer rules beside the first', async () => {
    const ledger = await freshLedger()
    await ledger.acknowledge(items, NOON)
    const again = { report: versionOf(wire), reading: madeReading(wire, { madeBy: 'hand@2' }) }
    expect(await ledger.acknowledge([again], LATER)).toEqual([{ report: wire.id, version: 1, is: 'read again' }])
    expect((await (await view(ledger)).reading(wire.id))?.madeBy).toBe('hand@2')
  })

  it('reads a version again, and makes none, when only what the program makes of it changed', async () => {
    const ledger = await freshLedger()
    await ledger.acknowledge(items, NOON)
    const now = versionOf(wire, { language: 'da', leftOut: [{ start: 0, end: 3, why: 'byline' }] })
    expect(await ledger.acknowledge([{ report: now, reading: madeReading(wire) }], LATER)).toMatchObject([
      { version: 1, is: 'read again' },
    ])
    expect(await (await view(ledger)).reportVersion(wire.id)).toMatchObject({
      version: 1,
      language: 'da',
      text: wire.text,
    })
  })

  it('tells which reports no revision has taken in yet', async () => {
    const ledger = await freshLedger()
    await ledger.acknowledge(items.slice(0, 2), NOON)
    expect(await (await view(ledger)).pending()).toHaveLength(2)
    const { last } = await (await view(ledger)).allReadings()
    await ledger.commit(commit(HARBOUR, 0, { readings: last }))
    expect(await (await view(ledger)).pending()).toEqual([])
  })
})

describe('readings that change nothing', () => {
  it('are taken in without a new revision', async () => {
    const ledger = await freshLedger()
    const item = { report: versionOf(wire), reading: madeReading(wire) }
    await ledger.acknowledge([item], NOON)
    await ledger.commit(commit(HARBOUR, 0, { readings: 1 }))
    await ledger.acknowledge([{ ...item, reading: madeReading(wire, { madeBy: 'hand@2' }) }], LATER)
    expect(await (await view(ledger)).pending()).toEqual([wire.id])
    const { last } = await (await view(ledger)).allReadings()
    expect((await ledger.commit(commit(HARBOUR, 1, { readings: last }))).number).toBe(1)
    expect(await (await view(ledger)).pending()).toEqual([])
  })
})

describe('committing records', () => {
  it('makes one revision of the first records, and none of the same again in any order', async () => {
    const ledger = await freshLedger()
    expect((await ledger.commit(commit(HARBOUR, 0))).number).toBe(1)
    expect((await ledger.commit(commit([...HARBOUR].reverse(), 1, { at: LATER }))).number).toBe(1)
    expect(await (await view(ledger)).revisions()).toEqual([{ number: 1, at: NOON, what: 'a test' }])
  })

  it('closes what changed, names what it supersedes, and leaves the rest as it was', async () => {
    const ledger = await freshLedger()
    await ledger.commit(commit(HARBOUR, 0))
    const story = HARBOUR.find((r) => r.kind === 'story')
    if (story?.kind !== 'story') throw new Error('no story')
    const renamed = HARBOUR.map((r) => (r === story ? { ...story, title: 'Another title' } : r))
    await ledger.commit(commit(renamed, 1, { at: LATER }))
    const now = await view(ledger)
    expect(await now.record(story.id)).toMatchObject({
      revision: 2,
      supersedes: story.id,
      known_from: LATER,
      title: 'Another title',
    })
    expect((await now.history(story.id)).map((r) => [r.revision, r.known_to])).toEqual([
      [1, LATER],
      [2, null],
    ])
    expect((await now.record(wire.id))?.revision).toBe(1)
  })

  it('answers as of an earlier revision as it did then', async () => {
    const ledger = await freshLedger()
    await ledger.commit(commit(HARBOUR, 0))
    const before = await (await view(ledger)).records('figure')
    await ledger.commit(commit(without('figure'), 1, { at: LATER }))
    expect(await (await view(ledger, 1)).records('figure')).toEqual(before)
    expect(before.every((r) => r.known_to === null)).toBe(true)
  })

  it('withdraws what is gone, with the reason, and never shows it among the others', async () => {
    const ledger = await freshLedger()
    await ledger.commit(commit(HARBOUR, 0))
    await ledger.commit(commit(without('figure'), 1, { at: LATER, why: 'the paper took it back' }))
    const now = await view(ledger)
    expect(await now.records('figure')).toEqual([])
    const [gone] = await now.records('figure', { withdrawn: true })
    expect(gone).toMatchObject({
      rank: 'withdrawn',
      rank_reason: 'the paper took it back',
      known_to: null,
      revision: 2,
    })
    expect((await ledger.commit(commit(without('figure'), 2))).number).toBe(2)
  })

  it('lets a withdrawn record come back', async () => {
    const ledger = await freshLedger()
    await ledger.commit(commit(HARBOUR, 0))
    await ledger.commit(commit(without('figure'), 1))
    await ledger.commit(commit(HARBOUR, 2))
    expect((await (await view(ledger)).records('figure')).map((r) => r.rank)).toEqual(['normal', 'normal'])
  })

  it('leaves other records alone when told so', async () => {
    const ledger = await freshLedger()
    await ledger.commit(commit(HARBOUR, 0))
    await ledger.commit(commit([], 1, { others: 'stay' }))
    expect((await view(ledger)).revision.number).toBe(1)
  })

  it('writes nothing when the ledger has moved on since the records were made', async () => {
    const ledger = await freshLedger()
    await ledger.commit(commit(HARBOUR, 0))
    await expect(ledger.commit(commit(without('figure'), 0))).rejects.toMatchObject({ trouble: 'moved on' })
    expect((await view(ledger)).revision.number).toBe(1)
  })

  it('never lets the time of revisions run backwards', async () => {
    const ledger = await freshLedger()
    await ledger.commit(commit(HARBOUR, 0, { at: LATER }))
    expect((await ledger.commit(commit(without('figure'), 1, { at: NOON }))).at).toBe(LATER)
  })

  it('writes all or nothing', async () => {
    const ledger = await freshLedger()
    const twice = [...HARBOUR, ...HARBOUR.slice(0, 1)]
    const reports = [{ report: versionOf(wire), reading: madeReading(wire) }]
    await expect(ledger.commit(commit(twice, 0, { reports }))).rejects.toThrow('two records')
    expect(await ledger.stored(wire.id)).toBeUndefined()
    expect((await view(ledger)).revision.number).toBe(0)
  })
})

describe('views', () => {
  it('find the members of a story through what they are about', async () => {
    const ledger = await freshLedger()
    await ledger.commit(commit(HARBOUR, 0))
    const v = await view(ledger)
    const [story] = await v.records('story')
    expect(await v.records('disagreement', { story: story?.id ?? '' })).toHaveLength(1)
    expect(await v.records('statement', { story: story?.id ?? '' })).toHaveLength(1)
    expect(await v.records('statement', { story: 'sto_none' })).toEqual([])
    expect(await v.storiesOf(wire.id)).toEqual([story?.id])
  })

  it('shorten ids so far as they stay apart', async () => {
    const ledger = await freshLedger()
    const actor = (id: string): ContentRecord => ({
      kind: 'actor',
      id,
      name: 'A',
      type: 'other',
      aliases: [],
      offices: [],
    })
    await ledger.commit(commit([actor('act_aaaa1111'), actor('act_aaaa1122'), actor('act_bbbb0000')], 0))
    const short = await (await view(ledger)).shortIds(['act_aaaa1111', 'act_bbbb0000'])
    expect([...short.values()]).toEqual(['act_aaaa111', 'act_bbbb'])
  })

  it('find the records that stand on a report', async () => {
    const ledger = await freshLedger()
    await ledger.commit(commit(HARBOUR, 0))
    const kinds = (await (await view(ledger)).recordsOn(capital.id, 1)).map((r) => r.kind).sort()
    expect(kinds).toEqual(['assertion', 'assertion', 'disagreement', 'figure'])
  })
})

describe('opening a ledger', () => {
  const open = (path: string, create = true) => openSqliteLedger(path, { create, wait: 50 })

  it('says what is wrong, where, and what to do', async () => {
    const folder = scratchFolder()
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(folder, 'text.db'), 'The harbour is closed. '.repeat(20))
    const foreign = new Database(join(folder, 'foreign.db'))
    foreign.exec('CREATE TABLE boats (name TEXT)')
    foreign.close()
    const cases: readonly [string, boolean, string][] = [
      ['none.db', false, 'missing'],
      ['', true, 'a folder'],
      ['no-such-folder/l.db', true, 'unwritable'],
      ['text.db', true, 'not a ledger'],
      ['foreign.db', true, 'not a ledger'],
    ]
    for (const [name, create, trouble] of cases) {
      const error = await open(join(folder, name), create).then(
        () => undefined,
        (e: unknown) => e,
      )
      expect(error, name).toBeInstanceOf(LedgerError)
      expect(error).toMatchObject({
        trouble,
        where: expect.stringContaining(folder),
        todo: expect.stringMatching(/\w/),
      })
    }
    expect(new Database(join(folder, 'foreign.db')).prepare('SELECT name FROM sqlite_master').pluck().all()).toEqual([
      'boats',
    ])
  })

  it('refuses a ledger of a newer schema', async () => {
    const path = join(scratchFolder(), 'l.db')
    await (await open(path)).close()
    const raw = new Database(path)
    raw.pragma('user_version = 99')
    raw.close()
    await expect(open(path)).rejects.toMatchObject({ trouble: 'newer schema' })
  })

  it('refuses a damaged ledger', async () => {
    const path = join(scratchFolder(), 'l.db')
    const ledger = await open(path)
    await ledger.commit(commit(HARBOUR, 0))
    await ledger.close()
    const { readFileSync, writeFileSync } = await import('node:fs')
    const bytes = readFileSync(path)
    bytes.fill(0x55, 100, 4096)
    writeFileSync(path, bytes)
    await expect(open(path)).rejects.toMatchObject({ trouble: 'corrupt' })
  })

  it('waits for another writer, then says so, and writes once it is done', async () => {
    const path = join(scratchFolder(), 'l.db')
    const ledger = await open(path)
    onTestFinished(() => ledger.close())
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    await expect(ledger.commit(commit(HARBOUR, 0))).rejects.toMatchObject({ trouble: 'locked' })
    expect((await view(ledger)).revision.number).toBe(0)
    other.exec('ROLLBACK')
    other.close()
    expect((await ledger.commit(commit(HARBOUR, 0))).number).toBe(1)
  })

  it('finds everything again after closing', async () => {
    const path = join(scratchFolder(), 'l.db')
    const first = await open(path)
    await first.commit(commit(HARBOUR, 0))
    await first.close()
    const second = await open(path, false)
    onTestFinished(() => second.close())
    expect(await (await view(second)).records('event')).toHaveLength(2)
  })
})
