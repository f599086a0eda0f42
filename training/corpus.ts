/** Sentences as numbers, in shared memory so that every thread reads the same arrays. */
import { groupCount } from '../src/text/net/features.js'

export interface Corpus {
  /** First token of each sentence, and the number of all tokens at the end. */
  readonly starts: Int32Array
  /** Rows of the input tables by token, one array for each way of writing the sentences (the first: as they are). */
  readonly rows: readonly Int32Array[]
  readonly tags: Int32Array
  /** 0 for the root, else the number of the governor in its sentence from 1. */
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** 1 where the last token is punctuation that nothing hangs on and may be left out. */
  readonly loose: Int32Array
}

const sharedInts = (n: number): Int32Array => new Int32Array(new SharedArrayBuffer(Math.max(1, n) * 4))

/** An empty corpus of the given size. */
export function emptyCorpus(sentences: number, tokens: number, variants: number): Corpus {
  return {
    starts: sharedInts(sentences + 1),
    rows: Array.from({ length: variants }, () => sharedInts(tokens * groupCount)),
    tags: sharedInts(tokens),
    heads: sharedInts(tokens),
    labels: sharedInts(tokens),
    loose: sharedInts(sentences),
  }
}
