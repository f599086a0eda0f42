/** The English net as the rest of the program sees it: sentences of words in, analysed tokens out. */

import { type Feats, featsOf, readFeatsTable } from '../feats/feats.js'
import { featsInTree } from '../feats/tree.js'
import { lemmaOf, readLemmaRules } from '../lemma/lemma.js'
import { ownCopy } from '../own-copy.js'
import type { Token, Upos } from '../tree.js'
import { partEnds } from './chunk.js'
import type { Inventory } from './features.js'
import { lookupForm } from './forms.js'
import { type FourBitTable, unpackFourBits, unpackScales } from './four-bits.js'
import { type NetReading, Network } from './network.js'
import { readTaggerTable, Tagger } from './tagger.js'
import { linesOf, readWeights, type Weights, WeightsError } from './weights-file.js'

interface InputToken {
  readonly form: string
  readonly start: number
  readonly end: number
}
export interface Net {
  /** Name and version of the weights, e.g. `en-1`. */
  readonly id: string
  /** Reads sentences; every token comes back in its place with lemma, tags, features, head and relation. */
  parse(sentences: readonly (readonly InputToken[])[]): Token[][]
  /** The vector of a word among those that the weights know. */
  vectorOf(word: string): Float32Array | undefined
}

const rowsOf = (lines: readonly string[]): Map<string, number> => new Map(lines.map((word, i) => [word, i + 1]))

function readVectorTable(weights: Weights): FourBitTable {
  const scales = unpackScales(weights.section('vectors.scales'))
  return { rows: scales.length, columns: 100, codes: weights.section('vectors.codes'), scales }
}

/** Builds the net from the bytes of a weights file; throws a `WeightsError` with what is wrong. */
export function loadNet(bytes: Uint8Array): Net {
  const weights = readWeights(bytes)
  const lines = (name: string): string[] => linesOf(weights.section(name))
  const inventory: Inventory = { words: rowsOf(lines('words')), vectors: rowsOf(lines('vectorWords')) }
  const tags = lines('tags')
  const labels = lines('labels')
  if (tags.length !== weights.head.sizes.tags || labels.length !== weights.head.sizes.labels)
    throw new WeightsError('the lists of the weights file do not fit its sizes')
  const vectors = readVectorTable(weights)
  const network = new Network(weights, inventory, vectors, labels)
  const lemmas = readLemmaRules(lines('lemmas'))
  const feats = readFeatsTable(lines('feats'))
  const tagger = weights.has('tagger') ? new Tagger(readTaggerTable(weights.section('tagger')), tags.length) : undefined
  // row 0 of the table of incoming tags stands for no tag
  const incoming = (rows: Int32Array): Int32Array => rows.map((row) => row + 1)
  const isWord = (word: string): boolean => inventory.vectors.has(word)
  const lemmaCache = new Map<string, string>()
  const tagPairs = tags.map((tag) => tag.split(' ') as [xpos: string, upos: Upos])

  const lemma = (form: string, xpos: string): string => {
    const key = `${xpos} ${form}`
    const known = lemmaCache.get(key)
    if (known !== undefined) return known
    if (lemmaCache.size > 20000) lemmaCache.clear()
    const made = lemmaOf(lookupForm(form), xpos, lemmas, isWord)
    lemmaCache.set(ownCopy(key), ownCopy(made))
    return made
  }
  const join = (parts: readonly NetReading[], ends: readonly number[]): NetReading => {
    if (parts.length === 1) return parts[0] as NetReading
    const n = ends.at(-1) ?? 0
    const whole = { tags: new Int32Array(n), heads: new Int32Array(n), labels: new Int32Array(n) }
    const parataxis = Math.max(0, labels.indexOf('parataxis'))
    let root = -1
    parts.forEach((part, p) => {
      const from = p === 0 ? 0 : (ends[p - 1] as number)
      part.heads.forEach((head, i) => {
        whole.tags[from + i] = part.tags[i] as number
        whole.labels[from + i] = head < 0 && root >= 0 ? parataxis : (part.labels[i] as number)
        whole.heads[from + i] = head < 0 ? root : head + from
        if (head < 0 && root < 0) root = from + i
      })
    })
    return whole
  }
  return {
    id: weights.head.id,
    vectorOf(word) {
      const row = inventory.vectors.get(word.toLowerCase())
      if (row === undefined) return undefined
      const out = new Float32Array(vectors.columns)
      unpackFourBits(vectors, row, out, 0)
      return out
    },
    parse(sentences) {
      const cuts = sentences.map((tokens) => partEnds(tokens.map((t) => t.form)))
      const inputs = sentences.flatMap((tokens, s) => {
        let from = 0
        return (cuts[s] as number[]).map((end) => {
          const forms = tokens.slice(from, end).map((t) => t.form)
          from = end
          return { forms, tags: tagger ? incoming(tagger.tag(forms)) : [] }
        })
      })
      const readings = network.read(inputs)
      let at = 0
      return sentences.map((tokens, s) => {
        const ends = cuts[s] as number[]
        const reading = join(readings.slice(at, at + ends.length), ends)
        at += ends.length
        const list: { -readonly [K in keyof Token]: Token[K] }[] = tokens.map(({ form, start, end }, i) => {
          const row = reading.tags[i] as number
          const [xpos, upos] = tagPairs[row] as [string, Upos]
          const found: Feats = featsOf(lookupForm(form), tags[row] as string, feats)
          const head = reading.heads[i] as number
          const deprel = labels[reading.labels[i] as number] as string
          return { i, start, end, form, lemma: lemma(form, xpos), upos, xpos, feats: found, head, deprel }
        })
        featsInTree(list)
        return list
      })
    },
  }
}
