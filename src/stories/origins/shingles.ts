/** Runs of five words as numbers, and how much of the shorter text's runs two texts share. */
import { type Word, wordsOf } from '../words/words.js'

export const SIZE = 5

export interface Shingled {
  readonly words: readonly Word[]
  /** Hash of the run to the index of its first word, first place only. */
  readonly at: ReadonlyMap<number, number>
}

export function shingle(text: string): Shingled {
  const words = wordsOf(text)
  const at = new Map<number, number>()
  for (let i = 0; i + SIZE <= words.length; i++) {
    const hash = shortened(hashOf(words, i))
    if (!at.has(hash)) at.set(hash, i)
  }
  return { words, at }
}

/** The runs of a text in order, as numbers. */
export function runsOf(words: readonly Word[]): number[] {
  return Array.from({ length: Math.max(0, words.length - SIZE + 1) }, (_, i) => hashOf(words, i))
}

/** FNV-1a over the forms, kept in 53 bits. */
function hashOf(words: readonly Word[], from: number): number {
  let a = 0x811c9dc5
  let b = 0x1234567
  for (let i = from; i < from + SIZE; i++) {
    const form = words[i]?.form ?? ''
    for (let j = 0; j < form.length; j++) {
      const c = form.charCodeAt(j)
      a = Math.imul(a ^ c, 0x01000193)
      b = Math.imul(b ^ c, 0x5bd1e995)
    }
    a = Math.imul(a ^ 31, 0x01000193)
    b = Math.imul(b ^ 37, 0x5bd1e995)
  }
  return ((a >>> 0) & 0x1fffff) * 0x100000000 + (b >>> 0)
}

/** 30 bits are enough to tell the runs of two texts apart, and small integers are quick to look up. */
const shortened = (hash: number): number => ((hash / 0x100000000) ^ (hash % 0x100000000)) & 0x3fffffff

/** Shared runs over the runs of the shorter text. */
export function sharedRuns(a: Shingled, b: Shingled): { share: number; shared: number[] } {
  const [small, large] = a.at.size <= b.at.size ? [a, b] : [b, a]
  const shared: number[] = []
  for (const hash of small.at.keys()) if (large.at.has(hash)) shared.push(hash)
  return { share: small.at.size === 0 ? 0 : shared.length / small.at.size, shared }
}
