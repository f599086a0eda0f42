import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../text/index.js'
import { findDates } from '../dates/index.js'
import { findFigures } from './index.js'

const english = loadEnglish()

const last = (text: string) => {
  const analysis = english.analyse(text)
  const dates = findDates({ text, analysis, published: '2031-05-16' }).found
  const figure = findFigures({ text, analysis }, { dates, mentions: [], entities: [] }).found.at(-1)
  return figure && [figure.value, figure.unit, figure.measure]
}

describe('a number without its noun counts', () => {
  it.each<[string, number, string, string]>([
    ['The number of boats held by Mali is 38.', 38, 'boat', 'boats held'],
    ['Togo put the number of its herders expelled at 1,400.', 1400, 'herder', 'herders expelled'],
    ['Mali holds 38 boats, not 42 as Togo claims.', 42, 'boat', 'boats held'],
    ['Mali holds 38 boats, down from 42.', 42, 'boat', 'boats held'],
    ['Mali seized four boats, bringing the total to 38.', 38, 'boat', 'boats seized'],
    ['Mali deported 38 herders, of whom 12 were children.', 12, 'child', 'children'],
    ['Mali will cut its flights to Togo from 14 to seven.', 7, 'flight', 'flights'],
    ['Togo handed over 12 of the 30 sailors it held.', 30, 'sailor', 'sailors held'],
    ['Mali owes Togo $18m for gas, and Togo puts the sum at $11m.', 11e6, 'dollar', 'gas owed'],
    ['Mali lowered the number of stranded buses to 44 from 61.', 61, 'bus', 'stranded buses'],
    ['Mali sold 60 buses, half as many as the 120 buses it bought.', 120, 'bus', 'buses bought'],
    // and no other
    ['The price of rice in Mali rose to 38.', 38, '', 'price of rice'],
    ['Mali holds 38 boats and pays $42 a day.', 42, 'dollar', 'amount paid'],
    ['Mali holds 38 boats. It rose from 12 to 14.', 14, '', ''],
    ['Exports of rice rose to 38.', 38, '', 'exports of rice'],
  ])('%s', (text, value, unit, measure) => {
    expect(last(text)).toEqual([value, unit, measure])
  })
})

describe('money is of', () => {
  it.each<[string, string]>([
    ['Mali suspended its cotton exports, which earned growers $8m.', 'cotton exports'],
    ['Cotton sales to Togo earned growers $8m.', 'cotton sales to Togo'],
    ['Mali charges boats a toll of $8.', 'toll'],
    ['The company earned $8m.', 'amount earned'],
  ])('%s', (text, measure) => {
    expect(last(text)?.[2]).toBe(measure)
  })
})
