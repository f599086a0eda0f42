/** Offices of a user's directory by the day of the report, and what "former", "then-", "acting", "-elect" tell. */
import { describe, expect, test } from 'vitest'
import { loadDirectory, readUserDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findMentions } from './index.js'

const english = loadEnglish()
const read = readUserDirectory(`
- name: Ilse Varga
  country: HUN
  sector: GOV
  offices:
    - {title: foreign minister, of: Hungary, from: 2019-05-01, to: 2023-04-30}
- name: Pal Nemeth
  country: HUN
  sector: GOV
  offices:
    - {title: foreign minister, of: Hungary, from: 2023-05-01}
`)
const directory = loadDirectory('entries' in read ? read.entries : [])

function found(text: string, published?: string) {
  const context = {
    text,
    analysis: english.analyse(text),
    directory,
    ...(published === undefined ? {} : { published }),
  }
  return findMentions(context, [])
}

const officesOf = (text: string, name: string, published?: string) =>
  found(text, published).entities.find((e) => e.name === name)?.offices

describe('an office of the directory', () => {
  test('is held, over or not yet told by the day of the report', () => {
    const text = 'Ilse Varga met Pal Nemeth in Vienna.'
    expect(officesOf(text, 'Ilse Varga', '2022-02-02')).toMatchObject([{ title: 'foreign minister', to: '2023-04-30' }])
    expect(officesOf(text, 'Ilse Varga', '2022-02-02')?.[0]?.former).toBeUndefined()
    expect(officesOf(text, 'Pal Nemeth', '2022-02-02')).toEqual([])
    expect(officesOf(text, 'Ilse Varga', '2024-02-02')).toMatchObject([{ former: true }])
    expect(officesOf(text, 'Pal Nemeth', '2024-02-02')).toMatchObject([{ from: '2023-05-01' }])
  })

  test.each([
    ['2022-02-02', 'person:ilse varga'],
    ['2024-02-02', 'person:pal nemeth'],
    ['2015-02-02', 'nominal:HUN:hungarian-foreign-minister'],
    [undefined, 'nominal:HUN:hungarian-foreign-minister'],
  ])('tells on %s who the foreign minister is', (published, key) => {
    const { mentions, entities } = found('The Hungarian foreign minister spoke to reporters.', published)
    const minister = mentions.find((m) => m.form === 'nominal' && m.rule !== 'mentions.people-noun@1')
    expect(entities[minister?.entity ?? -1]?.key).toBe(key)
  })

  test('lets its holder be called by surname', () => {
    const { entities } = found('Ilse Varga left. Varga did not speak.', '2022-02-02')
    expect(entities.filter((e) => e.type === 'person').map((e) => e.key)).toEqual(['person:ilse varga'])
  })
})

describe('how an office is held', () => {
  test.each([
    ['Former Danish prime minister Mette Krogh agreed.', 'Mette Krogh', { former: true }],
    ['Ex-prime minister Mette Krogh agreed.', 'Mette Krogh', { former: true }],
    ['Then-Prime Minister Henrik Lund approved it.', 'Henrik Lund', { former: true, standing: 'then' }],
    ['Outgoing Danish Prime Minister Mette Krogh agreed.', 'Mette Krogh', { standing: 'outgoing' }],
    ['Acting Foreign Minister Jonas Ek agreed.', 'Jonas Ek', { standing: 'acting' }],
    ['President-elect Ana Solis of Chile agreed.', 'Ana Solis', { standing: 'elect' }],
    ['Prime Minister Mette Krogh agreed.', 'Mette Krogh', {}],
  ])('%s', (text, name, held) => {
    const [office] = officesOf(text, name) ?? []
    const { former, standing } = office ?? {}
    expect({ ...(former === undefined ? {} : { former }), ...(standing === undefined ? {} : { standing }) }).toEqual(
      held,
    )
  })
})

describe('the strength of a mention', () => {
  const strengthOf = (text: string, words: string) => {
    const { mentions } = found(text)
    return mentions.filter((m) => text.slice(m.start, m.end) === words).at(-1)?.strength
  }
  test.each([
    ['Norway recalled its envoy.', 'Norway', 'certain'],
    ['Marta Liepa spoke. Liepa left.', 'Liepa', 'certain'],
    ['Peru will close its border with Bolivia. The government said so.', 'government', 'likely'],
    ['Marko Petric leads a group and Ana Petric leads another. Petric left.', 'Petric', 'weak'],
  ])('%s: %s is %s', (text, words, strength) => {
    expect(strengthOf(text, words)).toBe(strength)
  })
})
