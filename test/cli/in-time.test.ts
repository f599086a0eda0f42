/** Questions as of knowledge, of the world and of publication, with their receipts; and the traps that time sets. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/index.js'
import { DISPUTE, disputeFiles } from '../made/dispute-files.js'
import { HARBOUR } from '../made/harbour.js'
import { keptLedger } from '../made/kept-ledger.js'
import { allParsed, parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

const days = ['2031-03-05', '2031-03-07', '2031-04-11'] as const

const oneReportADay = keptLedger(async (path) => {
  for (const [i, file] of disputeFiles(join(scratchFolder(), 'in')).entries())
    await rapport(['read', file, '--ledger', path], { now: `${days[i]}T12:00:00.000Z` })
})

/** A ledger that read one report a day. */
async function disputeLedger() {
  const folder = scratchFolder()
  const path = join(folder, 'l.db')
  await oneReportADay(path)
  const ask = (...argv: string[]) => rapport([...argv, '--ledger', path])
  return { path, folder, ask }
}

const FISHING = (r: Record<string, unknown>) => r.tie_kind === 'treaty or agreement'

describe('a question as known at a moment', () => {
  it('is answered from the last revision at or before it, by number, date or instant', async () => {
    const { ask } = await disputeLedger()
    const reports = async (when: string) =>
      parsed((await ask('list', 'reports', '--json', '--known-at', when)).out).length
    expect(await reports('0')).toBe(0)
    expect(await reports('2')).toBe(2)
    expect(await reports('r1')).toBe(1)
    expect(await reports('2031-03-04')).toBe(0)
    expect(await reports('2031-03-05')).toBe(1)
    expect(await reports('2031-03')).toBe(2)
    expect(await reports('2031-03-07T11:59')).toBe(1)
    expect(await reports('2031-03-07T13:00+01:00')).toBe(2)
    expect(await reports('2031-03-07T12:00:00.000Z')).toBe(2)
  })

  it.each(['9', 'yesterday', '2031-13-01', ''])('refuses %j and says what to write', async (when) => {
    const { ask } = await disputeLedger()
    const { code, out, err } = await ask('list', 'ties', '--known-at', when)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/revision/)
  })

  it('tells two writes within one millisecond apart by their number', async () => {
    const folder = scratchFolder()
    const path = join(folder, 'l.db')
    const ledger = await openSqliteLedger(path, { create: true })
    const at = '2031-03-07T12:00:00.000Z'
    const first = HARBOUR.filter((r) => r.kind !== 'figure')
    await ledger.commit({ records: first, others: 'are withdrawn', basedOn: 0, at, what: 'one' })
    await ledger.commit({ records: HARBOUR, others: 'are withdrawn', basedOn: 1, at, what: 'two' })
    await ledger.close()
    const figures = async (when: string) =>
      parsed((await rapport(['list', 'figures', '--json', '--known-at', when, '--ledger', path])).out).length
    expect([await figures('1'), await figures('2'), await figures(at)]).toEqual([0, 2, 2])
  })
})

