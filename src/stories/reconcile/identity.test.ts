import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type ContentRecord, recordId } from '../../model/index.js'
import { buildLedgerRecords } from '../build-ledger-records.js'
import { dispute } from '../testing/dispute.js'
import { makeDirectory, makeItem } from '../testing/make.js'
import { connectedIds, Identity, type IdentityJudgement } from './identity.js'
import { compareSpellings, isAcronymOf } from './spellings.js'

const directory = makeDirectory({ NOR: 'Norway', PER: 'Peru' })
const idOf = (key: string) => recordId('actor', key)
const judged = (
  a: string,
  b: string,
  verdict: IdentityJudgement['verdict'],
  at = '2031-06-01T00:00:00Z',
): IdentityJudgement => ({ a, b, verdict, by: 'editor', at })
const bytes = (records: readonly ContentRecord[]) => records.map((r) => JSON.stringify(r)).join('\n')
const withoutJudgements = (records: readonly ContentRecord[]) => records.filter((r) => r.kind !== 'judgement')

describe('judgements on who is whom', () => {
  const [a, b, c] = ['act_a', 'act_b', 'act_c']

  it('give one id to all that are judged the same, by way of others too', () => {
    const identity = new Identity([judged(c, b, 'same'), judged(b, a, 'same')])
    expect([a, b, c, 'act_d'].map((id) => identity.idOf(id))).toEqual([a, a, a, 'act_d'])
  })

  it('do not hold when they are undone, or when a later one on the pair says otherwise', () => {
    const undone = { ...judged(a, b, 'same'), undone: true }
    const later = judged(b, a, 'different', '2031-06-02T00:00:00Z')
    expect(new Identity([undone]).idOf(b)).toBe(b)
    expect(new Identity([judged(a, b, 'same'), later]).idOf(b)).toBe(b)
  })

  it('never join by a detour what is judged different', () => {
    const identity = new Identity([
      judged(a, b, 'same', '2031-06-03T00:00:00Z'),
      judged(b, c, 'same'),
      judged(a, c, 'different', '2031-06-02T00:00:00Z'),
    ])
    expect(identity.idOf(b)).toBe(a)
    expect(identity.idOf(c)).toBe(c)
  })

  it('name all ids among which something can change', () => {
    expect(connectedIds([a], [judged(a, b, 'same'), judged(b, c, 'different'), judged('x', 'y', 'same')])).toEqual([
      a,
      b,
      c,
    ])
  })
})

