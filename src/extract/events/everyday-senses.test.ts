/** Words of conflict in their everyday senses, and whose act an act is; beside each, the sense that is an event. */
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { read } from '../index.js'

const language = loadEnglish()
const directory = loadDirectory()

function brief(text: string): readonly string[] {
  const { events, entities } = read(
    {
      id: 'r',
      version: 1,
      text,
      status: 'read',
      language: 'en',
      authors: [],
      sha256: '',
      leftOut: [],
      published: { edtf: '2031-05-14', basis: 'stated', evidence: [] },
    } as unknown as Parameters<typeof read>[0],
    language,
    directory,
  )
  const names = (list: readonly number[]): string => list.map((i) => entities[i]?.name ?? '?').join('+')
  return events.map((e) =>
    `${names(e.actors)} ${e.type} ${names(e.recipients)} ${e.modality === 'actual' ? '' : e.modality}`
      .replace(/ +/g, ' ')
      .trim(),
  )
}

const types = (text: string): readonly string[] => brief(text).map((b) => b.replace(/^.*?\b([A-Z]{4,})\b.*$/, '$1'))

describe('a word of conflict in its everyday sense is no event', () => {
  it.each([
    ['Fiji beat Samoa by 30 points in the final.', 'ASSAULT'],
    ['The mayor Ana Lopes beat Rui Costa by 53 percent to 31 percent.', 'ASSAULT'],
    ['The Kenyan airline fired Maria Otieno on Monday.', 'ASSAULT'],
    ['President Ana Lopes demonstrated that Chile can repay the loan.', 'PROTEST'],
    ['Candidate Ana Lopes held two rallies in Chile on Monday.', 'PROTEST'],
    ['Questions surrounding President Ana Lopes of Chile remain open.', 'COERCE'],
    ['President Ana Lopes made a big deal of the weather in Chile.', 'SUPPORT'],
    ['The Lyon protest ended at noon.', 'PROTEST'],
  ])('%s', (text, type) => {
    expect(types(text)).not.toContain(type)
  })

  it.each([
    ['Kenyan police beat Ugandan traders at the border.', 'ASSAULT'],
    ['Eritrean soldiers fired at Ethiopian farmers.', 'ASSAULT'],
    ['Chilean miners demonstrated outside the ministry.', 'PROTEST'],
    ['Chilean teachers held a rally against Peru.', 'PROTEST'],
    ['Malian troops surrounded the embassy of Niger.', 'COERCE'],
    ['Ghana made a deal with Togo on Monday.', 'SUPPORT'],
  ])('but it is one in: %s', (text, type) => {
    expect(types(text)).toContain(type)
  })
})

describe('whose act it is', () => {
  it.each([
    ['Peru mocked Chile for inviting Bolivia to the talks.', 'Chile AGREE Bolivia'],
    ['Chad scolded Sudan for accusing Niger of theft.', 'Sudan ACCUSE Niger'],
    ['Chad blamed Sudan for shelling the mill and invading Niger.', 'Sudan ASSAULT Niger alleged'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toContain(expected)
  })

  it.each([
    ['Peru thanked Chile after inviting Bolivia to the talks.', 'Chile AGREE Bolivia'],
    ['Anna Keller spoke of Rui Costa’s assassination.', 'Rui Costa ASSAULT'],
    ['Anna Keller called the shooting of Rui Costa a disgrace.', 'Anna Keller ASSAULT Rui Costa'],
  ])('not so in: %s', (text, wrong) => {
    expect(brief(text)).not.toContain(wrong)
  })
})

describe('the occasion of an announcement has been; what is announced is to come', () => {
  it.each([
    ['After Chile’s talks with Peru, Bolivia announced a new tax.', 'Chile+Peru CONSULT'],
    ['Bolivia announced a new tax during Chile’s talks with Peru.', 'Chile+Peru CONSULT'],
    ['Bolivia announced a visit to Peru.', 'Bolivia CONSULT Peru announced'],
    ['Ghana’s premier announced the suspension of arms sales to Togo.', 'Ghana’s premier SANCTION Togo announced'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toContain(expected)
  })
})

describe('what somebody is called or waited for to do has not been done', () => {
  it.each([
    ['The president of Peru called for Chile to free the crew.', ['president of Peru REQUEST Chile']],
    ['Norway has called for Iran to release the two sailors.', ['Norway REQUEST Iran']],
    ['Norway waited for Iran to release the two sailors.', []],
    ['It is time for Iran to release the two sailors.', []],
    ['Iran agreed with Norway to release the two sailors.', ['Iran RETREAT two sailors announced']],
    ['Iran released the two sailors for lack of evidence.', ['Iran RETREAT two sailors']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})
