/** Which pairs of texts are worth comparing: those that share a mark, found by an index instead of pair by pair. */

/** In a long list each member is paired with its next few only: they are joined through one another. */
const NEIGHBOURS = 3
const SHORT_LIST = 24

/** Marks are below 2^30, so that a mark and the number of a list fit into one exact number. */
const LISTS = 2 ** 22

/** Marks that several lists hold, with the numbers of the lists, ascending; not those that more than `most` hold. */
export function sharedMarks(marks: readonly Iterable<number>[], most: number): Map<number, readonly number[]> {
  const all: number[] = []
  marks.forEach((list, i) => {
    for (const mark of list) all.push(mark * LISTS + i)
  })
  const sorted = new Float64Array(all).sort()
  const out = new Map<number, readonly number[]>()
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from] ?? 0
    const mark = Math.floor(first / LISTS)
    const next = (mark + 1) * LISTS
    let to = from + 1
    let last = first
    let held: number[] | undefined
    for (; to < sorted.length; to++) {
      const one = sorted[to] ?? 0
      if (one >= next) break
      if (one === last) continue
      last = one
      if (held === undefined) held = [first - mark * LISTS]
      held.push(one - mark * LISTS)
    }
    if (held !== undefined && held.length <= most) out.set(mark, held)
    from = to
  }
  return out
}

/** Pairs (i < j, as `i * n + j`) that share at least `least` marks. */
export function candidatePairs(marks: readonly Iterable<number>[], least: number): number[] {
  const counts = new PairCounts(marks.length)
  for (const list of sharedMarks(marks, Number.POSITIVE_INFINITY).values()) {
    const reach = list.length <= SHORT_LIST ? list.length : NEIGHBOURS
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y <= Math.min(list.length - 1, x + reach); y++) counts.add(list[x] ?? 0, list[y] ?? 0)
  }
  return counts.atLeast(least)
}

/** So many members have a table of all their pairs; more have a list of those that occur. */
const TABLE = 1024

/** How often pairs of the numbers 0..n-1 occur. */
export class PairCounts {
  readonly #table: Int32Array | undefined
  readonly #map = new Map<number, number>()

  constructor(readonly n: number) {
    if (n <= TABLE) this.#table = new Int32Array(n * n)
  }

  add(i: number, j: number): void {
    const pair = i * this.n + j
    if (this.#table) this.#table[pair] = (this.#table[pair] ?? 0) + 1
    else this.#map.set(pair, (this.#map.get(pair) ?? 0) + 1)
  }

  /** The pairs, as `i * n + j`, that occur at least so often, ascending. */
  atLeast(least: number): number[] {
    const out: number[] = []
    this.#table?.forEach((count, pair) => {
      if (count >= least) out.push(pair)
    })
    for (const [pair, count] of this.#map) if (count >= least) out.push(pair)
    return out.sort((a, b) => a - b)
  }
}
