/** Which mentions of happenings are one happening, across reports: average linkage by how likely each two are one. */
import type { Language } from '../../text/index.js'
import { averageLink, type Edge } from '../grouping/average-link.js'
import { chanceBy, shippedTrees } from './chance.js'
import { type MentionDocument, mentionsOf } from './mention.js'
import { nearStories } from './near-stories.js'
import { isComparable, pairFeatures } from './pair-features.js'
import { type StoryMentions, storyMentions } from './story-mentions.js'

/** Chosen on the training part: from this mean chance on two groups are one. */
const SAME = 0.3

/** The story that each document was put in. */
export type StoryOf = (document: string) => string

/** Chains of mention ids by document; mentions of one happening have one label across all documents. */
export function joinMentions(
  documents: readonly MentionDocument[],
  storyOf: StoryOf,
  language: Language,
): Map<string, Map<string, string>> {
  const out = new Map(documents.map((d) => [d.id, new Map<string, string>()]))
  for (const story of storiesOf(documents, storyOf, language)) {
    for (const group of averageLink(story.mentions.length, chancesIn(story), SAME)) {
      const [first] = group.flatMap((i) => story.mentions[i] ?? [])
      for (const m of group.flatMap((i) => story.mentions[i] ?? []))
        out.get(m.document)?.set(m.id, `${first?.document} ${first?.id}`)
    }
  }
  return out
}

/** The mentions of stories that are near each other together, so that a story cut in two costs no event. */
export function storiesOf(
  documents: readonly MentionDocument[],
  storyOf: StoryOf,
  language: Language,
): StoryMentions[] {
  const read = documents.map((d) => ({ story: storyOf(d.id), mentions: mentionsOf(d, language) }))
  return nearStories(read).map((near) =>
    storyMentions(
      near.flatMap((r) => r.mentions),
      storyOf,
    ),
  )
}

function chancesIn(story: StoryMentions): Edge[] {
  const trees = shippedTrees()
  const edges: Edge[] = []
  for (let i = 0; i < story.mentions.length; i++)
    for (let j = i + 1; j < story.mentions.length; j++) {
      const features = pairFeatures(story, i, j)
      if (isComparable(features)) edges.push({ i, j, weight: chanceBy(trees, features) })
    }
  return edges
}
