/** Invented pairs of reports with a number each: which continue one series, and how the two numbers stand to each other. */
import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/app/reader.js'
import { ingest } from '../../src/ingest/index.js'
import type { Evidence, Figure } from '../../src/model/index.js'
import { prepare } from '../../src/stories/item.js'
import { ActorBook } from '../../src/stories/reconcile/actor-book.js'
import { reconcileStory } from '../../src/stories/reconcile/reconcile-story.js'
import type { Relation } from './figure-passages.js'
import { HELD_OUT, SEEN, type SeriesPair } from './figure-series.js'

const reader = loadReader({})

async function itemOf([published, text]: readonly [string, string]) {
  const { reports } = await ingest(new TextEncoder().encode(JSON.stringify({ text, published })), { name: 'x.jsonl' })
  const [report] = reports
  if (report === undefined) throw new Error('no report was read')
  return { report, reading: reader.read(report) }
}

interface Verdict {
  readonly relation: Relation | 'unread'
  readonly series: boolean
}

async function verdictOf({ reports, about }: SeriesPair): Promise<Verdict> {
  const items = await Promise.all(reports.map(itemOf))
  const { figures, disagreements } = reconcileStory('s', prepare(items), new ActorBook(reader.directory), (id) => id)
  const tells = items.map(({ report, reading }, i) => {
    const read = reading.figures.find((f) => (f.value ?? f.low ?? f.high) === about[i])
    const at = read?.words.find((w) => w.role === 'value')
    return (e: Evidence) =>
      at !== undefined && e.role === 'value' && e.report === report.id && e.start <= at.start && e.end >= at.end
  })
  const [first, second] = tells.map((is): Figure | undefined => figures.find((f) => f.appearances.some(is)))
  if (!first || !second) return { relation: 'unread', series: false }
  if (first === second) return { relation: 'one', series: true }
  const apart = disagreements.find(
    (d) => d.attribute === 'value' && tells.every((is) => d.sides.some((s) => s.evidence.some(is))),
  )
  return {
    relation: apart?.type ?? 'none',
    series: first.series !== undefined && first.series === second.series,
  }
}

describe('numbers of two reports', () => {
  it.each(SEEN.map((p) => [p.name, p] as const))('%s', async (_, p) => {
    const { relation, series } = await verdictOf(p)
    expect(p.relation).toContain(relation)
    expect(series).toBe(p.series)
  })

  it('are told apart and put in one row in pairs that no rule was made for', async () => {
    const verdicts = await Promise.all(HELD_OUT.map(async (p) => ({ p, verdict: await verdictOf(p) })))
    const inRow = verdicts.filter(({ verdict }) => verdict.series)
    expect(inRow.filter(({ p }) => p.series).length).toBeGreaterThanOrEqual(9)
    expect(inRow.filter(({ p }) => !p.series).length).toBeLessThanOrEqual(1)
    expect(verdicts.filter(({ p, verdict }) => p.relation.some((r) => r === verdict.relation)).length).toBeGreaterThan(
      17,
    )
  })
})