describe('records under judgements', () => {
  const lund = idOf('person:astrid lund')
  const berg = idOf('person:jonas berg')
  const plain = buildLedgerRecords(dispute, directory)

  it('are the same to the byte when a judgement is undone', () => {
    const undone = { ...judged(lund, berg, 'same'), undone: true }
    const records = buildLedgerRecords(dispute, directory, { judgements: [undone] })
    expect(bytes(withoutJudgements(records))).toBe(bytes(plain))
    expect(records.filter((r) => r.kind === 'judgement')).toMatchObject([{ undone: true, by: 'editor' }])
  })

  it('are the same to the byte whatever the order of reports and of judgements', () => {
    const ids = plain.flatMap((r) => (r.kind === 'actor' ? [r.id] : []))
    const judgement = fc.record({
      a: fc.constantFrom(...ids),
      b: fc.constantFrom(...ids),
      verdict: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
      by: fc.constant('editor'),
      at: fc.constantFrom('2031-06-01T00:00:00Z', '2031-06-02T00:00:00Z', '2031-06-03T00:00:00Z'),
      undone: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(judgement, { maxLength: 4, selector: (j) => [j.a, j.b].sort().join(' ') + j.at }),
        fc.shuffledSubarray([...dispute], { minLength: dispute.length }),
        (judgements, items) => {
          const there = buildLedgerRecords(dispute, directory, { judgements })
          const back = buildLedgerRecords(items, directory, { judgements: [...judgements].reverse() })
          expect(bytes(back)).toBe(bytes(there))
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('one person under two spellings', () => {
  const norway = { key: 'state:NOR', name: 'Norway', country: 'NOR' }
  const peru = { key: 'state:PER', name: 'Peru', country: 'PER' }
  const named = (id: string, name: string) =>
    makeItem({
      id,
      published: '2031-05-13',
      text: `Norway has suspended arms sales to Peru. Minister ${name} said the freeze of arms sales would hold.`,
      entities: [
        norway,
        peru,
        { key: `person:${name.toLowerCase()}`, name, type: 'person', country: 'NOR', memberOf: 0 },
      ],
      events: [
        { trigger: 'suspended', actors: [0], recipients: [1], tie: { kind: 'arms trade', effect: 'suspended' } },
      ],
      statements: [{ content: 'the freeze of arms sales would hold', speaker: 2, speakerText: name }],
    })
  const items = [named('one', 'Yuliya Brovskiy'), named('two', 'Yulia Brovsky')]
  const personsOf = (records: readonly ContentRecord[]) =>
    records.filter((r): r is Actor => r.kind === 'actor' && r.type === 'person')

  it('is one actor, by a judgement that says why', () => {
    const records = buildLedgerRecords(items, directory)
    expect(personsOf(records)).toHaveLength(1)
    expect(records.filter((r) => r.kind === 'judgement')).toMatchObject([
      { verdict: 'same', by: 'spelling@1', why: expect.stringContaining('Brovskiy') },
    ])
  })

  it('is one where both hold one office, though the names are only near; and asked about where they do not', () => {
    const office = (title: string) => ({ title, of: 'Norway', at: { start: 0, end: 1 } })
    const pair = (second: string) =>
      [
        ['one', 'Yusuf al-Hakimi', 'trade minister'],
        ['two', 'Yousef Hakimi', second],
      ].map(([id = '', name = '', title = '']) => {
        const item = named(id, name)
        const entities = item.reading.entities.map((e) => (e.name === name ? { ...e, offices: [office(title)] } : e))
        return { ...item, reading: { ...item.reading, entities } }
      })
    const verdicts = (second: string) =>
      buildLedgerRecords(pair(second), directory).flatMap((r) => (r.kind === 'judgement' ? [[r.verdict, r.by]] : []))
    expect(verdicts('trade minister')).toEqual([['same', 'spelling-office@1']])
    expect(verdicts('harbour master')).toEqual([['unsure', 'spelling@1']])
  })

  it('bears both names when a user joins two that no rule would', () => {
    const both = judged(idOf('person:yuliya brovskiy'), idOf('person:petra holt'), 'same')
    const given = [named('one', 'Yuliya Brovskiy'), named('two', 'Petra Holt')]
    const [actor, ...more] = personsOf(buildLedgerRecords(given, directory, { judgements: [both] }))
    expect(more).toEqual([])
    expect([actor?.name, ...(actor?.aliases ?? [])].sort()).toEqual(['Petra Holt', 'Yuliya Brovskiy'])
  })

  it('is two again when a user says so', () => {
    const two = judged(idOf('person:yuliya brovskiy'), idOf('person:yulia brovsky'), 'different')
    expect(personsOf(buildLedgerRecords(items, directory, { judgements: [two] }))).toHaveLength(2)
  })
})

describe('spellings', () => {
  it.each([
    ['Dmytro Kovalenko', 'Dmitro Kovalenko', 'same'],
    ['Sergei Palenskiy', 'Sergey Palensky', 'same'],
    ['Samir el-Tawil', 'Samir al-Tawil', 'same'],
    ['Muhammad Rashidov', 'Mohammed Rashidov', 'same'],
    ['Petra Nowak', 'Petra Novak', 'same'],
    ['Daulet Seitov', 'Dawlet Seitov', 'same'],
    ['Hamid Karimov', 'Hamid Karimov', 'other'],
    ['Anna Berg', 'Anna Borg', 'other'],
    ['Jan Holm', 'Jon Holm', 'other'],
    ['Maria Silva', 'Mario Silva', 'other'],
    ['Ali Hasan', 'Ali Husein', 'other'],
    ['Jörg Müller', 'Joerg Mueller', 'same'],
    ['Chen Mei-ling', 'Chen Meiling', 'same'],
    ['Yusuf al-Hakimi', 'Yousef Hakimi', 'likely'],
    ['Khalid Qadhafi', 'Khaled Gadafi', 'likely'],
    ['Oleksandr Bondar', 'Aleksandr Bondar', 'likely'],
    ['Mahmoud Tabril', 'Mahmud Tebril', 'likely'],
    ['Peter Lund', 'Peter Land', 'other'],
    ['Hans Berg', 'Hans Barg', 'other'],
    ['Paul Okoro', 'Pauline Okoro', 'other'],
    ['Omar Kasim', 'Amir Kasim', 'other'],
  ])('%s and %s: %s', (a, b, verdict) => {
    expect(compareSpellings(a, b)).toBe(verdict)
  })

  it.each([
    ['NGU', 'Northern Grain Union', true],
    ['N.G.U.', 'Northern Grain Union', true],
    ['UFL', 'Union of Free Lands', true],
    ['NG', 'Northern Grain', false],
    ['NGU', 'Northern Union of Grain', false],
  ])('%s as initials of %s: %s', (short, long, is) => {
    expect(isAcronymOf(short, long)).toBe(is)
  })
})
