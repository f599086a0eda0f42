import { describe, expect, it } from 'vitest'
import { findClutter, linesOf } from './find-clutter.js'
import { CLUTTER_RULES } from './rules.js'

const marked = (text: string) => findClutter(linesOf(text)).map((l) => l.why)

describe('clutter rules', () => {
  it.each(CLUTTER_RULES.map((rule) => [rule.why, rule] as const))(
    '%s: fits its example and not its counter-example',
    (_, rule) => {
      expect(rule.pattern.test(rule.example)).toBe(true)
      expect(rule.counterExample.length <= rule.longest && rule.pattern.test(rule.counterExample)).toBe(false)
    },
  )
})

describe('findClutter', () => {
  it.each([
    ['Advertisement', ['advertisement']],
    ['Story continues below', ['advertisement']],
    ['Share\nFacebook\nWhatsApp', ['share buttons', 'share buttons', 'share buttons']],
    ['Share on X | Facebook | Email', ['share buttons']],
    ['READ MORE: Ten ships wait off the coast', ['link to another story']],
    ['Also read | The canal in five maps', ['link to another story']],
    ['Sign up to our Monday newsletter.', ['newsletter call']],
    ['© Example Press 2021', ['copyright line']],
    ['(Reporting by Ama Owusu in Accra; Editing by Lars Holm)', ['byline']],
    ['Soldiers guard the gate. [Ama Owusu/Example Agency]', ['picture caption']],
    ['5 min read', ['page furniture']],
    ['Home > World > Africa', ['page furniture']],
    ['Ama Owusu is a freelance journalist based in Accra.', ['author note']],
    [
      'Related stories:\n- Ten ships wait\n- The canal in five maps\nThe talks go on.',
      Array(3).fill('recommended stories'),
    ],
    [
      'It began in May.\nMORE FROM THE HERALD\nChile bars ships of Peru\nWhy the canal is dry, says its keeper',
      Array(3).fill('recommended stories'),
    ],
    ['MORE FROM THE HERALD\nChile bars ships of Peru\nThe ban began in May.', ['recommended stories']],
  ])('marks %j', (text, expected) => {
    expect(marked(text)).toEqual(expected)
  })
  it('marks what a scraper ran into a line, and nothing around it', () => {
    const text =
      'It began in May. Recommended Stories list of 2 items list 1 of 2 Ten ships list 2 of 2 The canal end of list It ended (Read more: the canal) in June.'
    expect(findClutter(linesOf(text)).map((l) => text.slice(l.start, l.end))).toEqual([
      'Recommended Stories list of 2 items list 1 of 2 Ten ships list 2 of 2 The canal end of list',
      '(Read more: the canal)',
    ])
  })
  it.each([
    'The two states share a border of 900 km.',
    'By cutting the line, the ministry risks a strike.',
    'Read the treaty again, the envoy said.',
    'Related companies were added to the list on Monday, officials said.',
    'He said: “Share the water or lose it.”',
    'Copyright is one of the matters that both sides have discussed since the spring in the capital.',
    'Live fire was heard at the crossing.',
    'More: that is what the rebels want from the accord.'.replace('More: that', 'More than that'),
    '- The border will be shut.',
    'Support for the accord fell.',
    'Watch towers were built along the river.',
    'The victim was a local journalist, police said.',
    'Ama Owusu is a journalist killed in the raid.',
  ])('leaves %j', (line) => {
    expect(marked(line)).toEqual([])
  })
})
