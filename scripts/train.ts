// npm run train: makes every learnt file of models/ and lexicon/ again, the same bytes from the same data.
//   npm run train -- all --treebanks DIR --bench DIR [--vectors FILE]   all parts, each after those it builds on
//   npm run train -- PART ... --treebanks DIR --bench DIR                some of them; net takes options of its own (net --help)
// DIR of --bench holds the development data by suite: quotes/, events/, entities/, coref/.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

interface From {
  readonly treebanks: string
  readonly bench: string
  readonly vectors?: string
}

interface Part {
  readonly what: string
  readonly script: string
  args(from: From): readonly string[]
  /** Where standard output goes. */
  readonly to?: string
}

/** In the order in which they build on one another. */
const PARTS: Readonly<Record<string, Part>> = {
  net: {
    what: 'tags, trees, lemmas: models/en.weights (a quarter of an hour)',
    script: 'training/net.ts',
    args: ({ treebanks, vectors }) => ['--treebanks', treebanks, ...(vectors ? ['--vectors', vectors] : [])],
  },
  sentences: {
    what: 'where sentences end: models/en-sentences.bin',
    script: 'training/sentences/train.ts',
    args: ({ treebanks }) => ['--treebanks', treebanks],
  },
  names: {
    what: 'what an unknown name stands for: models/en-names.tsv',
    script: 'training/names/train.ts',
    args: ({ treebanks, bench }) => [
      '--treebanks',
      treebanks,
      '--mentions',
      join(bench, 'entities', 're3d-dev.jsonl.gz'),
    ],
  },
  statements: {
    what: 'who says what: models/en-statements.tsv',
    script: 'training/statements/train.ts',
    args: ({ bench }) => [join(bench, 'quotes', 'polnear-dev.jsonl.gz'), 'models/en-statements.tsv'],
  },
  events: {
    what: 'the type of an event between two parties: models/en-events.tsv',
    script: 'training/events/train-pairs.ts',
    args: ({ bench }) => [join(bench, 'events', 'plv-train-pairs.jsonl.gz')],
  },
  coref: {
    what: 'which mentions are one happening: models/en-coref.txt',
    script: 'training/coref/train.ts',
    args: ({ bench }) => [join(bench, 'coref', 'train.jsonl.gz')],
  },
  reuse: {
    what: 'how much of a text is rewritten: lexicon/stories/rewrite-cuts.json',
    script: 'training/reuse/train.ts',
    args: () => ['test/quality/own/reuse-graded.jsonl'],
    to: 'lexicon/stories/rewrite-cuts.json',
  },
}

function run(part: Part, args: readonly string[]): void {
  const { to } = part
  const child = spawnSync(process.execPath, ['--import', 'tsx', part.script, ...args], {
    stdio: ['ignore', to === undefined ? 'inherit' : 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  })
  if (child.status !== 0) process.exit(child.status ?? 1)
  // Written when it is whole: a trainer may read the file that it replaces.
  if (to !== undefined) writeFileSync(to, child.stdout)
}

const names = Object.keys(PARTS)
const usage = `Usage: npm run train -- all|PART ... --treebanks DIR --bench DIR [--vectors FILE]\n\n${names
  .map((name) => `  ${name.padEnd(11)} ${PARTS[name]?.what ?? ''}`)
  .join('\n')}`

const argv = process.argv.slice(2)
const [first, ...rest] = argv
// The network has options of its own.
if (first === 'net' && PARTS.net) {
  run(PARTS.net, rest)
  process.exit(0)
}
const { values, positionals } = parseArgs({
  args: argv,
  allowPositionals: true,
  options: {
    treebanks: { type: 'string', default: '../shared/treebanks' },
    bench: { type: 'string', default: '../shared/bench/dev' },
    vectors: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})
const unknown = positionals.filter((p) => p !== 'all' && !names.includes(p))
if (values.help || positionals.length === 0 || unknown.length > 0) {
  console.error(unknown.length > 0 ? `train: there is no part ${unknown.join(', ')}\n\n${usage}` : usage)
  process.exit(values.help ? 0 : 2)
}
const { treebanks, bench, vectors } = values
for (const name of names) {
  const part = PARTS[name]
  if (part === undefined || !(positionals.includes('all') || positionals.includes(name))) continue
  console.error(`== ${name}: ${part.what}`)
  run(part, part.args({ treebanks, bench, ...(vectors === undefined ? {} : { vectors }) }))
}
