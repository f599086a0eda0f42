import { describe, expect, it } from 'vitest'
import { dayRange } from '../../model/index.js'
import { prepare } from '../item.js'
import { ActorBook } from '../reconcile/actor-book.js'
import { castOf } from '../reconcile/cast.js'
import { figureMembers } from '../reconcile/join-figures.js'
import { type Draft, makeDirectory, makeItem } from '../testing/make.js'
import { compareFigures } from './compare-figures.js'

const PER = { key: 'state:PER', name: 'Peru', country: 'PER' }
const MINISTRY = { key: 'body:PER:ministry', name: 'Health Ministry', country: 'PER' }
const UNION = { key: 'org:miners-union', name: 'Miners Union', type: 'organisation' as const }
type Figure = NonNullable<Draft['figures']>[number]

const toll = (text: string, published: string, figure: Partial<Figure> & { readonly words_: string }): Draft => ({
  id: `${text} ${published}`,
  text,
  published,
  entities: [PER, MINISTRY, UNION],
  figures: [{ measure: 'miners killed', unit: 'people', ...figure }],
})
function compare(one: Draft, two: Draft, about = false) {
  const sources = prepare([makeItem(one), makeItem(two)])
  const cast = castOf(sources, new ActorBook(makeDirectory({})))
  const members = sources.flatMap((s) => figureMembers(s, cast))
  const [a, b] = [one, two].map((d) => members.find((m) => m.source.report.text.startsWith(d.text)))
  if (!a || !b) throw new Error('a figure is missing')
  const there = compareFigures(a, b, about, (m) => dayRange(m.source.report.published.edtf))
  expect(compareFigures(b, a, about, (m) => dayRange(m.source.report.published.edtf))).toEqual(there)
  return there
}
const plain = (n: number, day: string, more: Partial<Figure> = {}) =>
  toll(`The fall of a roof killed ${n} miners in Peru.`, day, { words_: `${n} miners`, value: n, ...more })

describe('two numbers of two reports', () => {
  it.each<[string, Draft, Draft, string]>([
    ['at least 75 and 76', plain(75, '2031-05-12', { bound: 'at least' }), plain(76, '2031-05-12'), 'agree'],
    ['about 200 and 204', plain(200, '2031-05-12', { bound: 'about' }), plain(204, '2031-05-12'), 'agree'],
    ['40 and 52 on one day', plain(40, '2031-05-12'), plain(52, '2031-05-12'), 'conflict'],
    ['40, and 52 two days later', plain(40, '2031-05-12'), plain(52, '2031-05-14'), 'update'],
    ['52, and 40 two days later', plain(52, '2031-05-12'), plain(40, '2031-05-14'), 'conflict'],
    [
      '52, and later 40 of the same source',
      plain(52, '2031-05-12', { claimant: 1 }),
      plain(40, '2031-05-14', { claimant: 1 }),
      'update',
    ],
    [
      '52, and later 40 in a toll that is revised',
      plain(52, '2031-05-12'),
      toll('The toll of miners killed in Peru was revised down to 40 people.', '2031-05-14', {
        words_: '40 people',
        value: 40,
      }),
      'update',
    ],
    [
      '40 and 52 of two sources',
      plain(40, '2031-05-12', { claimant: 1 }),
      plain(52, '2031-05-14', { claimant: 2 }),
      'conflict',
    ],
    [
      '40, and 52 of another source a week later',
      plain(40, '2031-05-12', { claimant: 1 }),
      plain(52, '2031-05-20', { claimant: 2 }),
      'update',
    ],
    [
      '40 miners killed and 52 deaths, named beside other bodies',
      plain(40, '2031-05-12'),
      toll('By now 52 have died, the Miners Union says.', '2031-05-20', {
        words_: '52',
        value: 52,
        measure: 'people killed',
      }),
      'update',
    ],
    [
      '40 miners and 52 horses killed',
      plain(40, '2031-05-12'),
      toll('The fall killed 52 horses in Peru.', '2031-05-12', {
        words_: '52 horses',
        value: 52,
        measure: 'horses killed',
        unit: 'horse',
      }),
      'other things',
    ],
    [
      '19 since September and 8 on one day',
      plain(19, '2031-10-12', { period: '2031-09-01/2031-10-12', scope: 'since September' }),
      plain(8, '2031-10-12', { period: '2031-10-11', scope: 'on Saturday' }),
      'other things',
    ],
    ['3 and 400', plain(3, '2031-05-12'), plain(400, '2031-05-12'), 'other things'],
    [
      'a converted number',
      plain(40, '2031-05-12', { measure: 'forest burnt', unit: 'hectare', value: 5000 }),
      plain(41, '2031-05-12', { measure: 'forest burnt', unit: 'acre', value: 12355 }),
      'agree',
    ],
    [
      'a number and its correction',
      plain(52, '2031-05-12'),
      toll('Correction: an earlier report gave 52 killed; 40 miners were killed in Peru.', '2031-05-13', {
        words_: '40 miners',
        value: 40,
      }),
      'correction',
    ],
    [
      'what is counted only by its outcome',
      toll('The number of people killed in Peru stood at 15.', '2031-05-12', {
        words_: '15',
        measure: 'people',
        unit: '',
        value: 15,
      }),
      plain(9, '2031-05-12', { measure: 'people killed' }),
      'conflict',
    ],
    [
      'those killed and those hurt',
      toll('The number of people injured in Peru stood at 15.', '2031-05-12', {
        words_: '15',
        measure: 'people',
        unit: '',
        value: 15,
      }),
      plain(9, '2031-05-12', { measure: 'people killed' }),
      'other things',
    ],
  ])('%s', (_, a, b, verdict) => {
    const found = compare(a, b)
    expect([found.verdict, found.why !== '']).toEqual([verdict, true])
  })

  it('of one sentence, the one in the place of the other, are a correction', () => {
    const item = makeItem({
      id: 'one',
      text: 'Correction: 42 trucks are stranded, not 38 trucks as an earlier version had it.',
      figures: [
        { words_: '42 trucks', measure: 'trucks stranded', value: 42, unit: 'truck' },
        { words_: '38 trucks', measure: 'trucks', value: 38, unit: 'truck' },
      ],
    })
    const sources = prepare([item])
    const [a, b] = sources.flatMap((s) => figureMembers(s, castOf(sources, new ActorBook(makeDirectory({})))))
    expect(a && b && compareFigures(a, b, false, () => undefined).verdict).toBe('correction')
  })
})
