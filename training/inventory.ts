/** What the network can tell apart: words, vectors, tags and relations, drawn from the training sentences. */

import { lookupForm, wordKey } from '../src/text/net/forms.js'
import { type FourBitTable, packFourBits } from '../src/text/net/four-bits.js'
import type { TreebankSentence } from './conllu.js'
import type { Vectors } from './vectors.js'

export interface Vocabulary {
  /** Words with a learnt vector; row = index + 1. */
  readonly words: readonly string[]
  /** Words with a given vector; row = index + 1. */
  readonly vectorWords: readonly string[]
  readonly vectors: FourBitTable
  /** `XPOS UPOS` pairs. */
  readonly tags: readonly string[]
  readonly labels: readonly string[]
}

const countBy = (items: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
const byCount = (counts: ReadonlyMap<string, number>, least: number): string[] =>
  [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([item]) => item)

export const tagOf = (word: { readonly xpos: string; readonly upos: string }): string => `${word.xpos} ${word.upos}`

/** Gathers the lists; `size` is the number of given vectors that are kept (the rest of the 341,479 is left behind). */
export function gatherVocabulary(
  train: readonly TreebankSentence[],
  vectors: Vectors | undefined,
  size: number,
): Vocabulary {
  const all = train.flatMap((s) => s.words)
  const forms = all.map((w) => lookupForm(w.form))
  const lower = countBy(forms.map((f) => f.toLowerCase()))
  const chosen: string[] = []
  if (vectors) {
    const known = new Set(vectors.words)
    const seen = byCount(lower, 2).filter((w) => known.has(w))
    const kept = new Set(seen.slice(0, size))
    for (const word of vectors.words) {
      if (kept.size >= size) break
      if (/^[\x21-\x7e\u00a1-\u024f]+$/.test(word) && !/[0-9]{3}/.test(word)) kept.add(word)
    }
    // by letters, for the list packs better so
    chosen.push(...[...kept].sort())
  }
  const rows = chosen.map((word) => (vectors?.vectorOf(word) ?? []).slice(0, 100).map((v) => v * 0.25))
  return {
    words: byCount(countBy(forms.map(wordKey)), 3),
    vectorWords: chosen,
    vectors: packFourBits([[], ...rows], 100),
    tags: byCount(countBy(all.map(tagOf)), 1),
    labels: byCount(countBy(all.map((w) => w.deprel)), 1),
  }
}
