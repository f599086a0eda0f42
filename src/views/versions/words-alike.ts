/** How much two stretches of text share, word by word, and which of two lists belong together. */

/** Words in lower case, numbers and hyphenated words whole. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:[.,'-][\p{L}\p{N}]+)*/gu) ?? []

/** The words as one text, so that spaces, case and marks make no difference. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ')

/** Shared words of both, 0 to 1 (Dice); repeats count. */
export function alikeness(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  return x.length + y.length === 0 ? 1 : (2 * shared(x, y)) / (x.length + y.length)
}

/** Words that one has and the other has not, the greater count of both sides. */
export function wordsChanged(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const both = shared(x, y)
  return Math.max(x.length - both, y.length - both)
}

function shared(x: readonly string[], y: readonly string[]): number {
  const left = new Map<string, number>()
  for (const w of x) left.set(w, (left.get(w) ?? 0) + 1)
  let both = 0
  for (const w of y) {
    const n = left.get(w) ?? 0
    if (n > 0) both++
    if (n > 0) left.set(w, n - 1)
  }
  return both
}

/**
 * Pairs of indexes that belong together: equal ones first, in order; of the rest the most alike, each once.
 * @param least alikeness below which two are strangers
 */
export function paired(a: readonly string[], b: readonly string[], least: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const free = new Set(b.keys())
  const byText = new Map<string, number[]>()
  b.forEach((text, j) => {
    byText.set(wordsOf(text).join(' '), [...(byText.get(wordsOf(text).join(' ')) ?? []), j])
  })
  a.forEach((text, i) => {
    const j = byText.get(wordsOf(text).join(' '))?.find((k) => free.has(k))
    if (j === undefined) return
    pairs.set(i, j)
    free.delete(j)
  })
  const open = [...a.keys()].filter((i) => !pairs.has(i))
  const scored = open
    .flatMap((i) => [...free].map((j) => ({ i, j, alike: alikeness(a[i] ?? '', b[j] ?? '') })))
    .filter((p) => p.alike >= least)
    .sort((x, y) => y.alike - x.alike || x.i - y.i || x.j - y.j)
  for (const { i, j } of scored) {
    if (pairs.has(i) || !free.has(j)) continue
    pairs.set(i, j)
    free.delete(j)
  }
  return pairs
}
