/** In what two sides go apart: a number, a day, a doer, a cause, else whether it happened. */

import type { Span } from '../../../model/index.js'
import { dayRange } from '../../../model/index.js'
import { wordsOf } from '../../words/words.js'
import type { Contrast } from './passage.js'

const NUMBERS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
)
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu
const CAUSE = /\b(?:because of|caused by|due to|the cause|as a result of|cause[sd]?|was behind)\b/iu
const DOER =
  /\b(?:ordered|came from|was given by|was taken by|decided by|on the orders? of|carried out by|was behind)\b/iu

export function attributeOf(contrast: Contrast): string {
  if (contrast.attribute !== undefined) return contrast.attribute
  const claim = textOf(contrast, contrast.claim)
  const counter = textOf(contrast, contrast.counter)
  const apart = contrast.counter.filter((c) => !contrast.claim.some((o) => o.start < c.end && c.start < o.end))
  const other = textOf(contrast, apart)
  if (apart.length > 0 && areOtherNumbers(claim, other) && /\b(?:figure|toll|number|count|estimate)\b/iu.test(counter))
    return 'value'
  if (areOtherDays(contrast, apart)) return 'when'
  if (DOER.test(claim) && DOER.test(other)) return 'actors'
  return CAUSE.test(claim) || CAUSE.test(other) ? 'cause' : 'status'
}

const textOf = ({ source }: Contrast, spans: readonly Span[]): string =>
  spans.map((s) => source.report.text.slice(s.start, s.end)).join(' ')

function areOtherNumbers(a: string, b: string): boolean {
  const [x, y] = [numbersIn(a), numbersIn(b)]
  return x.size > 0 && y.size > 0 && ![...x].some((n) => y.has(n))
}
const numbersIn = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap((w) => (/^\p{N}/u.test(w.form) || NUMBERS.has(w.form) ? [w.form] : [])))

/** A day under the claim, and another in what is set against it. */
function areOtherDays(contrast: Contrast, apart: readonly Span[]): boolean {
  const named = (spans: readonly Span[]): readonly string[] => textOf(contrast, spans).match(WEEKDAY) ?? []
  const [a, b] = [named(contrast.claim), named(apart)]
  // "did not stop on Friday": what the report tells next is how it was
  if (contrast.isTurned && a.length > 0 && b.length > 0 && !a.some((d) => b.includes(d))) return true
  const days = (spans: readonly Span[]) =>
    contrast.source.reading.dates
      .filter((d) => d.timex !== 'DURATION' && spans.some((s) => s.start <= d.start && d.end <= s.end))
      .flatMap((d) => dayRange(d.edtf) ?? [])
  const [x, y] = [days(contrast.claim), days(apart)]
  return x.length > 0 && y.length > 0 && !x.some((a) => y.some((b) => a.from <= b.to && b.from <= a.to))
}
