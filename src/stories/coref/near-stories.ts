/** Stories whose reports are alike on average: the grouping may have cut one happening in two. */
import { averageLink } from '../grouping/average-link.js'
import type { EventMention } from './mention.js'
import { documentVectors } from './story-mentions.js'
import { cosine } from './vectors.js'

export interface ReadDocument {
  readonly story: string
  readonly mentions: readonly EventMention[]
}

/** Mean likeness of two stories' reports from which they are compared together. */
const NEAR = 0.08

export function nearStories(documents: readonly ReadDocument[]): ReadDocument[][] {
  const stories = new Map<string, ReadDocument[]>()
  for (const d of documents) stories.set(d.story, [...(stories.get(d.story) ?? []), d])
  const all = documentVectors(documents.flatMap((d) => d.mentions))
  const lists = [...stories.values()]
  const vectors = lists.map((list) =>
    list.flatMap((d) => all.get(d.mentions[0]?.document ?? '') ?? new Map<string, number>()),
  )
  const edges = vectors.flatMap((a, i) =>
    vectors.slice(i + 1).map((b, k) => {
      let sum = 0
      for (const x of a) for (const y of b) sum += cosine(x, y)
      return { i, j: i + 1 + k, weight: sum / Math.max(1, a.length * b.length) }
    }),
  )
  return averageLink(lists.length, edges, NEAR).map((group) => group.flatMap((i) => lists[i] ?? []))
}