describe('a question as of a date in the world', () => {
  it('shows the state of a tie then', async () => {
    const { ask } = await disputeLedger()
    const state = async (at: string) =>
      parsed((await ask('list', 'ties', '--json', '--valid-at', at)).out)
        .filter(FISHING)
        .map((r) => r.current)
    expect(await state('2031-03-02')).toEqual([])
    expect(await state('2031-03-20')).toEqual(['suspended'])
    expect(await state('2031-04-09')).toEqual(['resumed'])
  })

  it('never takes an unknown start for always: it is listed as undated, also for 1900', async () => {
    const folder = scratchFolder()
    const path = join(folder, 'l.db')
    const ledger = await openSqliteLedger(path, { create: true })
    const records = HARBOUR.map((r) =>
      r.kind === 'event' ? { ...r, when: { edtf: '', basis: 'unknown' as const } } : r,
    )
    const undated = records.map((r) =>
      r.kind === 'tie' ? { ...r, states: r.states.map((s) => ({ ...s, from: '' })) } : r,
    )
    await ledger.commit({
      records: undated,
      others: 'are withdrawn',
      basedOn: 0,
      at: '2031-03-07T12:00:00.000Z',
      what: 'x',
    })
    await ledger.close()
    for (const kind of ['ties', 'events']) {
      for (const at of ['1900', '2050']) {
        const lines = parsed((await rapport(['list', kind, '--json', '--valid-at', at, '--ledger', path])).out)
        expect(lines.map((l) => l.kind)).toEqual(['undated'])
        const text = await rapport(['list', kind, '--valid-at', at, '--ledger', path])
        expect(text.out).toContain('NOT DATED')
      }
    }
    const dossier = parsed(
      (await rapport(['dossier', '--format', 'json', '--valid-at', '1900', '--ledger', path])).out,
    )[0]
    expect(dossier).toMatchObject({ ties: [], timeline: [], as_of: { valid_at: '1900' } })
    expect(dossier?.undated).not.toEqual([])
  })

  it('knows a correction only since it came in, however far back it reaches', async () => {
    const { path, folder, ask } = await disputeLedger()
    const [late] = disputeFiles(join(folder, 'late'), [
      {
        name: 'late',
        outlet: 'Archive',
        published: '2031-03-05',
        text: 'Norway increased its fishing quota for Chile on 20 February 2031. Norway suspended its fishing agreement with Chile on Monday.',
      },
    ])
    const before = (await ask('list', 'events', '--json', '--known-at', '3', '--valid-at', '2031-03-05')).out
    await rapport(['read', late ?? '', '--ledger', path], { now: '2031-06-01T00:00:00.000Z' })
    expect((await ask('list', 'events', '--json', '--known-at', '3', '--valid-at', '2031-03-05')).out).toBe(before)
    const reports = (option: string, value: string) => ask('list', 'reports', '--json', option, value)
    expect(parsed((await reports('--known-at', '2031-05-31')).out)).toHaveLength(3)
    expect(parsed((await reports('--published-by', '2031-03-05')).out)).toHaveLength(2)
  })
})

describe('a question as of publication', () => {
  it('is answered as by a ledger that read only these reports', async () => {
    const { ask } = await disputeLedger()
    for (const [i, day] of ['2031-03-03', '2031-03-04', '2031-03-06', '2031-04-30'].entries()) {
      const folder = scratchFolder()
      const own = join(folder, 'own.db')
      const files = disputeFiles(folder, DISPUTE.slice(0, i))
      if (files.length > 0) await rapport(['read', ...files, '--ledger', own])
      const expected = files.length === 0 ? '' : (await rapport(['export', '--content', '--ledger', own])).out
      expect((await ask('export', '--content', '--published-by', day)).out, day).toBe(expected)
    }
  })

  it('leaves out what is not known to have been published by then, and says so', async () => {
    const { path, folder, ask } = await disputeLedger()
    const [file] = disputeFiles(join(folder, 'more'), [
      { name: 'undated', outlet: 'Nobody', text: 'Sweden praised Finland. Finland thanked Sweden.' },
    ])
    await rapport(['read', file ?? '', '--ledger', path], { now: '2031-05-01T00:00:00.000Z' })
    const { out, err } = await ask('export', '--published-by', '2031-04-30')
    expect(parsed(out).filter((r) => r.kind === 'report')).toHaveLength(3)
    expect(err).toContain('1 report left out: not known to be published by 2031-04-30')
    const later = await ask('export', '--published-by', '2031-05-01')
    expect(parsed(later.out).filter((r) => r.kind === 'report')).toHaveLength(4)
  })

  it('finds the story of the whole ledger among those reports', async () => {
    const { ask } = await disputeLedger()
    const [story] = parsed((await ask('list', 'stories', '--json')).out)
    const { out } = await ask('dossier', String(story?.id), '--published-by', '2031-03-04', '--format', 'json')
    expect(parsed(out)[0]).toMatchObject({ as_of: { published_by: '2031-03-04' }, reports: [{ date: '2031-03-04' }] })
    expect((await ask('search', 'ambassador', '--published-by', '2031-03-04')).out).toContain('Nothing holds')
    expect((await ask('search', 'ambassador', '--published-by', '2031-03-06')).out).toContain('Harbour News')
  })
})

