/** Predictions for the suite `quantities`: JSONL in, JSONL out. */
import { findDates } from '../../src/extract/dates/index.js'
import { type MeasuredFigure, measuredFigures, numbersIn } from '../../src/extract/figures/index.js'
import type { Bound } from '../../src/model/index.js'
import { loadEnglish } from '../../src/text/index.js'
import { american, unitOf } from './quantity-units.js'
import { rowsOf } from './rows.js'

interface Row {
  readonly id: string
  readonly text: string
  /** Only this kind of quantity is asked for. */
  readonly model?: string
}

const CHANGES: Readonly<Record<Bound, string>> = {
  exact: '=',
  about: '~',
  nearly: '~',
  'at least': '>',
  'more than': '>',
  'up to': '<',
  'less than': '<',
}

const AGES = new Set(['year', 'month', 'week', 'day'])

function isAsked(model: string | undefined, figure: MeasuredFigure): boolean {
  const degree = /degree|celsius|fahrenheit|kelvin/.test(figure.unit)
  switch (model) {
    case 'currency':
      return figure.unitKind === 'money'
    case 'percent':
      return figure.unitKind === 'percent'
    case 'temperature':
      return degree
    case 'dimension':
      return figure.unitKind === 'measure' && (!degree || figure.unit === 'degree') && !AGES.has(figure.unit)
    case 'age':
      return AGES.has(figure.unit)
    default:
      return true
  }
}

interface Prediction {
  readonly start: number
  readonly end: number
  readonly value: number | readonly [number, number]
  readonly unit: string | null
  readonly change: string | undefined
}

const predictionOf = (figure: MeasuredFigure): Prediction => ({
  start: figure.start,
  end: figure.end,
  value: figure.value ?? [figure.low ?? 0, figure.high ?? 0],
  unit: figure.unit === '' ? null : american(figure.unit),
  change: figure.bound === 'exact' && figure.change !== undefined ? figure.change : CHANGES[figure.bound],
})

/** News sentences: every quantity, `from 5 to 6 percent` and `thousands of` as ranges, units with what they are counted by. */
function newsQuantities(text: string, figures: readonly MeasuredFigure[]): readonly Prediction[] {
  const found: Prediction[] = []
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]
    if (figure === undefined) continue
    const plain = { ...predictionOf(figure), unit: unitOf(text, figure) }
    const next = figures[i + 1]
    if (
      figure.level === 'from' &&
      figure.value !== undefined &&
      next?.value !== undefined &&
      /^\s+to\s+(?:about|around|nearly|almost|some|roughly|just|over|more than|less than|as much as|as many as|\s)*$/.test(
        text.slice(Math.max(figure.end, figure.counted?.end ?? 0), next.start),
      )
    ) {
      found.push({
        ...plain,
        end: next.end,
        value: [scaledTo(figure, next), next.value],
        unit: unitOf(text, next) ?? plain.unit,
      })
      i++
    } else found.push(plain)
  }
  return found
}

/** `from $89 to $93 billion`: billions both. */
function scaledTo(figure: MeasuredFigure, next: MeasuredFigure): number {
  const value = figure.value ?? 0
  const goal = next.value ?? 0
  const scale = goal >= 1e6 && value < 1000 ? 10 ** (3 * Math.floor(Math.log10(goal) / 3)) : 1
  return value * scale
}

export function predict(input: string): string {
  const english = loadEnglish()
  return rowsOf<Row>(input)
    .map(({ id, text, model }) => {
      if (model === 'number') {
        const quantities = numbersIn(text).map(({ start, end, value }) => ({
          start,
          end,
          value,
          unit: null,
          change: '=',
        }))
        return JSON.stringify({ id, quantities })
      }
      const analysis = english.analyse(text)
      const dates = findDates({ text, analysis }).found
      const all = measuredFigures(text, analysis.sentences, dates, model === undefined)
      const quantities =
        model === undefined ? newsQuantities(text, all) : all.filter((f) => isAsked(model, f)).map(predictionOf)
      return JSON.stringify({ id, quantities })
    })
    .join('\n')
}
