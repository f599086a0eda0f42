/** Which pairs of texts are worth comparing: those that share a mark, found by an index instead of pair by pair. */

/** In a long list each member is paired with its next few only: they are joined through one another. */
const NEIGHBOURS = 3
const SHORT_LIST = 24

/** Pairs (i < j, as `i * n + j`) that share at least `least` marks. */
export function candidatePairs(marks: readonly Iterable<number | string>[], least: number): number[] {
  const holders = new Map<number | string, number[]>()
  marks.forEach((list, i) => {
    for (const mark of new Set(list)) {
      const known = holders.get(mark)
      if (known) known.push(i)
      else holders.set(mark, [i])
    }
  })
  const n = marks.length
  const counts = new Map<number, number>()
  for (const list of holders.values()) {
    if (list.length < 2) continue
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
