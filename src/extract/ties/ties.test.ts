/** Which standing relation a noun phrase names, and what a change of it is. */
import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../text/index.js'
import { tieInPhrase, typeOfChange } from './index.js'

const language = loadEnglish()

/** The tie of the object in "Kenya discussed ...". */
function tieOf(phrase: string): string | undefined {
  const sentence = language.analyse(`Kenya has suspended ${phrase}.`).sentences[0]
  const object = sentence?.tokens.find((t) => t.deprel === 'obj')
  return sentence && object && tieInPhrase(sentence, object)?.kind
}

describe('kinds of ties by their nouns', () => {
  it.each([
    ['arms purchases from Serbia', 'arms trade'],
    ['the sale of fighter jets to Serbia', 'arms trade'],
    ['military aid to Mali', 'military aid'],
    ['aid to Niger', 'economic aid'],
    ['the exchange of intelligence with Sudan', 'intelligence sharing'],
    ['military cooperation with Oman', 'security cooperation'],
    ['diplomatic relations with Peru', 'diplomatic relations'],
    ['tariffs on Ugandan milk', 'tariffs'],
    ['sanctions on Gambia', 'sanctions'],
    ['gas exports to Spain', 'energy'],
    ['flights to Sudan', 'transport'],
    ['talks with Libya', 'negotiations'],
    ['extraditions to Libya', 'extradition'],
    ['air strikes on a village', 'hostilities'],
    ['wheat exports to Nepal', 'trade'],
  ])('%s', (phrase, kind) => {
    expect(tieOf(phrase)).toBe(kind)
  })

  it.each(['two players', 'the head of the army', 'personal attacks on the minister', 'a football match'])(
    '%s is no tie',
    (phrase) => {
      expect(tieOf(phrase)).toBeUndefined()
    },
  )
})

describe('a change as an event', () => {
  it.each([
    ['economic aid', 'cooperative', 'suspended', 'SANCTION'],
    ['economic aid', 'cooperative', 'resumed', 'AID'],
    ['sanctions', 'hostile', 'ended', 'RETREAT'],
    ['sanctions', 'hostile', 'opened', 'SANCTION'],
    ['hostilities', 'hostile', 'ended', 'RETREAT'],
    ['border', 'cooperative', 'suspended', 'COERCE'],
    ['negotiations', 'cooperative', 'resumed', 'CONSULT'],
  ] as const)('%s (%s) %s', (kind, nature, effect, type) => {
    expect(typeOfChange(kind, nature, effect).type).toBe(type)
  })
})