describe('every answer', () => {
  it('repeats its coordinates and carries a receipt that gives the same answer again, also after new data', async () => {
    const folder = scratchFolder()
    const path = join(folder, 'l.db')
    const files = disputeFiles(join(folder, 'in'))
    await rapport(['read', ...files.slice(0, 2), '--ledger', path], { now: '2031-03-07T12:00:00.000Z' })
    const ask = (...argv: string[]) => rapport([...argv, '--ledger', path])
    const [report] = parsed((await ask('list', 'reports', '--json')).out)
    const [tie] = parsed((await ask('list', 'ties', '--json')).out)
    const questions: readonly (readonly string[])[] = [
      ['list', 'events', '--json'],
      ['list', 'events', '--limit', '1', '--json'],
      ['list', 'ties', '--receipt'],
      ['list', 'ties', '--json', '--valid-at', '2031-03-20'],
      ['show', String(tie?.id), '--json'],
      ['explain', String(report?.id), '--json'],
      ['dossier', '--format', 'json'],
      ['dossier', '--format', 'html', '--receipt'],
      ['dossier', '--format', 'json', '--published-by', '2031-03-05'],
      ['search', 'boats', '--json'],
      ['changes', '--since', '0', '--json'],
      ['versions', String(report?.id), '--json'],
      ['export', '--receipt'],
    ]
    const saved: string[] = []
    for (const [i, question] of questions.entries()) {
      const { code, out } = await ask(...question)
      expect(code, question.join(' ')).toBe(0)
      const file = join(folder, `${i}.answer`)
      writeFileSync(file, out)
      saved.push(file)
    }
    const check = async () => {
      for (const [i, file] of saved.entries()) {
        const verified = await ask('verify', file)
        expect([verified.code, verified.out.slice(0, 4)], questions[i]?.join(' ')).toEqual([0, 'same'])
      }
    }
    await check()
    await rapport(['read', ...files, '--ledger', path], { now: '2031-04-11T12:00:00.000Z' })
    await check()
    const [, , , valid] = saved
    expect((await ask('verify', saved[0] ?? '', '--latest')).code).toBe(1)
    expect((await ask('verify', saved[0] ?? '')).out).toContain('has changed, at revision 2')
    expect((await ask('verify', valid ?? '', '--latest')).code).toBe(1)
  }, 60_000)

  it('is told from one that was tampered with, or is of another ledger', async () => {
    const { ask, folder } = await disputeLedger()
    const { out } = await ask('list', 'ties', '--json')
    const receipt = allParsed(out).at(-1) as { hash: string; revision: number; coordinates: object }
    const file = join(folder, 'r.json')
    const verify = async (more: object) => {
      writeFileSync(file, JSON.stringify({ ...receipt, ...more }))
      return ask('verify', file)
    }
    expect((await verify({})).code).toBe(0)
    expect(await verify({ hash: `sha256:${'0'.repeat(64)}` })).toMatchObject({
      code: 1,
      out: expect.stringContaining('changed'),
    })
    expect((await verify({ coordinates: { known_at: '2030-01-01T00:00:00.000Z' } })).code).toBe(1)
    expect((await verify({ revision: 77 })).code).toBe(1)
    writeFileSync(file, 'no receipt at all')
    expect((await ask('verify', file)).code).toBe(2)
  })
})

describe('lists', () => {
  it('hold back nothing silently: the pages together are the list', async () => {
    const { ask } = await disputeLedger()
    for (const kind of ['events', 'actors', 'reports', 'statements', 'figures', 'ties']) {
      const all = parsed((await ask('list', kind, '--json')).out).map((r) => r.id)
      const paged: unknown[] = []
      for (let after: string[] = [], more = true; more; ) {
        const { out, err } = await ask('list', kind, '--json', '--limit', '1', ...after)
        paged.push(...parsed(out).map((r) => r.id))
        const { next } = allParsed(out).at(-1) as { next?: string }
        more = next !== undefined
        after = more ? ['--after', next ?? ''] : []
        if (more) expect(err).toContain(`--after ${next}`)
      }
      expect(paged, kind).toEqual(all)
    }
    expect((await ask('list', 'events', '--after', 'nonsense')).code).toBe(2)
  })
})

