/** Clusters of a sparse graph by average linkage: the two groups most alike on average are joined first. */

export interface Edge {
  readonly i: number
  readonly j: number
  readonly weight: number
}

interface Link {
  readonly a: number
  readonly b: number
  /** Sum of the weights between the two; pairs without an edge weigh nothing. */
  readonly sum: number
  readonly mean: number
}

/**
 * Groups of 0..n-1, each ascending, by first member: joined down to a likeness, or until only `least` groups are left. Ties
 * are broken by the numbers, so the edges' order is nothing.
 */
export function averageLink(n: number, edges: readonly Edge[], threshold: number, least = 1): number[][] {
  const members = new Map<number, number[]>(Array.from({ length: n }, (_, i) => [i, [i]]))
  const sums = new Map<number, Map<number, number>>()
  const put = (a: number, b: number, w: number) => {
    const row = sums.get(a) ?? new Map<number, number>()
    row.set(b, w)
    sums.set(a, row)
  }
  const heap = new Heap()
  for (const { i, j, weight } of edges) {
    if (weight <= 0) continue
    put(i, j, weight)
    put(j, i, weight)
    if (weight >= threshold) heap.push({ a: Math.min(i, j), b: Math.max(i, j), sum: weight, mean: weight })
  }
  for (let link = heap.pop(); link && members.size > least; link = heap.pop()) {
    const { a, b, sum } = link
    if (!members.has(a) || !members.has(b) || sums.get(a)?.get(b) !== sum) continue
    const joined = [...(members.get(a) ?? []), ...(members.get(b) ?? [])].sort((x, y) => x - y)
    const rowA = sums.get(a) ?? new Map<number, number>()
    const rowB = sums.get(b) ?? new Map<number, number>()
    members.delete(b)
    members.set(a, joined)
    sums.delete(b)
    rowA.delete(b)
    rowB.delete(a)
    for (const [c, w] of rowB) {
      sums.get(c)?.delete(b)
      rowA.set(c, (rowA.get(c) ?? 0) + w)
    }
    for (const [c, w] of rowA) {
      put(c, a, w)
      const mean = w / (joined.length * (members.get(c)?.length ?? 1))
      if (mean >= threshold) heap.push({ a: Math.min(a, c), b: Math.max(a, c), sum: w, mean })
    }
    sums.set(a, rowA)
  }
  return [...members.values()].sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
}

class Heap {
  readonly #list: Link[] = []

  push(link: Link): void {
    const list = this.#list
    let at = list.push(link) - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!isBefore(list[at], list[up])) break
      swap(list, at, up)
      at = up
    }
  }

  pop(): Link | undefined {
    const list = this.#list
    const top = list[0]
    const last = list.pop()
    if (last === undefined || list.length === 0) return top
    list[0] = last
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      let least = at
      if (isBefore(list[left], list[least])) least = left
      if (isBefore(list[left + 1], list[least])) least = left + 1
      if (least === at) return top
      swap(list, at, least)
      at = least
    }
  }
}

function isBefore(x: Link | undefined, y: Link | undefined): boolean {
  if (!x || !y) return x !== undefined
  return x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)))
}

function swap(list: Link[], i: number, j: number): void {
  const x = list[i]
  const y = list[j]
  if (x && y) {
    list[i] = y
    list[j] = x
  }
}
