/** Stances, opinions and figures of speech are no acts; who is moved to act acts; a tie has the effect that is told. */
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

function told(text: string): readonly string[] {
  const { found, entities } = readEvents(SETTING + text)
  const names = (list: readonly number[]): string => list.map((i) => entities[i]?.name ?? '').join('+')
  return found.map(
    (e) =>
      `${e.type} ${names(e.actors)} > ${names(e.recipients)}${e.tie === undefined ? '' : ` ${e.tie.kind} ${e.tie.effect}`}`,
  )
}

describe('what is no act', () => {
  it.each([
    ['Tonga had historically resisted the plan.', 'events.attitude@1'],
    ['The minister agreed with Tonga that the harbour was old.', 'events.opinion@1'],
    ['Tonga must continue military aid to Samoa.', 'events.opinion@1'],
  ])('%s', (text, rule) => {
    expect(readEvents(SETTING + text).refused.map((r) => r.rule)).toContain(rule)
  })

  it.each([
    ['Tonga resisted the plan on Monday.', 'REJECT'],
    ['Tonga agreed to meet Samoa.', 'AGREE'],
    ['Tonga sanctioned Samoa.', 'SANCTION'],
  ])('%s still is one', (text, type) => {
    expect(readEvents(SETTING + text).found.map((e) => e.type)).toContain(type)
  })
})

describe('what is told', () => {
  it.each([
    ['Tonga warned Samoa to withdraw its boats.', 'REQUEST Tonga > Samoa'],
    ['Tonga warned Samoa over the drill.', 'THREATEN Tonga > Samoa'],
    ['Tonga fired three missiles into the sea.', 'MOBILIZE Tonga > '],
    ['Tonga declared war on Samoa.', 'THREATEN Tonga > Samoa'],
    [
      'The threats prompted NATO to order the deployment of four units to Samoa.',
      'MOBILIZE NATO > Samoa troops and bases increased',
    ],
    ['Tonga imposed further sanctions on Samoa.', 'SANCTION Tonga > Samoa sanctions increased'],
    ['Tonga imposed sanctions on Samoa.', 'SANCTION Tonga > Samoa sanctions opened'],
    ['Tonga cancelled a visit to Samoa.', 'REJECT Tonga > Samoa'],
    ['Tonga cancelled its talks with Samoa.', 'REJECT Tonga > Samoa negotiations suspended'],
  ])('%s', (text, line) => {
    expect(told(text)).toContain(line)
  })

  it('a judged deed was done though nobody judges it', () => {
    const { found } = readEvents(`${SETTING}The minister avoided condemning Tonga's invasion of Samoa.`)
    expect(found.map((e) => [e.type, e.modality])).toEqual([['ASSAULT', 'actual']])
  })
})
