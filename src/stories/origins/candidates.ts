/** Which pairs of texts are worth comparing: those that share a mark, found by an index instead of pair by pair. */

/** In a long list each member is paired with its next few only: they are joined through one another. */
const NEIGHBOURS = 3
const SHORT_LIST = 24

/** Marks that several lists hold, with the numbers of the lists, ascending; not those that more than `most` hold. */
export function sharedMarks(marks: readonly Iterable<number>[], most: number): Map<number, readonly number[]> {
  const first = new Map<number, number>()
  const several = new Map<number, number[]>()
  marks.forEach((list, i) => {
    for (const mark of list) {
      const known = several.get(mark)
      if (known) {
        if (known.at(-1) !== i && known.length <= most) known.push(i)
        continue
      }
      const one = first.get(mark)
      if (one === undefined) first.set(mark, i)
      else if (one !== i) several.set(mark, [one, i])
    }
  })
  for (const [mark, list] of several) if (list.length > most) several.delete(mark)
  return several
}

/** Pairs (i < j, as `i * n + j`) that share at least `least` marks. */
export function candidatePairs(marks: readonly Iterable<number>[], least: number): number[] {
  const n = marks.length
  const counts = new Map<number, number>()
  for (const list of sharedMarks(marks, Number.POSITIVE_INFINITY).values()) {
    const reach = list.length <= SHORT_LIST ? list.length : NEIGHBOURS
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y <= Math.min(list.length - 1, x + reach); y++) {
        const pair = (list[x] ?? 0) * n + (list[y] ?? 0)
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
  }
  return [...counts]
    .filter(([, c]) => c >= least)
    .map(([pair]) => pair)
    .sort((a, b) => a - b)
}
