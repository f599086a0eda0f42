// Reads articles with marked attributions: lines `{ id, text, gold: { quotes: [{ kind, content, source, cue }], ignore } }`.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadEnglish } from '../../src/text/index.js'
import type { Article, GoldQuote } from './learn.js'

/** All articles of a JSONL file, gzipped or not, with their trees. */
export function readArticles(path: string): readonly Article[] {
  const bytes = readFileSync(path)
  const english = loadEnglish()
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): Article => {
      const { id, text, gold } = JSON.parse(line) as {
        id: string
        text: string
        gold: { quotes: GoldQuote[]; ignore?: [number, number][] }
      }
      return { id, analysis: english.analyse(text), quotes: gold.quotes, ignore: gold.ignore ?? [] }
    })
}
