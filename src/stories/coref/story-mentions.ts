/** The mentions of one story, or of stories near each other, with what is only seen when all are at hand. */
import background from '../../../lexicon/stories/document-frequency.json' with { type: 'json' }
import { type DocumentLikeness, documentLikeness } from './document-likeness.js'
import type { EventMention } from './mention.js'
import { unitVector } from './vectors.js'

const counts: Readonly<Record<string, number>> = background.counts

export interface StoryMentions {
  readonly mentions: readonly EventMention[]
  readonly documents: number
  /** Documents of the story with a mention under the key. */
  readonly heldBy: ReadonlyMap<string, number>
  readonly sentenceVectors: readonly ReadonlyMap<string, number>[]
  readonly documentVectors: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly nameVectors: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly likeness: DocumentLikeness
}

export function storyMentions(mentions: readonly EventMention[], storyOf: (document: string) => string): StoryMentions {
  const documents = stemsOf(mentions)
  const rarity = rarityAmong(documents)
  const vector = (stems: readonly string[]) => unitVector(stems.map((s) => [s, rarity(s)] as const))
  const keys = new Map<string, Set<string>>()
  for (const m of mentions) keys.set(m.key, (keys.get(m.key) ?? new Set()).add(m.document))
  return {
    mentions,
    documents: documents.size,
    heldBy: new Map([...keys].map(([k, d]) => [k, d.size])),
    sentenceVectors: mentions.map((m) => vector(m.sentenceStems)),
    nameVectors: new Map(mentions.map((m) => [m.document, vector([...m.documentNames])])),
    documentVectors: new Map([...documents].map(([id, stems]) => [id, vector(stems)])),
    likeness: documentLikeness(mentions, storyOf, rarity),
  }
}

/** Weighted words of each document, rare ones among all of these more. */
export function documentVectors(mentions: readonly EventMention[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const documents = stemsOf(mentions)
  const rarity = rarityAmong(documents)
  return new Map([...documents].map(([id, stems]) => [id, unitVector(stems.map((s) => [s, rarity(s)] as const))]))
}

const stemsOf = (mentions: readonly EventMention[]): Map<string, readonly string[]> =>
  new Map(mentions.map((m) => [m.document, m.documentStems]))

function rarityAmong(documents: ReadonlyMap<string, readonly string[]>): (stem: string) => number {
  const holders = new Map<string, number>()
  for (const stems of documents.values()) for (const s of new Set(stems)) holders.set(s, (holders.get(s) ?? 0) + 1)
  return (s) => Math.log((background.documents + documents.size + 1) / ((counts[s] ?? 0) + (holders.get(s) ?? 0) + 1))
}
