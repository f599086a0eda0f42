/** Invented disputes of a few reports each: what a careful reader finds the reports to differ in, and nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/app/reader.js'
import { ingest } from '../../src/ingest/index.js'
import type { ContentRecord, Disagreement } from '../../src/model/index.js'
import { buildLedgerRecords } from '../../src/stories/index.js'

const reader = loadReader({})

async function recordsOf(name: string): Promise<readonly ContentRecord[]> {
  const file = join(import.meta.dirname, 'disputes', `${name}.jsonl`)
  const { reports } = await ingest(readFileSync(file), { name: file })
  const items = reports.map((report) => ({ report, reading: reader.read(report) }))
  return buildLedgerRecords(items, reader.directory)
}
const isDisagreement = (r: ContentRecord): r is Disagreement => r.kind === 'disagreement'
const line = (d: Disagreement) => `${d.attribute} ${d.type}: ${d.sides.map((s) => String(s.value)).join(' / ')}`

/** Found, each with words of its sides; `missed` would be right too, but is not found yet. */
const DISPUTES: readonly {
  readonly name: string
  readonly found: readonly RegExp[]
  readonly missed: readonly RegExp[]
}[] = [
  {
    name: 'octopus',
    found: [
      /^announced_by conflict: .*Diallo.*Ould Sidi/,
      /^venue conflict: .*rally.*television/,
      /^status conflict: in force.*announced/,
      /^value conflict: .*(?:900.*1200|1200.*900) tonne/,
      /^value conflict: .*(?:3.*2|2.*3) trawler/,
    ],
    missed: [/^condition/],
  },
  {
    name: 'gas',
    found: [
      /^value conflict: .*(?:4.*6|6.*4) diplomat/,
      /^when conflict: 2031-10-30 .*2031-10-31/,
      /^office update: .*former economy minister/,
    ],
    missed: [/^status conflict/, /^effect/],
  },
  {
    name: 'border',
    found: [
      /^value update: .*15 people.*12 people/,
      /^value conflict: .*15 people.*9 people/,
      /^value correction: .*42 truck.*38 truck/,
    ],
    missed: [/^classification/, /^when/],
  },
  {
    name: 'uranium',
    found: [/^value conflict: .*(?:290|300).*450 tonne|^value conflict: .*450.*(?:290|300) tonne/, /^office update/],
    missed: [/^when/],
  },
  {
    name: 'ferry',
    found: [
      /^announced_by conflict: .*Shikongo.*Nangolo/,
      /^venue conflict: .*conference.*radio/,
      /^status conflict: in force \/ denied/,
      /^value conflict: .*(?:26.*31|31.*26) people/,
      /^value update: .*23 people.*31 people/,
    ],
    missed: [],
  },
  {
    name: 'grain',
    found: [/^value conflict: .*(?:35.*25|25.*35) percent/, /^when conflict: 2036-09-09 \/ 2036-09-26/],
    missed: [/^status/, /^classification/],
  },
]

describe.each(DISPUTES)('the dispute over $name', ({ name, found, missed }) => {
  it('has the disagreements that a careful reader finds, and no other', async () => {
    const lines = (await recordsOf(name)).filter(isDisagreement).map(line)
    for (const one of found)
      expect(
        lines.filter((l) => one.test(l)),
        `${one} in\n${lines.join('\n')}`,
      ).toHaveLength(1)
    expect(lines.filter((l) => ![...found, ...missed].some((one) => one.test(l)))).toEqual([])
  })

  it('tells of each why it is one', async () => {
    for (const d of (await recordsOf(name)).filter(isDisagreement)) expect(d.why).toMatch(/\w{3,}/)
  })
})

it('the fees that were paid meet the condition, and the agreement is in force again', async () => {
  const records = await recordsOf('octopus')
  expect(records.flatMap((r) => (r.kind === 'condition' ? [r.status] : []))).toEqual(['met'])
  expect(records.flatMap((r) => (r.kind === 'tie' ? [r.current] : []))).toEqual(['resumed'])
})

it('one minister under two transliterations is one actor, by a judgement that can be overruled', async () => {
  const judged = (await recordsOf('uranium')).flatMap((r) => (r.kind === 'judgement' ? [[r.verdict, r.by]] : []))
  expect(judged).toEqual([['same', 'spelling@1']])
})
