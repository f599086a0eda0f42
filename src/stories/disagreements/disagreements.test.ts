import { describe, expect, it } from 'vitest'
import type { ContentRecord, Disagreement } from '../../model/index.js'
import { buildLedgerRecords } from '../build-ledger-records.js'
import { type Draft, makeDirectory, makeItem } from '../testing/make.js'
import { sidesTaken } from './opposites.js'

const NOR = { key: 'state:NOR', name: 'Norway', country: 'NOR' }
const PER = { key: 'state:PER', name: 'Peru', country: 'PER' }
const arms = { kind: 'arms trade', effect: 'suspended' } as const
const SHARED =
  'The quarrel over the copper mines of Cusco and the rivers of the Urubamba valley goes on, miners and farmers say.'

const disagreements = (...drafts: Draft[]): Disagreement[] =>
  buildLedgerRecords(
    drafts.map((d) => makeItem({ ...d, text: `${d.text} ${SHARED}` })),
    makeDirectory({ NOR: 'Norway', PER: 'Peru' }),
  ).filter((r: ContentRecord): r is Disagreement => r.kind === 'disagreement')
const of = (attribute: string, ...drafts: Draft[]) => disagreements(...drafts).filter((d) => d.attribute === attribute)

const halt = (
  id: string,
  verb: string,
  trigger: string,
  more: Partial<NonNullable<Draft['events']>[number]> = {},
): Draft => ({
  id,
  text: `Norway ${verb} arms sales to Peru.`,
  entities: [NOR, PER],
  events: [{ trigger, actors: [0], recipients: [1], tie: arms, ...more }],
})

describe('the status of an act', () => {
  it('differs between done and vowed', () => {
    const [d] = of(
      'status',
      halt('a', 'has halted', 'halted'),
      halt('b', 'vowed to halt', 'halt', { modality: 'planned' }),
    )
    expect(d?.sides.map((s) => s.value)).toEqual(['in force', 'vowed'])
  })

  it('is no matter of dispute when a later report has done what an earlier one had planned', () => {
    const found = of(
      'status',
      { ...halt('a', 'has halted', 'halted'), published: '2031-05-20' },
      { ...halt('b', 'plans to halt', 'halt', { modality: 'planned' }), published: '2031-05-12' },
    )
    expect(found).toEqual([])
  })

  it('does not differ between promised and not done yet', () => {
    const promised = halt('a', 'vowed to halt', 'halt', { modality: 'planned' })
    expect(of('status', promised, halt('b', 'has not halted', 'halted', { modality: 'negated' }))).toEqual([])
  })

  it('is done when a later report has it done, however many told of the threat', () => {
    const threat = (id: string) => ({
      ...halt(id, 'warned that it would halt', 'halt', {
        modality: 'threatened',
        type: 'THREATEN',
        tie: { kind: 'arms trade', effect: 'threatened' },
      }),
      published: '2031-05-12',
    })
    const drafts: Draft[] = [
      threat('a'),
      {
        ...threat('b'),
        text: 'Peruvian traders fear for their trucks. Norway warned that it would halt arms sales to Peru.',
      },
      { ...halt('c', 'halted', 'halted'), published: '2031-05-20' },
    ]
    const records = buildLedgerRecords(
      drafts.map((d) => makeItem({ ...d, text: `${d.text} ${SHARED}` })),
      makeDirectory({ NOR: 'Norway', PER: 'Peru' }),
    )
    const [event] = records.flatMap((r) => (r.kind === 'event' ? [r] : []))
    expect([event?.type, event?.modality, event?.tie?.effect]).toEqual(['SANCTION', 'actual', 'suspended'])
    expect(records.filter((r) => r.kind === 'disagreement' && r.attribute === 'status')).toEqual([])
  })

  it('leaves a threat that was in print before the deed an act of its own', () => {
    const threat: Draft = {
      ...halt('a', 'warned that it would halt', 'halt', {
        modality: 'threatened',
        type: 'THREATEN',
        tie: { kind: 'arms trade', effect: 'threatened' },
      }),
      published: '2031-05-12',
    }
    const deed: Draft = {
      ...halt('b', 'halted', 'halted', { date: 0 }),
      text: 'Norway halted arms sales to Peru on 19 May.',
      dates: [{ words: '19 May', edtf: '2031-05-19' }],
      published: '2031-05-20',
    }
    const records = buildLedgerRecords(
      [threat, deed].map((d) => makeItem({ ...d, text: `${d.text} ${SHARED}` })),
      makeDirectory({ NOR: 'Norway', PER: 'Peru' }),
    )
    const types = records.flatMap((r) => (r.kind === 'event' ? [`${r.type} ${r.tie?.effect}`] : []))
    expect(types.sort()).toEqual(['SANCTION suspended', 'THREATEN threatened'])
    expect(records.filter((r) => r.kind === 'disagreement')).toEqual([])
  })

  it('is one whether decided or planned', () => {
    const decided = halt('a', 'decided to halt', 'halt', { modality: 'announced' })
    expect(of('status', decided, halt('b', 'plans to halt', 'halt', { modality: 'planned' }))).toEqual([])
  })

  it('is not told by an act that is only the reason of another', () => {
    const angry: Draft = {
      id: 'b',
      text: 'In response to the decision to halt arms sales, Peru protested.',
      entities: [NOR, PER],
      events: [{ trigger: 'halt', actors: [0], recipients: [1], modality: 'planned', tie: arms }],
    }
    expect(of('status', halt('a', 'has halted', 'halted'), angry)).toEqual([])
  })
})

