// Learns the weights of the statement rules from marked articles: npx tsx training/statements/train.ts ARTICLES.jsonl[.gz] OUT.tsv
// ARTICLES holds lines `{ id, text, gold: { quotes: [{ kind, content, source, cue }], ignore } }`.
// Only weights of lemmas, relations and categories that at least five sentences show are written.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { DECISIONS } from '../../src/extract/statements/weights.js'
import { loadEnglish } from '../../src/text/index.js'
import { type Article, type GoldQuote, learn } from './learn.js'

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new Error('usage: train.ts ARTICLES.jsonl[.gz] OUT.tsv')
const bytes = readFileSync(from)
const english = loadEnglish()
const articles = (from.endsWith('.gz') ? gunzipSync(bytes) : bytes)
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
const weights = learn(articles)
const lines = DECISIONS.flatMap((decision) =>
  [...weights[decision]]
    .map(([feature, w]) => [feature, Math.round(w * 1000)] as const)
    .filter(([, w]) => w !== 0)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([feature, w]) => `${decision}\t${feature}\t${w}`),
)
writeFileSync(
  to,
  `# Weights of the statement rules: decision, feature (lemma, relation, category), thousandths. CC BY-SA 4.0.\n# Aggregate statistics over the development part of PolNeAR v1.0 (Newell, Margolin, Ruths 2018), each feature shown by at\n# least five sentences; made by training/statements/train.ts.\n${lines.join('\n')}\n`,
)
console.error(`${articles.length} articles, ${lines.length} weights`)
