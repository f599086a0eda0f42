/** What a silent edit changed, claim by claim: each case is a report that is read twice, before and after the edit. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordId } from '../../src/model/index.js'
import { parsed, rapport } from '../made/run-cli.js'

interface Case {
  readonly name: string
  readonly before: string
  readonly after: string
  /** Types of change that must be told. */
  readonly told: readonly string[]
  /** Types that must not be told. */
  readonly silent?: readonly string[]
  readonly titles?: readonly [string, string]
}

const TAIL = '\n\nThe talks in Oslo had lasted for three days.'

const CASES: readonly Case[] = [
  {
    name: 'figure',
    before: `Norway seized at least 12 trawlers off Chile on Monday, the navy said.${TAIL}`,
    after: `Norway seized at least 9 trawlers off Chile on Monday, the navy said.${TAIL}`,
    told: ['figure changed'],
    silent: ['figure dropped', 'figure added', 'paragraph dropped', 'attribution softened'],
  },
  {
    name: 'bound',
    before: `Norway paid 40 million dollars to Chile in 2030.${TAIL}`,
    after: `Norway paid up to 40 million dollars to Chile in 2030.${TAIL}`,
    told: ['figure changed'],
  },
  {
    name: 'quote-dropped',
    before: `Norway recalled its ambassador to Chile on Monday.\n\n“This is an insult to our fishermen,” Foreign Minister Astrid Lund said.`,
    after: 'Norway recalled its ambassador to Chile on Monday.',
    told: ['quote dropped', 'paragraph dropped'],
    silent: ['quote changed', 'claim dropped', 'figure dropped'],
  },
  {
    name: 'quote-changed',
    before: `“This is an insult to our brave fishermen and to the whole coast,” Foreign Minister Astrid Lund said.${TAIL}`,
    after: `“This is a burden to our brave fishermen and to the whole coast,” Foreign Minister Astrid Lund said.${TAIL}`,
    told: ['quote changed'],
    silent: ['quote dropped', 'quote added', 'attribution softened'],
  },
  {
    name: 'anonymous',
    before: `Chile will end the fishing treaty with Norway, Foreign Minister Tomas Araya said on Monday.${TAIL}`,
    after: `Chile will end the fishing treaty with Norway, an official said on Monday.${TAIL}`,
    told: ['attribution softened'],
    silent: ['attribution hardened', 'figure changed'],
  },
  {
    name: 'named',
    before: `Chile will end the fishing treaty with Norway, an official said on Monday.${TAIL}`,
    after: `Chile will end the fishing treaty with Norway, Foreign Minister Tomas Araya said on Monday.${TAIL}`,
    told: ['attribution hardened'],
    silent: ['attribution softened'],
  },
  {
    name: 'reportedly',
    before: `Chile suspended the fishing treaty with Norway on Monday.${TAIL}`,
    after: `Chile reportedly suspended the fishing treaty with Norway on Monday.${TAIL}`,
    told: ['attribution softened', 'modality changed'],
    silent: ['attribution hardened', 'claim dropped', 'claim added'],
  },
  {
    name: 'cue',
    before: `Foreign Minister Tomas Araya said that Norway broke the fishing treaty.${TAIL}`,
    after: `Foreign Minister Tomas Araya claimed that Norway broke the fishing treaty.${TAIL}`,
    told: ['attribution softened'],
  },
  {
    name: 'planned',
    before: `Chile suspended the fishing treaty with Norway on Monday.${TAIL}`,
    after: `Chile plans to suspend the fishing treaty with Norway.${TAIL}`,
    told: ['modality changed'],
    silent: ['figure changed'],
  },
  {
    name: 'effect',
    before: `Chile suspended the fishing treaty with Norway on Monday.${TAIL}`,
    after: `Chile ended the fishing treaty with Norway on Monday.${TAIL}`,
    told: ['effect changed'],
  },
  {
    name: 'paragraph-added',
    before: `Chile suspended the fishing treaty with Norway on Monday.${TAIL}`,
    after: `Chile suspended the fishing treaty with Norway on Monday.${TAIL}\n\nSweden offered to mediate between the neighbours of the northern seas.`,
    told: ['paragraph added'],
    silent: ['paragraph dropped', 'modality changed', 'figure changed'],
  },
  {
    name: 'headline',
    titles: ['Chile suspends fishing treaty', 'Fishing treaty under pressure'],
    before: `Chile suspended the fishing treaty with Norway on Monday.${TAIL}`,
    after: `Chile suspended the fishing treaty with Norway on Monday.${TAIL}`,
    told: ['headline changed'],
    silent: ['paragraph added', 'paragraph dropped', 'figure changed', 'quote dropped'],
  },
  // Must say nothing.
  {
    name: 'moved',
    before: `Chile suspended the fishing treaty with Norway on Monday.\n\nAt least 12 trawlers were seized, the navy said.${TAIL}`,
    after: `At least 12 trawlers were seized, the navy said.\n\nChile suspended the fishing treaty with Norway on Monday.${TAIL}`,
    told: [],
    silent: [
      'paragraph added',
      'paragraph dropped',
      'figure changed',
      'figure dropped',
      'figure added',
      'claim dropped',
      'statement dropped',
    ],
  },
  {
    name: 'marks',
    before: `Chile suspended the fishing treaty with Norway on Monday: "It is over", Foreign Minister Tomas Araya said.${TAIL}`,
    after: `Chile suspended the fishing treaty with Norway on Monday: “It is over”, Foreign Minister Tomas Araya said.${TAIL}`,
    told: [],
    silent: ['quote changed', 'quote dropped', 'attribution changed', 'paragraph added', 'modality changed'],
  },
]

