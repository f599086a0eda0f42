import { describe, expect, it } from 'vitest'
import type { Entity } from '../../model/index.js'
import { prepare } from '../item.js'
import { makeItem } from '../testing/make.js'
import { holdersOf } from './office-holders.js'

const president = (former?: true) => ({
  title: 'president',
  of: 'Norway',
  at: { start: 0, end: 1 },
  ...(former ? { former } : {}),
})
const LUND = { key: 'person:ida lund', name: 'Ida Lund', type: 'person', country: 'NOR' } as const
const HOLM = { key: 'person:per holm', name: 'Per Holm', type: 'person', country: 'NOR' } as const
const THE_PRESIDENT = { key: 'nominal:president', name: 'the president', type: 'person', country: 'NOR' } as const

type Named = Partial<Entity> & { readonly key: string; readonly name: string }

/** Who "the president" of a report of a day is, beside reports that name presidents and former ones. */
function presidentOn(
  published: string,
  named: readonly (readonly [string, Named, former?: true])[],
  title = 'president',
) {
  const of = (e: Named, offices: Entity['offices']): Named => ({ ...e, offices })
  const items = [
    ...named.map(([day, person, former], i) =>
      makeItem({
        id: `n${i}`,
        published: day,
        text: `${person.name} spoke.`,
        entities: [of(person, [president(former)])],
      }),
    ),
    makeItem({
      id: 'asked',
      published,
      text: 'Here the president spoke.',
      entities: [of(THE_PRESIDENT, [{ title, of: 'Norway', at: { start: 0, end: 1 } }])],
    }),
  ]
  const sources = prepare(items)
  const holders = holdersOf(sources, (s, i) => {
    const key = s.reading.entities[i]?.key
    return key?.startsWith('person:') ? key : undefined
  })
  const asked = sources.find((s) => s.report.text.startsWith('Here'))
  if (!asked) throw new Error('it was made')
  return holders.person(asked, 0)
}

const HANDED_OVER = [
  ['2031-03-04', LUND],
  ['2031-03-20', LUND],
  ['2031-06-10', HOLM],
] as const

describe('the president of a report', () => {
  it.each([
    ['the only one, on any day', '2031-09-01', [HANDED_OVER[0]], LUND.key],
    ['the only one, of an undated report', '', [HANDED_OVER[0]], LUND.key],
    ['the first of two before the change', '2031-03-10', HANDED_OVER, LUND.key],
    ['the second of two after it', '2031-06-12', HANDED_OVER, HOLM.key],
    ['the second of two long after it', '2031-12-01', HANDED_OVER, HOLM.key],
    ['the first for a month after the last naming', '2031-04-05', HANDED_OVER, LUND.key],
    ['nobody known later between two', '2031-05-15', HANDED_OVER, undefined],
    ['nobody known before the second is named, however soon', '2031-06-08', HANDED_OVER, undefined],
    ['nobody known where no date tells', '', HANDED_OVER, undefined],
    ['the one who is former only later', '2031-03-05', [HANDED_OVER[0], ['2031-05-01', LUND, true]], LUND.key],
    [
      'nobody known once the only one is a former one',
      '2031-05-02',
      [HANDED_OVER[0], ['2031-05-01', LUND, true]],
      undefined,
    ],
    ['not one who was former before', '2031-03-20', [['2031-03-01', LUND, true], ...HANDED_OVER], undefined],
  ] as const)('is %s', (_, published, named, key) => {
    expect(presidentOn(published, named)).toBe(key)
  })

  it('is called leader as well, before and after the change', () => {
    expect(presidentOn('2031-03-10', HANDED_OVER, 'leader')).toBe(LUND.key)
    expect(presidentOn('2031-06-12', HANDED_OVER, 'leader')).toBe(HOLM.key)
  })
})
