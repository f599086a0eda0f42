import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeItem, makeReport } from '../testing/make.js'
import { groupStories } from './group-stories.js'

/** Reports of one happening in the same few words, each with a filler of its own. */
function reports(id: string, names: readonly string[], fillers: readonly string[]) {
  return fillers.map((filler, i) => ({
    report: makeReport({
      id: `${id}${i}`,
      text: `An earthquake shook ${names[0]} and damaged houses in ${names[1]}. Rescuers from ${names[2]} dug for survivors, mayor ${names[3]} said. ${filler}`,
    }),
  }))
}

const FILLERS = [
  'Schools stayed shut.',
  'The army sent tents and blankets.',
  'Many slept in the open.',
  'A bridge is closed to lorries.',
  'Hospitals asked for blood.',
  'Trains were halted for hours.',
]
const OTHERS = [
  'Monks opened their doors.',
  'Helicopters could not land.',
  'Prices of rice rose at once.',
  'A dam is watched day and night.',
  'Students carried water uphill.',
  'Phones were dead until noon.',
]
const storiesOf = (items: Parameters<typeof groupStories>[0]) =>
  groupStories(items)
    .map((g) => g.reports.length)
    .sort()

describe('stories', () => {
  const chile = reports('c', ['Iquique', 'Arica', 'Antofagasta', 'Rojas'], FILLERS)
  const nepal = reports('n', ['Pokhara', 'Gorkha', 'Kathmandu', 'Thapa'], OTHERS)

  it('keep apart look-alikes that have names of their own', () => {
    expect(storiesOf([...chile, ...nepal])).toEqual([6, 6])
  })

  it('hold the same reports whatever their order', () => {
    const all = [...chile, ...nepal]
    const expected = JSON.stringify(groupStories(all))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (items) => {
        expect(JSON.stringify(groupStories(items))).toBe(expected)
      }),
      { numRuns: 10 },
    )
  })

  it('of different things stay apart even when there are only two reports', () => {
    const a = {
      report: makeReport({
        id: 'a',
        text: 'The government raised the duty on sugar. Shops in Lima complained about the price of bread.',
      }),
    }
    const b = {
      report: makeReport({
        id: 'b',
        text: 'A government ship sank off Oslo. The crew was saved by a ferry, the coast guard said.',
      }),
    }
    expect(storiesOf([a, b])).toEqual([1, 1])
  })
})

describe('a round-up', () => {
  const chile = reports('c', ['Iquique', 'Arica', 'Antofagasta', 'Rojas'], FILLERS)
  const strike = FILLERS.map((filler, i) => ({
    report: makeReport({
      id: `s${i}`,
      text: `Pilots of Lufthansa walked out in Frankfurt over pay. Flights to Munich and Hamburg were cancelled, union leader Weber said. ${filler.toLowerCase()}`,
    }),
  }))
  const weekly = {
    report: makeReport({
      id: 'w',
      text: 'The week in brief, gathered by our editors for readers in a hurry.\n\nAn earthquake shook Iquique and damaged houses in Arica; mayor Rojas spoke of rescuers from Antofagasta.\n\nPilots of Lufthansa in Frankfurt walked out over pay, and union leader Weber counted flights to Munich and Hamburg that were cancelled.',
    }),
  }

  it('belongs to each story that one of its paragraphs tells', () => {
    const groups = groupStories([...chile, ...strike, weekly])
    const told = groups.filter(
      (g) => g.reports.includes(weekly.report.id) || g.parts.some((p) => p.report === weekly.report.id),
    )
    expect(told.length).toBeGreaterThanOrEqual(2)
    const cut = groups.flatMap((g) => g.parts).map((p) => weekly.report.text.slice(p.start, p.end).slice(0, 12))
    expect(cut.length).toBeGreaterThan(0)
    for (const words of cut) expect(['An earthquak', 'Pilots of Lu']).toContain(words)
  })
})

describe('a dispute', () => {
  const entities = [
    { key: 'state:NOR', name: 'Norway', country: 'NOR' },
    { key: 'state:PER', name: 'Peru', country: 'PER' },
  ]
  const act = (id: string, published: string, text: string, trigger: string, kind: 'arms trade' | 'visas and travel') =>
    makeItem({
      id,
      published,
      text,
      entities,
      events: [{ trigger, actors: [0], recipients: [1], tie: { kind, effect: 'suspended' } }],
    })
  const spring = act(
    's',
    '2031-05-13',
    'Norway suspended the sale of arms to Peru. The mines of Cusco poison rivers, Oslo said.',
    'suspended',
    'arms trade',
  )
  const summer = act(
    't',
    '2031-08-20',
    'Norway froze visas for people from Peru. The quarrel over the mines of Cusco goes on.',
    'froze',
    'visas and travel',
  )
  const later = act(
    'l',
    '2039-08-20',
    'Norway froze visas for people from Peru. Drunken football fans had broken windows, burned cars and sunk a ferry.',
    'froze',
    'visas and travel',
  )

  it('is one story with its episodes, months apart', () => {
    expect(storiesOf([spring, summer])).toEqual([2])
  })

  it('years later is another story when the words differ too', () => {
    expect(storiesOf([spring, later])).toEqual([1, 1])
  })
})
