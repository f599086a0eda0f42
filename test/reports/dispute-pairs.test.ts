/** Pairs of short invented reports: some cannot both be right, some only seem to differ. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/app/reader.js'
import { ingest } from '../../src/ingest/index.js'
import type { Disagreement } from '../../src/model/index.js'
import { buildLedgerRecords } from '../../src/stories/index.js'

interface Pair {
  readonly id: string
  /** Attributes under which a record is right. */
  readonly differ?: string
  /** Nobody differs. */
  readonly agree?: true
  /** What would be right, but is not reached yet. */
  readonly missed?: string
  readonly texts: readonly string[]
  readonly published?: readonly string[]
}

const pairs = readFileSync(join(import.meta.dirname, 'disputes', 'pairs.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair)
const reader = loadReader({})

async function disagreementsOf({ texts, published }: Pair): Promise<readonly Disagreement[]> {
  const lines = texts.map((text, i) =>
    JSON.stringify({ id: `r${i}`, outlet: `Outlet ${i}`, published: published?.[i] ?? '2030-05-03', text }),
  )
  const { reports } = await ingest(Buffer.from(lines.join('\n')), { name: 'pair.jsonl' })
  const records = buildLedgerRecords(
    reports.map((report) => ({ report, reading: reader.read(report) })),
    reader.directory,
  )
  return records.flatMap((r) => (r.kind === 'disagreement' ? [r] : []))
}

describe('two reports that cannot both be right', () => {
  it.each(pairs.filter((p) => p.differ !== undefined))('$id: differ in $differ', async (pair) => {
    const found = await disagreementsOf(pair)
    const right = new RegExp(`^(?:${pair.differ})`)
    expect(
      found.map((d) => d.attribute).filter((a) => right.test(a)),
      pair.texts.join('\n'),
    ).not.toEqual([])
    for (const d of found) {
      expect(d.sides.length).toBeGreaterThan(1)
      for (const side of d.sides) expect(side.assertions.length + side.evidence.length).toBeGreaterThan(0)
    }
  })
})

describe('two reports that only seem to differ', () => {
  it.each(pairs.filter((p) => p.agree && p.missed === undefined))('$id: give no record', async (pair) => {
    expect(
      (await disagreementsOf(pair)).map((d) => `${d.attribute}: ${d.why}`),
      pair.texts.join('\n'),
    ).toEqual([])
  })
})
