/** What the frames make of plain sentences of news, and what they leave alone. */
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import type { EventReading } from '../../model/index.js'
import { loadEnglish } from '../../text/index.js'
import type { Context } from '../context.js'
import { findDates } from '../dates/index.js'
import { findMentions } from '../mentions/index.js'
import { findStatements } from '../statements/index.js'
import { type FoundEvents, findEvents } from './index.js'

const language = loadEnglish()
const directory = loadDirectory()

function readEvents(text: string): FoundEvents & { readonly brief: readonly string[] } {
  const context: Context = { text, analysis: language.analyse(text), directory, published: '2031-05-14' }
  const dates = findDates(context).found
  const { mentions, entities } = findMentions(context, dates)
  const statements = findStatements(context, { dates, mentions, entities }).found
  const found = findEvents(context, { dates, mentions, entities, figures: [], statements })
  const codes = (list: readonly number[]): string => list.map((i) => entities[i]?.country ?? '?').join('+')
  const brief = (e: EventReading): string =>
    `${codes(e.actors)} ${e.type} ${codes(e.recipients)} ${e.modality}${e.tie ? ` ${e.tie.kind}: ${e.tie.effect}` : ''}`.replace(
      / +/g,
      ' ',
    )
  return { ...found, brief: found.found.map(brief) }
}

describe('a measure against a tie is an event with the tie and its effect', () => {
  it.each([
    ['Norway suspended fish imports from Iceland on Monday.', 'NOR SANCTION ISL actual trade: suspended'],
    ['Kenya has halted arms sales to Sudan.', 'KEN SANCTION SDN actual arms trade: suspended'],
    ['Mali revoked the fishing licences of nine Nigerien boats.', 'MLI SANCTION NER actual trade: ended'],
    ['Oman suspended the licences of six Yemeni vessels in April.', 'OMN SANCTION YEM actual trade: suspended'],
    ['Oman barred Yemeni planes from its skies.', 'OMN COERCE YEM actual airspace: suspended'],
    ['Oman shuts skies to Yemeni planes.', 'OMN COERCE YEM actual airspace: suspended'],
    ['Mali cut its gas exports to Niger by a third.', 'MLI SANCTION NER actual energy: reduced'],
    ['Mali curbed its gas exports to Niger.', 'MLI COERCE NER actual energy: reduced'],
    ['Mali reintroduced visas for Nigeriens.', 'MLI COERCE NER actual visas and travel: reduced'],
    ['Mali abolished visas for Nigeriens.', 'MLI RETREAT NER actual visas and travel: resumed'],
    ['Mali lifted its suspension of gas exports to Niger.', 'MLI COOPERATE NER actual energy: resumed'],
    ['Oman postponed a joint exercise with Yemen.', 'OMN SANCTION YEM actual security cooperation: suspended'],
    ['Oman froze a visiting forces agreement with Yemen.', 'OMN SANCTION YEM actual security cooperation: suspended'],
    ['Oman froze a fishing agreement with Yemen.', 'OMN SANCTION YEM actual treaty or agreement: suspended'],
    ['Oman called its ambassador home from Yemen.', 'OMN SANCTION YEM actual representation: suspended'],
    ['Oman has brought its ambassador back from Yemen.', 'OMN SANCTION YEM actual representation: suspended'],
    ['Nepal halted labour migration to Oman.', 'NPL SANCTION OMN actual visas and travel: suspended'],
    ['Nepal yesterday stopped sending workers to Oman.', 'NPL SANCTION OMN actual visas and travel: ended'],
    ['Nepal suspended the deployment of workers to Oman.', 'NPL SANCTION OMN actual visas and travel: suspended'],
    [
      'Oman froze the approval of new quotas for Nepali workers.',
      'OMN SANCTION NPL actual visas and travel: suspended',
    ],
    ['Oman has called home its ambassador to Yemen.', 'OMN SANCTION YEM actual representation: suspended'],
    [
      'Oman, which had run joint naval patrols with Yemen since 2020, suspended them on Tuesday.',
      'OMN SANCTION YEM actual security cooperation: suspended',
    ],
    ['On Monday Peru cut off the electricity that it sells to Ecuador.', 'PER SANCTION ECU actual energy: ended'],
    ['Malta last week halted the weapons that it ships to Libya.', 'MLT SANCTION LBY actual arms trade: suspended'],
    [
      'Oman voted to withdraw from the fisheries agreement with Yemen.',
      'OMN SANCTION YEM announced treaty or agreement: ended',
    ],
    [
      'A fisheries agreement that Mali and Niger signed in 2017 is in force.',
      'MLI+NER SUPPORT actual treaty or agreement: opened',
    ],
    ['Oman threatened to hold back farm aid to Yemen.', 'OMN THREATEN YEM threatened economic aid: threatened'],
    ['Oman turned back a boat from Yemen.', 'OMN COERCE YEM actual'],
    [
      'Oman called its envoy home from Yemen, a day after a Yemeni navy patrol opened fire on an Omani dhow.',
      'YEM ASSAULT OMN actual',
    ],
    ['Oman took a Yemeni bank off its sanctions list.', 'OMN RETREAT YEM actual sanctions: ended'],
    ['Chile announced that it will halt gas exports to Argentina.', 'CHL SANCTION ARG announced energy: suspended'],
    [
      'The president of Kenya ordered the army to stop sharing intelligence with Uganda.',
      'KEN SANCTION UGA ordered intelligence sharing: ended',
    ],
    ['Bolivia cut diplomatic ties with Paraguay in 2029.', 'BOL SANCTION PRY actual diplomatic relations: ended'],
    [
      'Ghana’s decision to sever military cooperation with Togo has drawn criticism.',
      'GHA SANCTION TGO announced security cooperation: ended',
    ],
    ['Canada imposed sanctions on Belarus.', 'CAN SANCTION BLR actual sanctions: opened'],
    ['Chile expelled two Bolivian diplomats on Friday.', 'CHL SANCTION BOL actual representation: reduced'],
    ['Kenya will no longer share intelligence with Uganda.', 'KEN SANCTION UGA announced intelligence sharing: ended'],
    ['Niger reopened its border with Benin.', 'NER RETREAT BEN actual border: resumed'],
  ])('%s', (text, expected) => {
    expect(readEvents(text).brief).toContain(expected)
  })
})

