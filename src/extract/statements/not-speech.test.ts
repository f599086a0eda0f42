/** What looks like an attribution and is none; what stands before a saying and what only follows it. */
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findStatements } from './index.js'

const english = loadEnglish()
const directory = loadDirectory()
const told = (text: string) =>
  findStatements(
    { text, analysis: english.analyse(text), directory },
    { dates: [], mentions: [], entities: [] },
  ).found.map((s) => `${s.speakerText}: ${s.content.map((p) => text.slice(p.start, p.end)).join(' … ')}`)

describe('nothing was said', () => {
  it.each([
    ['The gate is opened and closed according to the mood of a clerk.'],
    ['A fisheries agreement that Mali and Niger signed in 2017 covers small boats.'],
    ['The Ghanaian foreign minister summoned the Togolese ambassador.'],
    ['The fishermen blocked the bridge at Kasane on Wednesday.'],
    ['On Friday the navy sent two boats to the shoal, which Fiji claims, in a show of strength.'],
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })

  it('and how somebody spoke is not what was said', () => {
    expect(told('A diplomat who insisted on anonymity said that the dam was safe.')).toEqual([
      'A diplomat who insisted on anonymity: that the dam was safe',
    ])
  })
})

describe('whose words and which', () => {
  it.each([
    ['Two soldiers died, she repeated; Ghana says four did.', ['she: Two soldiers died', 'Ghana: four did']],
    [
      'Ghana has closed the port of Tema until June, Trade Minister Kofi Badu said on Tuesday, in the sharpest break for years.',
      ['Trade Minister Kofi Badu: Ghana has closed the port of Tema until June … in the sharpest break for years'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
