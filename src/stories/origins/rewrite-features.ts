/** How much of one text stands in another, seen at several grains: what near copies, revisions and own words differ in. */
import { conceptOf } from '../words/concepts.js'
import { stem } from '../words/stem.js'
import { STOPWORDS } from '../words/stopwords.js'
import { wordsOf } from '../words/words.js'

/** Shares of the words of a text that stand in its source, all between 0 and 1. */
export interface RewriteFeatures {
  /** Content words, each once, under the name of their near words. */
  readonly content: number
  /** Pairs of neighbouring content words. */
  readonly pairs: number
  /** Runs of three words. */
  readonly threes: number
  /** Runs of five words. */
  readonly fives: number
  /** Words in the longest common order. */
  readonly order: number
  /** Words in unbroken runs of four or more. */
  readonly runs: number
}

/** Words of a run that counts as taken over. */
const LEAST_RUN = 4

export function rewriteFeatures(text: string, source: string): RewriteFeatures {
  const a = wordsOf(text).map((w) => w.form)
  const b = wordsOf(source).map((w) => w.form)
  const x = contentOf(a)
  const y = contentOf(b)
  return {
    content: shareOf(x, y),
    pairs: shareOf(runs(x, 2, true), runs(y, 2, true)),
    threes: shareOf(runs(a, 3), runs(b, 3)),
    fives: shareOf(runs(a, 5), runs(b, 5)),
    order: a.length === 0 ? 0 : commonOrder(a, b) / a.length,
    runs: a.length === 0 ? 0 : inRuns(a, b) / a.length,
  }
}

const contentOf = (forms: readonly string[]): string[] =>
  forms.filter((f) => !STOPWORDS.has(f)).map((f) => conceptOf(stem(f)))

function shareOf(a: readonly string[], b: readonly string[]): number {
  const own = new Set(a)
  const other = new Set(b)
  if (own.size === 0) return 0
  let both = 0
  for (const one of own) if (other.has(one)) both++
  return both / own.size
}

/** Runs of words; in either order where asked. */
function runs(words: readonly string[], size: number, sorted = false): string[] {
  const out: string[] = []
  for (let i = 0; i + size <= words.length; i++) {
    const run = words.slice(i, i + size)
    out.push((sorted ? run.sort() : run).join(' '))
  }
  return out
}

/** Length of the longest common subsequence. */
function commonOrder(a: readonly string[], b: readonly string[]): number {
  let before = new Uint32Array(b.length + 1)
  let now = new Uint32Array(b.length + 1)
  for (const word of a) {
    for (let j = 1; j <= b.length; j++)
      now[j] = word === b[j - 1] ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, now[j - 1] ?? 0)
    ;[before, now] = [now, before]
  }
  return before[b.length] ?? 0
}

/** Words of `a` that stand in a run of at least LEAST_RUN words of `b`. */
function inRuns(a: readonly string[], b: readonly string[]): number {
  const known = new Set(runs(b, LEAST_RUN))
  const covered = new Set<number>()
  for (let i = 0; i + LEAST_RUN <= a.length; i++)
    if (known.has(a.slice(i, i + LEAST_RUN).join(' '))) for (let k = 0; k < LEAST_RUN; k++) covered.add(i + k)
  return covered.size
}
