/** Seeded random numbers (xorshift over a mixed seed): the same everywhere, independent streams by key. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number in [0, n). */
  below(n: number): number
  /** 32 random bits. */
  bits(): number
}

export function random(...keys: readonly number[]): Random {
  let a = 0x9e3779b9
  for (const key of keys) {
    a = Math.imul(a ^ key, 0x85ebca6b)
    a = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
    a ^= a >>> 16
  }
  let s = a === 0 ? 1 : a | 0
  const bits = (): number => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    return s >>> 0
  }
  for (let i = 0; i < 8; i++) bits()
  return { next: () => bits() / 4294967296, below: (n) => Math.floor((bits() / 4294967296) * n), bits }
}

/** Shuffles in place. */
export function shuffle(list: Int32Array, source: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = source.below(i + 1)
    const x = list[i] as number
    list[i] = list[j] as number
    list[j] = x
  }
}