const ID = (name: string) => recordId('report', `edit-${name}`)
let path = ''
let ids = new Map<string, string>()

beforeAll(async () => {
  const { mkdtempSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const folder = mkdtempSync(join(tmpdir(), 'rapport-versions-'))
  path = join(folder, 'l.db')
  const write = (of: 'before' | 'after', i: 0 | 1) => {
    const dir = join(folder, of)
    mkdirSync(dir)
    for (const c of CASES) {
      const title = c.titles?.[i]
      const report = { id: `edit-${c.name}`, outlet: `Paper ${c.name}`, published: '2031-03-04', text: c[of] }
      writeFileSync(join(dir, `${c.name}.json`), JSON.stringify(title === undefined ? report : { ...report, title }))
    }
    return dir
  }
  await rapport(['read', write('before', 0), '--ledger', path], { now: '2031-03-04T12:00:00.000Z' })
  await rapport(['read', write('after', 1), '--ledger', path], { now: '2031-03-05T12:00:00.000Z' })
  const reports = parsed((await rapport(['list', 'reports', '--json', '--ledger', path])).out)
  ids = new Map(reports.map((r) => [String(r.outlet).replace('Paper ', ''), String(r.id)]))
}, 60_000)

interface Told {
  readonly headline_only: boolean
  readonly smaller: number
  readonly changes: readonly { type: string; size: number; before?: { words: string; start: number; end: number } }[]
}

async function compared(name: string, ...options: string[]): Promise<Told> {
  const { out } = await rapport([
    'diff',
    ids.get(name) ?? ID(name),
    '--versions',
    '1,2',
    '--json',
    ...options,
    '--ledger',
    path,
  ])
  return parsed(out)[0] as unknown as Told
}

describe('an edit', () => {
  it.each(CASES.map((c) => [c.name, c] as const))('of the kind %s is told as what it is', async (name, c) => {
    const types = new Set((await compared(name)).changes.map((x) => x.type))
    for (const type of c.told) expect([...types]).toContain(type)
    for (const type of c.silent ?? []) expect([...types]).not.toContain(type)
    if (c.told.length === 0) expect([...types]).toEqual([])
  })

  it('that touched the headline alone is told so, and no other is', async () => {
    for (const { name } of CASES) expect((await compared(name)).headline_only, name).toBe(name === 'headline')
  })

  it('is shown with the words of both versions, which stand where it is said', async () => {
    const { changes } = await compared('figure')
    const [change] = changes.filter((c) => c.type === 'figure changed')
    const text = [...(CASES[0]?.before ?? '')]
    expect(text.slice(change?.before?.start, change?.before?.end).join('')).toBe(change?.before?.words)
    const shown = await rapport(['diff', ids.get('figure') ?? '', '--versions', '1,2', '--ledger', path])
    expect(shown.out).toContain('at least 12 trawlers')
    expect(shown.out).toContain('at least 9 trawlers')
  })

  it('smaller than asked for is counted and left out', async () => {
    const all = await compared('quote-dropped')
    const large = await compared('quote-dropped', '--least', '8')
    expect(large.changes.every((c) => c.size >= 8)).toBe(true)
    expect(large.changes.length + large.smaller).toBe(all.changes.length)
    expect(large.smaller).toBeGreaterThan(0)
  })

  it('leaves both versions to be listed; what is not there is refused', async () => {
    const id = ids.get('figure') ?? ''
    const versions = parsed((await rapport(['versions', id, '--json', '--ledger', path])).out)
    expect(versions.map((v) => [v.version, v.received_at])).toEqual([
      [1, '2031-03-04T12:00:00.000Z'],
      [2, '2031-03-05T12:00:00.000Z'],
    ])
    const before = await rapport(['versions', id, '--json', '--known-at', '1', '--ledger', path])
    expect(parsed(before.out)).toHaveLength(1)
    for (const wrong of ['1,3', '2', '0,1', 'a,b']) {
      expect((await rapport(['diff', id, '--versions', wrong, '--ledger', path])).code, wrong).toBe(2)
    }
  })
})
