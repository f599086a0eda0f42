/** Invented reports on one thing each: which figures they give, and how the numbers of two reports stand to each other. */
import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/app/reader.js'
import { ingest } from '../../src/ingest/index.js'
import type { Evidence, FigureReading, Reading } from '../../src/model/index.js'
import { prepare } from '../../src/stories/item.js'
import { ActorBook } from '../../src/stories/reconcile/actor-book.js'
import { reconcileStory } from '../../src/stories/reconcile/reconcile-story.js'
import { PASSAGES, type Relation } from './figure-passages.js'

const reader = loadReader({})

async function itemOf([published, text]: readonly [string, string]) {
  const { reports } = await ingest(new TextEncoder().encode(JSON.stringify({ text, published })), { name: 'x.jsonl' })
  const [report] = reports
  if (report === undefined) throw new Error('no report was read')
  return { report, reading: reader.read(report) }
}

const amountOf = (f: FigureReading) => f.value ?? f.low ?? 0
function rowOf(f: FigureReading, { entities }: Reading): string {
  const number = f.value ?? `${f.low}-${f.high}`
  const claimant = f.claimant === undefined ? '' : (entities[f.claimant]?.name ?? '')
  const bound = f.bound === 'exact' ? '' : `${f.bound} `
  return [`${bound}${number} ${f.unit}${f.change ? ` ${f.change}` : ''}`, f.measure, f.scope ?? '', claimant].join(
    ' | ',
  )
}

/** How the first number of the first report and the second of the last stand to each other in the ledger. */
function relationIn(items: readonly Awaited<ReturnType<typeof itemOf>>[], [x, y]: readonly [number, number]): Relation {
  const { figures, disagreements } = reconcileStory('s', prepare(items), new ActorBook(reader.directory), (id) => id)
  const at = (item: (typeof items)[number] | undefined, n: number) => {
    const read = item?.reading.figures.find((f) => amountOf(f) === n)?.words.find((w) => w.role === 'value')
    return ({ report, start, end, role }: Evidence) =>
      read !== undefined && role === 'value' && report === item?.report.id && start <= read.start && end >= read.end
  }
  const [a, b] = [at(items[0], x), at(items.at(-1), y)]
  if (figures.some((f) => f.appearances.some(a) && f.appearances.some(b))) return 'one'
  const apart = disagreements.find(
    (d) =>
      d.attribute === 'value' && d.sides.some((s) => s.evidence.some(a)) && d.sides.some((s) => s.evidence.some(b)),
  )
  return apart?.type ?? 'none'
}

describe('figures of invented reports', () => {
  it.each(PASSAGES.map((p) => [p.name, p] as const))('%s', async (_, { reports, rows, about, relation }) => {
    const items = await Promise.all(reports.map(itemOf))
    expect(items.map(({ reading }) => reading.figures.map((f) => rowOf(f, reading)))).toEqual(rows)
    if (about !== undefined) expect(relationIn(items, about)).toBe(relation)
  })
})
