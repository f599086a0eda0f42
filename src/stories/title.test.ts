import { describe, expect, it } from 'vitest'
import type { Event, Modality, TieEffect, TieKind } from '../model/index.js'
import { goodsIn } from './goods.js'
import { titleOf, type Weighed } from './title.js'

const told = (
  id: string,
  kind: TieKind,
  effect: TieEffect,
  more: Partial<Weighed> & { readonly modality?: Modality } = {},
): Weighed => {
  const { modality = 'actual', ...rest } = more
  const event: Event = {
    kind: 'event',
    id,
    type: 'SANCTION',
    contexts: [],
    actors: ['a'],
    recipients: ['b'],
    when: { edtf: '', basis: 'unknown' },
    modality,
    tie: { id: `tie ${kind}`, kind, effect },
    assertions: ['x'],
    stories: [],
  }
  return { event, origins: 1, leads: 1, order: 0, actor: 'Norway', recipient: 'Peru', ...rest }
}
const maize = { words: 'maize imports', preposition: 'from' } as const

describe('a title', () => {
  it.each<[string, Weighed[]]>([
    ['Norway suspends maize imports from Peru', [told('a', 'trade', 'suspended', { goods: maize })]],
    ['Norway ends trade with Peru', [told('a', 'trade', 'ended')]],
    ['Norway expels diplomats of Peru', [told('a', 'representation', 'reduced', { isExpulsion: true })]],
    ['Norway threatens to close the border with Peru', [told('a', 'border', 'suspended', { modality: 'threatened' })]],
    [
      'Norway closes the border with Peru, later reopens it',
      [told('a', 'border', 'suspended'), told('b', 'border', 'resumed', { order: 5 })],
    ],
    [
      'Norway suspends arms trade and ends intelligence sharing with Peru',
      [told('a', 'arms trade', 'suspended'), told('b', 'intelligence sharing', 'ended', { order: 5 })],
    ],
    [
      'Norway suspends arms trade and intelligence sharing with Peru',
      [told('a', 'arms trade', 'suspended'), told('b', 'intelligence sharing', 'suspended', { order: 5 })],
    ],
    [
      'Norway suspends arms trade with Peru and suspends visas for it',
      [told('a', 'arms trade', 'suspended'), told('b', 'visas and travel', 'suspended', { order: 5 })],
    ],
    [
      'Norway suspends arms trade with Peru; Peru suspends visas for Norway',
      [
        told('a', 'arms trade', 'suspended'),
        told('b', 'visas and travel', 'suspended', { order: 5, actor: 'Peru', recipient: 'Norway' }),
      ],
    ],
    ['the title of a report', [told('a', 'trade', 'ended', { modality: 'demanded' })]],
  ])('%s', (expected, events) => {
    expect(titleOf(events, 'the title of a report')).toBe(expected)
  })
})

describe('the goods of a trade measure', () => {
  it.each([
    ['Norway banned imports of frozen herring from Peru.', 'frozen herring imports from'],
    ['Norway stopped all tin exports to Peru.', 'tin exports to'],
    ['Peru ended trade with Norway in copper on Monday.', 'trade in copper with'],
    ['Norway cut gas supplies to Peru.', 'gas supplies to'],
    ['Norway suspended imports of Peruvian grain in response.', 'grain imports from'],
    ['Norway suspended imports from Peru in response.', undefined],
    ['Norway suspended its exports to Peru.', undefined],
    ['Norway is halting imports from Peru.', undefined],
    ['Norway ended trade with Peru.', undefined],
  ])('%s', (sentence, expected) => {
    const found = goodsIn(sentence)
    expect(found && `${found.words} ${found.preposition}`).toBe(expected)
  })
})
