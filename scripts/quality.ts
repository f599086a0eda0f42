// Quality gate: predicts and scores every suite of the benchmark's development data and holds the figures against
// test/quality/floors.json. Floors only rise: `--raise` writes the figures just reached where they are higher.
//   npm run quality [-- --only SUITE[/FILE]] [-- --raise] [-- --page]      (--page writes docs/quality.md)
// The benchmark lies beside the checkout (../shared/bench) or where RAPPORT_BENCH says; without it the gate says so and passes.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { predictorOf } from './predict/predictor.js'
import { BARS } from './quality/bars.js'
import { type Figure, type Floors, judge, raised } from './quality/floors.js'
import { ledgerFigures } from './quality/ledger-figures.js'
import { qualityPage } from './quality/page.js'
import { type Task, tasks } from './quality/tasks.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const given = resolve(process.env.RAPPORT_BENCH ?? join(root, '..', 'shared', 'bench'))
// The scorer runs only when it is called by the path that it really has.
const bench = existsSync(given) ? realpathSync(given) : given
const floorsFile = join(root, 'test', 'quality', 'floors.json')
const args = process.argv.slice(2)
const raise = args.includes('--raise')
const page = args.includes('--page')
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined

if (!existsSync(join(bench, 'score.mjs'))) {
  console.log(`No benchmark data at ${bench}: the quality gate has nothing to measure and passes.`)
  process.exit(0)
}

const work = mkdtempSync(join(tmpdir(), 'rapport-quality-'))
const node = (...line: string[]) => execFileSync(process.execPath, line, { encoding: 'utf8', maxBuffer: 1 << 29 })

async function measure(task: Task): Promise<readonly Figure[]> {
  const scorer = join(bench, 'score.mjs')
  const output = join(work, task.suite === 'parse' ? 'out.conllu' : 'out.jsonl')
  if (task.suite === 'ledger') return ledger(task)
  const input = node(scorer, '--strip', ...(task.raw ? ['--raw'] : []), task.gold)
  const predict = await predictorOf(task.suite)
  writeFileSync(output, await predict(input, dirname(task.gold)))
  const { metrics } = JSON.parse(node(scorer, task.suite, task.gold, output, '--json')) as { metrics: Figure[] }
  return withGap(metrics)
}

function ledger(task: Task): readonly Figure[] {
  const seeds = join(bench, '..', 'seeds')
  const reports = readdirSync(seeds)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => join(seeds, f))
  const db = join(work, 'ledger.db')
  const main = join(root, 'src', 'cli', 'main.ts')
  node('--import', 'tsx', main, 'read', ...reports, '--ledger', db)
  const lines = join(work, 'ledger.ndjson')
  writeFileSync(lines, node('--import', 'tsx', main, 'export', '--format', 'ndjson', '--ledger', db))
  const scored = node(join(bench, 'ledger-score.mjs'), task.gold, lines, '--reports', seeds, '--json')
  return ledgerFigures(scored)
}

/** By how much the dyads are better when direction does not count. */
function withGap(figures: readonly Figure[]): readonly Figure[] {
  const value = (name: string) => figures.find((f) => f.name === name)?.value
  const [directed, undirected] = [value('dyad F1'), value('undirected dyad F1')]
  if (directed == null || undirected == null) return figures
  return [...figures, { name: 'direction gap', value: undirected - directed }]
}

const floors: Floors = JSON.parse(readFileSync(floorsFile, 'utf8'))
const next: Record<string, Record<string, number>> = {}
const failures: string[] = []
const measured = new Map<string, readonly Figure[]>()
const barred = Object.fromEntries(BARS.flatMap((b) => (b.figure ? [[b.figure[0], {}]] : [])))
for (const task of tasks(bench, { ...barred, ...floors })) {
  if (only !== undefined && task.suite !== only && task.key !== only) continue
  const started = performance.now()
  const figures = await measure(task)
  measured.set(task.key, figures)
  const verdicts = judge(floors[task.key] ?? {}, figures)
  console.log(`\n${task.key}  (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  for (const v of verdicts) {
    console.log(`${line(v)}  floor ${v.floor.toFixed(3)}${v.holds ? '' : '  BELOW'}`)
    if (!v.holds) failures.push(`${task.key} ${v.name}: ${v.value.toFixed(4)} is below its floor ${v.floor.toFixed(4)}`)
  }
  const watched = BARS.flatMap((b) => (b.figure?.[0] === task.key ? [b.figure[1]] : []))
  for (const f of figures) {
    if (watched.includes(f.name) && !verdicts.some((v) => v.name === f.name)) console.log(`${line(f)}  no floor`)
  }
  next[task.key] = raised(floors[task.key] ?? {}, figures)
}

/** A figure with its 95 % interval. */
function line({ name, value, low, high }: Figure): string {
  const interval = low == null || high == null ? 'no interval' : `${low.toFixed(3)} - ${high.toFixed(3)}`
  return `  ${name.padEnd(34)} ${(value ?? Number.NaN).toFixed(3)}  ${interval.padEnd(15)}`
}

if (only === undefined) {
  console.log('\nnot measured here:')
  for (const b of BARS) if (!b.figure) console.log(`  ${b.part}: ${b.measure}, ${b.set} (${b.note ?? 'no data'})`)
}
rmSync(work, { recursive: true, force: true })

if (page && only === undefined) writeFileSync(join(root, 'docs', 'quality.md'), qualityPage(BARS, measured))
const kept = Object.entries({ ...floors, ...next }).filter(([, metrics]) => Object.keys(metrics).length > 0)
if (raise) writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`)
if (failures.length > 0) {
  console.error(`\n${failures.length} figures fell below their floors:\n  ${failures.join('\n  ')}`)
  process.exit(1)
}
console.log('\nAll figures hold their floors.')
