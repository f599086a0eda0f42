/** State, kind and PLOVER sector of actors named and described. */
import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findMentions } from './index.js'

const english = loadEnglish()
const directory = loadDirectory()

function codeOf(text: string, words: string): string | undefined {
  const { mentions, entities } = findMentions({ text, analysis: english.analyse(text), directory }, [])
  const mention = mentions.find((m) => text.slice(m.start, m.end) === words)
  const entity = mention === undefined ? undefined : entities[mention.entity]
  return entity === undefined ? undefined : `${entity.type} ${entity.code ?? '-'}`
}

describe('who acts, as what', () => {
  test.each([
    ['Norwegian police arrested two men.', 'Norwegian police', 'organisation NORCOP'],
    ['The Kenyan army crossed the border.', 'Kenyan army', 'organisation KENMIL'],
    ["Peru's Supreme Court struck down the law.", 'Supreme Court', 'organisation PERJUD'],
    ['The Portuguese parliament rejected the deal.', 'Portuguese parliament', 'organisation PRTLEG'],
    ['Chilean farmers blocked a road.', 'Chilean farmers', 'population CHLAGR'],
    ['Greek intelligence agents followed him.', 'Greek intelligence agents', 'person GRCSPY'],
    ['The Senegalese navy stopped a trawler.', 'Senegalese navy', 'organisation SENMIL'],
    ["Malawi's foreign ministry protested.", "Malawi's foreign ministry", 'organisation MWIGOV'],
    ['The Danes voted on Sunday.', 'Danes', 'population DNK'],
    ['Accra accused Lomé of spying.', 'Accra', 'government GHAGOV'],
    ['Zambian rebels seized a town.', 'Zambian rebels', 'armed group ZMBREB'],
    ['Former Kenyan president Daniel Otieno spoke.', 'Daniel Otieno', 'person KENELI'],
    ['The UN condemned the attack.', 'UN', 'organisation IGOUNO'],
  ])('%s', (text, words, code) => {
    expect(codeOf(text, words)).toBe(code)
  })

  test('actors named together stay apart', () => {
    const text = 'The foreign ministers of Ghana and Togo met. Kenya, Uganda and Rwanda signed.'
    const { entities } = findMentions({ text, analysis: english.analyse(text), directory }, [])
    expect(entities.filter((e) => e.type === 'state').map((e) => e.country)).toEqual([
      'GHA',
      'TGO',
      'KEN',
      'UGA',
      'RWA',
    ])
  })
})
