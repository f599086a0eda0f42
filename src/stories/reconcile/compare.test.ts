import { describe, expect, it } from 'vitest'
import { prepare } from '../item.js'
import { makeDirectory, makeItem } from '../testing/make.js'
import { ActorBook } from './actor-book.js'
import { castOf } from './cast.js'
import { bareMonthDay, edtfOf, whenOf } from './clock.js'
import { figureMembers, joinFigures } from './join-figures.js'
import { joinStatements, statementMembers } from './join-statements.js'
import { fullestNames, namesAgree } from './person-names.js'

describe('names of persons', () => {
  it.each([
    ['Jane Doe', 'Doe', true],
    ['Jane Doe', 'J. Doe', true],
    ['José Núñez', 'Jose Nunez', true],
    ['Jane Maria Doe', 'Jane Doe', true],
    ['Jane Doe', 'John Doe', false],
    ['Jane Doe', 'Jane', false],
  ])('%s and %s: %s', (a, b, agree) => {
    expect(namesAgree(a, b)).toBe(agree)
  })

  it('a bare surname of two persons stays by itself unless the country tells', () => {
    const persons = [
      { name: 'Anna Berg', country: 'NOR' },
      { name: 'Luis Berg', country: 'PER' },
      { name: 'Berg' },
      { name: 'Berg', country: 'PER' },
    ]
    expect(fullestNames(persons)).toEqual(['anna berg', 'luis berg', 'berg', 'luis berg'])
  })
})

describe('dates against an inferred publication', () => {
  const date = (value: string) => ({
    start: 0,
    end: 1,
    sentence: 0,
    timex: 'DATE' as const,
    value,
    edtf: '',
    basis: 'unknown' as const,
    rule: 'x@1',
  })
  const march = { from: 22340, to: 22350 } // 2031-03-02/12
  it.each([
    ['In January', 'XXXX-01', '2031-01'],
    ['December', 'XXXX-12', '2030-12'],
    ['February 9', 'XXXX-02-09', '2031-02-09'],
    ['Tuesday', 'XXXX-WXX-2', '2031-02-24/2031-03-12'],
    ['last month', 'XXXX-XX', '2031-02'],
    ['yesterday', '', '2031-03-01/2031-03-11'],
    ['next week', '', ''],
  ])('%s', (words, value, edtf) => {
    expect(whenOf(date(value), words, march).edtf).toBe(edtf)
  })

  it.each([
    ['Tuesday', '2031-03-11'],
    ['Thursday', '2031-03-06'],
    ['last Tuesday', '2031-02-27/2031-03-12'],
  ])('a publication on one day makes %s one day', (words, edtf) => {
    expect(whenOf(date(''), words, { from: 22350, to: 22350 }).edtf).toBe(edtf)
  })

  it.each([
    ['Oct 7', { month: 10, day: 7 }],
    ['7 Sept', { month: 9, day: 7 }],
    ['Oct. 7', { month: 10, day: 7 }],
    ['octet', undefined],
    ['marching 7', undefined],
  ])('month and day of %s', (words, expected) => {
    expect(bareMonthDay(date(''), words)).toEqual(expected)
  })

  it('stay unknown without one', () => {
    expect(whenOf(date('XXXX-01'), 'In January', undefined)).toEqual({
      edtf: '',
      basis: 'unknown',
      words: 'In January',
    })
  })

  it('the verb may is no month', () => {
    expect(bareMonthDay(date(''), 'may')).toBeUndefined()
  })

  it('whole months and years are written short', () => {
    expect([
      edtfOf({ from: 22280, to: 22310 }),
      edtfOf({ from: 22280, to: 22644 }),
      edtfOf({ from: 22280, to: 22281 }),
    ]).toEqual(['2031-01', '2031', '2031-01-01/2031-01-02'])
  })
})

