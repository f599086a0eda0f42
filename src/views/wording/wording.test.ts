import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../../../test/made/any-text.js'
import type { Event } from '../../model/index.js'
import { dateText, instantText } from './dates.js'
import { eventGist, nameList } from './gists.js'
import { mediumText } from './media.js'
import { amountText, counted, numberText, plainAmount } from './numbers.js'
import { officeBehind, officeText } from './offices.js'
import { excerpt, excerptText, marked, quotable } from './quotes.js'
import { saidBefore } from './said.js'

describe('dates', () => {
  it.each([
    ['', ''],
    ['2025-09-16', '16 Sep 2025'],
    ['2025-09', 'Sep 2025'],
    ['2025', '2025'],
    ['202X', '2020s'],
    ['2025-XX-05', '2025'],
    ['2025-22', 'summer 2025'],
    ['2025-09~', 'about Sep 2025'],
    ['2025?', 'perhaps 2025'],
    ['2025-09-14/2025-09-17', '14–17 Sep 2025'],
    ['2025-09-09/2025-12-09', '9 Sep – 9 Dec 2025'],
    ['2025-09-01/2025-11-30', 'Sep – Nov 2025'],
    ['2025-09-01/2025-09-30', 'Sep 2025'],
    ['2025-01-01/2025-12-31', '2025'],
    ['2013/2023', '2013 – 2023'],
    ['2025-09/..', 'since Sep 2025'],
    ['../2025-09', 'until Sep 2025'],
    ['../..', ''],
    ['not a date', 'not a date'],
  ])('%j reads %j', (edtf, text) => expect(dateText(edtf)).toBe(text))

  it('instants carry their zone', () => expect(instantText('2031-03-07T12:00:00.000Z')).toBe('7 Mar 2031, 12:00 UTC'))
})

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [625200, '625,200'],
    [1234.5, '1,234.5'],
    [380_000_000, '380 million'],
    [1_250_000_000, '1.25 billion'],
    [-4200, '-4,200'],
  ])('%d reads %s', (value, text) => expect(numberText(value)).toBe(text))

  it.each([
    [1, 'boat', '1 boat'],
    [2, 'boat', '2 boats'],
    [0, 'story', '0 stories'],
    [3, 'person', '3 people'],
    [5, 'troops', '5 troops'],
    [2, 'USD', '2 USD'],
  ])('%d %s is counted as %s', (n, noun, text) => expect(counted(n, noun)).toBe(text))

  it.each([
    [{ low: 40, bound: 'at least', unit: 'person' }, 'at least 40 people'],
    [{ value: 70, bound: 'about', unit: 'percentage', change: 'up' }, 'up about 70 %'],
    [{ low: 10, high: 12, bound: 'exact', unit: 'tonne' }, '10 to 12 tonnes'],
    [{ value: 1, bound: 'exact', unit: 'ship' }, '1 ship'],
  ] as const)('%j reads %s', (amount, text) => expect(amountText(amount)).toBe(text))
})

describe('media', () => {
  it.each([
    ['X', 'on X'],
    ['radio', 'on radio'],
    ['radio interview', 'in a radio interview'],
    ['interview', 'in an interview'],
    ['social media posts', 'in social media posts'],
    ['Le Soir', 'via Le Soir'],
    ['on television', 'on television'],
  ])('%s is said as %s', (medium, text) => expect(mediumText(medium)).toBe(text))
})

describe('gists', () => {
  const event = (more: Partial<Event>): Event => ({
    kind: 'event',
    id: 'evt_1',
    type: 'SANCTION',
    contexts: [],
    actors: ['Gabon'],
    recipients: ['Malta'],
    when: { edtf: '', basis: 'unknown' },
    modality: 'actual',
    assertions: [],
    stories: [],
    ...more,
  })
  const tie = (kind: NonNullable<Event['tie']>['kind'], effect: NonNullable<Event['tie']>['effect']) => ({
    id: 'tie_1',
    kind,
    effect,
  })
  it.each([
    [{ tie: tie('trade', 'suspended') }, 'Gabon suspended trade with Malta'],
    [{ tie: tie('trade', 'suspended'), modality: 'planned' }, 'Gabon to suspend trade with Malta'],
    [{ tie: tie('trade', 'suspended'), modality: 'negated' }, 'Gabon did not suspend trade with Malta'],
    [{ tie: tie('sanctions', 'opened') }, 'Gabon imposed sanctions on Malta'],
    [{ tie: tie('military aid', 'reduced'), recipients: [] }, 'Gabon reduced military aid'],
    [{ type: 'ACCUSE', actors: ['Gabon', 'Oman', 'Peru'] }, 'Gabon, Oman and Peru accused or criticised Malta'],
    [{ type: 'ACCUSE', mode: 'disapprove' }, 'Gabon criticised Malta'],
    [{ type: 'COERCE', mode: 'curfew' }, 'Gabon used coercion against Malta'],
    [{ type: 'THREATEN', recipients: [] }, 'Gabon made a threat'],
    [{ type: 'THREATEN', modality: 'threatened' }, 'Gabon threatened Malta'],
    [{ type: 'THREATEN', modality: 'planned' }, 'Gabon to threaten Malta'],
    [{ tie: tie('trade', 'threatened'), modality: 'threatened' }, 'Gabon threatened trade with Malta'],
    [{ recipients: [], modality: 'negated' }, 'It is not so that Gabon cut ties or imposed a penalty'],
    [{ actors: [] }, 'Somebody not named cut or punished ties with Malta'],
  ] as const)('%j reads %s', (more, text) => {
    expect(eventGist(event(more as Partial<Event>), (id) => id)).toBe(text)
  })

  it('never joins nothing', () => expect(nameList([])).toBe(''))
})

