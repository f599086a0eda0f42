import { describe, expect, it } from 'vitest'
import { learnLemmaRules, ruleBetween } from '../../../training/lemma-rules.js'
import { lemmaOf, readLemmaRules } from './lemma.js'

const word = (form: string, xpos: string, lemma: string) => ({
  form,
  lemma,
  upos: 'X',
  xpos,
  feats: '_',
  head: 0,
  deprel: 'dep',
})
const plurals = ['cats', 'dogs', 'ships', 'roads', 'banks'].map((f) => word(f, 'NNS', f.slice(0, -1)))
const ies = ['cities', 'parties', 'armies'].map((f) => word(f, 'NNS', `${f.slice(0, -3)}y`))
const rest = [
  word('mice', 'NNS', 'mouse'),
  word('Lima', 'NNP', 'Lima'),
  word('Oslo', 'NNP', 'Oslo'),
  word('Cats', 'NNS', 'cat'),
]
const rules = readLemmaRules(learnLemmaRules([{ id: '1', words: [...plurals, ...ies, ...rest] }]))

describe('lemma rules', () => {
  it.each([
    ['wolves-and-sheeps', 'NNS', 'wolves-and-sheep'],
    ['Treaties', 'NNS', 'treaty'],
    ['mice', 'NNS', 'mouse'],
    ['Quito', 'NNP', 'Quito'],
    ['Quito', 'XX', 'quito'],
    ['s', 'NNS', 's'],
  ])('%s as %s has the lemma %s', (form, tag, lemma) => {
    expect(lemmaOf(form, tag, rules)).toBe(lemma)
  })
  it('cut as little as they can', () => {
    expect(ruleBetween('stopped', 'stop')).toEqual({ cut: 3, add: '' })
    expect(ruleBetween('went', 'go')).toEqual({ cut: 4, add: 'go' })
  })
})
