/** Calendar periods as TIMEX3 values and EDTF. */
import {
  addMonths,
  countOf,
  type Day,
  dayCount,
  dayOf,
  dayText,
  mondayOf,
  mondayOfWeek,
  monthText,
  weekText,
  yearText,
} from './calendar.js'
import type { Unit } from './meaning.js'

export interface Resolved {
  readonly timex: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  readonly edtf: string
  readonly basis: 'stated' | 'inferred' | 'unknown'
  readonly anchor?: string
  readonly focus?: { readonly y: number; readonly m?: number; readonly d?: number }
}

export type Part = {
  readonly value: string
  readonly edtf: string
  readonly focus: { readonly y: number; readonly m?: number; readonly d?: number }
}

export const ofDay = (day: Day): Part => ({ value: dayText(day), edtf: dayText(day), focus: day })

export const ofMonth = (y: number, m: number): Part => ({
  value: monthText(y, m),
  edtf: monthText(y, m),
  focus: { y, m },
})

export const ofYear = (y: number): Part => ({ value: yearText(y), edtf: yearText(y), focus: { y } })

export const ofDays = (value: string, from: number, to: number): Part => ({
  value,
  edtf: `${dayText(dayOf(from))}/${dayText(dayOf(to))}`,
  focus: dayOf(from),
})

export const ofWeek = (day: number): Part => ofDays(weekText(day), mondayOf(day), mondayOf(day) + 6)

export function ofPart(y: number, unit: 'Q' | 'H', n: number): Part {
  const months = unit === 'Q' ? 3 : 6
  const first = (n - 1) * months + 1
  return {
    value: `${yearText(y)}-${unit}${n}`,
    edtf: `${monthText(y, first)}/${monthText(y, first + months - 1)}`,
    focus: { y, m: first },
  }
}

export const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

const SEASON_EDTF: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' }

export const ofSeason = (y: number, s: string): Part => ({
  value: `${yearText(y)}-${s}`,
  edtf: `${yearText(y)}-${SEASON_EDTF[s] ?? '21'}`,
  focus: { y, m: SEASON_MONTH[s] ?? 1 },
})

/** The period that holds a day, `n` units on. */
export function shifted(day: Day, n: number, unit: Unit): Part | undefined {
  switch (unit) {
    case 'D':
    case 'N':
      return Number.isInteger(n) ? ofDay(dayOf(countOf(day) + n)) : undefined
    case 'W':
      return Number.isInteger(n) ? ofWeek(countOf(day) + 7 * n) : undefined
    case 'F':
      return ofWeek(countOf(day) + 14 * n)
    case 'M': {
      const to = addMonths(day, Math.round(n))
      return ofMonth(to.y, to.m)
    }
    case 'Q': {
      const to = addMonths({ ...day, d: 1 }, 3 * n)
      return ofPart(to.y, 'Q', Math.floor((to.m - 1) / 3) + 1)
    }
    case 'Y': {
      if (Number.isInteger(n)) return ofYear(day.y + n)
      const to = addMonths(day, Math.round(n * 12))
      return ofYear(to.y)
    }
    case 'DE': {
      const decade = Math.floor((day.y + 10 * n) / 10)
      return {
        value: String(decade).padStart(3, '0'),
        edtf: `${String(decade).padStart(3, '0')}X`,
        focus: { y: decade * 10 },
      }
    }
    case 'CE': {
      const century = Math.floor(day.y / 100) + n
      return {
        value: String(century).padStart(2, '0'),
        edtf: `${String(century).padStart(2, '0')}XX`,
        focus: { y: century * 100 },
      }
    }
    default:
      return undefined
  }
}

export const dated = (part: Part, basis: Resolved['basis'], anchor?: string): Resolved => ({
  timex: 'DATE',
  ...part,
  basis,
  ...(anchor === undefined ? {} : { anchor }),
})

export const unknown = (value: string, timex: Resolved['timex'] = 'DATE'): Resolved => ({
  timex,
  value,
  edtf: '',
  basis: 'unknown',
})

/** A day in the n-th week (the last for -1) of a month or a year. */
export function nthWeek(y: number, m: number | undefined, n: number): number {
  if (m === undefined) return n < 0 ? dayCount(y, 12, 28) : mondayOfWeek(y, n)
  return n < 0 ? dayCount(y, m + 1, 0) - 3 : dayCount(y, m, 4) + 7 * (n - 1)
}

export const two = (n: number): string => String(n).padStart(2, '0')
