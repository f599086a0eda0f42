import { describe, expect, it } from 'vitest'
import type { Condition, ContentRecord } from '../../model/index.js'
import { buildLedgerRecords } from '../build-ledger-records.js'
import { type Draft, makeDirectory, makeItem } from '../testing/make.js'

const NOR = { key: 'state:NOR', name: 'Norway', country: 'NOR' }
const PER = { key: 'state:PER', name: 'Peru', country: 'PER' }

const halt: Draft = {
  id: 'a',
  published: '2031-05-12',
  text: 'Norway halted arms sales to Peru until Peru clears the copper mines of Cusco.',
  entities: [NOR, PER],
  events: [
    { trigger: 'halted', actors: [0], recipients: [1], tie: { kind: 'arms trade', effect: 'suspended' }, condition: 0 },
  ],
  conditions: [{ text: 'until Peru clears the copper mines of Cusco', governs: 0, actor: 1 }],
}
const later = (text: string, modality: 'actual' | 'planned', published = '2031-07-01'): Draft => ({
  id: 'b',
  published,
  text: `${text} Norway had halted arms sales to Peru.`,
  entities: [NOR, PER],
  events: [{ trigger: 'cleared', clause: text, type: 'CONCEDE', actors: [1], modality }],
})

const status = (second: Draft, first = halt): string[] =>
  buildLedgerRecords([makeItem(first), makeItem(second)], makeDirectory({}))
    .filter((r: ContentRecord): r is Condition => r.kind === 'condition')
    .map((c) => c.status)

describe('a condition', () => {
  it('is met when a later report tells that it was done', () => {
    expect(status(later('Peru has cleared the copper mines of Cusco.', 'actual'))).toEqual(['met'])
  })
  it('that must last is not met by one act', () => {
    const lasting: Draft = {
      ...halt,
      text: halt.text.replace('until', 'as long as'),
      conditions: [
        { text: 'as long as Peru clears the copper mines of Cusco', relation: 'as long as', governs: 0, actor: 1 },
      ],
    }
    expect(status(later('Peru has cleared the copper mines of Cusco.', 'actual'), lasting)).toEqual(['open'])
  })
  it.each([
    ['is only planned', later('Peru says they are to be cleared: the copper mines of Cusco.', 'planned')],
    ['was done before', later('Peru has cleared the copper mines of Cusco.', 'actual', '2031-05-01')],
    ['is another matter', later('Peru has cleared a debt with its baker.', 'actual')],
  ])('stays open when what it asks for %s', (_, second) => {
    expect(status(second)).toEqual(['open'])
  })
  const lift = (text: string, by = 0): Draft => ({
    id: 'b',
    published: '2031-07-01',
    text,
    entities: [NOR, PER],
    events: [
      { trigger: 'resumed', actors: [by], recipients: [1 - by], tie: { kind: 'arms trade', effect: 'resumed' } },
    ],
  })
  it.each([
    [
      'met',
      'the measure was lifted upon it',
      lift('Norway resumed arms sales to Peru after Peru cleared the copper mines of Cusco.'),
    ],
    ['lapsed', 'the measure was lifted without it', lift('Norway resumed arms sales to Peru on Monday.')],
    ['open', 'only the other side acted', lift('Peru resumed arms sales to Norway on Monday.', 1)],
    [
      'lapsed',
      'the demand was dropped',
      {
        ...lift('Norway dropped its demand that Peru clear the copper mines of Cusco.'),
        events: [{ trigger: 'dropped', type: 'CONCEDE' as const, actors: [0], recipients: [1] }],
      },
    ],
  ])('is %s when %s', (expected, _, second) => {
    expect(status(second)).toEqual([expected])
  })
})
