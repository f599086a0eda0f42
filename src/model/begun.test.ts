import { describe, expect, it } from 'vitest'
import { begunBy, overBy } from './begun.js'

describe('whether something had begun by a date', () => {
  it.each([
    ['2031-03-04', '2031-03-04', 'yes'],
    ['2031-03-04', '2031-03', 'yes'],
    ['2031-03-04', '2031-03-03', 'no'],
    ['2031-03', '2031-03-10', 'unknown'],
    ['2031-03', '2031-03-31', 'yes'],
    ['2031-03/..', '2031-04-01', 'yes'],
    ['2031-03/2031-06', '2031-04-01', 'yes'],
    ['2031-03/2031-06', '2031-02', 'no'],
    ['../2031-03', '1900', 'unknown'],
    ['/2031-03', '2031-03-31', 'yes'],
    ['', '1900', 'unknown'],
    ['', '2100', 'unknown'],
    ['nonsense', '2100', 'unknown'],
  ])('%j by %j: %s', (date, at, expected) => {
    expect(begunBy(date, at)).toBe(expected)
  })

  it.each([
    ['2031-03/2031-06', '2031-04-01', 'unknown'],
    ['2031-03/2031-06', '2031-06-30', 'yes'],
    ['2031-03/..', '2040', 'unknown'],
    ['2031-03-04', '2031-03-03', 'no'],
  ])('%j was over by %j: %s', (date, at, expected) => {
    expect(overBy(date, at)).toBe(expected)
  })
})
