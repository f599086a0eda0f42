import { describe, expect, it } from 'vitest'
import { mayBeOneSet } from './counted-people.js'
import { kindsMeet, namesPeople, peopleKind } from './people-kinds.js'

describe('kinds of people who are counted', () => {
  it.each<[string, string, ReturnType<typeof kindsMeet>]>([
    ['soldiers', 'servicemen', 'one'],
    ['miners', 'miners', 'one'],
    ['people', 'deaths', 'one'],
    ['', 'victims', 'one'],
    ['fishermen', 'men', 'second is wider'],
    ['civilians', 'shepherds', 'first is wider'],
    ['villagers', 'herders', 'first is wider'],
    ['police officers', 'officers', 'second is wider'],
    ['policemen', 'people', 'second is wider'],
    ['farmers', 'soldiers', undefined],
    ['civilians', 'soldiers', undefined],
    ['civilians', 'police', undefined],
    ['rebels', 'soldiers', undefined],
    ['children', 'people', undefined],
    ['women', 'civilians', undefined],
    ['farmers', 'miners', undefined],
    ['passengers', 'crew', undefined],
  ])('%s and %s', (a, b, meet) => {
    expect(kindsMeet(peopleKind(a), peopleKind(b))).toBe(meet)
  })

  it('know nouns of people from nouns of things', () => {
    expect(['soldier', 'villagers', 'police officer'].every(namesPeople)).toBe(true)
    expect(['lorry', 'tonne', 'hectares', ''].some(namesPeople)).toBe(false)
  })
})

describe('two numbers of dead', () => {
  const people = (kind: string, amount: number, more: object = {}) => ({
    people: { kind, isWhole: false, isPart: false, isFought: true, ...more },
    amount,
  })
  it.each<[string, ReturnType<typeof people>, ReturnType<typeof people>, boolean]>([
    ['soldiers of one state', people('soldier', 4, { of: 'PER' }), people('soldier', 7, { of: 'PER' }), true],
    ['soldiers of two states', people('soldier', 4, { of: 'PER' }), people('soldier', 7, { of: 'ECU' }), false],
    [
      'soldiers, and those of the counting state',
      people('soldier', 4, { countedBy: 'PER' }),
      people('soldier', 7, { of: 'PER' }),
      true,
    ],
    [
      'soldiers counted by the other state',
      people('soldier', 4, { countedBy: 'ECU' }),
      people('soldier', 7, { of: 'PER' }),
      false,
    ],
    ['soldiers as a part of all', people('soldier', 4, { of: 'PER' }), people('anyone', 7, { of: 'PER' }), false],
    ['more soldiers than dead in all', people('soldier', 9, { of: 'PER' }), people('anyone', 7, { of: 'PER' }), true],
    ['dead of one state and dead of a fight', people('anyone', 4, { of: 'PER' }), people('anyone', 7), false],
    [
      'the same of a landslide',
      people('anyone', 4, { of: 'PER', isFought: false }),
      people('anyone', 7, { isFought: false }),
      true,
    ],
    ['in all, and of one state', people('anyone', 20, { isWhole: true }), people('anyone', 7, { of: 'PER' }), false],
    ['in all, and without a word on whose', people('anyone', 20, { isWhole: true }), people('anyone', 17), true],
    ['of them, and all', people('anyone', 4, { isPart: true }), people('anyone', 7), false],
    ['divers and people, of nobody said', people('diver', 4), people('anyone', 7), true],
  ])('%s', (_, a, b, one) => {
    expect(mayBeOneSet(a, b, true)).toBe(one)
    expect(mayBeOneSet(b, a, true)).toBe(one)
  })
})
