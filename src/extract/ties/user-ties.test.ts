/** A user's own words for ties: what the file may hold, what is refused, and what it changes. */
import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../text/index.js'
import { readUserTies, tieInPhrase, withTies } from './index.js'

const language = loadEnglish()

function tieOf(phrase: string): string | undefined {
  const sentence = language.analyse(`Kenya has suspended ${phrase}.`).sentences[0]
  const object = sentence?.tokens.find((t) => t.deprel === 'obj')
  return sentence && object && tieInPhrase(sentence, object)?.kind
}

const FILE = `
ties:
  - kind: energy   # rods for a reactor
    nature: cooperative
    phrases: [Isotope delivery/shipment]
    not: dietary
    example: Ghana halted isotope deliveries to Togo.
`

function rowsOf(text: string) {
  const read = readUserTies(text)
  if ('problem' in read) throw new Error(read.problem)
  return read.rows
}

describe('a tie file', () => {
  it('adds words to a kind for the reading that is given it, and no longer', () => {
    const rows = rowsOf(FILE)
    expect(tieOf('isotope deliveries to Togo')).toBeUndefined()
    expect(withTies(rows, () => tieOf('isotope deliveries to Togo'))).toBe('energy')
    expect(withTies(rows, () => tieOf('dietary isotope deliveries to Togo'))).toBeUndefined()
    expect(tieOf('isotope deliveries to Togo')).toBeUndefined()
  })

  it('wins over a row of the package that matches equally many words', () => {
    const rows = rowsOf('[{"kind": "water", "nature": "cooperative", "phrases": ["gas export"]}]')
    expect(tieOf('gas exports to Spain')).toBe('energy')
    expect(withTies(rows, () => tieOf('gas exports to Spain'))).toBe('water')
  })

  it('leaves no rows behind when the reading fails', () => {
    expect(() =>
      withTies(rowsOf(FILE), () => {
        throw new Error('broken')
      }),
    ).toThrow('broken')
    expect(tieOf('isotope deliveries to Togo')).toBeUndefined()
  })

  it.each([
    ['kind: energy', 'a tie file is a list of rows'],
    ['- kind: [energy', 'line 1: not YAML'],
    ['- energy', 'line 1: row 1: must have fields'],
    ['- kind: heating\n  nature: hostile\n  heads: stove', 'line 1: row 1: "kind" is unknown; write one of arms trade'],
    ['- kind: energy\n  heads: stove', 'row 1: "nature" is missing; write one of cooperative, hostile'],
    ['- kind: energy\n  nature: hostile\n  words: stove', 'line 3: row 1: "words" is no field'],
    ['- kind: energy\n  nature: hostile', 'row 1: names no words'],
    ['- kind: energy\n  nature: hostile\n  heads: [1, 2]', 'line 3: row 1: "heads" must be words'],
    ['- kind: energy\n  nature: hostile\n  pairs: [[a, b, c]]', 'line 3: row 1: "pairs" must be a list of pairs'],
    ['- kind: energy\n  nature: hostile\n  verbs: a|b|c', 'has two bars'],
  ])('%j is refused with its place', (text, problem) => {
    const read = readUserTies(text)
    expect('problem' in read ? read.problem : 'read').toContain(problem)
  })
})
