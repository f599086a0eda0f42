import { describe, expect, it } from 'vitest'
import { longestSentence, partEnds } from './chunk.js'

const words = (n: number, marks: Readonly<Record<number, string>> = {}): string[] =>
  Array.from({ length: n }, (_, i) => marks[i] ?? 'word')

describe('parts of a sentence that is too long', () => {
  it('a sentence of the usual length stays whole', () => {
    expect(partEnds(words(longestSentence))).toEqual([longestSentence])
  })
  it('is cut after a semicolon rather than a comma', () => {
    expect(partEnds(words(300, { 150: ';', 190: ',' }))).toEqual([151, 300])
  })
  it('is cut after a comma where there is nothing better', () => {
    expect(partEnds(words(300, { 170: ',' }))).toEqual([171, 300])
  })
  it('is cut anywhere at worst, and no part is too long', () => {
    const ends = partEnds(words(1010))
    expect(ends.at(-1)).toBe(1010)
    ends.forEach((end, i) => {
      expect(end - (ends[i - 1] ?? 0)).toBeLessThanOrEqual(longestSentence)
    })
  })
})
