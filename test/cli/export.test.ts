/** The export is the contract: every line holds to the schema, every span cuts back to its quote, order means nothing. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KNOWLEDGE_FIELDS, ledgerRecordSchema } from '../../src/model/index.js'
import { shuffled } from '../made/build.js'
import { fishFolder } from '../made/fish.js'
import { keptLedger } from '../made/kept-ledger.js'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

const NAMES = ['wire.json', 'paper.txt', 'brief.jsonl']
const content = async (path: string) => (await rapport(['export', '--content', '--ledger', path])).out

interface Piece {
  readonly report: string
  readonly version: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Every piece of evidence, however deep in a record. */
function pieces(value: unknown): Piece[] {
  if (Array.isArray(value)) return value.flatMap(pieces)
  if (value === null || typeof value !== 'object') return []
  const own = 'quote' in value && 'role' in value ? [value as unknown as Piece] : []
  return [...own, ...Object.values(value).flatMap(pieces)]
}

async function readFish(path: string, now: string): Promise<void> {
  const folder = fishFolder(scratchFolder())
  await rapport(['read', ...NAMES.map((name) => join(folder, name)), '--ledger', path], { now })
}

const kept = keptLedger((path) => readFish(path, '2031-03-07T12:00:00.000Z'))

/** A ledger that has read all three files. */
async function fishLedger(): Promise<string> {
  const path = join(scratchFolder(), 'l.db')
  await kept(path)
  return path
}

describe('the export', () => {
  it('holds to the schema of the records, line by line, also with refusals and history', async () => {
    const path = await fishLedger()
    for (const options of [[], ['--refusals'], ['--history'], ['--refusals', '--history']]) {
      const { code, out } = await rapport(['export', ...options, '--ledger', path])
      expect(code).toBe(0)
      const records = parsed(out)
      expect(records.length).toBeGreaterThan(10)
      for (const record of records) {
        const checked = ledgerRecordSchema.safeParse(record)
        expect(checked.success, `${String(record.kind)} ${checked.error?.message}`).toBe(true)
      }
    }
  })

  it('has evidence that cuts back to its quote by code points, also behind an emoji', async () => {
    const records = parsed((await rapport(['export', '--refusals', '--ledger', await fishLedger()])).out)
    const texts = new Map(
      records.flatMap((r) => (r.kind === 'report' ? [[String(r.id), [...String(r.text)]] as const] : [])),
    )
    const found = records.flatMap(pieces)
    expect(found.length).toBeGreaterThan(10)
    for (const p of found) expect(texts.get(p.report)?.slice(p.start, p.end).join('')).toBe(p.quote)
  })

  it('names only records that are there', async () => {
    const records = parsed((await rapport(['export', '--ledger', await fishLedger()])).out)
    const known = new Set(records.map((r) => r.id))
    for (const { text: _text, ...record } of records) {
      const named =
        JSON.stringify(record).match(/"(?:rep|org|act|evt|ass|tie|con|sta|fig|dis|sto)_[0-9a-f]{12}"/g) ?? []
      expect(named.filter((n) => !known.has(JSON.parse(n)))).toEqual([])
    }
  })

  it('is the same bytes for the same input', async () => {
    const later = join(scratchFolder(), 'l.db')
    await readFish(later, '2031-04-01T00:00:00.000Z')
    expect(await content(later)).toBe(await content(await fishLedger()))
  })

  it('is the same whatever the order of the reports, and however they come in', async () => {
    const expected = await content(await fishLedger())
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), async (seed, oneByOne) => {
        const scratch = scratchFolder()
        const folder = fishFolder(scratch)
        const files = shuffled(readdirSync(folder), seed).map((name) => join(folder, name))
        const path = join(scratch, 'l.db')
        for (const lot of oneByOne ? files.map((f) => [f]) : [files]) await rapport(['read', ...lot, '--ledger', path])
        expect(await content(path)).toBe(expected)
      }),
      { numRuns: 4 },
    )
  })

  it('with --content leaves out just what the ledger adds', async () => {
    const path = await fishLedger()
    const whole = parsed((await rapport(['export', '--ledger', path])).out)
    const bare = parsed(await content(path))
    expect(bare).toEqual(
      whole.map((r) => Object.fromEntries(Object.entries(r).filter(([key]) => !KNOWLEDGE_FIELDS.includes(key)))),
    )
  })
})
