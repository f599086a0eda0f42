/** Runs of five words as numbers, and how much of the shorter text's runs two texts share. */
import { hashOfRun, shortHash } from '../words/hash.js'
import { type Word, wordsOf } from '../words/words.js'

export const SIZE = 5

export interface Shingled {
  readonly words: readonly Word[]
  /** Hash of the run to the index of its first word, first place only. */
  readonly at: ReadonlyMap<number, number>
}

export function shingle(text: string): Shingled {
  const words = wordsOf(text)
  const hashes = words.map((w) => shortHash(w.form))
  const at = new Map<number, number>()
  for (let i = 0; i + SIZE <= words.length; i++) {
    let run = 0
    for (let k = i; k < i + SIZE; k++) run = Math.imul(run ^ (run >>> 15) ^ (hashes[k] ?? 0), 0x2c1b3c6d)
    // 30 bits tell the runs of two texts apart, and small integers are quick to look up.
    const hash = (run ^ (run >>> 13)) & 0x3fffffff
    if (!at.has(hash)) at.set(hash, i)
  }
  return { words, at }
}

/** The runs of a text in order, as numbers. */
export function runsOf(words: readonly Word[]): number[] {
  return Array.from({ length: Math.max(0, words.length - SIZE + 1) }, (_, i) => hashOfRun(words, i, SIZE))
}

/** Shared runs over the runs of the shorter text. */
export function sharedRuns(a: Shingled, b: Shingled): { share: number; shared: number[] } {
  const [small, large] = a.at.size <= b.at.size ? [a, b] : [b, a]
  const shared: number[] = []
  for (const hash of small.at.keys()) if (large.at.has(hash)) shared.push(hash)
  return { share: small.at.size === 0 ? 0 : shared.length / small.at.size, shared }
}
