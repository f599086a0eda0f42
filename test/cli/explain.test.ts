/** What `rapport explain` tells of records, of sentences that gave nothing, and of what was refused. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parsed, rapport } from '../made/run-cli.js'

const TEXT = JSON.stringify({
  id: 'dairy-1',
  published: '2031-03-05',
  title: 'Uruguay and Latvia at odds',
  text:
    'Uruguay, which had hosted Omani ministers on Friday, expelled two diplomats of Latvia on Tuesday. ' +
    'Latvia could close its embassy if the talks fail. The bridge opened after lunch. Clouds were grey.',
})

let ledger: string
let changed: Record<string, unknown>[]
const idOf = (kind: string) => String(changed.find((r) => r.kind === kind)?.id)

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-explain-'))
  writeFileSync(join(folder, 'dairy.json'), TEXT)
  ledger = join(folder, 'l.db')
  changed = parsed((await rapport(['read', join(folder, 'dairy.json'), '--json', '--ledger', ledger])).out)
})

const explained = async (id: string) =>
  parsed((await rapport(['explain', id, '--json', '--ledger', ledger])).out)[0] as Record<string, never>

interface Field {
  readonly field: string
  readonly rule: string
  readonly quote?: string
  readonly considered: readonly { readonly quote: string; readonly why: string }[]
}

describe('explain of an event', () => {
  it('tells for each field its rule and words, and what else was considered', async () => {
    const event = changed.find((r) => r.kind === 'event' && r.type === 'SANCTION') ?? {}
    const { grounds } = await explained(String(event.id ?? idOf('event')))
    const [{ fields }] = grounds as unknown as [{ fields: Field[] }]
    const field = (name: string) => fields.find((f) => f.field === name)
    expect(field('type')).toMatchObject({ quote: 'expelled', rule: expect.stringMatching(/\w/) })
    expect(field('actor')).toMatchObject({ quote: 'Uruguay', rule: 'own' })
    expect(field('date')).toMatchObject({ quote: 'Tuesday' })
    expect(field('date')?.considered).toMatchObject([{ quote: 'Friday', why: 'dates “hosted”' }])
    const { out } = await rapport(['explain', String(event.id), '--ledger', ledger])
    expect(out).toContain('not Friday')
  })
})

describe('explain of a report', () => {
  it('tells of every sentence what it gave, or which rule refused it', async () => {
    const { sentences } = (await explained(idOf('report'))) as unknown as {
      sentences: { text: string; gave: unknown[]; refused: { id: string; rule: string; why: string }[] }[]
    }
    const told = (words: string) => sentences.find((s) => s.text.includes(words))
    expect(told('expelled')?.gave.length).toBeGreaterThan(0)
    expect(told('embassy')?.refused.map((r) => r.rule)).toContain('events.hypothetical@1')
    expect(told('bridge')?.refused.map((r) => r.rule)).toContain('events.no-sense@1')
    expect(told('Clouds')).toMatchObject({ refused: [] })
  })

  it('gives every refusal an id that show, explain and export know', async () => {
    const { out } = await rapport(['explain', idOf('report'), '--ledger', ledger])
    const ids = [...new Set(out.match(/\bref_[0-9a-f]{4,}/g))]
    expect(ids.length).toBeGreaterThan(1)
    const exported = (await rapport(['export', '--refusals', '--ledger', ledger])).out
    for (const id of ids) {
      const shown = await rapport(['show', id, '--ledger', ledger])
      expect([shown.code, shown.out], id).toEqual([0, expect.stringContaining('refused')])
      expect((await rapport(['explain', id, '--ledger', ledger])).code).toBe(0)
      expect(exported).toContain(id)
    }
    expect((await rapport(['show', 'ref_ffffffffff', '--ledger', ledger])).code).toBe(2)
  })
})
