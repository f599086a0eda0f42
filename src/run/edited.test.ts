import { describe, expect, it } from 'vitest'
import { isEditOf } from './edited.js'

const TEXT =
  'Norway suspended its fishing agreement with Chile on Monday, Foreign Minister Astrid Lund said. At least 12 boats were seized, the navy said.'

describe('a text read again from the same place', () => {
  it.each([
    ['other figure', TEXT.replace('12', '9')],
    ['paragraph added', `${TEXT}\n\nChile called the step illegal and recalled its ambassador from Oslo.`],
    ['cut short', TEXT.slice(0, 90)],
    ['other title', `Fishing row\n\n${TEXT}`],
  ])('is an edit with %s', (_, after) => {
    expect(isEditOf(TEXT, after)).toBe(true)
    expect(isEditOf(after, TEXT)).toBe(true)
  })

  it.each([
    [
      'another story',
      'Ghana and Togo opened a bridge over the Volta on Friday after two years of work, the ministry said.',
    ],
    [
      'the same phrases only',
      'Foreign Minister Astrid Lund said on Monday that Sweden would send a delegation to the talks in Lima next week.',
    ],
    ['nothing', ''],
  ])('is none with %s', (_, after) => {
    expect(isEditOf(TEXT, after)).toBe(false)
  })
})
