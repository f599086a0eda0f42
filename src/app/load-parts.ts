/** Loads what a run needs: the language, the directory, the rules. The one place that knows all parts. */
import { existsSync } from 'node:fs'
import type { ReadReport } from '../ledger/index.js'
import type { ContentRecord } from '../model/index.js'
import type { Parts } from '../run/index.js'
import type { Knowledge } from './knowledge.js'

export async function loadParts(knowledge: Knowledge = {}): Promise<Parts> {
  const [{ loadReader }, { foldShares, LARGEST, LINKED_BY, linksOf, reconcilePart }, { ingest }, { openThreads }] =
    await Promise.all([
      import('./reader.js'),
      import('../stories/index.js'),
      import('../ingest/index.js'),
      import('../run/index.js'),
    ])
  const reader = loadReader(knowledge)
  const thread = threadFile()
  return {
    ingest,
    read: reader.read,
    madeBy: reader.madeBy,
    linking: { id: LINKED_BY, keysOf: linksOf, largest: LARGEST },
    reconcile: (items) => reconcilePart(items, reader.directory),
    fold: (facts) => foldShares(facts, reader.directory),
    ...(thread ? { openThreads: (count: number) => openThreads(thread, count, knowledge) } : {}),
  }
}

/** `reading-thread` beside this file: as it stands in the source, or as the build lays it out. */
function threadFile(): URL | undefined {
  const places = ['./reading-thread.ts', './app/reading-thread.js', '../app/reading-thread.js']
  return places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
}

/** Everything that the readings add up to, what they refused among it. */
export async function loadRefusals(readings: readonly ReadReport[]): Promise<readonly ContentRecord[]> {
  const [{ loadDirectory }, { buildLedgerRecords }] = await Promise.all([
    import('../actors/index.js'),
    import('../stories/index.js'),
  ])
  return buildLedgerRecords(readings, loadDirectory(), { refusals: true })
}
