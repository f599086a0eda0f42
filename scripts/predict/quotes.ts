/** Predictions for the suite `quotes`: who says what, one line of JSON for each text. */
import { quotesOf, THRESHOLD, viewOf, weights } from '../../src/extract/statements/index.js'
import { loadEnglish } from '../../src/text/index.js'
import { rowsOf } from './rows.js'

/** JSONL of `{ id, text }` to JSONL of `{ id, quotes }`. */
export function predict(input: string): string {
  const english = loadEnglish()
  return rowsOf<{ id: string; text: string }>(input)
    .map(({ id, text }) => {
      return `${JSON.stringify({ id, quotes: quotesOf(viewOf(english.analyse(text)), weights(), THRESHOLD) })}\n`
    })
    .join('')
}
