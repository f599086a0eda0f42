/** Quantities of a text with the noun that each counts. */
import type { DateExpression } from '../../model/index.js'
import type { Sentence } from '../../text/index.js'
import { type Counted, countedNoun, isCountedOne } from './counted.js'
import { numberAt } from './numbers.js'
import { piecesOf } from './pieces.js'
import { type Quantity, quantitiesIn, type RefusedNumber } from './quantities.js'
import { numberWords } from './words.js'

export interface MeasuredFigure extends Quantity {
  /** Index of the sentence; -1 outside all. */
  readonly sentence: number
  readonly counted?: Counted
}

export interface Measured {
  readonly found: readonly MeasuredFigure[]
  readonly refused: readonly RefusedNumber[]
}

const STRETCH =
  /^(?:[a-z]+ ){0,3}(\d[\d,.]*|[a-z]+)(?:[ -](?:hundred|thousand|million|billion))?(?: (?:or|to) \S+)?(?: and a half)?(?: (?:more|consecutive|straight|successive|full|whole))?[ -](?:second|minute|hour|day|week|weekend|month|quarter|year|decade|night)s?\b/i

/** Dates whose numbers are no figures: all but lengths of time and what is told by them (`three weeks ago`). */
function isCalendar(date: DateExpression, text: string): boolean {
  if (date.timex === 'DURATION') return false
  const count = STRETCH.exec(text.slice(date.start, date.end))?.[1]?.toLowerCase()
  return count === undefined || !(/^\d{1,3}(?:[.,]\d+)?$/.test(count) || numberWords.has(count))
}

export function measure(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly DateExpression[],
  every = false,
): Measured {
  const calendar = dates.filter((date) => isCalendar(date, text))
  const { found, refused, pieces } = quantitiesIn(text, calendar, every)
  let at = 0
  const measured = found.flatMap((quantity): MeasuredFigure[] => {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= quantity.start) at++
    const sentence = sentences[at]
    const within = sentence !== undefined && quantity.start >= sentence.start && quantity.start < sentence.end
    if (!within && sentences.length > 0) return []
    const place = within ? at : -1
    const one = quantity.weak !== undefined && quantity.value === 1
    if (one && !isCountedOne(sentence, quantity.number.start)) return []
    if (quantity.unit !== '') return [{ ...quantity, sentence: place }]
    const counted = countedNoun(sentence, pieces, quantity.to, quantity.number.start, quantity.number.end)
    return [
      {
        ...quantity,
        sentence: place,
        unit: counted?.unit ?? '',
        ...(counted === undefined ? {} : { counted }),
      },
    ]
  })
  return { found: measured, refused }
}

/** Quantities with unit or counted noun, sorted; `every` adds those of no use to a ledger (`one of the banks`). */
export const measuredFigures = (
  text: string,
  sentences: readonly Sentence[],
  dates: readonly DateExpression[],
  every = false,
): readonly MeasuredFigure[] => measure(text, sentences, dates, every).found

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
    const sign = pieces[at - 1]
    const minus = /^[-−]$/.test(sign?.form ?? '') && first.digits && !sign?.glued ? sign : undefined
    if (!unit && !one)
      found.push(
        minus === undefined
          ? { start: first.start, end, value: number.value }
          : { start: minus.start, end, value: -number.value },
      )
    at += number.length
  }
  return found
}
