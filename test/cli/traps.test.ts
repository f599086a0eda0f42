/**
 * Traps that ledgers of news fall into, each as a reader would meet it. Traps that are tests elsewhere:
 *
 * | trap | test |
 * |---|---|
 * | emoji before a span | `test/cli/export.test.ts`, `test/faults/bad-input.test.ts` |
 * | round-up article, look-alike stories | `src/stories/grouping/group-stories.test.ts`, `src/stories/neighbourhoods.test.ts` |
 * | office holder before and after the hand-over | here, and day by day in `src/stories/reconcile/office-holders.test.ts` |
 * | "Monday" across time zones and late ingest | `test/cli/in-time.test.ts`, a bare weekday |
 * | two writes in one millisecond, backdated correction, unknown start shown in 1900 | `test/cli/in-time.test.ts` |
 * | withdrawn record as only candidate for best, rating leak between scales | `test/cli/in-time.test.ts`, rank and ratings |
 * | receipt asked again after new data | `test/cli/in-time.test.ts`, `test/cli/pinned-everywhere.test.ts` |
 * | merge, then un-merge | `test/cli/judge.test.ts`, `src/stories/reconcile/identity.test.ts` |
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/index.js'
import { madeReport } from '../made/build.js'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

interface Given {
  readonly published?: string
  readonly title?: string
  readonly text: string
}

type Found = Record<string, unknown> & { readonly kind: string; readonly id: string }

/** A ledger of the reports, one an outlet, and what it holds. */
async function readAll(...reports: readonly Given[]) {
  const folder = scratchFolder()
  const path = join(folder, 'l.db')
  const ask = (...argv: string[]) => rapport([...argv, '--ledger', path])
  const read = async (more: readonly Given[], from: number) => {
    const own = join(folder, `in-${from}`)
    mkdirSync(own, { recursive: true })
    for (const [i, r] of more.entries())
      writeFileSync(join(own, `${i}.json`), JSON.stringify({ id: `n-${from + i}`, outlet: `Paper ${from + i}`, ...r }))
    await ask('read', own)
  }
  await read(reports, 0)
  const all = async () => parsed((await ask('export')).out) as Found[]
  const of = async (kind: string) => (await all()).filter((r) => r.kind === kind)
  const names = async () => new Map((await of('actor')).map((a) => [a.id, String(a.name)]))
  return { ask, read, of, names }
}

describe('words that stand twice in a text', () => {
  it('are evidence where they were read, and stay there in every version', async () => {
    const line = 'Sweden expelled two envoys of Togo on Monday.'
    const text = `${line}\n\nRead more: ${line}\n\nTogo called the step hostile.`
    const { of, ask, read } = await readAll({ published: '2031-03-04', text })
    const places = async () =>
      (await of('assertion')).flatMap((a) =>
        (a.evidence as { start: number; end: number; quote: string; version: number; role: string }[])
          .filter((e) => e.role === 'trigger')
          .map((e) => [e.version, e.start, [...text].slice(e.start, e.end).join('') === e.quote]),
      )
    const first = await places()
    expect(first.length).toBeGreaterThan(0)
    for (const [, , isThere] of first) expect(isThere).toBe(true)
    // The edit puts the same words elsewhere: what was read in the first version is not looked for again in the second.
    await read([{ published: '2031-03-04', text: `An hour ago in Lomé.\n\n${text}` }], 0)
    const history = parsed((await ask('export', '--history')).out) as Found[]
    const old = history.filter((r) => r.kind === 'assertion' && r.known_to !== null)
    for (const a of old as unknown as { evidence: { start: number; end: number; quote: string; version: number }[] }[])
      for (const e of a.evidence.filter((x) => x.version === 1))
        expect([...text].slice(e.start, e.end).join('')).toBe(e.quote)
  })

  it('are not taken for one another by an import', async () => {
    const line = 'Sweden expelled two envoys of Togo on Monday.'
    const { ask } = await readAll({ published: '2031-03-04', text: `${line}\n\nTogo protested.\n\n${line}` })
    const folder = scratchFolder()
    const moved = (await ask('export')).out.replace(
      /"end":(\d+),"quote":"expelled"/,
      (_, n) => `"end":${Number(n) + 1},"quote":"expelled"`,
    )
    writeFileSync(join(folder, 'x.ndjson'), moved)
    const { code, err } = await rapport(['import', join(folder, 'x.ndjson'), '--ledger', join(folder, 'x.db')])
    expect([code, err]).toEqual([3, expect.stringContaining('does not stand at')])
  })
})

