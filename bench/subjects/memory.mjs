// Memory over many reports in one process: paragraphs of the texts in ever new order, with words never seen before.
// Prints resident memory, and what is left on the heap after a collection, as the count of reports grows.
import { readFileSync } from 'node:fs'

const [file, most = '10000'] = process.argv.slice(2)
const { ingest, loadDirectory, loadEnglish, read } = await import('../../dist/index.js')
const paragraphs = JSON.parse(readFileSync(file, 'utf8'))
  .flatMap((text) => text.split(/\n+/))
  .filter((p) => p.length > 40 && p.length < 600)
const english = loadEnglish()
const directory = loadDirectory()
const encoder = new TextEncoder()
const STEPS = [1000, 2500, 5000, 10_000, 20_000, 50_000].filter((n) => n <= Number(most))

let state = 12345
const below = (n) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0
  return Math.floor((state / 2 ** 32) * n)
}
const newWord = (n) => [...n.toString(26)].map((c) => 'bcdfghklmnprstvwzaeiouyxjq'[Number.parseInt(c, 26)]).join('ou')

const rows = []
for (let n = 1; n <= (STEPS.at(-1) ?? 0); n++) {
  const parts = [
    `Minister Anna ${newWord(n)[0].toUpperCase()}${newWord(n).slice(1)}owskaja of ${newWord(n * 7)}ington said so.`,
  ]
  for (let p = 0; p < 2; p++) parts.push(paragraphs[below(paragraphs.length)])
  const { reports } = await ingest(encoder.encode(parts.join('\n\n')), { name: `${n}.txt` })
  for (const report of reports) read(report, english, directory)
  if (!STEPS.includes(n)) continue
  const rss_mb = process.memoryUsage().rss / 1e6
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  rows.push({ reports: n, rss_mb, heap_mb: heapUsed / 1e6, external_mb: external / 1e6 })
  if (process.argv.includes('--tell')) console.error(rows.at(-1))
}
console.log(JSON.stringify(rows))
