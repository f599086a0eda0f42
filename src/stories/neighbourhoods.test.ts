import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf, linkKeys } from './links/link-keys.js'
import { LARGEST, neighbourhoods } from './neighbourhoods.js'
import { makeItem, makeReport } from './testing/make.js'

const NAMES = ['Quito', 'Oslo', 'Harare', 'Lima', 'Tallinn', 'Nairobi', 'Lusaka', 'Cusco', 'Bergen', 'Maputo']
const WORDS = [
  'ferry',
  'strike',
  'drought',
  'copper',
  'verdict',
  'election',
  'pipeline',
  'fishing',
  'cholera',
  'tariff',
]
const drafts = fc.array(
  fc.record({
    names: fc.subarray(NAMES, { minLength: 2, maxLength: 5 }),
    words: fc.subarray(WORDS, { minLength: 2, maxLength: 5 }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
  }),
  { minLength: 2, maxLength: 24 },
)
const itemsOf = (list: readonly { names: string[]; words: string[]; day: number | undefined }[]) =>
  list.map(({ names, words, day }, i) => ({
    report: makeReport({
      id: String(i),
      text: `They spoke of ${names.join(' and of ')}. It was a ${words.join(' and a ')} again.`,
      ...(day === undefined ? {} : { published: `2031-05-${String(day).padStart(2, '0')}` }),
    }),
  }))
const shape = (groups: readonly (readonly { readonly report: { readonly id: string } }[])[]) =>
  groups.map((g) => g.map((i) => i.report.id))

describe('neighbourhoods', () => {
  it('hold the same reports whatever their order', () => {
    fc.assert(
      fc.property(drafts, fc.infiniteStream(fc.nat()), (list, random) => {
        const items = itemsOf(list)
        const mixed = [...items].map((item) => ({ item, at: random.next().value ?? 0 })).sort((a, b) => a.at - b.at)
        expect(shape(neighbourhoods(mixed.map((m) => m.item)))).toEqual(shape(neighbourhoods(items)))
      }),
      { numRuns: 50 },
    )
  })

  it('hold every report once', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const items = itemsOf(list)
        expect(neighbourhoods(items).flat().length).toBe(items.length)
      }),
      { numRuns: 30 },
    )
  })

  it('of a further level lie inside those of the level before', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const keys = itemsOf(list.slice(0, 8)).map((item) => new Set(linkKeys(item)))
        for (const a of keys)
          for (const b of keys) {
            const shared = new Set([...a].filter((k) => b.has(k)).map(levelOf))
            for (const level of shared) for (let l = 0; l < level; l++) expect(shared.has(l)).toBe(true)
          }
      }),
      { numRuns: 50 },
    )
  })

  it('are told by a report alone, whatever else is read', () => {
    const [item] = itemsOf([{ names: ['Quito', 'Lima'], words: ['ferry', 'strike'], day: 3 }])
    if (!item) return
    expect(linkKeys(item)).toEqual(linkKeys({ report: { ...item.report } }))
  })

  it.each([
    [
      'one happening in two tellings',
      'A ferry sank off Bergen; captain Haugen was saved.',
      'Captain Haugen left Bergen before the ferry went down.',
      1,
    ],
    [
      'two happenings',
      'A ferry sank off Bergen; captain Haugen was saved.',
      'Copper miners in Cusco laid down their tools at noon.',
      2,
    ],
  ])('%s', (_, a, b, count) => {
    const items = [a, b].map((text, i) => ({ report: makeReport({ id: String(i), text }) }))
    expect(neighbourhoods(items).length).toBe(count)
  })

  it('hold episodes of a dispute months apart', () => {
    const entities = [
      { key: 'state:NOR', name: 'Norway', country: 'NOR' },
      { key: 'state:PER', name: 'Peru', country: 'PER' },
    ]
    const act = (id: string, published: string, text: string, trigger: string) =>
      makeItem({ id, published, text, entities, events: [{ trigger, actors: [0], recipients: [1] }] })
    const spring = act(
      'a',
      '2031-03-02',
      'Norway recalled its envoy from Peru over poisoned rivers near Cusco.',
      'recalled',
    )
    const autumn = act('b', '2031-10-20', 'Norway froze visas for Peru. Rivers carry mercury, said Oslo.', 'froze')
    expect(neighbourhoods([spring, autumn]).length).toBe(1)
  })

  it('hold a wire copy under a headline of its own', () => {
    const wire =
      'Estonia closed its consulate in Nairobi on Friday and recalled four diplomats, the foreign ministry in Tallinn said. ' +
      'The step follows a quarrel over fishing permits that began in March.'
    const copies = ['Tallinn acts', 'No more visas at the equator'].map((title, i) => ({
      report: makeReport({ id: String(i), title, text: wire }),
    }))
    expect(neighbourhoods(copies).length).toBe(1)
  })

  it('hold a round-up with each of the stories that it tells', () => {
    const quake = 'An earthquake shook Iquique; mayor Rojas sent rescuers from Antofagasta to Arica.'
    const strike = 'Pilots walked out in Frankfurt, and union leader Weber counted empty flights to Munich and Hamburg.'
    const texts = [quake, strike, `The week in brief.\n\nRead on for more.\n\n${quake}\n\n${strike}`]
    const items = texts.map((text, i) => ({ report: makeReport({ id: String(i), text }) }))
    expect(neighbourhoods(items.slice(0, 2)).length).toBe(2)
    expect(neighbourhoods(items).length).toBe(1)
  })

  it('only grow while reports come in, whatever the batches, as long as they are small', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (list, cut) => {
        const items = itemsOf(list)
        const few = shape(neighbourhoods(items.slice(0, 1 + (cut % items.length))))
        const all = shape(neighbourhoods(items))
        for (const group of few) expect(all.filter((g) => group.every((id) => g.includes(id))).length).toBe(1)
      }),
      { numRuns: 40 },
    )
  })

  it('of too many reports are parted by longer keys and shorter windows of days', () => {
    const crowd = Array.from({ length: LARGEST + 20 }, (_, i) => ({
      report: makeReport({
        id: String(i),
        published: i % 2 === 0 ? '2031-01-10' : '2031-11-10',
        text: `Envoys of Harare and Lusaka met over the Zambezi ferries; ${i % 2 === 0 ? 'Banda spoke of Kariba' : 'Phiri spoke of Chirundu'}.`,
      }),
    }))
    expect(neighbourhoods(crowd.slice(0, 40)).length).toBe(1)
    expect(neighbourhoods(crowd).map((g) => g.length)).toEqual([LARGEST / 2 + 10, LARGEST / 2 + 10])
  })
})
