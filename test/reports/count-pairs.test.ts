/** Counts of people, sums and things with a year, told in two ways by invented reports. */
import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/app/reader.js'
import { ingest } from '../../src/ingest/index.js'
import { prepare } from '../../src/stories/item.js'
import { ActorBook } from '../../src/stories/reconcile/actor-book.js'
import { reconcileStory } from '../../src/stories/reconcile/reconcile-story.js'
import { type CountPair, HELD_OUT, SEEN } from './count-pairs.js'

const reader = loadReader({})
const ASKED: ReadonlySet<string> = new Set(['value', 'period', 'when'])

async function differIn({ texts }: CountPair): Promise<readonly string[]> {
  const items = await Promise.all(
    texts.map(async (text) => {
      const bytes = new TextEncoder().encode(JSON.stringify({ text, published: '2029-04-11' }))
      const [report] = (await ingest(bytes, { name: 'x.jsonl' })).reports
      if (report === undefined) throw new Error('no report was read')
      return { report, reading: reader.read(report) }
    }),
  )
  const { disagreements } = reconcileStory('s', prepare(items), new ActorBook(reader.directory), (id) => id)
  return disagreements.flatMap((d) => (ASKED.has(d.attribute) && d.type !== 'scope' ? [d.attribute] : []))
}

const isRight = (p: CountPair, found: readonly string[]): boolean =>
  p.differ === undefined ? found.length === 0 : found.includes(p.differ)

describe('counts and years of two reports', () => {
  it.each(SEEN.map((p) => [p.name, p] as const))('%s', async (_, p) => {
    expect(isRight(p, await differIn(p))).toBe(true)
  })

  it('are set against each other in pairs that no rule was made for', async () => {
    const all = await Promise.all(HELD_OUT.map(async (p) => ({ p, right: isRight(p, await differIn(p)) })))
    expect(all.filter(({ right }) => right).length).toBeGreaterThanOrEqual(14)
  })
})
