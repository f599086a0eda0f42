/** What a user's directory file may hold, and how its mistakes are told. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readUserDirectory } from './index.js'

describe('a directory file', () => {
  test('says the same in YAML and in JSON', () => {
    const yaml =
      'actors:\n  - name: Harbour Guard # ours\n    names: [HG, "Guard, Northern"]\n    country: NOR\n    sector: COP\n'
    const json = '[{"name":"Harbour Guard","names":["HG","Guard, Northern"],\n\t"country":"NOR","sector":"COP"}]'
    expect(readUserDirectory(yaml)).toEqual(readUserDirectory(json))
    expect(readUserDirectory(yaml)).toEqual({
      entries: [{ name: 'Harbour Guard', names: ['HG', 'Guard, Northern'], country: 'NOR', sector: 'COP' }],
    })
  })

  test('gives persons their offices with the days on which they begin and end', () => {
    const yaml =
      '- name: Ilse Varga\n  offices:\n    - title: Foreign Minister\n      of: Norway\n      from: 2021-10\n      to: 2024\n'
    expect(readUserDirectory(yaml)).toEqual({
      entries: [
        {
          name: 'Ilse Varga',
          type: 'person',
          offices: [{ title: 'foreign minister', of: 'Norway', from: '2021-10', to: '2024' }],
        },
      ],
    })
  })

  test('may be empty of actors', () => {
    expect(readUserDirectory('actors: []')).toEqual({ entries: [] })
  })

  test.each([
    ['actors:\n  - country: NOR\n', 'line 2: actor 1: "name" is missing; write "name: ..."'],
    ['- name: X\n  country: Norway\n', 'line 2: actor 1: "country" must be an ISO 3166-1 alpha-3 code'],
    ['- name: X\n- name: Y\n  sector: ZZZ\n', 'line 3: actor 2: "sector" is not known; write one of COP'],
    ['- name: X\n  typ: person\n', 'line 2: actor 1: "typ" is no field here; write one of name'],
    ['- name: X\n  type: club\n', '"type" is not known; write one of state'],
    ['- name: X\n  names: {a: b}\n', '"names" must be a list of names'],
    ['- name: [X, Y]\n', '"name" must be text, not a list'],
    ['- name: X\n  offices:\n    - of: Norway\n', 'line 3: actor 1: "offices" an office needs a title'],
    [
      '- name: X\n  offices:\n    - title: mayor\n      from: May 2020\n',
      'line 4: actor 1: "from" "May 2020" is no date',
    ],
    ['- name: X\n  offices:\n    - {title: mayor, from: 2020, to: 2019-04}\n', '"to" "2019-04" is before "from"'],
    ['- name: X\n  type: company\n  offices: [{title: mayor}]\n', '"offices" are held by persons'],
    ['- name: X\n  member_of: Norway\n', '"member_of" must be the key of an actor'],
    ['- name: X\n- name: X\n', 'line 2: actor 2: "name" is given twice, first in line 1'],
    ['- name: X\n  name: Y\n', 'line 2: a field stands twice'],
    ['- name: X\n\tcountry: NOR\n', 'line 2: tabs cannot indent'],
    ['{"actors": 3}', 'line 1: a directory file is a list of actors'],
    ['', 'line 1: a directory file is a list of actors'],
    ['{"actors"', 'line 1: not YAML or JSON'],
    ['- name: X\n  what\n', 'line 2: not YAML or JSON'],
    ['- just words\n', 'line 1: actor 1: must have fields'],
  ])('with a mistake (%j) is refused with line, field and remedy', (text, problem) => {
    const read = readUserDirectory(text)
    expect('problem' in read ? read.problem : 'read').toContain(problem)
  })

  test('tells all its mistakes at once', () => {
    const read = readUserDirectory('- name: X\n  sector: ZZZ\n- country: no\n')
    expect('problem' in read ? read.problem.split('\n') : []).toHaveLength(3)
  })

  test('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readUserDirectory(text) === 'object'))
  })
})
