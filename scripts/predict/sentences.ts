/** Predictions for the suite `sentences`: spans of sentences, one line of JSON for each text. */
import { segment } from '../../src/text/index.js'
import { rowsOf } from './rows.js'

/** JSONL of `{ id, text }` to JSONL of `{ id, sentences }`. */
export function predict(input: string): string {
  return rowsOf<{ id: string; text: string }>(input)
    .map(({ id, text }) => {
      const sentences = segment(text).segments.map(({ words }) => [
        words[0]?.start ?? 0,
        words[words.length - 1]?.end ?? 0,
      ])
      return `${JSON.stringify({ id, sentences })}\n`
    })
    .join('')
}
