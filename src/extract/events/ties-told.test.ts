/** Between whom a tie stands and what becomes of it; acts that were missed; what only looks like one. */
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findDates } from '../dates/index.js'
import { findMentions } from '../mentions/index.js'
import { findEvents } from './index.js'

const language = loadEnglish()
const directory = loadDirectory()
const SETTING = 'The foreign minister of Fiji told parliament that the government would not hold an election. '

function readEvents(text: string) {
  const whole = SETTING + text
  const context = { text: whole, analysis: language.analyse(whole), directory }
  const dates = findDates(context).found
  const { mentions, entities } = findMentions(context, dates)
  const { found, refused } = findEvents(context, { dates, mentions, entities, figures: [], statements: [] })
  const names = (list: readonly number[]): string => list.map((i) => entities[i]?.name ?? '').join('+')
  return {
    told: found.map((e) => `${e.type} ${names(e.actors)} > ${names(e.recipients)}`),
    ties: found.map((e) => (e.tie === undefined ? 'none' : `${e.tie.kind} ${e.tie.effect}`)),
    rules: refused.map((r) => r.rule),
  }
}

describe('the tie of an act', () => {
  it.each([
    ['Chile partially lifted its sanctions on Peru.', 'sanctions reduced'],
    ['Chile lifted its sanctions on Peru.', 'sanctions ended'],
    ['Chile announced renewed sanctions against Peru.', 'sanctions resumed'],
    ['Chile cut tariffs on Peruvian wool.', 'tariffs reduced'],
    ['Chile lifted the sanctions that it had imposed on Peru.', 'sanctions ended'],
    ['Chile stopped training Peruvian troops on Monday.', 'military aid ended'],
    ['Chile cut off gas to Peru on Monday.', 'energy suspended'],
    ['Chile banned entry to Peruvian traders on Monday.', 'visas and travel suspended'],
    ['Chile barred Peruvian trawlers from its ports on Monday.', 'transport suspended'],
    ['Chile will not renew its military pact with Peru.', 'security cooperation ended'],
    ['Chile put its military aid to Peru on hold on Monday.', 'military aid suspended'],
    ['Chile withdrew from the talks with Peru on Monday.', 'negotiations suspended'],
    ['Chile asked Peru on Monday to extradite the banker.', 'extradition under review'],
    [
      "Chile's parliament voted on Monday to withdraw from the fishing pact with Peru.",
      'treaty or agreement under review',
    ],
  ])('%s %s', (text, tie) => {
    expect(readEvents(text).ties).toContain(tie)
  })

  it.each([
    'Chilean troops surrounded the headquarters of the party on Monday.',
    'The Chilean president lifted the parole restrictions on Monday.',
    'The Chilean army moved tanks to its port of Arica on Monday.',
    'The senator ordered his aides to destroy the documents on Monday.',
    'Pirates surrounded a ship flying the flag of Chile on Monday.',
    'Chilean rebels declared a ceasefire in Peru on Monday.',
  ])('%s carries none between states', (text) => {
    expect(readEvents(text).ties.filter((t) => !/^(?:none|hostilities suspended)$/.test(t))).toEqual([])
  })
})

describe('acts', () => {
  it.each([
    ['The Chilean government protested to Lima over the raid.', 'ACCUSE Government of Chile > Lima'],
    [
      'Senator Rui Lopes, the ranking Green on the panel, called on Governor Ana Ruiz to release the tapes.',
      'REQUEST Rui Lopes > Ana Ruiz',
    ],
    [
      'Senator Ana Ruiz, who chairs the panel, called on Governor Rui Lopes to sign the bill.',
      'REQUEST Ana Ruiz > Rui Lopes',
    ],
    ['Chile joined the case against Peru on Monday.', 'ACCUSE Chile > Peru'],
    ['Chile expelled diplomats from Peru on Monday.', 'SANCTION Chile > Peru'],
  ])('%s', (text, act) => {
    expect(readEvents(text).told).toContain(act)
  })

  it.each([
    ['Officials do not believe that Chile will close the border.', 'events.hypothetical@1'],
    ['Two aides to Senator Glenn Marsh quit last week, friends said.', 'events.other-person@1'],
    ['Chile reinforced its fleet to stop Peruvian strikes.', 'events.anothers-act@1'],
  ])('%s is kept out by %s', (text, rule) => {
    expect(readEvents(text).rules).toContain(rule)
  })
})
