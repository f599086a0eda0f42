import { describe, expect, it } from 'vitest'
import { madeReport, versionOf } from '../../../test/made/build.js'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { read } from '../read.js'

const english = loadEnglish()
const directory = loadDirectory()

function readingOf(text: string) {
  return {
    text,
    reading: read(
      versionOf(madeReport('x', text, { published: { edtf: '2031-03-05', basis: 'stated', evidence: [] } })),
      english,
      directory,
    ),
  }
}

/** `field: rule, words; other (why)` of the event whose trigger is the word. */
function trail(text: string, trigger: string) {
  const { reading } = readingOf(text)
  const event = reading.events.find((e) => text.slice(e.trigger.start, e.trigger.end) === trigger)
  return (event?.grounds ?? []).map((g) => ({
    field: g.field,
    rule: g.rule,
    words: g.at && text.slice(g.at.start, g.at.end),
    others: g.others.map((o) => `${text.slice(o.at.start, o.at.end)}: ${o.why}`),
  }))
}

describe('the grounds of an event', () => {
  it('tell by which place in the sentence actor and recipient were taken, and why others were not', () => {
    const text = 'Ghana, which hosted Togolese ministers on Friday, expelled two diplomats of Latvia on Tuesday.'
    const told = trail(text, 'expelled')
    expect(told).toContainEqual(expect.objectContaining({ field: 'actor', rule: 'own', words: 'Ghana' }))
    const recipient = told.find((g) => g.field === 'recipient')
    expect(recipient?.others.join()).toContain('“hosted”')
  })

  it('tell which date was taken and what another one dates', () => {
    const text = 'Ghana, which hosted Togolese ministers on Friday, expelled two diplomats of Latvia on Tuesday.'
    const date = trail(text, 'expelled').find((g) => g.field === 'date')
    expect(date).toMatchObject({ words: 'Tuesday', others: ['Friday: dates “hosted”'] })
  })

  it('keep an empty date with the reason', () => {
    const date = trail('Oman accused Bhutan of violating the truce for three weeks.', 'accused').find(
      (g) => g.field === 'date',
    )
    expect(date).toMatchObject({ rule: '', others: [expect.stringContaining('how long, not when')] })
  })

  it('name the cue of a modality, and senses of the verb that do not hold', () => {
    const told = trail('Zambia plans to expel two diplomats of Latvia.', 'expel')
    expect(told.find((g) => g.field === 'modality')?.words).toBe('plans')
    expect(told.find((g) => g.field === 'type')).toMatchObject({ words: 'expel' })
  })
})

describe('a sentence whose verb has senses of which none holds', () => {
  it.each([
    'The firm cut its own prices.',
    'The bridge opened after lunch.',
    'Zambia will reportedly halt its own wedding music.',
  ])('%s says which sense failed', (text) => {
    const { reading } = readingOf(text)
    expect(reading.events).toEqual([])
    expect(reading.refusals).toContainEqual(
      expect.objectContaining({ rule: 'events.no-sense@1', why: expect.stringMatching(/needs|no tie/) }),
    )
  })

  it('says nothing where the sentence gave an event or another refusal', () => {
    const { reading } = readingOf('Chile recalled its ambassador to Peru.')
    expect(reading.events.length).toBeGreaterThan(0)
    expect(reading.refusals.filter((r) => r.rule === 'events.no-sense@1')).toEqual([])
  })
})
