/** Predictions for the suite `quotes`: who says what, one line of JSON for each text. */
import { quotesOf, THRESHOLD, viewOf, weights } from '../../src/extract/statements/index.js'
import { loadEnglish } from '../../src/text/index.js'

/** JSONL of `{ id, text }` to JSONL of `{ id, quotes }`. */
export function predict(input: string): string {
  const english = loadEnglish()
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string }
      return `${JSON.stringify({ id, quotes: quotesOf(viewOf(english.analyse(text)), weights(), THRESHOLD) })}\n`
    })
    .join('')
}
