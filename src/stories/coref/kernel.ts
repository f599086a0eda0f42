/** Likeness of all members of a group at once: what sets them apart from the mean, and how they would fall into parts. */

/** Row i, column j: how alike i and j are. Symmetric. */
export type Kernel = readonly (readonly number[])[]

export function kernelOf(vectors: readonly ReadonlyMap<string, number>[]): Kernel {
  const out = vectors.map(() => new Array<number>(vectors.length).fill(0))
  const holders = new Map<string, { readonly i: number; readonly weight: number }[]>()
  vectors.forEach((vector, i) => {
    for (const [word, weight] of vector) {
      const list = holders.get(word)
      if (list) list.push({ i, weight })
      else holders.set(word, [{ i, weight }])
    }
  })
  for (const list of holders.values())
    for (const a of list) {
      const row = out[a.i]
      if (row) for (const b of list) row[b.i] = (row[b.i] ?? 0) + a.weight * b.weight
    }
  return out
}

/** What is common to all taken away: two who share only that are then nothing to each other. */
export function centred(kernel: Kernel): Kernel {
  const means = kernel.map((row) => sum(row) / row.length)
  const mean = sum(means) / Math.max(1, means.length)
  return kernel.map((row, i) => row.map((v, j) => v - (means[i] ?? 0) - (means[j] ?? 0) + mean))
}

const TURNS = 200

/** The direction along which the members differ most (their places on it) and the shares of the first two such directions. */
export function mainDirection(kernel: Kernel): {
  readonly places: readonly number[]
  readonly shares: readonly number[]
} {
  const n = kernel.length
  const left = kernel.map((row) => [...row])
  const all = sum(kernel.map((row, i) => row[i] ?? 0))
  const shares: number[] = []
  let places: readonly number[] = new Array<number>(n).fill(0)
  for (let direction = 0; direction < 2; direction++) {
    let at = Array.from({ length: n }, (_, i) => ((i * 37 + direction * 11 + 5) % 23) / 23 - 0.4)
    let length = 0
    for (let turn = 0; turn < TURNS; turn++) {
      const next = left.map((row) => row.reduce((s, v, j) => s + v * (at[j] ?? 0), 0))
      length = Math.sqrt(sum(next.map((v) => v * v)))
      if (length < 1e-9) break
      at = next.map((v) => v / length)
    }
    const found = length < 1e-9 ? 0 : length
    shares.push(all > 1e-9 ? found / all : 0)
    if (direction === 0) places = at.map((v) => v * Math.sqrt(found))
    left.forEach((row, i) => {
      for (let j = 0; j < n; j++) row[j] = (row[j] ?? 0) - found * (at[i] ?? 0) * (at[j] ?? 0)
    })
  }
  return { places, shares }
}

/** Average linkage to the end: at which mean likeness the groups of i and j are joined. Likeness may be below 0. */
export function joiningHeights(kernel: Kernel): Kernel {
  const n = kernel.length
  const out = kernel.map((_, i) => Array.from({ length: n }, (_, j): number => (i === j ? 1 : 0)))
  const sums = kernel.map((row) => [...row])
  const groups = new Map(kernel.map((_, i) => [i, [i]]))
  while (groups.size > 1) {
    let best = { mean: Number.NEGATIVE_INFINITY, a: 0, b: 0 }
    for (const [a, inA] of groups)
      for (const [b, inB] of groups) {
        if (b <= a) continue
        const mean = (sums[a]?.[b] ?? 0) / (inA.length * inB.length)
        if (mean > best.mean) best = { mean, a, b }
      }
    const inA = groups.get(best.a) ?? []
    const inB = groups.get(best.b) ?? []
    for (const i of inA)
      for (const j of inB)
        for (const [x, y] of [[i, j] as const, [j, i] as const]) {
          const row = out[x]
          if (row) row[y] = best.mean
        }
    groups.delete(best.b)
    groups.set(best.a, [...inA, ...inB])
    for (const c of groups.keys()) {
      if (c === best.a) continue
      const both = (sums[best.a]?.[c] ?? 0) + (sums[best.b]?.[c] ?? 0)
      for (const [x, y] of [[best.a, c] as const, [c, best.a] as const]) {
        const row = sums[x]
        if (row) row[y] = both
      }
    }
  }
  return out
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
