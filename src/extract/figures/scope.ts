/** Over which time a figure counts: `since September`, `in fiscal years 2018 and 2019`, `a year`. */
import type { DateExpression } from '../../model/index.js'
import type { Sentence, Token } from '../../text/index.js'
import type { Context } from '../context.js'
import { dateFor } from '../dates/index.js'
import type { MeasuredFigure } from './measured.js'

export interface ScopeHere {
  readonly scope?: string
  readonly at?: { readonly start: number; readonly end: number }
  readonly period?: string
}

const PREPOSITION =
  /(?:^|\s)((?:since|in|during|over|throughout|from|between|by|until|before|after|for|within|on|as of|up to|at the end of|through|through the|in the|over the|during the)\s+)$/i
const STRETCH =
  /(?:in|over|during)\s+the\s+((?:\w+\s+)?(?:decade|years?|months|century))\s+(?:up\s+to|to|until|ending(?:\s+in)?|through|before)\s+$/i

export function scopeOf(
  context: Pick<Context, 'text' | 'analysis'>,
  sentence: Sentence,
  figure: MeasuredFigure,
  head: Token,
  verb: Token | undefined,
  dates: readonly DateExpression[],
): ScopeHere {
  const { text } = context
  const index =
    dateFor(context, dates, figure.sentence, head.i) ??
    (verb === undefined ? undefined : dateFor(context, dates, figure.sentence, verb.i))
  const date = index === undefined ? undefined : dates[index]
  const rate = figure.rate ?? rateBeyond(text, sentence, figure)
  if (date === undefined || index === undefined) {
    return rate === undefined ? {} : { scope: text.slice(rate.start, rate.end).toLowerCase(), at: rate }
  }
  if (rate !== undefined) return { scope: text.slice(rate.start, rate.end).toLowerCase(), at: rate, period: date.edtf }
  const before = text.slice(Math.max(sentence.start, date.start - 60), date.start)
  const stretch = STRETCH.exec(before)
  if (stretch !== null) {
    const start = date.start - stretch[0].length
    const from = stretchStart(stretch[1] ?? '', date.value)
    return { scope: text.slice(start, date.end), at: { start, end: date.end }, period: from ?? date.edtf }
  }
  const words = PREPOSITION.exec(before)?.[1] ?? ''
  const start = date.start - words.length
  const next = dates[index + 1]
  const joined =
    next !== undefined && next.edtf === date.edtf && next.end <= sentence.end && date.edtf.includes('/')
      ? next.end
      : date.end
  return { scope: text.slice(start, joined).replace(/\s+/g, ' '), at: { start, end: joined }, period: date.edtf }
}

const RATE =
  /^ of (?:[\p{L}-]+ ){1,4}((?:an?|per|each|every) (?:year|month|week|day))\b|^(?: of(?: [\p{L}-]+){1,4})? (annually|yearly|monthly|daily|weekly|each|apiece)\b/u

/** `2 billion cubic metres of gas a year`, `40 tonnes annually`: the rate behind what is counted. */
function rateBeyond(text: string, sentence: Sentence, figure: MeasuredFigure) {
  const from = Math.max(figure.end, figure.counted?.end ?? 0)
  const behind = text.slice(from, Math.min(sentence.end, from + 80))
  const found = RATE.exec(behind)
  const words = found?.[1] ?? found?.[2]
  if (
    found === null ||
    words === undefined ||
    /^\s+(?:ago|earlier|later|before|after|old)\b/.test(behind.slice(found[0].length))
  )
    return undefined
  const end = from + found[0].length
  return { start: end - words.length, end }
}

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

/** `the decade` up to 2019 -> 2009/2019. */
function stretchStart(words: string, value: string): string | undefined {
  const year = /^(\d{4})$/.exec(value)?.[1]
  if (year === undefined) return undefined
  const [count = '', unit = ''] = words.includes(' ') ? words.toLowerCase().split(/\s+/) : ['', words.toLowerCase()]
  const n =
    unit === 'decade'
      ? 10
      : unit === 'century'
        ? 100
        : /^years?$/.test(unit)
          ? (NUMBERS[count] ?? Number(count))
          : Number.NaN
  return Number.isInteger(n) ? `${Number(year) - n}/${year}` : undefined
}
