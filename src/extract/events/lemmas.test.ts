import { expect, it } from 'vitest'
import { formsOf } from './lemmas.js'

it.each([
  ['blame', ['blame', 'blames', 'blamed', 'blaming']],
  ['deny', ['deny', 'denies', 'denied', 'denying']],
  ['ban', ['ban', 'bans', 'banned', 'banning']],
  ['freeze', ['freeze', 'freezes', 'froze', 'frozen', 'freezing']],
  ['clash', ['clash', 'clashes', 'clashed', 'clashing']],
])('%s has its forms', (verb, forms) => {
  expect(formsOf(verb)).toEqual(forms)
})
