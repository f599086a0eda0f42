/** What names mean in the directory, and how users and lexicons add to it. */
import { describe, expect, test } from 'vitest'
import { loadDirectory, phraseKey, withLexicon } from './index.js'

const directory = loadDirectory()
const keys = (name: string): readonly string[] => directory.lookup(name).map((entry) => entry.key)

describe('names', () => {
  test.each([
    ['Norway', 'state:NOR'],
    ['Cote d’Ivoire', 'state:CIV'],
    ["Côte d'Ivoire", 'state:CIV'],
    ['U.K.', 'state:GBR'],
    ['UK', 'state:GBR'],
    ['Danish', 'state:DNK'],
    ['Danes', 'pop:DNK'],
    ['Frenchmen', 'pop:FRA'],
    ['the Kremlin', 'gov:RUS'],
    ['Downing Street', 'gov:GBR'],
    ['Bundestag', 'body:DEU:bundestag'],
    ['UNHCR', 'org:un-high-commissioner-for-refugees'],
    ['Greenland', 'place:DNK:greenland'],
    ['Black Sea', 'place::black-sea'],
  ])('%s is %s', (name, key) => {
    expect(keys(name)[0]).toBe(key)
  })

  test('a capital is first the government, then the city', () => {
    expect(keys('Oslo')).toEqual(['gov:NOR', 'place:NOR:oslo'])
  })

  test('what nobody listed has no entry', () => {
    expect(keys('Quarzelbrook')).toEqual([])
    expect(directory.byDemonym('quick')).toBeUndefined()
    expect(directory.capitalOf('Bergen')).toBeUndefined()
  })

  test('every key leads back to its entry, and every member belongs to something known', () => {
    for (const name of ['Norway', 'Oslo', 'Bundestag', 'UNHCR', 'Houthis', 'Reuters']) {
      for (const entry of directory.lookup(name)) {
        expect(directory.entry(entry.key)?.key).toBe(entry.key)
        if (entry.memberOf !== undefined) expect(directory.entry(entry.memberOf)).toBeDefined()
      }
    }
  })
})

describe('words', () => {
  test('the longest office wins', () => {
    expect(directory.officeAt(['deputy', 'foreign', 'minister'], 0)).toMatchObject({
      length: 3,
      office: { sector: 'GOV' },
    })
    expect(directory.officeAt(['foreign', 'trade'], 0)).toBeUndefined()
  })

  test('kinds of bodies carry a sector', () => {
    expect(directory.kind('coast guard')).toMatchObject({ sector: 'COP', scope: 'state' })
    expect(directory.kind('biscuit')).toBeUndefined()
  })

  test('one normal form for the spellings of a name', () => {
    expect(phraseKey('Al-Shabaab')).toBe(phraseKey('al Shabaab'))
    expect(phraseKey('São Tomé')).toBe('sao tome')
    expect(phraseKey('U.S.')).toBe('us')
  })
})

describe('a user directory', () => {
  test('its entries come before those that ship', () => {
    const own = loadDirectory([{ name: 'Oslo Group', names: ['Oslo'], country: 'NOR', type: 'company', sector: 'BUS' }])
    expect(own.lookup('Oslo')[0]).toMatchObject({ name: 'Oslo Group', code: 'NORBUS' })
    expect(keys('Oslo')[0]).toBe('gov:NOR')
  })
})

describe('an injected lexicon', () => {
  const lexicon = {
    actors: [
      { phrase: 'ZEMBLA', code: 'ZEM' },
      { phrase: 'KARST', code: 'KAR', from: '2001-01-01' },
      { phrase: 'KARST', code: 'ZEM', until: '2000-12-31' },
      { phrase: 'NORWAY', code: 'NRW' },
      { phrase: 'TWO ISLES', code: 'AAA' },
      { phrase: 'TWO ISLES', code: 'BBB' },
    ],
    agents: [{ phrase: 'HARBOUR PATROL', code: 'COP' }],
    discards: ['ZEMBLA HOTEL'],
  }
  const injected = withLexicon(lexicon, '2010-05-05')
  const codes = (name: string) => injected.lookup(name).map((entry) => entry.code)

  test('dated phrases hold on their days', () => {
    expect(codes('Karst')).toEqual(['KAR'])
    expect(
      withLexicon(lexicon, '1999-01-01')
        .lookup('Karst')
        .map((entry) => entry.code),
    ).toEqual(['ZEM'])
  })

  test('an injected phrase replaces what ships, and several entries all stand', () => {
    expect(codes('Norway')).toEqual(['NRW'])
    expect(codes('Two Isles')).toEqual(['AAA', 'BBB'])
  })

  test('agents are kinds of bodies, discards are no actors', () => {
    expect(injected.kind('harbour patrol')?.sector).toBe('COP')
    expect(injected.senses('zembla hotel').map((sense) => sense.form)).toEqual(['discard'])
    expect(codes('Denmark')).toEqual(['DNK'])
  })
})
