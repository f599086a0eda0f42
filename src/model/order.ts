/** The one order of strings in records and lists: by UTF-16 code unit, the same on every machine and in every locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorted copy without repeats. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byText)
}

/**
 * How many of `count` things in order stand before a point: the first index of which `isBefore` is false. `isBefore` must
 * be true up to some index and false from there on.
 * @example partitionPoint(4, (i) => [1, 3, 5, 7][i] < 5) // 2
 */
export function partitionPoint(count: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
