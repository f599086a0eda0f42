/** What a new user meets: help of one tone, slips that are told, dossiers that leave out little, answers that can be trusted. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/index.js'
import { type ContentRecord, recordId } from '../../src/model/index.js'
import { madeReading, versionOf } from '../made/build.js'
import { HARBOUR, REPORTS } from '../made/harbour.js'
import { allParsed, parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

async function ledgerOf(...reports: readonly object[]): Promise<string> {
  const folder = scratchFolder()
  const [file, path] = [join(folder, 'r.jsonl'), join(folder, 'l.db')]
  writeFileSync(file, reports.map((r) => JSON.stringify(r)).join('\n'))
  await rapport(['read', file, '--ledger', path])
  return path
}

const GAS = [
  {
    id: 'g1',
    outlet: 'Riga Wire',
    published: '2031-06-03',
    title: 'Latvia suspends gas purchases from Egypt',
    text: 'Latvia suspended purchases of gas from Egypt on Monday, Energy Minister Liga Ozola said.',
  },
  {
    id: 'g2',
    outlet: 'Nile Post',
    published: '2031-06-09',
    title: 'Latvia has not suspended gas purchases',
    text: 'Latvia has not suspended purchases of gas from Egypt, the energy ministry said on Monday.',
  },
]

describe('help and slips', () => {
  it('says of each command only what is its own, with at least two examples', async () => {
    const names = [...(await rapport(['--help'])).out.matchAll(/^ {2}([a-z]+) (?=.*\S)/gm)].flatMap((m) => m[1] ?? [])
    expect(names.length).toBeGreaterThan(15)
    for (const name of names.filter((n) => n !== 'rapport' && n !== 'help')) {
      const { out } = await rapport([name, '--help'])
      expect(out, name).not.toContain('Global Options')
      expect(out.slice(out.indexOf('Examples:')).match(/^ {2}(?:curl|rapport) /gm)?.length, name).toBeGreaterThan(1)
    }
  })

  it.each([
    [['lst'], 'rapport: unknown command'],
    [['list'], 'rapport: missing required argument'],
    [['help', 'lst'], 'rapport: there is no command lst'],
    [['verify', 'nowhere.ndjson'], 'rapport: nowhere.ndjson: there is no such file'],
  ])('%j ends with 2 and a message of the program', async (argv, message) => {
    const { code, err } = await rapport(argv)
    expect([code, err.startsWith(message)]).toEqual([2, true])
  })
})

describe('a slip in the only name', () => {
  it('makes no ledger', async () => {
    const path = join(scratchFolder(), 'l.db')
    const { code, err } = await rapport(['read', 'nowhere.txt', '--ledger', path])
    expect([code, err]).toEqual([3, 'rapport: nowhere.txt: there is no such file or folder\n'])
    expect(existsSync(path)).toBe(false)
  })
})

describe('a report that says it is not so', () => {
  it('does not support what it denies, and stands beside it', async () => {
    const path = await ledgerOf(...GAS)
    const { out } = await rapport(['dossier', '--ledger', path])
    expect(out).toMatch(/SUSPENDED since 2 Jun 2031, by Latvia · \[1\] · denied in \[2\]/)
    expect(out).not.toContain('2 reports of 2 independent origins')
    const dossier = JSON.parse((await rapport(['dossier', '--format', 'json', '--ledger', path])).out)
    expect(dossier.ties[0].support).toMatchObject({ reports: [1], origins: 1, denied_in: [2] })
  })

  it('is not counted in the list of events', async () => {
    const path = await ledgerOf(...GAS)
    const { out } = await rapport(['list', 'events', '--ledger', path])
    expect(out).toMatch(/Latvia suspended .* 1 {2}evt_/)
  })

  it('gives sides that are told in dates and words', async () => {
    const path = await ledgerOf(...GAS)
    const { out } = await rapport(['list', 'disagreements', '--ledger', path])
    expect(out).toContain('in force | denied')
  })
})

describe('a dossier', () => {
  it('marks a report that came in again with other words', async () => {
    const [first] = GAS
    const path = await ledgerOf(first ?? {}, { ...first, text: `${first?.text} Egypt was told on Sunday.` })
    expect((await rapport(['dossier', '--ledger', path])).out).toContain('edited: version 2')
  })

  it('shows thirty statements and says how to see the rest; --whole shows all', async () => {
    const quotes = Array.from(
      { length: 34 },
      (_, i) => `“We will not buy lot ${i + 100},” Energy Minister Liga Ozola said.`,
    )
    const path = await ledgerOf({ ...GAS[0], text: `${GAS[0]?.text}\n\n${quotes.join('\n\n')}` })
    const shown = async (...more: string[]) => {
      const { out } = await rapport(['dossier', ...more, '--ledger', path])
      return { lines: out.match(/sta_[0-9a-f]+$/gm)?.length, out }
    }
    const [short, whole] = [await shown(), await shown('--whole')]
    expect(short.lines).toBe(30)
    expect(short.out).toMatch(
      /and \d+ more: rapport list statements --story sto_[0-9a-f]+, or rapport dossier sto_[0-9a-f]+ --whole/,
    )
    expect(whole.lines).toBeGreaterThan(33)
    expect(whole.out).not.toContain('more:')
  })

  it('tells what became of a threat, with the act that decided it', async () => {
    const threat = recordId('event', 'threat')
    const records = HARBOUR.flatMap((r): ContentRecord[] => {
      if (r.kind === 'story') return [{ ...r, events: [...r.events, threat].sort() }]
      if (r.kind !== 'event' || r.tie === undefined) return [r]
      const by = HARBOUR.filter((a) => a.kind === 'actor' && a.name === 'Olaf Renn').map((a) => a.id)
      const when = { edtf: '2031-02-01', basis: 'stated' } as const
      const { condition: _, ...said } = r
      return [r, { ...said, id: threat, actors: by, when, modality: 'threatened', assertions: [] }]
    })
    const path = join(scratchFolder(), 'l.db')
    const ledger = await openSqliteLedger(path, { create: true })
    const at = '2031-03-07T12:00:00.000Z'
    await ledger.acknowledge(
      REPORTS.map((r) => ({ report: versionOf(r), reading: madeReading(r) })),
      at,
    )
    await ledger.commit({ records, others: 'are withdrawn', basedOn: 0, readings: 4, at, what: 'test' })
    await ledger.close()
    const { out } = await rapport(['dossier', '--ledger', path])
    expect(out).toContain('SAID AGAINST DONE')
    expect(out).toMatch(
      /1 Feb 2031 +Threat Olaf Renn .* evt_[0-9a-f]+\n +done as said: Velmark suspended .*4 Mar 2031 evt_/,
    )
  })

  it('of a large ledger prints the largest stories and counts the others', async () => {
    const far = ['Kenya', 'Peru', 'Norway', 'Laos', 'Chile', 'Malta', 'Ghana', 'Nepal', 'Cuba', 'Fiji']
    const path = await ledgerOf(
      ...far.map((state, i) => ({
        id: `f${i}`,
        published: `20${31 + i}-06-03`,
        title: `${state} expels envoy of Iceland`,
        text: `${state} expelled the ambassador of Iceland on Monday.`,
      })),
    )
    const stories = parsed((await rapport(['list', 'stories', '--json', '--ledger', path])).out).length
    const { err, out } = await rapport(['dossier', '--limit', '2', '--ledger', path])
    expect(out.match(/^as known at/gm)?.length).toBe(2)
    expect(err).toContain(`and ${stories - 2} more stories`)
    expect((await rapport(['dossier', '--limit', '0', '--ledger', path])).out.match(/^as known at/gm)?.length).toBe(
      stories,
    )
  })
})

describe('what came about in some days', () => {
  const events = (path: string, ...more: string[]) => rapport(['list', 'events', '--ledger', path, ...more])

  it.each([
    ['2031-06-02/..', 1],
    ['2031-06', 1],
    ['2031-06-03/2031-06-30', 0],
  ])('--between %s', async (between, count) => {
    const path = await ledgerOf(...GAS)
    const { code, out } = await events(path, '--between', between, '--json')
    expect([code, parsed(out).filter((r) => r.kind === 'event').length]).toEqual([0, count])
    const receipt = await rapport(['verify', '-', '--ledger', path], { stdin: out })
    expect([receipt.code, receipt.out.slice(0, 4)]).toEqual([0, 'same'])
  })

  it('is told of lists that have dates, in dates', async () => {
    const path = await ledgerOf(...GAS)
    expect((await events(path, '--between', 'lately')).code).toBe(2)
    const actors = await rapport(['list', 'actors', '--between', '2031', '--ledger', path])
    expect([actors.code, actors.err]).toEqual([2, expect.stringContaining('have no date of their own')])
  })
})

describe('an answer that was altered', () => {
  it.each([
    ['list', 'ties', '--json'],
    ['dossier', '--format', 'json'],
    ['export', '--receipt'],
  ])('%s', async (...argv) => {
    const path = await ledgerOf(...GAS)
    const { out } = await rapport([...argv, '--ledger', path])
    const verify = (stdin: string) => rapport(['verify', '-', '--ledger', path], { stdin })
    expect((await verify(out)).code).toBe(0)
    const altered = await verify(out.replaceAll('suspended', 'ended'))
    expect([altered.code, altered.out]).toEqual([1, expect.stringContaining('are not those that it was given for')])
    const receipt = allParsed(out).at(-1)
    expect((await verify(JSON.stringify(receipt?.receipt ?? receipt))).code).toBe(0)
  })
})

describe('changes', () => {
  it('since a revision that is still to come are a slip', async () => {
    const path = await ledgerOf(...GAS)
    const { code, err } = await rapport(['changes', '--since', '99', '--ledger', path])
    expect([code, err]).toEqual([2, expect.stringContaining('the last is 1')])
  })

  it('begin with the story and count assertions, which --kind assertion shows', async () => {
    const path = await ledgerOf(...GAS)
    const { out } = await rapport(['changes', '--since', '0', '--ledger', path])
    expect(out.indexOf('+  story ')).toBeLessThan(out.indexOf('+  event '))
    expect(out).not.toContain('+  assertion')
    expect(out).toMatch(/and \d+ assertions \(--kind assertion\)/)
    expect((await rapport(['changes', '--since', '0', '--kind', 'assertion', '--ledger', path])).out).toContain(
      '+  assertion',
    )
  })
})

describe('a judgement that is undone', () => {
  it('tells the two that it was on by their own names', async () => {
    const path = await ledgerOf(...GAS)
    await rapport(['same', 'Liga Ozola', 'Latvia', '--ledger', path])
    const { out } = await rapport(['undo', '1', '--ledger', path])
    expect(out).toBe('1  undone  Liga Ozola / Latvia\n')
  })
})
