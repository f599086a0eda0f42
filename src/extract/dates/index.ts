/** Expressions of time and what they mean: candidates by rule, refiners, resolution; linear in the length of the text. */
import { type DateExpression, dayNumber, type RefusalReading } from '../../model/index.js'
import type { Sentence } from '../../text/index.js'
import type { Context, Found } from '../context.js'
import type { Lean } from './anchors.js'
import { itemsOf } from './items.js'
import { scan } from './scan.js'
import { tenseLean } from './tense.js'

export { dateFor } from './date-for.js'
export { tokensOver, topOf } from './span-head.js'

/** What the reading of dates needs of a context. */
export type DatedText = Pick<Context, 'text' | 'analysis' | 'published'>

/**
 * Finds every expression of time in the report, sorted by position.
 * @example findDates(context).found[0]?.edtf // '2021-05-14' for "on Friday" in a report of 2021-05-16
 */
export function findDates(context: DatedText): Found<DateExpression> {
  const { text, analysis, published } = context
  const { sentences } = analysis
  const items = itemsOf(text, gapsBetween(text, sentences))
  const { found, refused } = scan(
    text,
    items,
    published === undefined ? undefined : dayNumber(published),
    leanBy(sentences),
  )
  const sentenceAt = cursor(sentences)
  const refusedAt = cursor(sentences)
  return {
    found: found.map(
      ({ start, end, rule, resolved }): DateExpression => ({
        start,
        end,
        sentence: sentenceAt(start),
        timex: resolved.timex,
        value: resolved.value,
        edtf: isWellFormed(resolved.edtf) ? resolved.edtf : '',
        basis: isWellFormed(resolved.edtf) ? resolved.basis : 'unknown',
        ...(resolved.anchor === undefined ? {} : { anchor: resolved.anchor }),
        rule: `dates.${rule}@1`,
      }),
    ),
    refused: [...refused]
      .sort((a, b) => a.start - b.start)
      .map(
        ({ start, end, rule, why }): RefusalReading => ({
          sentence: refusedAt(start),
          at: { start, end },
          candidate: 'date',
          rule: `dates.${rule}@1`,
          why,
        }),
      ),
  }
}

/** EDTF as it is made here; years outside 0 to 9999 fall out. Cheaper than a parse of each value. */
const isWellFormed = (edtf: string): boolean => edtf.split('/').every((part) => WELL_FORMED.test(part))
const WELL_FORMED = /^(?:|\.\.|-?\d{4}(?:-\d\d(?:-\d\d)?)?~?|\d{3}X~?|\d{2}XX~?)$/

/** Tells the tense from the trees; offsets must rise from call to call. */
function leanBy(sentences: readonly Sentence[]): (candidate: Stretch) => Lean | undefined {
  const sentenceAt = cursor(sentences)
  return ({ start, end }) => {
    const sentence = sentences[sentenceAt(start)]
    return sentence === undefined ? undefined : tenseLean(sentence, start, end)
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Stretches between sentences that hold more than space: clutter that is not read. */
function gapsBetween(text: string, sentences: readonly Stretch[]): readonly Stretch[] {
  const gaps: Stretch[] = []
  let at = 0
  for (const { start, end } of [...sentences, { start: text.length, end: text.length }]) {
    if (start > at && /\S/.test(text.slice(at, start))) gaps.push({ start: at, end: start })
    at = Math.max(at, end)
  }
  return gaps
}

/** Index of the sentence that holds an offset; offsets must rise from call to call. */
function cursor(sentences: readonly Stretch[]): (offset: number) => number {
  let at = 0
  return (offset) => {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= offset) at++
    return at
  }
}
