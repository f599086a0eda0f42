/** The feed of changes in a view that is pinned to a date: the difference that each revision made to the answers of that view. */
import type { LedgerView } from '../../ledger/index.js'
import type { ChangeLine, ChangesQuery } from './changes.js'
import { pinnedDifferences } from './pinned-difference.js'

/** Changes of each revision after `since`; `at` gives the view of a revision in the same coordinates. */
export async function* pinnedChanges(
  view: LedgerView,
  at: (revision: number) => Promise<LedgerView>,
  { since, kind, story, limit, after }: ChangesQuery,
): AsyncGenerator<ChangeLine, string | undefined> {
  const query = { ...(kind === undefined ? {} : { kinds: [kind] }), ...(story === undefined ? {} : { story }) }
  const [number = since, done = 0] =
    /^(\d+)-(\d+)$/
      .exec(after ?? '')
      ?.slice(1)
      .map(Number) ?? []
  let [given, skip] = [0, done]
  let before = await at(Math.max(since, number - 1))
  for (const { number: revision, at: instant } of await view.revisions()) {
    if (revision <= before.revision.number) continue
    const now = revision === view.revision.number ? view : await at(revision)
    for (const [i, line] of (await pinnedDifferences(before, now, query)).entries()) {
      if (skip > 0 && revision === number) {
        skip--
        continue
      }
      if (limit > 0 && given === limit) return `${revision}-${i}`
      const { from: _, to: __, causes, ...rest } = line
      const own = causes.find((c) => c.revision === revision)
      const told = own ?? { revision, at: instant, what: now.revision.what, reports: [], stands_on: false }
      yield { ...rest, kind: 'change', revision, at: instant, cause: told }
      given++
    }
    before = now
  }
  return undefined
}