describe('a denial', () => {
  const said = (id: string, speaker: number, cue: string, content: string): Draft => {
    const who = ['Norway', 'Peru'][speaker] ?? ''
    const text = `${who} ${cue} that ${content}.`
    const at = { start: who.length + 1, end: who.length + 1 + cue.length }
    return { id, text, entities: [NOR, PER], statements: [{ content, speaker, speakerText: who, cue: at }] }
  }
  // a denial of what no other report tells stands by itself
  const values = (...drafts: Draft[]) =>
    of('status', ...drafts)
      .filter((d) => new Set(d.sides.flatMap((s) => s.reports)).size > 1)
      .map((d) => d.sides.map((s) => s.value))
  const raid: Draft = {
    id: 'a',
    text: 'Norway sank a trawler of Peru.',
    entities: [NOR, PER],
    events: [{ trigger: 'sank', type: 'ASSAULT', actors: [0], recipients: [1] }],
  }

  it('stands against the words that say so', () => {
    const locked = said('a', 1, 'says', 'the gate of the hostel had been locked')
    expect(values(locked, said('b', 0, 'denied', 'the gate had been locked'))).toEqual([['denied', 'said to be so']])
    expect(values(locked, said('b', 0, 'says', 'the gate had been locked'))).toEqual([])
    expect(values(locked, said('b', 0, 'denied', 'the gate had been sold'))).toEqual([])
    expect(
      values(said('a', 1, 'says', 'the gate was not locked'), said('b', 0, 'denied', 'the gate was locked')),
    ).toEqual([])
  })

  it('stands against the act that it names, and against no other', () => {
    const denied = (content: string) => said('b', 1, 'denied', content)
    expect(values(raid, denied('Norway sank any boat'))).toEqual([['denied', 'told as done']])
    expect(values(raid, denied('Norway owed a fee to the firm which sank the boat'))).toEqual([])
    expect(values(raid, denied('the firm sank the boat'))).toEqual([])
  })
})

describe('dates', () => {
  const on = (id: string, words: string, edtf: string): Draft => ({
    ...halt(id, 'halted', 'halted', { date: 0 }),
    text: `Norway halted arms sales to Peru on ${words}.`,
    dates: [{ words, edtf }],
  })
  it('that cannot both be right differ', () => {
    expect(of('when', on('a', '12 May', '2031-05-12'), on('b', '13 May', '2031-05-13'))).toHaveLength(1)
  })
  it('of which one is unknown or wider do not', () => {
    expect(
      of('when', on('a', '12 May', '2031-05-12'), halt('b', 'halted', 'halted'), on('c', 'May 2031', '2031-05')),
    ).toEqual([])
  })
})