describe('what changed', () => {
  it('names the report that came in, field by field, and the reason of a withdrawal', async () => {
    const { ask, folder, path } = await disputeLedger()
    const lines = parsed((await ask('diff', '--from', '2', 'list', 'ties', '--json')).out)
    const fishing = lines.find((l) => String(l.title).includes('treaty'))
    expect(fishing).toMatchObject({
      change: 'changed',
      fields: expect.arrayContaining([{ field: 'current', before: 'suspended', after: 'resumed' }]),
      causes: [{ revision: 3, stands_on: true, reports: [{ outlet: 'Valparaiso Post', is: 'new' }] }],
    })
    const [edited] = disputeFiles(join(folder, 'edited'), [
      {
        ...(DISPUTE[1] as (typeof DISPUTE)[number]),
        text: 'Norway suspended its fishing agreement with Chile on Monday.',
      },
    ])
    await rapport(['read', edited ?? '', '--ledger', path], { now: '2031-05-01T00:00:00.000Z' })
    const feed = parsed((await ask('changes', '--since', '2031-04-30', '--json')).out)
    const gone = feed.filter((l) => l.change === 'withdrawn')
    expect(gone.length).toBeGreaterThan(0)
    for (const line of gone) {
      expect(line).toMatchObject({ revision: 4, reason: expect.stringMatching(/\w/), supersedes: expect.any(Number) })
      expect(line).toMatchObject({ cause: { reports: [{ is: 'a new version', version: 2 }] } })
    }
    const text = await ask('diff', '--from', '3', 'dossier', 'Norway')
    expect(text.out).toContain('withdrawn')
    expect(text.out).toContain('came in as version 2')
  })

  it('is nothing between a revision and itself, and refuses what is backwards', async () => {
    const { ask } = await disputeLedger()
    expect(parsed((await ask('diff', '--from', '3', '--to', '3', '--json')).out)).toEqual([])
    expect((await ask('diff', '--from', '3', '--to', '2')).code).toBe(2)
    expect((await ask('diff')).code).toBe(2)
    expect((await ask('diff', '--from', '1', 'list', 'nonsense')).code).toBe(2)
  })
})

describe('search', () => {
  const harbour = keptLedger(async (path) => {
    const ledger = await openSqliteLedger(path, { create: true })
    await ledger.commit({ records: HARBOUR, others: 'stay', basedOn: 0, at: '2031-03-07T12:00:00.000Z', what: 'x' })
    await ledger.close()
  })

  it.each([
    'AND',
    'OR NOT',
    '"unclosed',
    'boats)',
    '(boats',
    'NEAR(',
    'a:b',
    'title:boats',
    '^boats',
    'boats*',
    '*',
    '-boats',
    '{x}',
    "o'clock",
    'boats OR',
    'col : x',
    '"" boats',
    '\u0000boats',
    '日本語',
  ])('never fails on %j', async (words) => {
    const path = join(scratchFolder(), 'l.db')
    await harbour(path)
    const { code } = await rapport(['search', '--ledger', path, '--', words])
    expect([0, 2]).toContain(code)
  })

  it('finds words in any form, phrases and beginnings, marks them, and knows when', async () => {
    const { ask, path } = await disputeLedger()
    const hits = async (...argv: string[]) => parsed((await ask('search', '--json', ...argv)).out)
    expect((await hits('suspend', '--kind', 'report')).length).toBe(2)
    expect((await hits('fishing agreement', '--kind', 'report')).length).toBe(3)
    expect((await hits('agreement fishing', '--kind', 'report')).length).toBe(0)
    expect((await hits('fishing', 'ambassad*', '--kind', 'report')).length).toBe(1)
    const other = await rapport(['search', '--json', '--kind', 'report', '--ledger', path, '--', 'fishing', '-resumed'])
    expect(parsed(other.out)).toHaveLength(2)
    expect((await hits('quarrel', '--known-at', '2')).length).toBe(0)
    const [quarrel] = await hits('quarrel', '--kind', 'report')
    expect(quarrel?.snippet).toContainEqual({ text: 'quarrel', found: true })
    const [page, rest] = [await ask('search', 'fishing', '--json', '--limit', '2'), await hits('fishing')]
    const { next } = allParsed(page.out).at(-1) as { next: string }
    const second = await hits('fishing', '--after', next)
    expect([...parsed(page.out), ...second].map((h) => h.id)).toEqual(rest.map((h) => h.id))
  })
})

