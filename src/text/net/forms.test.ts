import { describe, expect, it } from 'vitest'
import { hashRow, shapeOf } from './features.js'
import { lookupForm, wordKey } from './forms.js'

describe('the form under which a word is looked up', () => {
  it.each([
    ['“', '"'],
    ['‘', "'"],
    ['’s', "'s"],
    ['n’t', "n't"],
    ['…', '...'],
    ['—', '--'],
    ['–', '-'],
    ['``', '"'],
    ['Ankara', 'Ankara'],
    ['café', 'café'],
    ['--', '--'],
  ])('%s is looked up as %s', (form, expected) => {
    expect(lookupForm(form)).toBe(expected)
  })
  it('has a key without case and with its digits levelled', () => {
    expect(wordKey('1990s')).toBe('0000s')
    expect(wordKey('U.N.')).toBe('u.n.')
  })
})

describe('the shape of a word', () => {
  it.each([
    ['Lisbon', 'Xxx'],
    ['U.N.', 'X.X.'],
    ['1990s', '00x'],
    ['NATO', 'XX'],
    ['Łódź', 'Xxx'],
  ])('%s has the shape %s', (form, expected) => {
    expect(shapeOf(form)).toBe(expected)
  })
})

describe('hashed rows', () => {
  it('stay inside their table', () => {
    for (const text of ['', 'a', 'ministers', '\u{1f600}']) {
      const row = hashRow(text, 0, text.length, 97)
      expect(row >= 0 && row < 97).toBe(true)
    }
  })
})
