/** Sets that are only ever joined (union-find); the outcome does not depend on the order of the joins. */
export class DisjointSets {
  readonly #parent: number[]

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i)
  }

  find(i: number): number {
    let root = i
    for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) root = up
    for (let x = i; x !== root; ) {
      const up = this.#parent[x] ?? root
      this.#parent[x] = root
      x = up
    }
    return root
  }

  join(a: number, b: number): void {
    const x = this.find(a)
    const y = this.find(b)
    if (x !== y) this.#parent[Math.max(x, y)] = Math.min(x, y)
  }

  /** Members by set, each in ascending order, sets by their first member. */
  groups(): number[][] {
    const by = new Map<number, number[]>()
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.find(i)
      const group = by.get(root)
      if (group) group.push(i)
      else by.set(root, [i])
    }
    return [...by.values()]
  }
}