describe('rank and ratings', () => {
  it('keep reliability, credibility and certainty apart: setting one leaves the others as they were', async () => {
    const { ask, folder } = await disputeLedger()
    const letters = join(folder, 'letters.txt')
    writeFileSync(letters, '# our own letters\nA  Fjord Times\nE  Harbour News\n')
    const events = async (...options: string[]) => parsed((await ask('export', ...options)).out)
    const [plain, lettered] = [await events(), await events('--ratings', letters)]
    type Rated = { ratings?: { reliability: string; credibility: number }; certainty?: number; rank: string }
    const without = (r: Rated) => [r.ratings?.credibility, r.certainty, r.rank]
    expect(lettered.map((r) => without(r as unknown as Rated))).toEqual(
      plain.map((r) => without(r as unknown as Rated)),
    )
    const seen = new Set(lettered.map((r) => (r as unknown as Rated).ratings?.reliability))
    expect([...seen]).toEqual(expect.arrayContaining(['A', 'E', 'F']))
    expect(new Set(plain.map((r) => (r as unknown as Rated).ratings?.reliability))).toEqual(new Set([undefined, 'F']))
    const told = await ask('dossier', '--ratings', letters)
    expect(told.out).toContain('reliability A')
  })

  it('say 1 only where independent origins agree, and 6 where one stands alone', async () => {
    const { ask } = await disputeLedger()
    const events = parsed((await ask('list', 'events', '--json')).out) as {
      assertions: string[]
      ratings: { credibility: number }
    }[]
    const of = (n: number) => events.filter((e) => e.ratings.credibility === n)
    expect(of(1).length).toBeGreaterThan(0)
    for (const e of of(1)) expect(e.assertions.length).toBeGreaterThan(1)
    for (const e of events.filter((x) => x.assertions.length === 1)) expect(e.ratings.credibility).toBe(6)
  })

  it('refuse letters that are none, and say where', async () => {
    const { ask, folder } = await disputeLedger()
    const letters = join(folder, 'letters.txt')
    writeFileSync(letters, 'A  Fjord Times\nQ  Harbour News\n')
    const { code, err } = await ask('list', 'ties', '--ratings', letters)
    expect(code).toBe(2)
    expect(err).toContain('line 2: Q is no letter')
    expect((await ask('list', 'ties', '--ratings', join(folder, 'none.txt'))).code).toBe(2)
  })

  it('never show a withdrawn record as best, not even where it is the only one', async () => {
    const folder = scratchFolder()
    const path = join(folder, 'l.db')
    const ledger = await openSqliteLedger(path, { create: true })
    const at = '2031-03-07T12:00:00.000Z'
    await ledger.commit({ records: HARBOUR, others: 'are withdrawn', basedOn: 0, at, what: 'x' })
    const rest = HARBOUR.filter((r) => r.kind !== 'assertion')
    await ledger.commit({ records: rest, others: 'are withdrawn', basedOn: 1, at, what: 'y' })
    await ledger.close()
    const history = parsed((await rapport(['export', '--history', '--ledger', path])).out)
    const assertions = history.filter((r) => r.kind === 'assertion')
    expect(assertions.length).toBeGreaterThan(0)
    for (const a of assertions) expect(a.rank).not.toBe('best')
    const best = parsed((await rapport(['export', '--known-at', '1', '--ledger', path])).out).filter(
      (r) => r.rank === 'best',
    )
    expect(best.length).toBeGreaterThan(0)
    for (const b of best) expect(b.rank_reason).toMatch(/best of several on/)
  })
})

