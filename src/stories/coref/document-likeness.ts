/**
 * Do two documents of near stories tell of one happening, or of two that look alike (two quakes, two murder trials)? Seen
 * against all documents at hand: how they would fall into parts once what all have in common is taken away.
 */

import { centred, joiningHeights, kernelOf, mainDirection } from './kernel.js'
import type { EventMention } from './mention.js'
import { unitVector } from './vectors.js'

/** Numbers on each two documents. */
export interface DocumentLikeness {
  of(a: string, b: string): readonly number[]
}

export const LIKENESS_FEATURES = [
  'documents centred',
  'documents on main direction',
  'share of main direction',
  'share of second direction',
  'documents above their mean',
  'documents joined centred',
  'documents joined by rare words',
  'documents joined by names and numbers',
  'documents joined by mentions',
  'documents of one story',
] as const

/** Of fewer documents nothing shows how they would fall apart. */
const FEW = 5
/** What two documents of one part look like. */
const AS_ONE = [0.3, 0.3, 0.3, 0.1, 0.2, 1, 1, 1, 1] as const

interface Told {
  readonly id: string
  /** Content stems with how often each stands there. */
  readonly stems: ReadonlyMap<string, number>
  readonly names: ReadonlySet<string>
  readonly keys: ReadonlyMap<string, number>
}

/** @param rarity how telling a stem is among these documents and in ordinary English. */
export function documentLikeness(
  mentions: readonly EventMention[],
  storyOf: (document: string) => string,
  rarity: (stem: string) => number,
): DocumentLikeness {
  const told = documentsOf(mentions)
  const ofOneStory = (a: string, b: string) => (storyOf(a) === storyOf(b) ? 1 : 0)
  if (told.length < FEW) return { of: (a, b) => [...AS_ONE, ofOneStory(a, b)] }
  const heldBy = countHolders(told.map((d) => d.stems))
  const keysHeldBy = countHolders(told.map((d) => d.keys))
  const local = (holders: number) => Math.log((told.length + 1) / holders)
  const kernel = (weight: (s: string) => number, isCounted: (d: Told, s: string) => boolean = () => true) =>
    kernelOf(
      told.map((d) =>
        unitVector(
          [...d.stems].flatMap(([s, n]) =>
            (heldBy.get(s) ?? 0) > 1 && isCounted(d, s) ? [[s, weight(s) * (1 + Math.log(n))] as const] : [],
          ),
        ),
      ),
    )
  const plain = kernel(rarity)
  const apart = centred(plain)
  const { places, shares } = mainDirection(apart)
  const means = plain.map((row) => (row.reduce((a, b) => a + b, 0) - 1) / Math.max(1, told.length - 1))
  const joined = joiningHeights(apart)
  const joinedByRare = joiningHeights(kernel((s) => rarity(s) * local(heldBy.get(s) ?? 1)))
  const joinedByNames = joiningHeights(centred(kernel(rarity, (d, s) => d.names.has(s) || /\d/.test(s))))
  const joinedByMentions = joiningHeights(
    centred(
      kernelOf(
        told.map((d) =>
          unitVector([...d.keys].map(([k, n]) => [k, (1 + Math.log(n)) * local(keysHeldBy.get(k) ?? 1)] as const)),
        ),
      ),
    ),
  )
  const at = new Map(told.map((d, i) => [d.id, i]))
  return {
    of(a, b) {
      const i = at.get(a) ?? 0
      const j = at.get(b) ?? 0
      return [
        apart[i]?.[j] ?? 0,
        (places[i] ?? 0) * (places[j] ?? 0),
        shares[0] ?? 0,
        shares[1] ?? 0,
        (plain[i]?.[j] ?? 0) - ((means[i] ?? 0) + (means[j] ?? 0)) / 2,
        joined[i]?.[j] ?? 0,
        joinedByRare[i]?.[j] ?? 0,
        joinedByNames[i]?.[j] ?? 0,
        joinedByMentions[i]?.[j] ?? 0,
        ofOneStory(a, b),
      ]
    },
  }
}

/** In a fixed order, whatever the order in which the documents came. */
function documentsOf(mentions: readonly EventMention[]): Told[] {
  const by = new Map<string, EventMention[]>()
  for (const m of mentions) {
    const list = by.get(m.document)
    if (list) list.push(m)
    else by.set(m.document, [m])
  }
  return [...by]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, list]) => ({
      id,
      stems: countsOf(list[0]?.documentStems ?? []),
      names: list[0]?.documentNames ?? new Set(),
      keys: countsOf(list.map((m) => m.key)),
    }))
}

function countsOf(list: readonly string[]): Map<string, number> {
  const out = new Map<string, number>()
  for (const s of list) out.set(s, (out.get(s) ?? 0) + 1)
  return out
}

const countHolders = (sets: readonly ReadonlyMap<string, number>[]): Map<string, number> =>
  countsOf(sets.flatMap((set) => [...set.keys()]))
