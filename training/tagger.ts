/** Trains the linear tagger: an averaged perceptron, its weights cut down to the features that matter. */
import { featureCount, TaggerInput, type TaggerTable } from '../src/text/net/tagger.js'
import { random, shuffle } from './random.js'

export interface TaggedSentence {
  readonly forms: readonly string[]
  readonly tags: ArrayLike<number>
}

/** Weights of (feature, tag) pairs in chains by feature. */
class Chains {
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly hashes: Uint32Array
  readonly first: Int32Array
  readonly next: Int32Array
  readonly tag: Uint8Array
  readonly weight: Float32Array
  readonly total: Float64Array
  readonly stamp: Int32Array
  features = 0
  entries = 0
  constructor(bits: number) {
    const size = 1 << bits
    this.mask = size - 1
    this.slots = new Int32Array(size)
    this.hashes = new Uint32Array(size / 2)
    this.first = new Int32Array(size / 2).fill(-1)
    this.next = new Int32Array(size)
    this.tag = new Uint8Array(size)
    this.weight = new Float32Array(size)
    this.total = new Float64Array(size)
    this.stamp = new Int32Array(size)
  }
  /** Number of a feature, -1 if it is new and `make` is false (or there is no room). */
  row(hash: number, make: boolean): number {
    let at = hash & this.mask
    for (let row = this.slots[at] as number; row !== 0; row = this.slots[at] as number) {
      if (this.hashes[row - 1] === hash) return row - 1
      at = (at + 1) & this.mask
    }
    if (!make || this.features >= this.hashes.length) return -1
    this.hashes[this.features] = hash
    this.slots[at] = ++this.features
    return this.features - 1
  }
  hashOf(row: number): number {
    return this.hashes[row] as number
  }
  add(row: number, tag: number, value: number, now: number): void {
    let e = this.first[row] as number
    while (e >= 0 && this.tag[e] !== tag) e = this.next[e] as number
    if (e < 0) {
      if (this.entries >= this.tag.length) return
      e = this.entries++
      this.tag[e] = tag
      this.next[e] = this.first[row] as number
      this.first[row] = e
      this.stamp[e] = now
    }
    this.total[e] = (this.total[e] as number) + (now - (this.stamp[e] as number)) * (this.weight[e] as number)
    this.stamp[e] = now
    this.weight[e] = (this.weight[e] as number) + value
  }
}

/** Trains; `tags` is the number of tags. Weights of features seen in errors only; small ones are dropped. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  tags: number,
  epochs: number,
  seed: number,
  least = 0,
): TaggerTable {
  const chains = new Chains(22)
  const input = new TaggerInput()
  const features = new Uint32Array(featureCount)
  const rows = new Int32Array(featureCount)
  const scores = new Float32Array(tags)
  const order = Int32Array.from(sentences, (_, i) => i)
  let now = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random(seed, epoch, 21))
    for (const s of order) {
      const { forms, tags: gold } = sentences[s] as TaggedSentence
      input.open(forms)
      let t1 = 200
      let t2 = 200
      for (let i = 0; i < forms.length; i++) {
        now++
        input.features(i, t1, t2, features)
        scores.fill(0)
        for (let f = 0; f < featureCount; f++) {
          const row = chains.row(features[f] as number, false)
          rows[f] = row
          if (row < 0) continue
          for (let e = chains.first[row] as number; e >= 0; e = chains.next[e] as number) {
            const tag = chains.tag[e] as number
            scores[tag] = (scores[tag] as number) + (chains.weight[e] as number)
          }
        }
        let best = 0
        for (let t = 1; t < tags; t++) if ((scores[t] as number) > (scores[best] as number)) best = t
        const right = gold[i] as number
        if (best !== right) {
          for (let f = 0; f < featureCount; f++) {
            const row = chains.row(features[f] as number, true)
            if (row < 0) continue
            chains.add(row, right, 1, now)
            chains.add(row, best, -1, now)
          }
        }
        t2 = t1
        t1 = best
      }
    }
  }
  const mean = (e: number): number =>
    ((chains.total[e] as number) + (now - (chains.stamp[e] as number)) * (chains.weight[e] as number)) /
    Math.max(1, now)
  const all: [hash: number, entries: [tag: number, weight: number][]][] = []
  // one step of the 8 bits is an eighth of an update
  for (let row = 0; row < chains.features; row++) {
    const entries: [number, number][] = []
    for (let e = chains.first[row] as number; e >= 0; e = chains.next[e] as number) {
      const w = mean(e)
      if (Math.abs(w) >= least)
        entries.push([chains.tag[e] as number, Math.max(-127, Math.min(127, Math.round(w * 8)))])
    }
    const kept = entries.filter(([, w]) => w !== 0).slice(0, 255)
    if (kept.length > 0) all.push([chains.hashOf(row), kept.sort((a, b) => a[0] - b[0])])
  }
  all.sort((a, b) => a[0] - b[0])
  const count = all.reduce((n, [, entries]) => n + entries.length, 0)
  const table = {
    hashes: Uint32Array.from(all, ([hash]) => hash),
    starts: new Uint32Array(all.length + 1),
    tags: new Uint8Array(count),
    weights: new Int8Array(count),
  }
  let at = 0
  all.forEach(([, entries], i) => {
    for (const [tag, weight] of entries) {
      table.tags[at] = tag
      table.weights[at++] = weight
    }
    table.starts[i + 1] = at
  })
  return table
}
