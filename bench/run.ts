// npm run bench: how fast and how large Rapport is, beside its neighbours, in one run.
// Every subject runs in a process of its own on the same texts; each is warmed up and then timed three times (median).
// The texts are the benchmark's articles where they lie beside the checkout, else the reports of examples/.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { corpus } from './corpus.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = join(root, '..', 'shared')
const work = mkdtempSync(join(tmpdir(), 'rapport-bench-'))

interface Measured {
  readonly load_ms: number
  readonly seconds: number
  readonly rss_mb: number
  readonly tokens?: number
}

execFileSync('tsdown', ['--logLevel', 'error'], { cwd: root, stdio: ['ignore', 2, 2] })
const texts = corpus(root)
const file = join(work, 'texts.json')
writeFileSync(file, JSON.stringify(texts.articles))

function run(subject: string): Measured {
  const child = spawnSync(process.execPath, [join(root, 'bench', 'subjects', `${subject}.mjs`), file], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (child.status !== 0) throw new Error(`${subject} failed: ${child.stderr}`)
  return JSON.parse(child.stdout)
}

const SUBJECTS: readonly (readonly [name: string, what: string])[] = [
  ['rapport-text', 'raw text to trees'],
  ['rapport-read', 'raw text to all records'],
  ['wink-nlp', 'tokens, sentences, tags, numbers (no trees)'],
  ['compromise', 'tokens, sentences, tags, chunks (no trees)'],
]
const measured = SUBJECTS.map(([name, what]) => ({ name, what, ...run(name) }))
const tokens = measured[0]?.tokens ?? 0
console.log(
  `${texts.from}: ${texts.articles.length} articles, ${tokens} tokens by Rapport's count; one core, Node ${process.version}\n`,
)
console.log('subject        tokens/s   load ms   resident MB   what')
for (const m of measured)
  console.log(
    `${m.name.padEnd(13)} ${String(Math.round(tokens / m.seconds)).padStart(9)} ${m.load_ms.toFixed(0).padStart(9)} ${m.rss_mb.toFixed(0).padStart(13)}   ${m.what}`,
  )

const seeds = join(shared, 'seeds')
const folder = existsSync(seeds) ? seeds : join(root, 'examples')
const times: number[] = []
let peak = 0
for (let i = 0; i < 5; i++) {
  const started = performance.now()
  const child = spawnSync(
    process.execPath,
    [
      '--import',
      join(root, 'bench', 'peak.mjs'),
      join(root, 'dist', 'cli', 'main.js'),
      'read',
      folder,
      '--ledger',
      join(work, `${i}.db`),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (child.status !== 0) throw new Error(`rapport read failed: ${child.stderr}`)
  times.push((performance.now() - started) / 1000)
  peak = Math.max(peak, Number(/peak resident (\d+)/.exec(child.stderr)?.[1] ?? 0))
}
times.sort((a, b) => a - b)
console.log(
  `\nrapport read ${existsSync(seeds) ? 'on the five reports' : 'on examples/'}, from process start: median ${times[2]?.toFixed(2)} s (${times[0]?.toFixed(2)} - ${times[4]?.toFixed(2)}), peak resident ${(peak / 1024).toFixed(0)} MB`,
)
const weights = readdirSync(join(root, 'models'))
  .map((f) => statSync(join(root, 'models', f)).size)
  .reduce((a, b) => a + b, 0)
console.log(`models/: ${(weights / 1e6).toFixed(2)} MB`)
rmSync(work, { recursive: true, force: true })
