import { describe, expect, it } from 'vitest'
import { dayRange } from '../../model/index.js'
import { buildLedgerRecords } from '../build-ledger-records.js'
import { makeDirectory, makeItem } from '../testing/make.js'
import { edtfOf, writtenAfter } from './clock.js'

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

describe('the day on which words were written that place a dated act', () => {
  // 2031-05-13 was a Tuesday
  const act = dayRange('2031-05-13') ?? { from: 0, to: 0 }
  it.each([
    ['today', '2031-05-13'],
    ['yesterday', '2031-05-14'],
    ['on Tuesday', '2031-05-13/2031-05-19'],
    ['last Tuesday', '2031-05-14/2031-05-26'],
    ['three days ago', '2031-05-16'],
    ['last week', '2031-05-15/2031-05-26'],
    ['last month', '2031-06'],
    ['earlier this month', '2031-05-13/2031-05-31'],
    ['on Friday', ''],
    ['since Tuesday', ''],
    ['next week', ''],
  ])('%s: %s', (words, expected) => {
    const range = writtenAfter(words, act)
    expect(range ? edtfOf(range) : '').toBe(expected)
  })
})

describe('an undated report', () => {
  const tie = { kind: 'representation' as const, effect: 'suspended' as const }
  const ban = { kind: 'visas and travel' as const, effect: 'suspended' as const }
  const undated = makeItem({
    id: 'undated',
    text: 'Norway recalled its ambassador from Peru last week. Norway froze visas for Peru yesterday.',
    entities: act.entities,
    dates: [
      { words: 'last week', edtf: '', value: 'XXXX-WXX' },
      { words: 'yesterday', edtf: '', value: 'XXXX-XX-XX' },
    ],
    events: [
      { trigger: 'recalled', actors: [0], recipients: [1], tie, date: 0 },
      { trigger: 'froze', actors: [0], recipients: [1], tie: ban, date: 1 },
    ],
  })
  const dated = (id: string, text: string, trigger: string, of: typeof tie | typeof ban, words: string, edtf: string) =>
    makeItem({
      id,
      text,
      published: '2031-06-01',
      entities: act.entities,
      dates: [{ words, edtf }],
      events: [{ trigger, actors: [0], recipients: [1], tie: of, date: 0 }],
    })
  const recall = dated(
    'one',
    'Norway recalled its ambassador from Peru on 13 May.',
    'recalled',
    tie,
    '13 May',
    '2031-05-13',
  )
  const visas = dated('two', 'Norway froze visas for Peru on 19 May.', 'froze', ban, '19 May', '2031-05-19')
  const publishedOf = (...items: (typeof undated)[]) =>
    buildLedgerRecords(items, makeDirectory({ NOR: 'Norway', PER: 'Peru' })).flatMap((r) =>
      r.kind === 'report' && r.id === undated.report.id ? [r.published] : [],
    )[0]

  it('is placed by how it speaks of what a dated report dates, with the words as evidence', () => {
    const published = publishedOf(undated, recall)
    expect(published).toMatchObject({ edtf: '2031-05-15/2031-05-26', basis: 'inferred' })
    expect(published?.evidence.map((e) => e.quote)).toEqual(expect.arrayContaining(['last week', '13 May']))
  })

  it('is placed more narrowly when better evidence comes', () => {
    expect(publishedOf(undated, recall, visas)).toMatchObject({ edtf: '2031-05-20', basis: 'inferred' })
  })

  it('may be older than an act that it tells as announced', () => {
    const announced = makeItem({
      id: 'announced',
      text: 'Norway announced that it is to recall its ambassador from Peru on Friday.',
      entities: act.entities,
      events: [{ trigger: 'recall', actors: [0], recipients: [1], tie, modality: 'announced' }],
    })
    const published = buildLedgerRecords([announced, recall], makeDirectory({ NOR: 'Norway', PER: 'Peru' })).flatMap(
      (r) => (r.kind === 'report' && r.id === announced.report.id ? [r.published] : []),
    )[0]
    expect(published?.edtf).toBe('2031-04-29/2031-06-12')
  })

  it('was printed when a dated report printed the same text', () => {
    const text = [
      'Norway recalled its ambassador from Peru in a quarrel over the herring quota of the northern banks.',
      'Trawlers had lain in the harbour of Callao for nine weeks while their owners waited for papers.',
      'Skippers said that nobody on either side of the ocean had asked them what they thought of the ban.',
    ].join(' ')
    const copy = makeItem({ id: 'copy', text, entities: act.entities })
    const first = makeItem({
      id: 'first',
      text: `Published 3 May 2031. ${text}`,
      published: '2031-05-03',
      entities: act.entities,
    })
    const span = { start: 10, end: 20 }
    const stamped = { ...first, report: { ...first.report, published: { ...first.report.published, span } } }
    const published = buildLedgerRecords([copy, stamped], makeDirectory({ NOR: 'Norway', PER: 'Peru' })).flatMap((r) =>
      r.kind === 'report' && r.id === copy.report.id ? [r.published] : [],
    )[0]
    expect(published).toMatchObject({ edtf: '2031-05-02/2031-05-10', basis: 'inferred' })
    expect(published?.evidence.map((e) => e.quote)).toContain('3 May 2031')
  })
})