describe('one story of two pairs of actors', () => {
  it('gives each pair its own tie, and neither the other’s act', async () => {
    const { of, names } = await readAll({
      published: '2031-03-04',
      text: 'Norway suspended fish imports from Chile on Monday over unpaid port fees. Ghana recalled its ambassador from Norway on Tuesday in solidarity with Chile.',
    })
    const called = await names()
    const ties = (await of('tie')).map((t) => [
      t.tie_kind,
      (t.between as string[]).map((id) => called.get(id)).sort(),
      t.current,
    ])
    expect(ties.sort()).toEqual([
      ['representation', ['Ghana', 'Norway'], 'suspended'],
      ['trade', ['Chile', 'Norway'], 'suspended'],
    ])
  })
})

describe('a wire text under two headlines', () => {
  it('is one origin and corroborates nothing', async () => {
    const text =
      'Norway suspended fish imports from Chile on Monday, Trade Minister Ida Lund said. Lund told parliament in Oslo that Chile owed 40 million dollars in port fees. At least 12 boats were held in the harbour of Bergen, the navy said. Chile rejected the charge and said it would pay nothing before autumn.'
    const { of, ask } = await readAll(
      { published: '2031-03-04', title: 'Norway halts fish imports from Chile', text },
      { published: '2031-03-05', title: 'Chilean boats stuck in Bergen as fee row grows', text },
    )
    const origins = new Set((await of('report')).map((r) => r.origin))
    expect(origins.size).toBe(1)
    for (const event of parsed((await ask('list', 'events', '--json')).out))
      expect((event.ratings as { credibility: number }).credibility).toBe(6)
  })
})

describe('a place or a person called like a state', () => {
  it('is not the state', async () => {
    const { of } = await readAll({
      published: '2031-03-04',
      text: 'A mill in Norway, Maine, suspended deliveries to a school in Peru, Indiana, on Monday. Sheriff Jordan Reyes of Georgia County accused the mill of breaking a contract. A museum in Cuba, New York, expelled two visitors.',
    })
    expect((await of('actor')).filter((a) => a.type === 'state')).toEqual([])
    expect(await of('tie')).toEqual([])
  })
})

describe('two presidents of one state in one story', () => {
  it('say each what was said in their days', async () => {
    const { of, names } = await readAll(
      {
        published: '2031-03-04',
        text: 'Norway suspended fish imports from Chile on Monday, President Ida Lund of Norway said.',
      },
      {
        published: '2031-03-06',
        text: 'Norway suspended fish imports from Chile on Monday. The president of Norway said on Wednesday that Chile owed 40 million dollars.',
      },
      {
        published: '2031-05-20',
        text: 'Norway resumed fish imports from Chile on Monday, President Per Holm of Norway said.',
      },
      {
        published: '2031-05-22',
        text: 'Norway resumed fish imports from Chile on Monday. The president of Norway said on Wednesday that the quarrel was over.',
      },
    )
    const called = await names()
    const speakerOf = async (words: string) =>
      (await of('statement')).filter((s) => String(s.content).includes(words)).map((s) => called.get(String(s.speaker)))
    expect(await speakerOf('owed 40 million')).toEqual(['Ida Lund'])
    expect(await speakerOf('quarrel was over')).toEqual(['Per Holm'])
  })
})

