// Predictions of one suite of the benchmark: npm run -s predict -- SUITE [--data DIR] < input > predictions
// Lines in, lines out (CoNLL-U or plain text in and CoNLL-U out for `parse`); nothing else goes to standard output.
import { readdirSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Predict, predictorOf } from './predict/predictor.js'

const here = dirname(fileURLToPath(import.meta.url))
const SUITES = readdirSync(join(here, 'predict'))
  .filter((f) => f.endsWith('.ts') && f !== 'predictor.ts')
  .map((f) => f.slice(0, -3))

function usage(problem: string): never {
  console.error(
    `${problem}\nusage: npm run -s predict -- SUITE [--data DIR] < input > predictions\nSUITE is one of ${SUITES.join(', ')}`,
  )
  process.exit(2)
}

const args = process.argv.slice(2)
const dataAt = args.indexOf('--data')
const data = dataAt < 0 ? '.' : args.splice(dataAt, 2)[1]
const [suite, ...rest] = args
if (data === undefined) usage('--data wants a folder')
if (suite === undefined || !SUITES.includes(suite))
  usage(suite === undefined ? 'which suite?' : `there is no suite ${suite}`)
if (rest.length > 0) usage(`what is ${rest.join(' ')}?`)

const predict: Predict = await predictorOf(suite)
const out = Buffer.from(await predict(readFileSync(0, 'utf8'), data), 'utf8')
for (let at = 0; at < out.length; ) {
  try {
    at += writeSync(1, out, at)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
  }
}
