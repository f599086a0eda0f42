// Learns the weights of the statement rules from marked articles: npx tsx training/statements/train.ts ARTICLES.jsonl[.gz] OUT.tsv
// With `--folds 5` no weights are written but, to OUT.jsonl, what each article gives when read by weights learnt from the
// others: the prediction file for the suite `quotes`, to be scored against ARTICLES.
// Only weights of lemmas, relations and categories that at least five sentences show are written.
import { writeFileSync } from 'node:fs'
import { DECISIONS } from '../../src/extract/statements/weights.js'
import { readArticles } from './articles.js'
import { readUnseen } from './folds.js'
import { learn } from './learn.js'

const args = process.argv.slice(2)
const at = args.indexOf('--folds')
const folds = at < 0 ? 0 : Number(args.splice(at, 2)[1])
const [from, to] = args
if (from === undefined || to === undefined || (at >= 0 && !(folds >= 2)))
  throw new Error('usage: train.ts ARTICLES.jsonl[.gz] OUT.tsv | train.ts ARTICLES.jsonl[.gz] OUT.jsonl --folds N')
const articles = readArticles(from)
if (folds >= 2) {
  writeFileSync(to, `${readUnseen(articles, folds).join('\n')}\n`)
  console.error(`${articles.length} articles, each read by weights of the other ${folds - 1} folds`)
} else {
  const weights = learn(articles)
  const lines = DECISIONS.flatMap((decision) => [
    `[${decision}]`,
    ...[...weights[decision]]
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
      .map(([feature, w]) => `${feature}\t${Math.round(w * 100)}`),
  ])
  writeFileSync(
    to,
    `# Weights of the statement rules: under each decision its features (lemma, relation, category), in hundredths. CC BY-SA 4.0.\n# Aggregate statistics over the development part of PolNeAR v1.0 (Newell, Margolin, Ruths 2018), each feature shown by at\n# least five sentences; made by training/statements/train.ts.\n${lines.join('\n')}\n`,
  )
  console.error(`${articles.length} articles, ${lines.length} weights`)
}