describe('what is not so', () => {
  it.each([
    ['denied reports', 'Chile denied reports that it had agreed to lift its ban on arms sales to Norway.', 'denied'],
    [
      'denied on a day',
      'Chile denied on Monday reports that it had agreed to lift its ban on arms sales to Norway.',
      'denied',
    ],
    ['has not', 'Chile has not closed its border with Peru, Foreign Minister Ana Rojas said on Monday.', 'negated'],
  ])('%s: is told as such and opens no tie', async (_, text, modality) => {
    const { of } = await readAll({ published: '2031-03-04', text })
    expect((await of('event')).filter((e) => e.tie !== undefined).map((e) => e.modality)).toEqual([modality])
    expect(await of('tie')).toEqual([])
  })

  it('would be, if: leaves the tie threatened, with the condition open', async () => {
    const { of } = await readAll({
      published: '2031-03-04',
      text: 'Chile would close its border with Peru if Lima bought the ships, Foreign Minister Ana Rojas said on Monday.',
    })
    expect((await of('tie')).map((t) => t.current)).toEqual(['threatened'])
    expect((await of('condition')).map((c) => [c.relation, c.status])).toEqual([['if', 'open']])
  })
})

describe('numbers that differ', () => {
  it('revised down: an update, and both stand', async () => {
    const { of } = await readAll(
      {
        published: '2031-03-04',
        text: 'A blast at the border between Chile and Peru on Monday killed 30 people, the army said.',
      },
      {
        published: '2031-03-06',
        text: 'A blast at the border between Chile and Peru on Monday killed 24 people, the army said on Wednesday, revising down an earlier toll of 30.',
      },
    )
    expect((await of('disagreement')).map((d) => [d.attribute, d.type])).toEqual([['value', 'update']])
    expect((await of('figure')).map((f) => f.value)).toEqual(expect.arrayContaining([24, 30]))
  })

  it('of another scope: no conflict', async () => {
    const { of } = await readAll(
      {
        published: '2031-03-04',
        text: 'Norway seized 2 boats of Chile on Monday, the navy said. Norway suspended its fishing treaty with Chile.',
      },
      {
        published: '2031-03-05',
        text: 'Norway has seized 19 boats of Chile since January, the navy said. Norway suspended its fishing treaty with Chile on Monday.',
      },
    )
    expect((await of('disagreement')).filter((d) => d.type === 'conflict')).toEqual([])
  })
})

describe('an undated report', () => {
  it('has no date until a report of the same act gives one, as an interval with its evidence; and that is told as a change', async () => {
    const { of, read, ask } = await readAll({
      text: 'Chile closed its border with Ghana yesterday. Traders in Accra protested against Chile.',
    })
    const published = async () => (await of('report')).find((r) => String(r.text).includes('Traders'))?.published
    expect(await published()).toMatchObject({ edtf: '', basis: 'unknown' })
    await read(
      [
        {
          published: '2031-03-07',
          text: 'Chile closed its border with Ghana on Thursday, the interior ministry said.',
        },
      ],
      1,
    )
    expect(await published()).toMatchObject({ edtf: '2031-03-07', basis: 'inferred' })
    const quotes = ((await published()) as { evidence: { quote: string }[] }).evidence.map((e) => e.quote)
    expect(quotes).toEqual(expect.arrayContaining(['yesterday', 'Thursday']))
    const lines = parsed((await ask('diff', '--from', '1', 'list', 'reports', '--json')).out)
    expect(lines.flatMap((l) => (l.fields as { field: string }[]).map((f) => f.field))).toContain('published.edtf')
  })
})

describe('an answer that is cut', () => {
  it('says so wherever it is cut; an export never is', async () => {
    const path = join(scratchFolder(), 'l.db')
    const ledger = await openSqliteLedger(path, { create: true })
    const records = Array.from({ length: 1200 }, (_, i) => madeReport(`r-${i}`, `Timber number ${i} of Ghana.`))
    await ledger.commit({ records, others: 'stay', basedOn: 0, at: '2031-03-07T12:00:00.000Z', what: 'many' })
    await ledger.close()
    const ask = (...argv: string[]) => rapport([...argv, '--ledger', path])
    expect(parsed((await ask('export')).out)).toHaveLength(1200)
    expect((await ask('list', 'reports')).out).toMatch(/1,?200 reports/)
    expect((await ask('list', 'reports', '--json', '--limit', '5')).err).toContain('5 of 1200 shown')
    const found = await ask('search', 'timber', '--json')
    expect(found.err).toContain('20 shown')
    expect(parsed(found.out).at(-1)).toEqual({ kind: 'capped', ranked_only: 1000 })
    expect((await ask('search', 'timber')).out).toContain('the 1000 latest were ranked')
  })
})