describe('numbers', () => {
  const toll = (id: string, value: number, bound: 'exact' | 'at least' = 'exact', published?: string): Draft => ({
    id,
    text: `The fall of a roof killed ${value} miners in Peru.`,
    ...(published === undefined ? {} : { published }),
    entities: [PER],
    figures: [{ words_: `${value} miners`, measure: 'miners killed', value, bound, unit: 'people' }],
  })
  it.each<[string, Draft, Draft, number]>([
    ['at least 75 and 76 agree', toll('a', 75, 'at least'), toll('b', 76), 0],
    ['40 and 90 do not', toll('a', 40), toll('b', 90), 1],
    ['3 and 400 count different things', toll('a', 3), toll('b', 400), 0],
  ])('%s', (_, a, b, n) => {
    expect(of('value', a, b)).toHaveLength(n)
  })
  it('a later and higher toll is an update', () => {
    expect(
      of('value', toll('a', 40, 'exact', '2031-05-12'), toll('b', 90, 'exact', '2031-05-14')).map((d) => d.type),
    ).toEqual(['update'])
  })
})

describe('what reports say of an actor or a document', () => {
  const claim = (id: string, text: string, attribute: string, value: string, words: string): Draft => ({
    id,
    text,
    entities: [NOR, PER],
    claims: [{ attribute, value, about: { words } }],
  })
  it('differs between secret and published', () => {
    const [d] = of(
      'classification',
      claim('a', 'Norway holds a classified report on Peru.', 'classification', 'classified', 'report'),
      claim('b', 'Norway has published the report on Peru.', 'classification', 'published', 'report'),
    )
    expect(d?.sides.map((s) => s.value)).toEqual(['classified', 'published'])
  })
  it('does not differ where one word is only weaker', () => {
    expect(sidesTaken('confidential')).toEqual(sidesTaken('secret'))
    expect(sidesTaken('long and dull')).toEqual([])
  })
  it('an office held here and lost there', () => {
    const lund = (id: string, former: boolean): Draft => ({
      id,
      text: 'Prime Minister Astrid Lund of Norway spoke about Peru.',
      entities: [
        NOR,
        {
          key: 'person:astrid lund',
          name: 'Astrid Lund',
          type: 'person',
          country: 'NOR',
          offices: [
            { title: 'prime minister', of: 'Norway', at: { start: 0, end: 14 }, ...(former ? { former } : {}) },
          ],
        },
      ],
    })
    expect(of('office', lund('a', false), lund('b', true))).toHaveLength(1)
    const as = (id: string, title: string, former = false): Draft => {
      const draft = lund(id, former)
      const [nor, person] = draft.entities ?? []
      const office = { title, of: 'Norway', at: { start: 0, end: 14 }, ...(former ? { former } : {}) }
      return { ...draft, entities: nor && person ? [nor, { ...person, offices: [office] }] : [] }
    }
    const rivals = of('office', as('a', 'fisheries minister'), as('b', 'foreign minister'))
    expect(rivals.map((d) => d.sides.map((s) => s.value))).toEqual([
      ['fisheries minister of Norway', 'foreign minister of Norway'],
    ])
    expect(of('office', as('a', 'foreign minister'), as('b', 'minister of foreign affairs'))).toEqual([])
    expect(of('office', as('a', 'foreign minister'), as('b', 'deputy prime minister'))).toEqual([])
    expect(of('office', as('a', 'foreign minister'), as('b', 'minister'))).toEqual([])
    expect(of('office', as('a', 'ports minister'), as('b', 'minister of ports', true))).toHaveLength(1)
    expect(
      of('office', { ...lund('a', false), published: '2031-01-01' }, { ...lund('b', true), published: '2032-01-01' }),
    ).toEqual([])
  })
})

it('conditions of one measure in words that go apart differ in scope', () => {
  const until = (id: string, text: string): Draft => ({
    ...halt(id, 'halted', 'halted'),
    text: `Norway halted arms sales to Peru ${text}.`,
    conditions: [{ text, governs: 0 }],
  })
  expect(
    of('condition', until('a', 'until the mines are closed'), until('b', 'until all prisoners come home')).map(
      (d) => d.type,
    ),
  ).toEqual(['scope'])
  expect(of('condition', until('a', 'until the mines are closed'), until('b', 'until mines close'))).toEqual([])
})
