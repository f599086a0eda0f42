import { describe, expect, it } from 'vitest'
import { segment } from './segment.js'

const sentences = (text: string) =>
  segment(text).segments.map(({ words }) =>
    text.slice(words[0]?.start, words[words.length - 1]?.end).replace(/\n/g, '⏎'),
  )

describe('sentences', () => {
  it.each([
    ['final marks', 'Chad protested. Niger did not! Why?', ['Chad protested.', 'Niger did not!', 'Why?']],
    [
      'titles and initials',
      'Gen. Amina K. Sule met Mr. Brown. They agreed.',
      ['Gen. Amina K. Sule met Mr. Brown.', 'They agreed.'],
    ],
    ['an acronym inside', 'He met U.S. officials in the U.S. Senate.', ['He met U.S. officials in the U.S. Senate.']],
    [
      'an acronym at the end',
      'She left the U.S. However, talks go on.',
      ['She left the U.S.', 'However, talks go on.'],
    ],
    [
      'a letter that is a name',
      'He wrote on X. Former aides disagreed.',
      ['He wrote on X.', 'Former aides disagreed.'],
    ],
    ['a name with a mark', 'Zing! said it would pay. It did.', ['Zing! said it would pay.', 'It did.']],
    ['a law case', 'The court ruled in Osei v. Mensah on Monday.', ['The court ruled in Osei v. Mensah on Monday.']],
    [
      'an abbreviation that ends it',
      'He met Kofi Jr. They agreed at 5 p.m. The talks go on.',
      ['He met Kofi Jr.', 'They agreed at 5 p.m.', 'The talks go on.'],
    ],
    ['numbers', 'Prices rose 3.5 percent. Wages fell.', ['Prices rose 3.5 percent.', 'Wages fell.']],
    [
      'quoted question and speaker',
      '“Will you stop?” Osei asked. He waited.',
      ['“Will you stop?” Osei asked.', 'He waited.'],
    ],
    ['a short quotation inside', 'The "Yes! We can" campaign ended here.', ['The "Yes! We can" campaign ended here.']],
    ['speech of two sentences', '"We wait. We hope," Silva said.', ['"We wait.', 'We hope," Silva said.']],
    [
      'an announcement before a colon',
      'The message is clear: the border stays shut.',
      ['The message is clear: the border stays shut.'],
    ],
    [
      'a note mark behind the stop',
      'The treaty was signed in 1921. [4] It lapsed later.',
      ['The treaty was signed in 1921. [4]', 'It lapsed later.'],
    ],
    ['a count that begins a sentence', 'The bridge fell. 12 soldiers died.', ['The bridge fell.', '12 soldiers died.']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it.each([
    [
      'a line cut at an acronym',
      'A strike followed by recent U.S.\nNavy patrols began.',
      ['A strike followed by recent U.S.⏎Navy patrols began.'],
    ],
    [
      'a line cut at an initial',
      'The carrier named after Harold T.\nBrandt, left port.',
      ['The carrier named after Harold T.⏎Brandt, left port.'],
    ],
    [
      'a line that really ends',
      'He wrote on X.\nFormer aides disagreed.',
      ['He wrote on X.', 'Former aides disagreed.'],
    ],
    [
      'one sentence a line',
      'Peru protested.\nChile did not.\nTalks go on.',
      ['Peru protested.', 'Chile did not.', 'Talks go on.'],
    ],
    [
      'hard-wrapped text',
      'The government of Fiji said on Monday that it would\nwithdraw its ambassador from the island after a long\ndispute over fishing rights. The other side said that\nit had not been told of the decision in any form yet.',
      [
        'The government of Fiji said on Monday that it would⏎withdraw its ambassador from the island after a long⏎dispute over fishing rights.',
        'The other side said that⏎it had not been told of the decision in any form yet.',
      ],
    ],
    [
      'a headline above the text',
      'Togo Recalls Its Envoy\nTogo recalled its envoy on Monday.',
      ['Togo Recalls Its Envoy', 'Togo recalled its envoy on Monday.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('tells headings and list items from prose', () => {
    const text = 'Togo Recalls Its Envoy\n\nTogo recalled its envoy.\n\n- first item\n- second item'
    expect(segment(text).segments.map((s) => s.kind)).toEqual(['heading', 'prose', 'list', 'list'])
  })

  it('passes over what is left out and keeps offsets', () => {
    const text = 'Mali spoke.\nRead more: ten cats\nNiger answered.'
    const start = text.indexOf('Read')
    const found = segment(text, [{ start, end: start + 19 }]).segments
    expect(found.map(({ words }) => text.slice(words[0]?.start, words[words.length - 1]?.end))).toEqual([
      'Mali spoke.',
      'Niger answered.',
    ])
  })

  it('keeps a sentence whole around something left out in its line', () => {
    const text = 'Mali said (advert) that it agreed.'
    expect(segment(text, [{ start: 10, end: 18 }]).segments).toHaveLength(1)
  })

  it('cuts a run of words without an end into bounded sentences', () => {
    const longest = Math.max(...segment('word '.repeat(2000)).segments.map((s) => s.words.length))
    expect(longest).toBeLessThanOrEqual(128)
  })

  it('finds nothing in an empty text', () => {
    expect(segment(' \n\n ').segments).toEqual([])
  })
})
