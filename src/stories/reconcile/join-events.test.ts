import { describe, expect, it } from 'vitest'
import { prepare } from '../item.js'
import { type Draft, makeDirectory, makeItem } from '../testing/make.js'
import { ActorBook } from './actor-book.js'
import { castOf } from './cast.js'
import { eventMembers } from './event-members.js'
import { joinEvents } from './join-events.js'

const NOR = { key: 'state:NOR', name: 'Norway', country: 'NOR' }
const PER = { key: 'state:PER', name: 'Peru', country: 'PER' }
const KEN = { key: 'state:KEN', name: 'Kenya', country: 'KEN' }
const arms = { kind: 'arms trade', effect: 'suspended' } as const
const visas = { kind: 'visas and travel', effect: 'suspended' } as const

/** Sizes of the events that the drafts' tellings make. */
function joined(...drafts: Draft[]): number[] {
  const sources = prepare(drafts.map(makeItem))
  const cast = castOf(sources, new ActorBook(makeDirectory({})))
  return joinEvents(sources.flatMap((s) => eventMembers(s, cast, () => undefined)))
    .map((g) => g.length)
    .sort()
}

const halted: Draft = {
  id: 'a',
  published: '2031-05-13',
  text: 'Norway halted arms sales to Peru on Monday.',
  entities: [NOR, PER],
  dates: [{ words: 'Monday', edtf: '2031-05-12' }],
  events: [{ trigger: 'halted', actors: [0], recipients: [1], date: 0, tie: arms }],
}

describe('tellings are one event', () => {
  it.each<[string, Draft]>([
    [
      'in other words and without a date',
      {
        id: 'b',
        text: 'Peru gets no more guns: Norway stops them.',
        entities: [NOR, PER],
        events: [{ trigger: 'stops', actors: [0], recipients: [1], tie: arms }],
      },
    ],
    [
      'by another body of the state',
      {
        id: 'b',
        text: 'The ministry in Oslo froze exports of rifles to Peru.',
        entities: [{ key: 'body:NOR:defence', name: 'ministry', type: 'government', country: 'NOR' }, PER],
        events: [{ trigger: 'froze', actors: [0], recipients: [1], tie: { kind: 'arms trade', effect: 'ended' } }],
      },
    ],
    [
      'when only one side is named',
      {
        id: 'b',
        text: 'Arms for Peru are stopped.',
        entities: [PER],
        events: [{ trigger: 'stopped', recipients: [0], tie: arms }],
      },
    ],
    [
      'when it is only vowed',
      {
        id: 'b',
        text: 'Norway vowed to stop arms sales to Peru.',
        entities: [NOR, PER],
        events: [{ trigger: 'stop', actors: [0], recipients: [1], modality: 'planned', tie: arms }],
      },
    ],
  ])('%s', (_, draft) => {
    expect(joined(halted, draft)).toEqual([2])
  })
})

describe('tellings are two events', () => {
  it.each<[string, Draft]>([
    [
      'when another tie is halted',
      {
        id: 'b',
        text: 'Norway halted visas for Peru on Monday.',
        entities: [NOR, PER],
        events: [{ trigger: 'halted', actors: [0], recipients: [1], tie: visas }],
      },
    ],
    [
      'when another state is meant',
      {
        id: 'b',
        text: 'Norway halted arms sales to Kenya.',
        entities: [NOR, KEN],
        events: [{ trigger: 'halted', actors: [0], recipients: [1], tie: arms }],
      },
    ],
    [
      'when the tie is resumed',
      {
        id: 'b',
        text: 'Norway resumed arms sales to Peru.',
        entities: [NOR, PER],
        events: [{ trigger: 'resumed', actors: [0], recipients: [1], tie: { kind: 'arms trade', effect: 'resumed' } }],
      },
    ],
    [
      'when weeks lie between them',
      {
        id: 'b',
        text: 'Norway halted arms sales to Peru on 20 June.',
        entities: [NOR, PER],
        dates: [{ words: '20 June', edtf: '2031-06-20' }],
        events: [{ trigger: 'halted', actors: [0], recipients: [1], date: 0, tie: arms }],
      },
    ],
    [
      'when the one is still planned long after the other',
      {
        id: 'b',
        published: '2032-03-01',
        text: 'Norway plans to halt arms sales to Peru.',
        entities: [NOR, PER],
        events: [{ trigger: 'halt', actors: [0], recipients: [1], modality: 'planned', tie: arms }],
      },
    ],
  ])('%s', (_, draft) => {
    expect(joined(halted, draft)).toEqual([1, 1])
  })
})

it('a vague telling does not bridge two events', () => {
  const june: Draft = {
    id: 'c',
    published: '2031-06-21',
    text: 'Norway halted arms sales to Peru again on 20 June.',
    entities: [NOR, PER],
    dates: [{ words: '20 June', edtf: '2031-06-20' }],
    events: [{ trigger: 'halted', actors: [0], recipients: [1], date: 0, tie: arms }],
  }
  const vague: Draft = {
    id: 'b',
    text: 'Norway halted arms sales to Peru.',
    entities: [NOR, PER],
    events: [{ trigger: 'halted', actors: [0], recipients: [1], tie: arms }],
  }
  expect(joined(halted, june, vague)).toEqual([1, 2])
})

it('words alone do not join what different states did', () => {
  const accuse = (id: string, entity: typeof NOR): Draft => ({
    id,
    text: `${entity.name} accused miners of poisoning the river near the border town.`,
    entities: [entity],
    events: [{ trigger: 'accused', type: 'ACCUSE', actors: [0] }],
  })
  expect(joined(accuse('a', NOR), accuse('b', KEN))).toEqual([1, 1])
})

describe('a tie told with one side', () => {
  const offer: Draft = {
    id: 'a',
    text: 'Kenya offered to sell gas to Norway.',
    entities: [KEN, NOR],
    events: [{ trigger: 'sell', actors: [0], recipients: [1], tie: { kind: 'energy', effect: 'promised' } }],
  }
  it('is not the offer that another made', () => {
    const text = 'Norway resumed gas exports.'
    const events = [{ trigger: 'resumed', actors: [0], tie: { kind: 'energy', effect: 'resumed' } as const }]
    expect(joined(offer, { id: 'b', text, entities: [NOR], events })).toEqual([1, 1])
  })
})

describe('envoys', () => {
  const envoys = { kind: 'representation', effect: 'suspended' } as const
  const recalled: Draft = {
    id: 'a',
    text: 'Norway recalled its ambassador from Peru.',
    entities: [NOR, PER],
    events: [{ trigger: 'recalled', actors: [0], recipients: [1], tie: envoys }],
  }
  it.each<[string, Draft, number[]]>([
    [
      'a recall told again is one event',
      {
        id: 'b',
        text: 'Norway has withdrawn its envoy.',
        entities: [NOR],
        events: [{ trigger: 'withdrawn', actors: [0], tie: envoys }],
      },
      [2],
    ],
    [
      'an expulsion of the other side is another act',
      {
        id: 'b',
        text: 'Norway expelled two diplomats of Peru.',
        entities: [NOR, PER],
        events: [{ trigger: 'expelled', actors: [0], recipients: [1], tie: envoys }],
      },
      [1, 1],
    ],
    [
      'the other side that says it will not do the same tells no act of the first',
      {
        id: 'b',
        text: 'Peru will not recall its ambassador.',
        entities: [PER],
        events: [{ trigger: 'recall', actors: [0], modality: 'negated', tie: envoys }],
      },
      [1, 1],
    ],
  ])('%s', (_, draft, expected) => {
    expect(joined(recalled, draft)).toEqual(expected)
  })
})
