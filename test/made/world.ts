/**
 * An invented world for tests and benchmarks: states in dispute, told by many reports. Every report comes with its reading,
 * so that a ledger of any size can be filled without reading a text. The same seed gives the same world.
 */
import type { Item } from '../../src/stories/item.js'
import { makeItem } from '../../src/stories/testing/make.js'
import { madeWords } from './words.js'

export interface WorldOptions {
  readonly seed: number
  /** Stories that are told at one time; reports of them come mixed. */
  readonly atOnce?: number
}

const STATES = [
  'NOR Norway',
  'PER Peru',
  'KEN Kenya',
  'FJI Fiji',
  'MNG Mongolia',
  'BOL Bolivia',
  'GHA Ghana',
  'LAO Laos',
]
  .concat(['OMN Oman', 'CHL Chile', 'NPL Nepal', 'CUB Cuba', 'MLT Malta', 'TGO Togo', 'QAT Qatar', 'IRL Ireland'])
  .concat(['ISL Iceland', 'GAB Gabon', 'UGA Uganda', 'SEN Senegal', 'MLI Mali', 'TCD Chad', 'BEN Benin', 'ZMB Zambia'])
  .map((s) => ({ country: s.slice(0, 3), name: s.slice(4) }))

/** States by code, as a directory of the world has them. */
export const worldStates: Readonly<Record<string, string>> = Object.fromEntries(STATES.map((s) => [s.country, s.name]))

const ACTS = [
  { verb: 'suspended', tie: 'arms trade', effect: 'suspended', words: 'arms sales to', type: 'SANCTION' },
  { verb: 'resumed', tie: 'arms trade', effect: 'resumed', words: 'arms sales to', type: 'AID' },
  { verb: 'ended', tie: 'extradition', effect: 'ended', words: 'extraditions to', type: 'SANCTION' },
  { verb: 'raised', tie: 'tariffs', effect: 'increased', words: 'tariffs on goods of', type: 'SANCTION' },
  { verb: 'reopened', tie: 'border', effect: 'opened', words: 'the border with', type: 'COOPERATE' },
  { verb: 'closed', tie: 'airspace', effect: 'suspended', words: 'its airspace to', type: 'SANCTION' },
] as const

interface Telling {
  readonly name: string
  readonly a: (typeof STATES)[number]
  readonly b: (typeof STATES)[number]
  readonly act: (typeof ACTS)[number]
  readonly person: string
  readonly rival: string
  readonly words: readonly string[]
  readonly day: number
  readonly count: number
  left: number
  told: number
  last?: string
}

/** Reports with their readings, without end. */
export function* world({ seed, atOnce = 40 }: WorldOptions): Generator<Item> {
  const random = numbers(seed)
  const pick = <T>(list: readonly T[], power = 1): T =>
    list[Math.floor(list.length * random() ** power)] ?? (list[0] as T)
  const vocabulary = madeWords(30_000)
  const people = madeWords(6_000, 'people')
  const outlets = madeWords(300, 'outlets')
  let stories = 0
  const begin = (): Telling => {
    const a = pick(STATES, 2)
    const b = pick(
      STATES.filter((s) => s !== a),
      2,
    )
    const count = 3 + Math.floor(18 * random() ** 2)
    const name = () => `${capital(pick(people, 2))} ${capital(pick(people))}`
    return {
      name: `${seed}-${stories++}`,
      a,
      b,
      act: pick(ACTS),
      person: name(),
      rival: name(),
      words: Array.from({ length: 10 }, () => pick(vocabulary)),
      day: Math.floor(stories / 8),
      count,
      left: count,
      told: 0,
    }
  }
  const open = Array.from({ length: atOnce }, begin)
  for (;;) {
    const at = Math.floor(random() * open.length)
    const story = open[at]
    if (!story) return
    yield tell(story, random, pick, vocabulary, outlets)
    if (--story.left === 0) open[at] = begin()
  }
}

function tell(
  story: Telling,
  random: () => number,
  pick: <T>(list: readonly T[], power?: number) => T,
  vocabulary: readonly string[],
  outlets: readonly string[],
): Item {
  const { a, b, act, person, rival } = story
  const n = story.told++
  const word = () => pick(story.words)
  const day = new Date(Date.UTC(2031, 0, 1 + story.day + Math.floor(n / 4))).toISOString().slice(0, 10)
  const toll = 20 + Math.floor(random() * 6)
  const filler = Array.from({ length: 22 }, () => pick(vocabulary, 4)).join(' ')
  const quote = `“Nothing moves until the ${story.words[0]} is ${story.words[1]},”`
  const own = [
    `${a.name} ${act.verb} ${act.words} ${b.name} over the ${word()} ${word()}, ${person} said.`,
    `The ${word()} of ${capital(word())} had a ${word()} with the ${word()} ${word()}.`,
    `${quote} ${rival} said.`,
    `At least ${toll} ${story.words[2]} were lost near ${capital(story.words[3] ?? '')}.`,
    `${capital(filler)}.`,
  ].join(' ')
  // One in five is a copy of what came before, as agencies are copied.
  const text = story.last !== undefined && random() < 0.2 ? story.last : own
  story.last = text
  const isOwn = text === own
  const date = random() < 0.85 ? day : undefined
  return makeItem({
    id: `${story.name}-${n}`,
    outlet: capital(pick(outlets, 2)),
    ...(date === undefined ? {} : { published: date }),
    text,
    entities: [
      { key: `state:${a.country}`, name: a.name, country: a.country },
      { key: `state:${b.country}`, name: b.name, country: b.country },
      { key: `person:${person.toLowerCase()}`, name: person, type: 'person', country: a.country, memberOf: 0 },
      { key: `person:${rival.toLowerCase()}`, name: rival, type: 'person', country: b.country, memberOf: 1 },
    ],
    events: [
      {
        trigger: act.verb,
        type: act.type,
        actors: [0],
        recipients: [1],
        tie: { kind: act.tie, effect: act.effect },
        ...(n % 3 === 0 ? { modality: 'announced' } : {}),
      },
    ],
    statements: [{ content: quote, speaker: 3, speakerText: rival, form: 'direct' }],
    figures: isOwn
      ? [
          {
            words_: `${toll} ${story.words[2]}`,
            measure: `${story.words[2]} lost`,
            value: toll,
            bound: 'at least',
            unit: 'people',
          },
        ]
      : [],
  })
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Numbers in [0, 1) after Mulberry32. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