describe('who does what to whom', () => {
  it.each([
    ['Benin accused Niger of shifting the posts that mark their border.', 'BEN ACCUSE NER actual'],
    ['Niger was accused by Benin of shifting the posts that mark their border.', 'BEN ACCUSE NER actual'],
    ['Iceland rejected an Irish request to let more boats fish off its coast.', 'ISL REJECT IRL actual'],
    ['Finland praised the Swedish plan for the islands.', 'FIN SUPPORT SWE actual'],
    ['Kenya and Tanzania signed an agreement on Monday.', 'KEN+TZA SUPPORT actual treaty or agreement: opened'],
    ['Egypt arrested a Sudanese captain on Monday.', 'EGY COERCE SDN actual'],
    ['Peru urged Bolivia to free the crew.', 'PER REQUEST BOL actual'],
  ])('%s', (text, expected) => {
    expect(readEvents(text).brief).toContain(expected)
  })
})

describe('what has yet to be done is not done', () => {
  it.each([
    ['Oman has yet to close its border with Yemen.', 'OMN COERCE YEM negated border: suspended'],
    [
      'The Omani withdrawal from the pact with Yemen, which parliament approved last week, has yet to be notified.',
      'OMN SANCTION YEM announced treaty or agreement: ended',
    ],
  ])('%s', (text, brief) => {
    expect(readEvents(text).brief).toEqual([brief])
  })
})