describe('import', () => {
  it('brings an export back byte for byte, with refusals and receipts passed over', async () => {
    const { ask, folder } = await disputeLedger()
    const whole = (await ask('export', '--history')).out
    const file = join(folder, 'all.ndjson')
    const copy = join(folder, 'copy.db')
    writeFileSync(file, `${whole}${(await ask('list', 'ties', '--receipt')).out.split('\n').at(-2)}\n`)
    expect((await rapport(['import', file, '--ledger', copy])).err).toContain('1 refusals or receipts passed over')
    expect((await rapport(['export', '--history', '--ledger', copy])).out).toBe(whole)
    for (const n of ['1', '2', '3']) {
      const then = (await ask('export', '--known-at', n)).out
      expect((await rapport(['export', '--known-at', n, '--ledger', copy])).out).toBe(then)
    }
    expect((await rapport(['search', 'ambassador', '--ledger', copy])).out).toContain('Harbour News')
    expect((await rapport(['dossier', '--ledger', copy])).code).toBe(0)
    expect((await rapport(['import', file, '--ledger', copy])).code).toBe(3)
  })

  it('brings no readings, and says so wherever they are wanted', async () => {
    const { ask, folder } = await disputeLedger()
    const [file, copy] = [join(folder, 'all.ndjson'), join(folder, 'copy.db')]
    writeFileSync(file, (await ask('export')).out)
    await rapport(['import', file, '--ledger', copy])
    const of = (...argv: string[]) => rapport([...argv, '--ledger', copy])
    const [report] = parsed((await of('list', 'reports', '--json')).out)
    expect((await of('explain', String(report?.id))).out).toContain('its reading is not here')
    expect((await of('list', 'ties', '--published-by', '2031-12')).out).toContain(
      '3 reports left out: imported without readings',
    )
    const rebuilt = await of('rebuild')
    expect([rebuilt.code, rebuilt.err]).toEqual([2, expect.stringContaining('3 reports of')])
    const [more] = disputeFiles(join(folder, 'more'), [
      {
        name: 'more',
        outlet: 'Nobody',
        published: '2031-05-01',
        text: 'Sweden expelled two envoys of Togo on Monday.',
      },
    ])
    expect((await of('read', more ?? '')).err).toContain('3 reports of')
  })

  it('writes nothing when a line is at fault, and says which', async () => {
    const { ask, folder } = await disputeLedger()
    const lines = (await ask('export')).out.split('\n')
    const cases: readonly (readonly [string, string])[] = [
      ['{"kind":"event"}', ':1: '],
      ['not json', ':1: it is no record'],
      [(lines[0] ?? '').replace('"version":1', '"version":0'), ':1: version'],
    ]
    for (const [line, told] of cases) {
      const file = join(folder, 'bad.ndjson')
      const copy = join(folder, 'bad.db')
      writeFileSync(file, [line, ...lines.slice(1)].join('\n'))
      const { code, err } = await rapport(['import', file, '--ledger', copy])
      expect(code).toBe(3)
      expect(err).toContain(told)
      expect(() => readFileSync(copy)).toThrow()
    }
  })
})

describe('a bare weekday', () => {
  it.each([
    ['2031-03-04', '2031-03-03'],
    ['2031-03-04T23:30:00-05:00', '2031-03-03'],
    ['2031-03-03T00:30:00+09:00', '2031-03-03'],
    ['2031-03-04T00:10:00Z', '2031-03-03'],
  ])('of a report of %s is %s in the reporter’s own calendar, however late it comes in', async (published, day) => {
    const folder = scratchFolder()
    const file = join(folder, 'n.json')
    const text = 'Norway expelled two diplomats of Chile on Monday.'
    writeFileSync(file, JSON.stringify({ id: 'n-1', outlet: 'Fjord Times', published, text }))
    const path = join(folder, 'l.db')
    await rapport(['read', file, '--ledger', path], { now: '2032-01-01T00:00:00.000Z' })
    const [event] = parsed((await rapport(['list', 'events', '--json', '--ledger', path])).out)
    expect(event).toMatchObject({ when: { edtf: day } })
  })
})
