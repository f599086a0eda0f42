/** Predictions for the suite `quantities`: JSONL in, JSONL out. */
import { findDates } from '../../src/extract/dates/index.js'
import { type MeasuredFigure, measuredFigures, numbersIn } from '../../src/extract/figures/index.js'
import type { Bound } from '../../src/model/index.js'
import { loadEnglish } from '../../src/text/index.js'

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

export function predict(input: string): string {
  const english = loadEnglish()
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, model } = JSON.parse(line) as Row
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
      const figures = measuredFigures(text, analysis.sentences, dates).filter((figure) => isAsked(model, figure))
      const quantities = figures.map((figure) => ({
        start: figure.start,
        end: figure.end,
        value: figure.value ?? [figure.low, figure.high],
        unit: figure.unit === '' ? null : figure.unit,
        change: figure.bound === 'exact' && figure.change !== undefined ? figure.change : CHANGES[figure.bound],
      }))
      return JSON.stringify({ id, quantities })
    })
    .join('\n')
}