describe('whom a clause on a phrase tells of', () => {
  it('is the one named before it', () => {
    const { found, brief } = readEvents(
      'Fishermen fear men of the Desert Front, a militia that has smuggled fuel and that the United States put on its list of terrorist organisations in 2022.',
    )
    expect(brief).toEqual(['USA SANCTION ? actual certification or listing: opened'])
    expect(found.flatMap((e) => e.words.filter((w) => w.role === 'recipient').map((w) => w.end - w.start))).toEqual([
      12,
    ])
  })
})

describe('a case before a court', () => {
  it.each([
    ['Togo took Ghana to the International Court of Justice.', ['TGO ACCUSE GHA actual']],
    ['The mayor had a dog, and Togo suspended it on Tuesday.', []],
  ])('%s', (text, brief) => {
    expect(readEvents(text).brief).toEqual(brief)
  })
})

describe('no event where there is none', () => {
  it.each([
    'The firm cut costs in May.',
    'The report lists rainfall in Chad and Niger since 1990.',
    'Belgium struck a balance between work and leisure.',
    'Iran denied the Iraqi accusation.',
    'If Peru attacks Chile, the bloc will meet.',
    'Did Peru expel the Bolivian envoy?',
    'Norway suspended two players.',
    'The scandal killed the motion.',
    'Chile stopped sending aid workers to Haiti.',
    'Oman called the plan home-made.',
  ])('%s', (text) => {
    expect(readEvents(text).brief).toEqual([])
  })

  it('every frame that gave nothing says which rule refused it', () => {
    const { refused } = readEvents('Iran denied the Iraqi accusation. Did Peru expel the Bolivian envoy?')
    expect(refused.map((r) => r.rule)).toEqual(expect.arrayContaining(['events.deny-claim@1', 'events.question@1']))
  })
})

describe('conditions govern the measure they stand with', () => {
  it('an until clause beside the measure is its condition', () => {
    const { found, conditions } = readEvents('Kenya suspended arms sales to Sudan until the army leaves the border.')
    expect(conditions).toMatchObject([{ relation: 'until', text: 'until the army leaves the border', governs: 0 }])
    expect(found[0]?.condition).toBe(0)
  })

  it('a condition told of "the ban" in the next sentence governs the measure just told', () => {
    const { conditions } = readEvents(
      'Kenya suspended arms sales to Sudan. The ban will remain in force until Sudan frees the crew.',
    )
    expect(conditions).toMatchObject([{ relation: 'until', governs: 0, basis: 'interpreted' }])
  })

  it.each([
    ['Oman said it would need proof unless Yemen opened the port.', 'unless', 'unless Yemen opened the port'],
    ['The border will stay closed as long as the mine is being dug.', 'as long as', 'as long as the mine is being dug'],
    ['Norway would return to the pact if the dam was inspected.', 'if', 'if the dam was inspected'],
    [
      'Norway will stop digging the mine in exchange for 40 tons of fish.',
      'in exchange for',
      'in exchange for 40 tons of fish',
    ],
  ])('%s', (text, relation, words) => {
    expect(readEvents(text).conditions).toMatchObject([{ relation, text: words }])
  })

  it.each([
    [
      'Norway remains open to a joint inquiry, provided that Iceland frees the crew.',
      'provided that Iceland frees the crew',
    ],
    ['The permit was issued on condition that Iceland pays for the dam.', 'condition that Iceland pays for the dam'],
    ['Oman will lift the visa rule as soon as Yemen hands over the crew.', 'as soon as Yemen hands over the crew'],
    [
      'Oman will suspend the pact with Yemen until those who shot are handed over to its courts.',
      'until those who shot are handed over to its courts',
    ],
  ])('a condition in other words: %s', (text, words) => {
    expect(readEvents(text).conditions.map((c) => c.text)).toEqual([words])
  })

  it('a reason after a time begins where the reason does, and keeps its closing mark', () => {
    const reasons = (text: string) => readEvents(text).found.map((e) => e.reason?.text)
    expect(reasons('Oman suspended its pact with Yemen, accusing it of theft on an “all-time scale”.')).toContain(
      'accusing it of theft on an “all-time scale”',
    )
  })

  it.each([
    ['The price of fish rises if it rains.'],
    ['Norway asked if the dam was inspected.'],
    ['The book will remain popular as long as it is cheap.'],
    ['The band will play as long as it rains.'],
  ])('no condition in: %s', (text) => {
    expect(readEvents(text).conditions).toEqual([])
  })

  it('a condition of the closed airspace governs the measure told of the airspace', () => {
    const { found, conditions } = readEvents(
      'Oman closed its airspace to Yemeni planes. Yemen halted gas exports to Oman. The airspace will stay closed as long as the war lasts.',
    )
    expect(conditions.map((c) => found[c.governs ?? -1]?.tie?.kind)).toEqual(['airspace'])
  })

  it('until with a date is no condition', () => {
    expect(readEvents('Kenya suspended arms sales to Sudan until Monday.').conditions).toEqual([])
  })
})

