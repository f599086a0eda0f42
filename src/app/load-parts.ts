/** Loads what a run needs: the language, the directory, the rules. The one place that knows all parts. */
import { existsSync } from 'node:fs'
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
    reconcile: (items, judgements) => reconcilePart(items, reader.directory, { judgements }),
    fold: (facts) => foldShares(facts, reader.directory),
    ...(thread ? { openThreads: (count: number) => openThreads(thread, count, knowledge) } : {}),
  }
}

/** `reading-thread` beside this file: as it stands in the source, or as the build lays it out. */
function threadFile(): URL | undefined {
  const places = ['./reading-thread.ts', './app/reading-thread.js', '../app/reading-thread.js']
  return places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
}
