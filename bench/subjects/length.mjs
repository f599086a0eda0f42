// One report of 10 KB, 100 KB and 1 MB: articles one after another, and shapes that tempt a reader to compare all with all.
import { readFileSync } from 'node:fs'

const { ingest, loadDirectory, loadEnglish, read } = await import('../../dist/index.js')
const english = loadEnglish()
const directory = loadDirectory()
const encoder = new TextEncoder()
const articles = JSON.parse(readFileSync(process.argv[2], 'utf8')).join('\n\n')

const repeated = (make) => (size) => {
  const parts = []
  for (let i = 0, length = 0; length < size; i++) {
    parts.push(make(i))
    length += parts[i].length
  }
  return parts.join('').slice(0, size)
}
const letters = (n) => n.toString(20).replace(/[0-9a-j]/g, (c) => 'bcdfghklmnprstvwzaei'[Number.parseInt(c, 20)])
const SHAPES = {
  articles: (size) => articles.repeat(Math.ceil(size / articles.length)).slice(0, size),
  'one sentence again': repeated(() => 'Norway halted gas deliveries to Chile on Monday. '),
  'ever new names': repeated((i) => `Minister Anna Be${letters(i)}ov met Karl Du${letters(i * 7)}el in Oslo. `),
  'no end of sentence': repeated((i) => `and on ${1 + (i % 28)} March the guards of Norway moved ${i} trucks `),
}
const SIZES = [10_000, 100_000, 1_000_000]

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
async function reading(text) {
  const { reports } = await ingest(encoder.encode(text), { name: 'long.txt' })
  // Odd texts may be taken for another language; they are read all the same.
  for (const report of reports) read({ ...report, status: 'read' }, english, directory)
}

await reading(SHAPES.articles(50_000))
const rows = []
for (const [of, make] of Object.entries(SHAPES)) {
  for (const size of SIZES) {
    const text = make(size)
    const tokens = english.analyse(text).sentences.reduce((sum, s) => sum + s.tokens.length, 0)
    const began = cpu()
    await reading(text)
    rows.push({ of, kb: size / 1000, tokens, seconds: cpu() - began })
  }
}
console.log(JSON.stringify(rows))
