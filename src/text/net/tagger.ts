/**
 * A linear tagger whose guesses are one of the inputs of the network: an averaged perceptron that reads left to right
 * over words, affixes, shapes and the tags before. Fast, and wrong in other ways than the network.
 */
import { ownCopy } from '../own-copy.js'
import { hashRow, shapeOf } from './features.js'
import { lookupForm, wordKey } from './forms.js'

/** Features of one token. */
export const featureCount = 19
const whole = 0x7fffffff

/** Word, suffixes, prefixes and shape of one form as numbers. */
interface WordParts {
  readonly word: number
  readonly ends: readonly [number, number, number, number]
  readonly starts: readonly [number, number, number]
  readonly shape: number
}
const edge: WordParts = { word: 1, ends: [1, 1, 1, 1], starts: [1, 1, 1], shape: 1 }

function partsOf(form: string): WordParts {
  const plain = lookupForm(form)
  const key = wordKey(plain)
  const n = key.length
  const end = (k: number): number => hashRow(key, Math.max(0, n - k), n, whole)
  const start = (k: number): number => hashRow(key, 0, Math.min(k, n), whole)
  return {
    word: hashRow(key, 0, n, whole),
    ends: [end(1), end(2), end(3), end(4)],
    starts: [start(1), start(2), start(3)],
    shape: hashRow(shapeOf(plain), 0, 12, whole),
  }
}

function mix(template: number, a: number, b: number): number {
  let h = Math.imul(template ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a, 0xcc9e2d51)
  h = Math.imul(h ^ (h >>> 15), 0x1b873593) ^ Math.imul(b + 0x52dce729, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** What does not depend on tags, for all words of a sentence; the parts of forms are kept between calls. */
export class TaggerInput {
  private readonly known = new Map<string, WordParts>()
  private parts: WordParts[] = []

  /** Takes up a sentence. */
  open(forms: readonly string[]): void {
    if (this.known.size > 20000) this.known.clear()
    this.parts = forms.map((form) => {
      let parts = this.known.get(form)
      if (!parts) {
        parts = partsOf(form)
        this.known.set(ownCopy(form), parts)
      }
      return parts
    })
  }
  /** Writes the features of word `i` after the tags `t1` (before it) and `t2` (before that). */
  features(i: number, t1: number, t2: number, out: Uint32Array): void {
    const w = this.parts[i] ?? edge
    const p = this.parts[i - 1] ?? edge
    const pp = this.parts[i - 2] ?? edge
    const n = this.parts[i + 1] ?? edge
    const nn = this.parts[i + 2] ?? edge
    out[0] = mix(1, w.word, 0)
    out[1] = mix(2, w.ends[0], w.shape)
    out[2] = mix(3, w.ends[1], 0)
    out[3] = mix(4, w.ends[2], 0)
    out[4] = mix(5, w.ends[3], 0)
    out[5] = mix(6, w.starts[0], w.ends[1])
    out[6] = mix(7, w.starts[1], 0)
    out[7] = mix(8, w.starts[2], 0)
    out[8] = mix(9, w.shape, i === 0 ? 1 : 0)
    out[9] = mix(10, p.word, 0)
    out[10] = mix(11, n.word, 0)
    out[11] = mix(12, pp.word, 0)
    out[12] = mix(13, nn.word, 0)
    out[13] = mix(14, n.ends[2], w.shape)
    out[14] = mix(15, p.ends[1], w.ends[2])
    out[15] = mix(16, t1, 0)
    out[16] = mix(17, t1, t2)
    out[17] = mix(18, t1, w.word)
    out[18] = mix(19, t1, w.ends[1])
  }
}

/** Weights as they are shipped: features by hash, their tags and 8-bit weights. */
export interface TaggerTable {
  readonly hashes: Uint32Array
  /** First entry of each feature; one more at the end. */
  readonly starts: Uint32Array
  readonly tags: Uint8Array
  readonly weights: Int8Array
}

/** Bytes of a table: sorted hashes as differences, counts, tags and weights. */
export function writeTaggerTable(table: TaggerTable): Uint8Array {
  const n = table.hashes.length
  const head = new Uint32Array([n, table.tags.length])
  const columns = new Uint8Array(n * 5)
  for (let i = 0; i < n; i++) {
    const step = ((table.hashes[i] as number) - (i === 0 ? 0 : (table.hashes[i - 1] as number))) >>> 0
    for (let b = 0; b < 4; b++) columns[b * n + i] = (step >>> (8 * b)) & 255
    columns[4 * n + i] = (table.starts[i + 1] as number) - (table.starts[i] as number)
  }
  return new Uint8Array(
    Buffer.concat([
      new Uint8Array(head.buffer),
      columns,
      table.tags,
      new Uint8Array(table.weights.buffer, table.weights.byteOffset, table.weights.length),
    ]),
  )
}
/** Reads what `writeTaggerTable` wrote. */
export function readTaggerTable(bytes: Uint8Array): TaggerTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const n = view.getUint32(0, true)
  const entries = view.getUint32(4, true)
  const columns = bytes.subarray(8, 8 + n * 5)
  const hashes = new Uint32Array(n)
  const starts = new Uint32Array(n + 1)
  let last = 0
  for (let i = 0; i < n; i++) {
    let step = 0
    for (let b = 3; b >= 0; b--) step = (step << 8) | (columns[b * n + i] as number)
    last = (last + step) >>> 0
    hashes[i] = last
    starts[i + 1] = (starts[i] as number) + (columns[4 * n + i] as number)
  }
  const at = 8 + n * 5
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + entries, entries)
  return { hashes, starts, tags: bytes.subarray(at, at + entries), weights }
}

/** Tags sentences: row numbers of the network's tag list. */
export class Tagger {
  private readonly input = new TaggerInput()
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly features = new Uint32Array(featureCount)
  private readonly scores: Int32Array

  constructor(
    private readonly table: TaggerTable,
    tags: number,
  ) {
    let size = 1024
    while (size < table.hashes.length * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size)
    table.hashes.forEach((hash, i) => {
      let at = hash & this.mask
      while (this.slots[at] !== 0) at = (at + 1) & this.mask
      this.slots[at] = i + 1
    })
    this.scores = new Int32Array(tags)
  }

  tag(forms: readonly string[]): Int32Array {
    const out = new Int32Array(forms.length)
    const { table, slots, mask, features, scores } = this
    const { hashes, starts, tags, weights } = table
    this.input.open(forms)
    let t1 = 200
    let t2 = 200
    for (let i = 0; i < forms.length; i++) {
      this.input.features(i, t1, t2, features)
      scores.fill(0)
      for (let f = 0; f < featureCount; f++) {
        const hash = features[f] as number
        let at = hash & mask
        for (let row = slots[at] as number; row !== 0; row = slots[at] as number) {
          if (hashes[row - 1] === hash) {
            const end = starts[row] as number
            for (let e = starts[row - 1] as number; e < end; e++) {
              const tag = tags[e] as number
              scores[tag] = (scores[tag] as number) + (weights[e] as number)
            }
            break
          }
          at = (at + 1) & mask
        }
      }
      let best = 0
      for (let t = 1; t < scores.length; t++) if ((scores[t] as number) > (scores[best] as number)) best = t
      out[i] = best
      t2 = t1
      t1 = best
    }
    return out
  }
}
