import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesAgree, dayNumber, dayRange, isEdtf, isoDay, widthInDays } from './edtf.js'

const days = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) })

describe('dayRange', () => {
  it.each([
    ['2031-05-04', days('2031-05-04', '2031-05-04')],
    ['2031-02', days('2031-02-01', '2031-02-28')],
    ['2032-02', days('2032-02-01', '2032-02-29')],
    ['2031', days('2031-01-01', '2031-12-31')],
    ['2031-05-04?', days('2031-05-04', '2031-05-04')],
    ['2031-05~', days('2031-05-01', '2031-05-31')],
    ['2031-05-04/2031-06', days('2031-05-04', '2031-06-30')],
    ['201X', days('2010-01-01', '2019-12-31')],
  ])('%s covers its days', (value, range) => {
    expect(dayRange(value)).toEqual(range)
  })

  it('leaves open ends open', () => {
    expect(dayRange('2031-05/..')).toEqual({ from: dayNumber('2031-05-01'), to: Number.POSITIVE_INFINITY })
    expect(dayRange('../2031-05-04')).toEqual({ from: Number.NEGATIVE_INFINITY, to: dayNumber('2031-05-04') })
  })

  it.each(['', '2031-13', 'last week', '2031-06/2031-05', '2031/2032/2033'])('knows no days for %j', (value) => {
    expect(dayRange(value)).toBeUndefined()
  })
})

describe('dates', () => {
  it('that are unknown agree with every other and are EDTF', () => {
    expect(datesAgree('', '2031-05-04')).toBe(true)
    expect(isEdtf('')).toBe(true)
    expect(widthInDays('')).toBeUndefined()
  })

  it('agree when they can be true of one day', () => {
    expect(datesAgree('2031-05', '2031-05-04')).toBe(true)
    expect(datesAgree('2031-05-03', '2031-05-04')).toBe(false)
    expect(datesAgree('2031-05/..', '2040')).toBe(true)
  })

  it('go from days to text and back', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (n) => dayNumber(isoDay(n)) === n))
  })

  it('that no calendar has are no days', () => {
    expect(dayNumber('2031-02-30')).toBeUndefined()
    expect(dayNumber('4 May')).toBeUndefined()
  })
})
