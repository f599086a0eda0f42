/** What is compared of two mentions of one story, as numbers: from these it is learned whether they are one happening. */
import actWords from '../../../lexicon/stories/act-words.json' with { type: 'json' }
import { stem } from '../words/stem.js'
import { containment, jaccard } from '../words/words.js'
import { LIKENESS_FEATURES } from './document-likeness.js'
import type { EventMention } from './mention.js'
import type { StoryMentions } from './story-mentions.js'
import { cosine } from './vectors.js'

const rowsOf = new Map<string, Set<number>>()
actWords.rows.forEach((row, i) => {
  for (const word of row) {
    const s = stem(word)
    rowsOf.set(s, (rowsOf.get(s) ?? new Set()).add(i))
  }
})
const NO_ROWS: ReadonlySet<number> = new Set()

const FEATURES = [
  'same key',
  'same words',
  'same row',
  'row share',
  'likeness',
  'common beginning',
  'stems shared',
  'both verbs',
  'one verb',
  'speech',
  'pronoun',
  'doer',
  'done',
  'crossed',
  'around',
  'names',
  'times',
  'numbers',
  'sentence',
  'document',
  'same document',
  'both first',
  'sentence of the later',
  'held by',
  'governor',
  'best held by',
  'same lemma',
  'particles',
  'document names',
  'document times',
  'document numbers',
  ...LIKENESS_FEATURES,
] as const

const at = (name: (typeof FEATURES)[number]): number => FEATURES.indexOf(name)
const SAME_KEY = at('same key')
const SAME_ROW = at('same row')
const LIKENESS = at('likeness')
const BEGINNING = at('common beginning')
const PRONOUN = at('pronoun')
const STEMS = at('stems shared')

/** Could the two be one at all? Most pairs of a story have no word in common in any sense. */
export function isComparable(features: readonly number[]): boolean {
  const value = (i: number) => features[i] ?? 0
  return (
    value(SAME_KEY) + value(SAME_ROW) + value(PRONOUN) + value(STEMS) > 0 ||
    value(LIKENESS) > 0.35 ||
    value(BEGINNING) > 0.5
  )
}

/** Overlap of two sets: -1 where one says nothing, else the share that the smaller has in the larger. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size === 0 || b.size === 0 ? -1 : containment(a, b)

export function pairFeatures(story: StoryMentions, i: number, j: number): number[] {
  const a = story.mentions[i]
  const b = story.mentions[j]
  if (!a || !b) return []
  const rowsA = rowsFor(a)
  const rowsB = rowsFor(b)
  const rows = [...rowsA].filter((r) => rowsB.has(r)).length
  const sameKey = a.key === b.key
  const sentence = cosine(story.sentenceVectors[i], story.sentenceVectors[j])
  const sameDocument = a.document === b.document
  const likeness = sameKey ? 1 : angle(a.vector, b.vector)
  const held = (m: EventMention) => (story.heldBy.get(m.key) ?? 1) / story.documents
  return [
    sameKey ? 1 : 0,
    a.words === b.words ? 1 : 0,
    rows > 0 ? 1 : 0,
    rows === 0 ? 0 : rows / Math.min(rowsA.size, rowsB.size),
    likeness,
    commonBeginning(a.lemma, b.lemma),
    jaccard(a.stems, b.stems),
    a.verb && b.verb ? 1 : 0,
    a.verb !== b.verb ? 1 : 0,
    (a.speech ? 1 : 0) + (b.speech ? 1 : 0),
    (a.pronoun ? 1 : 0) + (b.pronoun ? 1 : 0),
    overlap(a.doer, b.doer),
    overlap(a.done, b.done),
    Math.max(overlap(a.doer, b.done), overlap(a.done, b.doer)),
    overlap(a.around, b.around),
    overlap(a.names, b.names),
    overlap(a.times, b.times),
    overlap(a.numbers, b.numbers),
    sentence,
    sameDocument ? 1 : cosine(story.documentVectors.get(a.document), story.documentVectors.get(b.document)),
    sameDocument ? 1 : 0,
    a.sentence === 0 && b.sentence === 0 ? 1 : 0,
    Math.min(8, Math.max(a.sentence, b.sentence)),
    Math.min(held(a), held(b)),
    a.governor !== '' && a.governor === b.governor ? 1 : 0,
    Math.max(held(a), held(b)),
    stem(a.lemma) === stem(b.lemma) ? 1 : 0,
    a.particle === '' || b.particle === '' ? 0 : direction(a.particle) === direction(b.particle) ? 1 : -1,
    sameDocument ? 1 : cosine(story.nameVectors.get(a.document), story.nameVectors.get(b.document)),
    sameDocument ? 1 : overlap(a.documentTimes, b.documentTimes),
    sameDocument ? 1 : overlap(a.documentNumbers, b.documentNumbers),
    ...story.likeness.of(a.document, b.document),
  ]
}

/** "In", "into" and "to" go one way. */
const direction = (particle: string): string => (/^(?:in|into|to)$/.test(particle) ? 'in' : particle)

function rowsFor(m: EventMention): ReadonlySet<number> {
  const own = rowsOf.get(m.key) ?? rowsOf.get(stem(m.lemma))
  if (own) return own
  for (const s of m.stems) {
    const rows = rowsOf.get(s)
    if (rows) return rows
  }
  return NO_ROWS
}

function commonBeginning(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n < 3 ? 0 : n / Math.max(a.length, b.length)
}

function angle(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return -1
  let [dot, x, y] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const p = a[i] ?? 0
    const q = b[i] ?? 0
    dot += p * q
    x += p * p
    y += q * q
  }
  return x === 0 || y === 0 ? -1 : dot / Math.sqrt(x * y)
}
