import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from './tokenise.js'

const words = (text: string) => tokenise(text).map((t) => text.slice(t.start, t.end))

describe('tokenise', () => {
  it.each([
    ["They didn't go.", "They did n't go ."],
    ["Ghana's cabinet can't agree, it's late", "Ghana 's cabinet ca n't agree , it 's late"],
    ['the ministers’ talks', 'the ministers ’ talks'],
    ['It cannot wait; we gonna sign', 'It can not wait ; we gon na sign'],
    ['a well-armed, non-aligned state', 'a well - armed , non-aligned state'],
    ['a U.S.-made radar', 'a U.S. - made radar'],
    ['$240m and €1.2bn', '$ 240 m and € 1.2 bn'],
    ['US$40 million, 12,500 tonnes', 'US$ 40 million , 12,500 tonnes'],
    ['about 35% (of 1,350kg)', 'about 35 % ( of 1,350 kg )'],
    ['on 9/11 and 03/15/2021', 'on 9/11 and 03/15/2021'],
    ['at 5:30pm or 7 a.m. sharp', 'at 5:30 pm or 7 a.m. sharp'],
    ['the 1990s, the 3rd of May', 'the 1990s , the 3rd of May'],
    ['call 555-0142 or 202-555-0142', 'call 555-0142 or 202-555-0142'],
    ['2019-2021', '2019 - 2021'],
    ['Wait... what?! No…', 'Wait ... what ?! No …'],
    ['and/or', 'and / or'],
    ['see https://example.org/a(b)?x=1.', 'see https://example.org/a(b)?x=1 .'],
    ['mail press.office@example.org, please', 'mail press.office@example.org , please'],
    ['@minfa_press said #talks', '@minfa_press said #talks'],
    ['Gen. Okoro and J. P. Moreau met.', 'Gen. Okoro and J. P. Moreau met .'],
    ['He wrote on X. Later he left.', 'He wrote on X . Later he left .'],
    ['No. 4 in Dec. 2020, says No.', 'No. 4 in Dec. 2020 , says No .'],
    ['good 👍🏽 news 🇫🇯', 'good 👍🏽 news 🇫🇯'],
    ['fine :-) yes', 'fine :-) yes'],
    ["the '90s, 'em", "the '90s , 'em"],
    ["O'Brien and Qur'an", "O'Brien and Qur'an"],
    ['[cocaine] ("yes")', '[ cocaine ] ( " yes " )'],
    ['war—and peace', 'war — and peace'],
    ['its a shame but its roof', 'it s a shame but its roof'],
  ])('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected)
  })

  it('covers every character that is no space exactly once, in order', () => {
    const piece = fc.constantFrom(
      'a',
      'U.S.',
      "n't",
      '-',
      '.',
      ' ',
      '\n',
      '“',
      "'",
      '$',
      '9',
      ',',
      '@',
      '/',
      '😀',
      '…',
      'é',
      ':',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let at = 0
        for (const token of tokenise(text)) {
          expect(text.slice(at, token.start).trim()).toBe('')
          expect(token.end).toBeGreaterThan(token.start)
          expect(/\s/.test(text.slice(token.start, token.end))).toBe(false)
          at = token.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })
})
