/** Predictions for the suite `dates`: JSONL in, JSONL out. */

import { type DatedText, findDates } from '../../src/extract/dates/index.js'

import { loadEnglish } from '../../src/text/index.js'
import { dayOf, rowsOf } from './rows.js'

interface Row {
  readonly id: string
  readonly date?: string
  readonly text: string
}

export function predict(input: string): string {
  const english = loadEnglish()
  return rowsOf<Row>(input)
    .map((row) => {
      const day = dayOf(row.date)
      const context: DatedText = {
        text: row.text,
        analysis: english.analyse(row.text),
        ...(day === undefined ? {} : { published: day }),
      }
      const dates = findDates(context).found.map(({ start, end, timex, value }) => ({
        start,
        end,
        type: timex,
        value: value === '' ? null : value,
      }))
      return JSON.stringify({ id: row.id, dates })
    })
    .join('\n')
}
