// In how many documents of ordinary English each word stem stands: the background against which a word of a report is
// rare. npx tsx scripts/count-documents.ts TREEBANK.conllu.gz TEXTS.jsonl.gz... > lexicon/stories/document-frequency.json
// (TEXTS have one object a line with a text in `text`, or with one in `a` and another in `b`.) Names of states, cities and
// organisations are known to be told often, whether or not these texts tell of them.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { stem } from '../src/stories/words/stem.js'
import { STOPWORDS } from '../src/stories/words/stopwords.js'
import { wordsOf } from '../src/stories/words/words.js'

const LEAST_WORDS = 80
const LEAST_DOCUMENTS = 5
/** Documents in which a known name counts as standing at least. */
const KNOWN: Readonly<Record<string, number>> = { states: 20, organisations: 10, cities: 8, bodies: 8 }

const [treebank, ...texts] = process.argv.slice(2).map((path) => gunzipSync(readFileSync(path)).toString('utf8'))
if (treebank === undefined || texts.length === 0) {
  console.error('usage: npx tsx scripts/count-documents.ts TREEBANK.conllu.gz TEXTS.jsonl.gz...')
  process.exit(2)
}
const documents = treebank
  .split(/^# newdoc.*$/m)
  .map((doc) => [...doc.matchAll(/^# text = (.*)$/gm)].map((m) => m[1]).join(' '))
const seen = new Set<string>()
for (const line of texts.flatMap((t) => t.split('\n')).filter((l) => l !== '')) {
  const { a, b, text } = JSON.parse(line)
  for (const one of [a, b, text]) if (typeof one === 'string') seen.add(one)
}
const stemsOf = (text: string) =>
  new Set(
    wordsOf(text)
      .filter((w) => !STOPWORDS.has(w.form) && w.form.length > 1)
      .map((w) => stem(w.form)),
  )
const counts = new Map<string, number>()
let total = 0
for (const text of [...documents, ...seen]) {
  if (wordsOf(text).length < LEAST_WORDS) continue
  total++
  for (const s of stemsOf(text)) counts.set(s, (counts.get(s) ?? 0) + 1)
}
for (const [file, least] of Object.entries(KNOWN)) {
  const rows = readFileSync(new URL(`../lexicon/actors/${file}.tsv`, import.meta.url), 'utf8').split('\n')
  for (const row of rows.filter((r) => !r.startsWith('#')))
    for (const name of row.split('\t').flatMap((field) => field.split(';')))
      if (/^\p{Lu}\p{L}/u.test(name) && !/^[A-Z]{3}$/.test(name))
        for (const s of stemsOf(name)) counts.set(s, Math.max(least, counts.get(s) ?? 0))
}
const kept = [...counts]
  .filter(([s, n]) => n >= LEAST_DOCUMENTS && /^\p{L}+$/u.test(s))
  .sort(([a], [b]) => (a < b ? -1 : 1))
console.log(
  JSON.stringify({
    source:
      'Counted by scripts/count-documents.ts over the train parts of UD English EWT (CC BY-SA 4.0) and UD English GUM (annotations CC BY 4.0), over OneStopEnglish (Vajjala and Lucic 2018, CC BY-SA 4.0), WikiWars (Mazur and Dale 2010, CC BY-SA 3.0) and the articles of PolNeAR-dev (counts only); words in names of lexicon/actors count as standing in a least number.',
    note: `Word stems and the number of documents that hold them, of ${total}; stems in fewer than ${LEAST_DOCUMENTS} are left out.`,
    documents: total,
    counts: Object.fromEntries(kept),
  }),
)