describe('words in their sentence', () => {
  const text = 'First one. The port 😀 of Oslo was closed by its owner after a long night. Last one.'
  const sentences = [
    { start: 0, end: 10 },
    { start: 11, end: 74 },
    { start: 75, end: 84 },
  ]
  const source = quotable(text, sentences)

  it('stand whole where there is room', () => {
    const at = text.indexOf('closed')
    const { before, words, after } = excerpt(source, { start: at, end: at + 6 }, 200)
    expect([before, words, after]).toEqual(['The port 😀 of Oslo was ', 'closed', ' by its owner after a long night.'])
  })

  it('are cut at words, with an ellipsis, where there is not', () => {
    const at = text.indexOf('closed')
    expect(excerptText(excerpt(source, { start: at, end: at + 6 }, 30))).toBe('… Oslo was closed by its …')
  })

  it('are cut at a comma where one is near', () => {
    const long = 'After a week of talks in the capital, the port was closed by its owner, as the mayor had asked him.'
    const at = long.indexOf('closed')
    const own = quotable(long, [{ start: 0, end: long.length }])
    expect(excerptText(excerpt(own, { start: at, end: at + 6 }, 60))).toBe('… the port was closed by its owner …')
  })

  it('are marked one by one', () => {
    const spans = ['port', 'closed'].map((w) => ({ start: text.indexOf(w), end: text.indexOf(w) + w.length }))
    expect(
      marked(source, spans)
        .map((p) => (p.marked ? `<${p.text}>` : p.text))
        .join(''),
    ).toBe('The <port> 😀 of Oslo was <closed> by its owner after a long night.')
  })

  it('are found by code points, whatever stands before them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        fc.string({ unit: anyCharacter, minLength: 1 }),
        (before, word) => {
          const whole = quotable(before + word, [])
          const start = whole.toUtf16([...before].length)
          // A lone half at the seam may join the next half into one character; offsets then fall before it.
          fc.pre([...before].length + [...word].length === [...(before + word)].length)
          expect(whole.text.slice(start)).toBe(word)
        },
      ),
    )
  })
})

describe('the gist of a statement', () => {
  const evidence = (quote: string, role: 'cue' | 'content') =>
    ({ report: 'rep_1', version: 1, start: 0, end: quote.length, quote, role }) as const

  it.each([
    ['indirect', 'denied', 'denied'],
    ['mixed', 'threatened', 'threatened'],
    ['mixed', 'description', 'description of'],
    ['indirect', 'according to', undefined],
    ['direct', 'said', undefined],
  ] as const)('that is %s and cued by %s stands after %s', (form, word, before) => {
    const content = 'the port was shut'
    expect(saidBefore({ form, content, appearances: [evidence(content, 'content'), evidence(word, 'cue')] })).toBe(
      before,
    )
  })
})

describe('an office', () => {
  const president = { title: 'president', of: 'Peru', evidence: [] }

  it('that has ended says so', () => {
    expect(officeText({ ...president, to: '' })).toBe('former president of Peru')
    expect(officeText(president)).toBe('president of Peru')
  })

  it('is not set behind a name that tells it', () => {
    expect(officeBehind({ name: 'A Peruvian president', offices: [president] })).toBeUndefined()
    expect(officeBehind({ name: 'Ana Quispe', offices: [president] })).toBe('president of Peru')
  })
})

describe('an amount of a side', () => {
  it.each([
    ['about 1300000000 dollar', 'about 1.3 billion dollars'],
    ['12.5 percentage', '12.5 %'],
    ['at least 1 truck', 'at least 1 truck'],
    ['16 March', '16 March'],
    ['closed-door meeting', 'closed-door meeting'],
  ])('%s reads %s', (value, read) => {
    expect(plainAmount(value)).toBe(read)
  })
})
