import { describe, expect, it } from 'vitest'
import { buildLedgerRecords } from '../build-ledger-records.js'
import { makeDirectory, makeItem } from '../testing/make.js'

const act = {
  entities: [
    { key: 'NOR', name: 'Norway', country: 'NOR' },
    { key: 'PER', name: 'Peru', country: 'PER' },
  ],
  events: [
    {
      trigger: 'recalled',
      type: 'SANCTION' as const,
      actors: [0],
      recipients: [1],
      tie: { kind: 'representation' as const, effect: 'suspended' as const },
    },
  ],
}

/** When a wire report with this opening was published, beside a dated report of the same act. */
function published(opening: string, dateline: string) {
  const text = `${opening}Norway has recalled its ambassador from Peru.`
  const wire = makeItem({ id: 'wire', text, ...act })
  const span = { start: 0, end: dateline.length }
  const items = [
    makeItem({ id: 'dated', text: 'Norway recalled its envoy from Peru.', published: '2031-03-12', ...act }),
    { ...wire, report: { ...wire.report, ...(dateline === '' ? {} : { dateline: { place: 'Oslo', span } }) } },
  ]
  const records = buildLedgerRecords(items, makeDirectory({ NOR: 'Norway', PER: 'Peru' }), { refusals: false })
  return records.flatMap((r) => (r.kind === 'report' && r.text === text ? [r.published] : []))[0]
}

describe('the day of a dateline', () => {
  it.each([
    ['OSLO, March 13 – ', '2031-03-13'],
    ['OSLO, 11 Mar (Example Wire) – ', '2031-03-11'],
  ])('%s is the day of the report', (opening, edtf) => {
    expect(published(opening, opening)).toMatchObject({ edtf, basis: 'inferred' })
  })

  it('a dateline without a day is none', () => {
    expect(published('OSLO – ', 'OSLO – ')?.edtf).not.toBe('2031-03-13')
  })
})
