/** Invented pairs of reports on one matter: what is one statement in two wordings, and what is two. */
import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/app/reader.js'
import { ingest } from '../../src/ingest/index.js'
import { prepare } from '../../src/stories/item.js'
import { ActorBook } from '../../src/stories/reconcile/actor-book.js'
import { reconcileStory } from '../../src/stories/reconcile/reconcile-story.js'
import { HELD_OUT, SEEN, type StatementPair } from './statement-pairs.js'

const reader = loadReader({})

async function itemOf([published, text]: readonly [string, string]) {
  const { reports } = await ingest(new TextEncoder().encode(JSON.stringify({ text, published })), { name: 'x.jsonl' })
  const [report] = reports
  if (report === undefined) throw new Error('no report was read')
  return { report, reading: reader.read(report) }
}

/** Are the statements that hold the marks one record, two, or is one of them not read? */
async function verdictOf({ reports, marks }: StatementPair): Promise<'one' | 'two' | 'unread'> {
  const items = await Promise.all(reports.map(itemOf))
  const { statements } = reconcileStory('s', prepare(items), new ActorBook(reader.directory), (id) => id)
  const holders = items.map(({ report }, i) => {
    const at = report.text.indexOf(marks[i] ?? '')
    if (at < 0) throw new Error(`no such words: ${marks[i]}`)
    return statements.filter((s) =>
      s.appearances.some((e) => e.role === 'content' && e.report === report.id && e.start <= at + 4 && e.end > at + 4),
    )
  })
  const [a = [], b = []] = holders
  if (a.length === 0 || b.length === 0) return 'unread'
  return a.some((s) => b.includes(s)) ? 'one' : 'two'
}

describe('statements of two reports', () => {
  it.each(SEEN.map((p) => [p.name, p] as const))('%s', async (_, p) => {
    expect(await verdictOf(p)).toBe(p.same ? 'one' : 'two')
  })

  it('are told apart and together in pairs that no rule was made for', async () => {
    const verdicts = await Promise.all(HELD_OUT.map(async (p) => ({ same: p.same, verdict: await verdictOf(p) })))
    const joined = verdicts.filter(({ verdict }) => verdict === 'one')
    expect(joined.filter(({ same }) => same).length).toBeGreaterThanOrEqual(8)
    expect(joined.filter(({ same }) => !same).length).toBeLessThanOrEqual(1)
  })
})