describe('figures', () => {
  const sizes = (...figures: Parameters<typeof makeItem>[0]['figures'] & object) => {
    const sources = prepare(figures.map((f, i) => makeItem({ id: String(i), text: f.words_, figures: [f] })))
    const cast = castOf(sources, new ActorBook(makeDirectory({})))
    return joinFigures(sources.flatMap((s) => figureMembers(s, cast)))
      .map((g) => g.length)
      .sort()
  }
  it.each([
    [
      'one quantity in two units',
      { words_: '100 hectares of vines', measure: 'vines planted', value: 100, unit: 'hectare' },
      { words_: '247 acres of vines', measure: 'vines planted', value: 247, unit: 'acre' },
      [2],
    ],
    [
      'a bound and a number that meet it',
      { words_: '75 miners', measure: 'miners killed', value: 75, unit: 'people', bound: 'at least' as const },
      { words_: '76 miners', measure: 'miners killed', value: 76, unit: 'people' },
      [2],
    ],
    [
      'another number',
      { words_: '75 miners', measure: 'miners killed', value: 75, unit: 'people' },
      { words_: '90 miners', measure: 'miners killed', value: 90, unit: 'people' },
      [1, 1],
    ],
    [
      'another thing counted',
      { words_: '75 miners', measure: 'miners killed', value: 75, unit: 'people' },
      { words_: '75 nurses', measure: 'nurses hired', value: 75, unit: 'people' },
      [1, 1],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(sizes(a, b)).toEqual(expected)
  })
})

describe('statements', () => {
  const said = (id: string, key: string, name: string, content: string, form: 'direct' | 'indirect' = 'direct') =>
    makeItem({
      id,
      text: `${name}: ${content}`,
      entities: [{ key, name, type: 'person', country: 'NOR' }],
      statements: [{ content, speaker: 0, speakerText: name, form }],
    })
  const sizes = (...items: ReturnType<typeof makeItem>[]) => {
    const sources = prepare(items)
    const cast = castOf(sources, new ActorBook(makeDirectory({})))
    return joinStatements(
      sources.flatMap((s) =>
        statementMembers(
          s,
          cast,
          () => undefined,
          () => new Set(),
        ),
      ),
    )
      .map((g) => g.length)
      .sort()
  }
  const first = said(
    'a',
    'person:astrid lund',
    'Astrid Lund',
    'We will halt all arms purchases from that country until the mines are closed',
  )
  it.each([
    [
      'two translations',
      said('b', 'person:lund', 'Lund', 'We shall stop buying weapons from this nation before the mines close'),
      [2],
    ],
    [
      'another speaker',
      said(
        'b',
        'person:jonas berg',
        'Jonas Berg',
        'We will halt all arms purchases from that country until the mines are closed',
      ),
      [1, 1],
    ],
    [
      'the contrary',
      said(
        'b',
        'person:astrid lund',
        'Astrid Lund',
        'We will not halt all arms purchases from that country until the mines are closed',
      ),
      [1, 1],
    ],
    [
      'another condition',
      said(
        'b',
        'person:astrid lund',
        'Astrid Lund',
        'We will halt all arms purchases from that country until its envoy apologises',
      ),
      [1, 1],
    ],
    [
      'another matter',
      said('b', 'person:astrid lund', 'Astrid Lund', 'Children in the north need new schools and warm clothes'),
      [1, 1],
    ],
  ])('%s', (_, other, expected) => {
    expect(sizes(first, other)).toEqual(expected)
  })

  it('that give other numbers are not two wordings', () => {
    const caught = (id: string, n: string) =>
      said(id, 'person:astrid lund', 'Astrid Lund', `The trawlers of that country caught ${n} tonnes of our herring`)
    expect(sizes(caught('a', '900'), caught('b', '1,200'))).toEqual([1, 1])
    expect(sizes(caught('a', '1200'), caught('b', '1,200'))).toEqual([2])
  })

  const gift = (report: string, words: string, form: 'direct' | 'indirect' = 'direct') =>
    said(report, 'person:astrid lund', 'Astrid Lund', words, form)
  it.each([
    ['short translations', 'The herring is no present for a neighbour', 'direct', [2]],
    ['short words in indirect speech', 'The herring is no present for a neighbour', 'indirect', [2]],
    ['short words that share one', 'A neighbour is no enemy of ours', 'direct', [1, 1]],
  ] as const)('%s', (_, words, form, expected) => {
    expect(sizes(gift('a', 'Our herring is not a gift to neighbours'), gift('b', words, form))).toEqual(expected)
  })
})
