import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseConllu } from './conllu.js'
import { encodeCorpus, inventoryOf } from './encode.js'
import { gatherVocabulary } from './inventory.js'
import { trainNet } from './train-net.js'

const sentence = (subject: string, verb: string, object: string): string =>
  [
    `1\t${subject}\t${subject}\tPROPN\tNNP\t_\t2\tnsubj\t_\t_`,
    `2\t${verb}\t${verb}\tVERB\tVBD\t_\t0\troot\t_\t_`,
    `3\t${object}\t${object}\tNOUN\tNN\t_\t2\tobj\t_\t_`,
    '4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_',
    '',
    '',
  ].join('\n')
const names = ['Ada', 'Bo', 'Cyd', 'Dag', 'Eli']
const text = names.flatMap((a) => ['saw', 'met'].map((verb) => sentence(a, verb, 'land'))).join('')

async function train(seed: number, threads: number) {
  const treebank = parseConllu(text, 'tiny')
  const vocabulary = gatherVocabulary(treebank, undefined, 10)
  const corpus = encodeCorpus(treebank, vocabulary, inventoryOf(vocabulary), undefined)
  const sizes = {
    hidden: 8,
    arc: 8,
    rel: 8,
    words: vocabulary.words.length + 1,
    inTags: vocabulary.tags.length + 1,
    tags: vocabulary.tags.length,
    labels: vocabulary.labels.length,
  }
  const losses: number[] = []
  const weights = await trainNet(
    {
      sizes,
      epochs: 60,
      batch: 5,
      rate: 0.01,
      seed,
      dropout: { group: 0.1, word: 0.1, output: 0.2 },
      variation: [0.1, 0.1, 0.1, 0.1],
      longest: 50,
      threads,
    },
    corpus,
    vocabulary.vectors,
    (r) => losses.push(r.arcs + r.labels + r.tags),
    4 << 20,
  )
  return { losses, hash: createHash('sha256').update(Buffer.from(weights.buffer)).digest('hex') }
}

describe('training', () => {
  it('gives the same bytes for the same seed, other bytes for another, and learns', async () => {
    const first = await train(1, 1)
    expect((await train(1, 1)).hash).toBe(first.hash)
    expect((await train(2, 1)).hash).not.toBe(first.hash)
    expect(first.losses.at(-1) ?? 9).toBeLessThan((first.losses[0] ?? 0) * 0.7)
  })
  it('gives the same bytes with two threads', async () => {
    expect((await train(1, 2)).hash).toBe((await train(1, 1)).hash)
  }, 60_000)
})
