/** Who is named, described and pronounced, as what, and who is the same. */
import { describe, expect, test } from 'vitest'
import { loadDirectory, withLexicon } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findMentions } from './index.js'

const english = loadEnglish()
const shipped = loadDirectory()

const read = (text: string, directory = shipped) =>
  findMentions({ text, analysis: english.analyse(text), directory }, [])

/** Mentions as `words > key` with `@` for a place. */
function told(text: string, directory = shipped): readonly string[] {
  const { mentions, entities } = read(text, directory)
  return mentions.map(
    (m) => `${text.slice(m.start, m.end)} > ${entities[m.entity]?.key}${m.use === 'place' ? ' @' : ''}`,
  )
}

const entityOf = (text: string, name: string) => read(text).entities.find((e) => e.name === name)

describe('states, capitals and seats', () => {
  test.each([
    ['Oslo accused Denmark of overfishing.', 'Oslo > gov:NOR'],
    ['The delegation met in Oslo on Monday.', 'Oslo > place:NOR:oslo @'],
    ['Relations between Oslo and Copenhagen have soured.', 'Oslo > gov:NOR'],
    ['Norway recalled its envoy.', 'Norway > state:NOR'],
    ['Three ships sank off Norway.', 'Norway > state:NOR @'],
    ['The Kremlin denied it.', 'Kremlin > gov:RUS'],
    ['Danish trawlers were stopped.', 'Danish > state:DNK'],
    ['The US said it would help us.', 'US > state:USA'],
    ['A Swedish-Finnish patrol turned back.', 'Finnish > state:FIN'],
    ['They live in Galway, Ireland, today.', 'Ireland > state:IRL @'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test.each([
    ['He asked us to leave.', 'us'],
    ['They served roast turkey with rice.', 'turkey'],
    ['It rained in March and on Tuesday.', 'March'],
  ])('%s has no actor "%s"', (text, word) => {
    expect(told(text).filter((line) => line.startsWith(`${word} >`))).toEqual([])
  })
})

describe('persons and their offices', () => {
  test('a title with its state before the name', () => {
    const found = entityOf('Norwegian Fisheries Minister Ingrid Halvorsen rejected the offer.', 'Ingrid Halvorsen')
    expect(found).toMatchObject({
      key: 'person:ingrid halvorsen',
      code: 'NORGOV',
      offices: [{ title: 'fisheries minister', of: 'Norway' }],
    })
  })

  test('an apposition before and after the name', () => {
    expect(entityOf("Denmark's prime minister, Lars Brandt, rejected the claim.", 'Lars Brandt')).toMatchObject({
      country: 'DNK',
      sector: 'GOV',
    })
    expect(
      entityOf('Lars Brandt, the prime minister of Denmark, rejected the claim.', 'Lars Brandt')?.offices[0],
    ).toMatchObject({ title: 'prime minister', of: 'Denmark' })
  })

  test('a former office is no office of today', () => {
    const found = entityOf('Former Danish President Lars Brandt warned of a split.', 'Lars Brandt')
    expect(found?.offices[0]?.former).toBe(true)
    expect(found?.code).toBe('DNKELI')
  })

  test('the state after the name', () => {
    expect(entityOf('President Lars Brandt of Denmark flew home.', 'Lars Brandt')?.country).toBe('DNK')
  })

  test('a name that is also a place stays a person in its report', () => {
    const lines = told('Envoy Peter Jordan flew to Amman. Jordan said the talks went well.')
    expect(lines).toContain('Jordan > person:peter jordan')
  })

  test('no office jumps from one coordinated name to the next', () => {
    expect(
      entityOf('Ingrid Halvorsen, Danish Prime Minister Lars Brandt and others met.', 'Ingrid Halvorsen')?.offices,
    ).toEqual([])
  })
})

describe('bodies', () => {
  test.each([
    [
      'The Ministry of Fisheries and Ports said so.',
      'Ministry of Fisheries and Ports > org:ministry-of-fisheries-and-ports',
    ],
    ["Norway's foreign ministry said so.", "Norway's foreign ministry > body:NOR:foreign-ministry"],
    ['The Norwegian Foreign Ministry said so.', 'Norwegian Foreign Ministry > body:NOR:foreign-ministry'],
    ['The Danish government agreed.', 'Danish government > gov:DNK'],
    ['The Northern Trawler Union (NTU) met. The NTU objected.', 'NTU > org:northern-trawler-union'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test('a treaty or a warship is no actor', () => {
    expect(
      told('The Treaty of Lisbon was signed and HMS Daring sailed.').filter((line) => /Treaty|Daring/.test(line)),
    ).toEqual([])
  })
})

describe('the same one again', () => {
  test.each([
    ['Ingrid Halvorsen met reporters. Halvorsen left early.', 'Halvorsen > person:ingrid halvorsen'],
    ['Foreign Minister Ingrid Halvorsen spoke. The minister left early.', 'minister > person:ingrid halvorsen'],
    ['Danish Prime Minister Lars Brandt spoke. The Danish leader left early.', 'Danish leader > person:lars brandt'],
    ['Ingrid Halvorsen spoke. She left early.', 'She > person:ingrid halvorsen'],
    ['Danish Prime Minister Lars Brandt spoke. His government backs the plan.', 'government > gov:DNK'],
    ['Sweden closed its border.', 'its > state:SWE'],
    ['The Houthis fired two missiles. The group denied it.', 'group > group:houthis'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test.each([
    [
      'The president of Latvia is in hospital. On Monday, Janis Kalnins collapsed at home. President Kalnins is 71.',
      'president of Latvia > person:janis kalnins',
    ],
    [
      'President Janis Ozols spoke. Latvia will vote. The Latvian leader left. His government may fall.',
      'government > gov:LVA',
    ],
    ['Latvia seized a ship from Ghana. The Baltic country says it was stolen.', 'Baltic country > state:LVA'],
    [
      'Envoy Ingrid Halvorsen met President Lars Brandt. The Halvorsen-Brandt meeting was short.',
      'Halvorsen-Brandt > person:lars brandt',
    ],
  ])('over several sentences: %s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test('a state that the text does not tell stays unknown', () => {
    expect(entityOf('President Janis Ozols met President Lars Brandt in Oslo.', 'Lars Brandt')?.country).toBeUndefined()
  })

  test.each([
    ['Lars Brandt met Peter Holm. It rained.', 'It'],
    ['Ingrid Halvorsen spoke. He left early.', 'He'],
    ['The plan failed because it was late.', 'it'],
  ])('%s leaves "%s" alone', (text, word) => {
    expect(told(text).filter((line) => line.startsWith(`${word} >`))).toEqual([])
  })

  test('several people described together are plural, and nobody named is anonymous', () => {
    const { entities } = read('Danish officials and a diplomat declined to comment.')
    expect(entities.find((e) => e.name === 'Danish officials')).toMatchObject({
      plural: true,
      anonymous: true,
      code: 'DNKGOV',
    })
    expect(entities.find((e) => e.name === 'diplomat')?.anonymous).toBe(true)
  })
})

test('an injected phrase with several codes stands for all of them, a discard for none', () => {
  const directory = withLexicon({
    actors: [
      { phrase: 'TWO ISLES', code: 'AAA' },
      { phrase: 'TWO ISLES', code: 'BBB' },
      { phrase: 'ZEMBLA', code: 'ZEM' },
    ],
    agents: [{ phrase: 'TROOPS', code: 'MIL' }],
    discards: ['ZEMBLA HOTEL'],
  })
  const { mentions, entities } = read('Two Isles accused Zembla near the Zembla Hotel. Zembla troops left.', directory)
  const codes = mentions.map((m) => entities[m.entity]?.code)
  expect(codes).toEqual(expect.arrayContaining(['AAA', 'BBB', 'ZEM', 'ZEMMIL']))
  expect(told('They met at the Zembla Hotel.', directory)).toEqual([])
})

test('every mention cuts back to its words, and the same text gives the same mentions', () => {
  const text = 'Norwegian Foreign Minister Ingrid Halvorsen 🐟 told the BBC that Oslo “will not yield” to Denmark.'
  const first = read(text)
  expect(read(text)).toEqual(first)
  for (const mention of first.mentions) {
    expect(text.slice(mention.start, mention.end)).toMatch(/^\S.*\S$|^\S$/s)
    expect(mention.head.start).toBeGreaterThanOrEqual(mention.start)
    expect(first.entities[mention.entity]).toBeDefined()
  }
})
