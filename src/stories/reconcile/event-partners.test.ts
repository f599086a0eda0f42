import { describe, expect, it } from 'vitest'
import { buildLedgerRecords } from '../build-ledger-records.js'
import { type Draft, makeDirectory, makeItem } from '../testing/make.js'

const NOR = { key: 'state:NOR', name: 'Norway', country: 'NOR' }
const PER = { key: 'state:PER', name: 'Peru', country: 'PER' }
const KEN = { key: 'state:KEN', name: 'Kenya', country: 'KEN' }
const gas = (effect: 'suspended' | 'resumed') => ({ kind: 'energy', effect }) as const

/** States of the gas ties after Norway halted gas for Peru (and for others) and then resumed its exports. */
function states(...more: Draft['events'] & object): readonly string[] {
  const text = 'Norway halted gas for Peru. Norway stopped gas for Kenya. Norway resumed gas exports. Norway taxed gas.'
  const item = makeItem({
    id: 'a',
    text,
    published: '2031-05-13',
    entities: [NOR, PER, KEN],
    dates: [
      { words: 'halted', edtf: '2031-05-01' },
      { words: 'resumed', edtf: '2031-05-12' },
    ],
    events: [
      { trigger: 'halted', actors: [0], recipients: [1], date: 0, tie: gas('suspended') },
      { trigger: 'resumed', actors: [0], date: 1, tie: gas('resumed') },
      ...more,
    ],
  })
  const directory = makeDirectory({ NOR: 'Norway', PER: 'Peru', KEN: 'Kenya' })
  return buildLedgerRecords([item], directory, { refusals: false }).flatMap((r) =>
    r.kind === 'tie' ? [r.current] : [],
  )
}

describe('an act told without its other side', () => {
  it('is done to the only one with whom there is such a tie', () => {
    expect(states()).toEqual(['resumed'])
  })

  it('stays open where there are two', () => {
    const other = { trigger: 'stopped', actors: [0], recipients: [2], tie: gas('suspended') }
    expect(states(other)).toEqual(['suspended', 'suspended'])
  })
})
