/** What is kept out of the record, by which gate; and what must pass it. */
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findDates } from '../dates/index.js'
import { findMentions } from '../mentions/index.js'
import { findEvents } from './index.js'

const language = loadEnglish()
const directory = loadDirectory()

function readEvents(text: string) {
  const context = { text, analysis: language.analyse(text), directory }
  const dates = findDates(context).found
  const { mentions, entities } = findMentions(context, dates)
  return { ...findEvents(context, { dates, mentions, entities, figures: [], statements: [] }), entities }
}

const SETTING = 'The foreign minister of Fiji told parliament that the government would not hold an election. '

describe('a gate', () => {
  it.each([
    ['Fiji buys rice from Tonga.', 'events.habit@1'],
    ['The minister said that Fiji supports Tonga.', 'events.attitude@1'],
    ['Farmers in every village criticised the minister.', 'events.public-mood@1'],
    ['Say Fiji demanded that Tonga free the crew.', 'events.hypothetical@1'],
  ])('%s is refused by %s', (text, rule) => {
    const { refused } = readEvents(SETTING + text)
    expect(refused.map((r) => r.rule)).toContain(rule)
  })

  it.each([
    ['Fiji bought rice from Tonga on Monday.', 'COOPERATE'],
    ['The minister said that Fiji had backed Tonga on Monday.', 'SUPPORT'],
    ['Fiji condemned the raid.', 'ACCUSE'],
    ['Tonga offered to mediate.', 'AGREE'],
    ['The Tongan army was placed on alert.', 'MOBILIZE'],
  ])('%s passes as %s', (text, type) => {
    expect(readEvents(SETTING + text).found.map((e) => e.type)).toContain(type)
  })

  it('keeps everyday crime out of a report without politics', () => {
    expect(readEvents('Police arrested Rui Lopes for drunk driving. He hit a tree.').found).toEqual([])
  })
})

describe('what an act is by who does it', () => {
  it('a minister attacks another in words', () => {
    const [event] = readEvents(`${SETTING}Prime Minister Ana Lopes attacked Foreign Minister Rui Costa.`).found
    expect(event?.type).toBe('ACCUSE')
  })

  it('a ministry protests on paper', () => {
    const { found } = readEvents(`${SETTING}The Tongan foreign ministry protested against the Fijian government.`)
    expect(found.map((e) => e.type)).toEqual(['ACCUSE'])
  })
})

describe('the other side of a one-sided act', () => {
  const nameOf = (text: string): readonly string[] => {
    const { found, entities } = readEvents(text)
    const event = found.find((e) => e.tie?.kind === 'representation')
    return (event?.recipients ?? []).map((r) => entities[r]?.country ?? '')
  }
  it('is the one other state told before', () => {
    expect(nameOf('Tonga accused Fiji of piracy. Tonga also recalled its ambassador for consultations.')).toEqual([
      'FJI',
    ])
  })
  it('stays open when two other states are told', () => {
    expect(
      nameOf('Tonga accused Fiji and Samoa of piracy. Tonga also recalled its ambassador for consultations.'),
    ).toEqual([])
  })
})

describe('the event that a reason names', () => {
  it('is the one told before', () => {
    const { found } = readEvents(
      'Tonga suspended trade with Fiji on Monday. In retaliation for the suspension, Fiji closed its border with Tonga.',
    )
    expect(found[1]?.reason?.event).toBe(0)
  })
  it('is nobody’s when nothing of the kind was told', () => {
    const { found } = readEvents('In retaliation for the suspension, Fiji closed its border with Tonga.')
    expect(found[0]?.reason).toBeDefined()
    expect(found[0]?.reason?.event).toBeUndefined()
  })
})

describe('the kind of a treaty', () => {
  it('is the one that the report names in full', () => {
    const { found } = readEvents(
      'Mali suspended the river-water treaty with Niger. Niger said on Monday that it would leave the treaty.',
    )
    expect(found.map((e) => e.tie?.kind)).toEqual(['water', 'water'])
  })
})

describe('what a measure leaves of a tie', () => {
  it.each([
    ['Fiji lifted its ban on Tongan rice.', 'trade resumed'],
    ['Fiji lifted sanctions on Tonga.', 'sanctions ended'],
    ['Fiji has begun withdrawing its troops from Tonga.', 'troops and bases reduced'],
  ])('%s: %s', (text, tie) => {
    expect(readEvents(SETTING + text).found.map((e) => `${e.tie?.kind} ${e.tie?.effect}`)).toContain(tie)
  })
})
