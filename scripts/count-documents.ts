// In how many documents of ordinary English each word stem stands: the background against which a word of a report is
// rare. npx tsx scripts/count-documents.ts TREEBANK.conllu.gz TEXTS.jsonl.gz > lexicon/stories/document-frequency.json
// (TEXTS has one object a line with a text in `a` and another in `b`.)
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { stem } from '../src/stories/words/stem.js'
import { STOPWORDS } from '../src/stories/words/stopwords.js'
import { wordsOf } from '../src/stories/words/words.js'

const LEAST_WORDS = 80
const LEAST_DOCUMENTS = 5

const [treebank, texts] = process.argv.slice(2).map((path) => gunzipSync(readFileSync(path)).toString('utf8'))
if (treebank === undefined || texts === undefined) {
  console.error('usage: npx tsx scripts/count-documents.ts TREEBANK.conllu.gz TEXTS.jsonl.gz')
  process.exit(2)
}
const documents = treebank
  .split(/^# newdoc.*$/m)
  .map((doc) => [...doc.matchAll(/^# text = (.*)$/gm)].map((m) => m[1]).join(' '))
const seen = new Set<string>()
for (const line of texts.split('\n').filter((l) => l !== '')) {
  const { a, b } = JSON.parse(line)
  for (const text of [a, b]) if (typeof text === 'string') seen.add(text)
}
const counts = new Map<string, number>()
let total = 0
for (const text of [...documents, ...seen]) {
  const words = wordsOf(text)
  if (words.length < LEAST_WORDS) continue
  total++
  const stems = words.filter((w) => !STOPWORDS.has(w.form) && w.form.length > 1).map((w) => stem(w.form))
  for (const s of new Set(stems)) counts.set(s, (counts.get(s) ?? 0) + 1)
}
const kept = [...counts]
  .filter(([s, n]) => n >= LEAST_DOCUMENTS && /^\p{L}+$/u.test(s))
  .sort(([a], [b]) => (a < b ? -1 : 1))
console.log(
  JSON.stringify({
    source:
      'Counted by scripts/count-documents.ts over the train parts of UD English EWT (CC BY-SA 4.0) and UD English GUM (annotations CC BY 4.0) and over OneStopEnglish (Vajjala and Lucic 2018, CC BY-SA 4.0).',
    note: `Word stems and the number of documents that hold them, of ${total}; stems in fewer than ${LEAST_DOCUMENTS} are left out.`,
    documents: total,
    counts: Object.fromEntries(kept),
  }),
)
