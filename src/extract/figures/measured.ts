/** Quantities of a text with the noun that each counts. */
import type { DateExpression } from '../../model/index.js'
import type { Sentence } from '../../text/index.js'
import { type Counted, countedNoun } from './counted.js'
import { numberAt } from './numbers.js'
import { piecesOf } from './pieces.js'
import { type Quantity, quantitiesIn, type RefusedNumber } from './quantities.js'

export interface MeasuredFigure extends Quantity {
  /** Index of the sentence; -1 outside all. */
  readonly sentence: number
  readonly counted?: Counted
}

export interface Measured {
  readonly found: readonly MeasuredFigure[]
  readonly refused: readonly RefusedNumber[]
}

/** Dates whose numbers are no figures: all but lengths of time. */
const isCalendar = (date: DateExpression): boolean => date.timex !== 'DURATION'

export function measure(text: string, sentences: readonly Sentence[], dates: readonly DateExpression[]): Measured {
  const { found, refused, pieces } = quantitiesIn(text, dates.filter(isCalendar))
  let at = 0
  const measured = found.flatMap((quantity): MeasuredFigure[] => {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= quantity.start) at++
    const sentence = sentences[at]
    const within = sentence !== undefined && quantity.start >= sentence.start && quantity.start < sentence.end
    if (!within && sentences.length > 0) return []
    if (quantity.unit !== '') return [{ ...quantity, sentence: within ? at : -1 }]
    const counted = countedNoun(sentence, pieces, quantity.to, quantity.number.start, quantity.number.end)
    return [
      {
        ...quantity,
        sentence: within ? at : -1,
        unit: counted?.unit ?? '',
        ...(counted === undefined ? {} : { counted }),
      },
    ]
  })
  return { found: measured, refused }
}

/** Quantities with unit or counted noun, sorted. */
export const measuredFigures = (
  text: string,
  sentences: readonly Sentence[],
  dates: readonly DateExpression[],
): readonly MeasuredFigure[] => measure(text, sentences, dates).found

/** Every bare number of a text, whatever it stands for. */
export function numbersIn(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly value: number }[] {
  const pieces = piecesOf(text)
  const found: { start: number; end: number; value: number }[] = []
  for (let at = 0; at < pieces.length; ) {
    const number = numberAt(pieces, at)
    const first = pieces[at]
    if (number === undefined || first === undefined) {
      at++
      continue
    }
    const end = pieces[at + number.length - 1]?.end ?? first.end
    const next = pieces[at + number.length]
    const unit = next?.glued === true && /^[A-Za-z]/.test(next.form)
    const one = first.lower === 'one' && number.length === 1 && at > 0
    if (!unit && !one) found.push({ start: first.start, end, value: number.value })
    at += number.length
  }
  return found
}
