// The 95 % interval of a share of so many things, after Wilson: right for small counts and for shares near 0 and 1.

const Z = 1.959964

/** @example wilson(42, 44) // [0.849, 0.987] */
export function wilson(hits: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1]
  const share = hits / of
  const middle = share + (Z * Z) / (2 * of)
  const half = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  const scale = 1 + (Z * Z) / of
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)]
}
