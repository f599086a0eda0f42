/** Sentences in which a report says itself that one contradicts another, and such as only look like it. */
import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/app/reader.js'
import { ingest } from '../../src/ingest/index.js'
import type { ContentRecord, Disagreement } from '../../src/model/index.js'
import { buildLedgerRecords } from '../../src/stories/index.js'
import { IS_NONE, IS_ONE } from './contrast-cases.js'

const reader = loadReader({})

async function disagreementsIn(text: string): Promise<readonly Disagreement[]> {
  const line = JSON.stringify({
    id: 'r',
    outlet: 'Lake Gazette',
    published: '2034-03-15',
    title: 'From the region',
    text,
  })
  const { reports } = await ingest(Buffer.from(line), { name: 'r.jsonl' })
  const items = reports.map((report) => ({ report, reading: reader.read(report) }))
  return buildLedgerRecords(items, reader.directory).filter(
    (r: ContentRecord): r is Disagreement => r.kind === 'disagreement',
  )
}

describe('a contradiction that the report tells', () => {
  it.each(IS_ONE.filter((c) => c.missed !== true))('is a record: $text', async ({ text, attribute, sides }) => {
    const found = await disagreementsIn(text)
    const shown = found.map(
      (d) => `${d.attribute}: ${d.sides.map((s) => s.evidence.map((e) => e.quote).join(' ')).join(' / ')}`,
    )
    const right = found.filter(
      (d) =>
        (attribute === undefined || d.attribute === attribute) &&
        sides.every((words) => d.sides.some((s) => s.evidence.some((e) => e.quote.includes(words)))),
    )
    expect(right, shown.join('\n')).not.toEqual([])
  })
})

describe('what only looks like a contradiction', () => {
  it.each(IS_NONE)('is none: %s', async (text) => {
    expect((await disagreementsIn(text)).map((d) => d.sides.map((s) => s.value))).toEqual([])
  })
})