describe('what stands around the act', () => {
  it('a reason is kept with its words', () => {
    const { found } = readEvents('Norway suspended fish imports from Iceland in response to a new tax.')
    expect(found[0]?.reason?.text).toBe('in response to a new tax')
  })

  it('evidence cuts back to the words of the text', () => {
    const text = '😀 Chile expelled two Bolivian diplomats on Friday.'
    const { found } = readEvents(text)
    const trigger = found[0]?.trigger ?? { start: 0, end: 0 }
    expect(text.slice(trigger.start, trigger.end)).toBe('expelled')
  })

  it.each([
    ['The announcement, made by Trade Minister Kari Nordmann at a press conference, angered fishermen.'],
    ['It was a step announced by Trade Minister Kari Nordmann.'],
  ])('who made it known stands behind the noun: %s', (text) => {
    const { found } = readEvents(`Norway suspended fish imports from Iceland. ${text}`)
    expect(found[0]?.attributes).toContainEqual(
      expect.objectContaining({ name: 'announced_by', value: 'Kari Nordmann' }),
    )
  })

  it('a bridge built by a minister announces nothing', () => {
    const { found } = readEvents(
      'Norway suspended fish imports from Iceland. The plan, liked by Trade Minister Kari Nordmann, failed.',
    )
    expect(found[0]?.attributes).toEqual([])
  })

  it('the two countries are those named before', () => {
    expect(readEvents('Oman and Yemen quarrelled for years. The two countries resumed talks.').brief).toEqual([
      'OMN+YEM CONSULT actual negotiations: resumed',
    ])
    expect(readEvents('Oman fell silent. The two countries resumed talks.').brief).toEqual([])
  })

  it('a document that is kept confidential is classified', () => {
    const { claims } = readEvents('An audit report, which has been kept confidential, blamed Oman.')
    expect(claims).toMatchObject([{ attribute: 'classification', value: 'classified' }])
  })

  it('a later "announced the move" adds who announced it to the measure', () => {
    const { found } = readEvents(
      'Norway suspended fish imports from Iceland. Trade Minister Kari Nordmann announced the move on Monday.',
    )
    expect(found[0]?.attributes).toContainEqual(
      expect.objectContaining({ name: 'announced_by', value: 'Kari Nordmann' }),
    )
  })
})

describe('claims characterise without an act', () => {
  it.each([
    ['Norway obtained a classified Danish report.', 'classification', 'classified'],
    ['A Danish report, released in May, blamed the weather.', 'classification', 'public'],
    ['The report has not been made public.', 'classification', 'not public'],
    ['A Kenyan inquiry into the fire was inconclusive.', 'finding', 'inconclusive'],
    ['The minister of Kenya has denied the allegations.', 'response', 'denied'],
  ])('%s', (text, attribute, value) => {
    expect(readEvents(text).claims).toContainEqual(expect.objectContaining({ attribute, value }))
  })
})
