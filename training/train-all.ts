/** The whole recipe: treebanks and vectors in, one weights file out, with the figures on the dev files. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadNet } from '../src/text/net/index.js'
import { writeTaggerTable } from '../src/text/net/tagger.js'
import { writeWeights } from '../src/text/net/weights-file.js'
import { readConllu } from './conllu.js'
import { encodeCorpus, inventoryOf } from './encode.js'
import { evaluate } from './evaluate.js'
import { sectionsOf } from './export.js'
import { learnFeats } from './feats-table.js'
import { gatherVocabulary, tagOf } from './inventory.js'
import { trainTaggers } from './jackknife.js'
import { learnLemmaRules } from './lemma-rules.js'
import type { Settings } from './loop.js'
import { trainNet } from './train-net.js'
import { fetchVectors, readVectors } from './vectors.js'

export interface Wishes {
  readonly treebanks: string
  readonly vectors: string | undefined
  readonly out: string | undefined
  readonly epochs: number
  readonly hidden: number
  readonly seed: number
  readonly threads: number
  readonly id: string
  /** Train the linear tagger and feed its guesses to the network. */
  readonly tagger: boolean
  readonly say: (line: string) => void
}

const root = fileURLToPath(new URL('..', import.meta.url))
/** Words with a given vector in training, and of these the ones that are shipped: the rest costs room and gives nothing. */
const vectorWords = 28000
const shippedVectorWords = 24500

function treebankFiles(folder: string): { train: string; dev: string[] } {
  if (!existsSync(folder)) throw new Error(`no folder ${folder}`)
  const files = readdirSync(folder).sort()
  const named = (pattern: RegExp): string[] => files.filter((f) => pattern.test(f)).map((f) => join(folder, f))
  const [train] = named(/^train\.conllu(\.gz)?$/)
  if (train === undefined) throw new Error(`no train.conllu or train.conllu.gz in ${folder}`)
  return { train, dev: named(/^dev.*\.conllu(\.gz)?$/) }
}

/** Runs the recipe. */
export async function trainAll(wishes: Wishes): Promise<void> {
  const began = performance.now()
  const say = (line: string): void =>
    wishes.say(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`)
  const files = treebankFiles(wishes.treebanks)
  const train = readConllu(files.train)
  const dev = files.dev.map((path) => ({ path, sentences: readConllu(path) }))
  say(`${train.length} sentences to learn from, ${dev.length} dev files`)
  const given = readVectors(wishes.vectors ?? fetchVectors(join(root, '.cache'), say))
  const vocabulary = gatherVocabulary(train, given, vectorWords)
  const { words, vectors, tags, labels } = vocabulary
  say(
    `${words.length} words, ${vocabulary.vectorWords.length} word vectors, ${tags.length} tags, ${labels.length} relations`,
  )
  const tagRow = new Map(tags.map((tag, i) => [tag, i]))
  const tagged = train.map(({ words: list }) => ({
    forms: list.map((w) => w.form),
    tags: list.map((w) => tagRow.get(tagOf(w)) ?? 0),
  }))
  const tagger = wishes.tagger ? trainTaggers(tagged, tags.length, wishes.seed, say) : undefined
  const corpus = encodeCorpus(train, vocabulary, inventoryOf(vocabulary), tagger?.tagsOf)
  const settings: Settings = {
    sizes: {
      hidden: wishes.hidden,
      arc: 128,
      rel: 128,
      words: words.length + 1,
      inTags: tags.length + 1,
      tags: tags.length,
      labels: labels.length,
    },
    epochs: wishes.epochs,
    batch: 24,
    rate: 0.0025,
    seed: wishes.seed,
    dropout: { group: 0.12, word: 0.15, output: 0.33 },
    variation: [0.02, 0.03, 0.03, 0.05],
    longest: 120,
    threads: wishes.threads,
  }
  const weights = await trainNet(settings, corpus, vectors, (r) =>
    say(
      `epoch ${r.epoch} of ${wishes.epochs}: loss of arcs ${r.arcs.toFixed(3)}, relations ${r.labels.toFixed(3)}, tags ${r.tags.toFixed(3)}`,
    ),
  )
  const shipped = gatherVocabulary(train, given, shippedVectorWords)
  const lists = {
    words,
    vectorWords: shipped.vectorWords,
    tags,
    labels,
    lemmas: learnLemmaRules(train),
    feats: learnFeats(train),
  }
  const sections = sectionsOf(weights, settings.sizes, shipped.vectors, lists, tagger && writeTaggerTable(tagger.table))
  const made = { seed: wishes.seed, epochs: wishes.epochs, sentences: train.length }
  const bytes = writeWeights({ id: wishes.id, sizes: settings.sizes, made }, sections)
  const out = wishes.out ?? join(root, 'models', 'en.weights')
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, bytes)
  say(`${out}: ${bytes.length} bytes`)
  const net = loadNet(bytes)
  for (const { path, sentences } of dev) {
    const s = evaluate(net, sentences)
    say(
      `${path}: UPOS ${s.upos} UAS ${s.uas} LAS ${s.las} core ${s.core} lemmas ${s.lemma} feats ${s.feats} (${s.words} words)`,
    )
  }
}
