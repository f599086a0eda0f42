import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../text/index.js'
import { dateFor, findDates } from './index.js'

const english = loadEnglish()

/** The words of the date that governs a word of the text. */
function govern(text: string, word: string, published = '2021-05-16'): string | undefined {
  const analysis = english.analyse(text)
  const dates = findDates({ text, analysis, published }).found
  for (const sentence of analysis.sentences) {
    const token = sentence.tokens.find((t) => t.form === word)
    if (token === undefined) continue
    const index = dateFor({ analysis }, dates, sentence.index, token.i)
    const date = index === undefined ? undefined : dates[index]
    return date && text.slice(date.start, date.end)
  }
  return undefined
}

describe('the date of an act', () => {
  it.each([
    ['On Friday Peru recalled its envoy.', 'recalled', 'Friday'],
    ['Peru recalled its envoy on Friday.', 'recalled', 'Friday'],
    ['Rangers planted 90 acres of oak in fiscal years 2018 and 2019.', 'planted', 'fiscal years 2018'],
    ['The navy sank two ships and killed three sailors since March.', 'sank', 'March'],
    ['Chad signed the pact in 2015 and left it in 2019.', 'signed', '2015'],
    ['Chad signed the pact in 2015 and left it in 2019.', 'left', '2019'],
    ['Malta withdrew in 1997 from a fisheries treaty.', 'withdrew', '1997'],
    ['The suspension of flights on Monday angered Fiji.', 'suspension', 'Monday'],
  ])('%s: %s', (text, word, date) => {
    expect(govern(text, word)).toBe(date)
  })

  it.each([
    ['Peru recalled its envoy.', 'recalled'],
    ['Peru has now recalled its envoy.', 'recalled'],
    ['On Friday Togo said that Ghana had recalled its envoy.', 'recalled'],
    ['Togo froze the talks ahead of elections next year.', 'froze'],
    ['They fought for three years.', 'fought'],
    ['Malta withdrew from a 1997 fisheries treaty with Libya.', 'withdrew'],
  ])('%s: none for %s', (text, word) => {
    expect(govern(text, word)).toBeUndefined()
  })
})
