import { describe, expect, it } from 'vitest'
import type { Event, Modality, TieEffect } from './index.js'
import { saidAndDone } from './said-and-done.js'

const event = (
  id: string,
  effect: TieEffect,
  modality: Modality,
  edtf: string,
  [by, to]: readonly [string, string] = ['nor', 'per'],
): Event => ({
  kind: 'event',
  id,
  type: 'SANCTION',
  contexts: [],
  actors: [by],
  recipients: [to],
  when: { edtf, basis: edtf === '' ? 'unknown' : 'stated' },
  modality,
  tie: { id: 'tie', kind: 'arms trade', effect },
  assertions: [],
  stories: [],
})
const outcomes = (...events: Event[]) => saidAndDone(events, (a) => a).map((s) => [s.said, s.outcome, s.act?.id ?? ''])

describe('what was said against what was done', () => {
  it.each<[string, Event[], [string, string, string][]]>([
    [
      'a threat carried out',
      [event('a', 'suspended', 'threatened', '2031-03-01'), event('b', 'suspended', 'actual', '2031-04-01')],
      [['threat', 'kept', 'b']],
    ],
    [
      'a promise of which the contrary was done first',
      [
        event('a', 'resumed', 'planned', '2031-03-01'),
        event('b', 'ended', 'actual', '2031-04-01'),
        event('c', 'resumed', 'actual', '2031-05-01'),
      ],
      [['promise', 'broken', 'b']],
    ],
    [
      'a denial of what is told as done',
      [event('a', 'suspended', 'denied', '2031-03-05'), event('b', 'suspended', 'actual', '2031-03-01')],
      [['denial', 'contradicted', 'b']],
    ],
    [
      'an act before the threat',
      [event('a', 'suspended', 'threatened', '2031-03-01'), event('b', 'suspended', 'actual', '2031-02-01')],
      [['threat', 'open', '']],
    ],
    [
      'an act of the other side',
      [
        event('a', 'suspended', 'threatened', '2031-03-01'),
        event('b', 'suspended', 'actual', '2031-04-01', ['per', 'nor']),
      ],
      [['threat', 'open', '']],
    ],
    [
      'an act of unknown date',
      [event('a', 'suspended', 'threatened', '2031-03-01'), event('b', 'suspended', 'actual', '')],
      [['threat', 'open', '']],
    ],
    ['acts alone', [event('b', 'suspended', 'actual', '2031-04-01')], []],
  ])('%s', (_, events, expected) => {
    expect(outcomes(...events)).toEqual(expected)
    expect(outcomes(...[...events].reverse())).toEqual(expected)
  })
})
