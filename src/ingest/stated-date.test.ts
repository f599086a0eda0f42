import { describe, expect, it } from 'vitest'
import { findStatedDate, readDateField } from './stated-date.js'

describe('stated dates', () => {
  it.each([
    ['Published On 4 Mar 2021', '2021-03-04', '4 Mar 2021'],
    ['Updated: March 4th, 2021 10:30 GMT', '2021-03-04', 'March 4th, 2021'],
    ['Thu, 04 Mar 2021 09:00:00 +0000', '2021-03-04', '04 Mar 2021'],
    ['2021-03-04T23:59:00-05:00', '2021-03-04', '2021-03-04'],
    ['25/12/2021', '2021-12-25', '25/12/2021'],
    ['12.25.2021', '2021-12-25', '12.25.2021'],
    ['Sept. 2021', '2021-09', 'Sept. 2021'],
  ])('finds the day in %j', (text, edtf, words) => {
    const date = findStatedDate(text)
    expect(date?.edtf).toBe(edtf)
    expect(text.slice(date?.start, date?.end)).toBe(words)
  })
  it.each([
    '03/04/2021',
    '30 Feb 2021',
    'Feb 30, 2021',
    '2021-13-01',
    'May the best win',
    '4 March',
    '0000-01-01',
    '275760-09-13',
  ])('is not sure of %j', (text) => {
    expect(findStatedDate(text)).toBeUndefined()
  })
  it('takes months and years as fields', () => {
    expect(readDateField(' 2021-03 ')).toBe('2021-03')
    expect(readDateField('2021')).toBe('2021')
    expect(readDateField('soon')).toBeUndefined()
  })
})
