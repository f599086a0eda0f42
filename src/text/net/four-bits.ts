/**
 * Word vectors at four bits a number: 16 levels that fit a bell curve, one scale a row. Training reads the quantised
 * table too, so next to nothing is lost between the two (scales are rounded to steps of two percent in the file).
 */

/** Best levels for a normal distribution of unit variance (Lloyd-Max). */
const levels = [
  -2.7326, -2.069, -1.6181, -1.2562, -0.9423, -0.6568, -0.3881, -0.1284, 0.1284, 0.3881, 0.6568, 0.9423, 1.2562, 1.6181,
  2.069, 2.7326,
] as const

const scaleStep = 1.02

export interface FourBitTable {
  readonly rows: number
  readonly columns: number
  /** Two numbers a byte, the first in the low half; rows one after the other. */
  readonly codes: Uint8Array
  /** Standard deviation of each row. */
  readonly scales: Float32Array
}

const nearest = (x: number): number => {
  let best = 0
  for (let i = 1; i < 16; i++)
    if (Math.abs((levels[i] as number) - x) < Math.abs((levels[best] as number) - x)) best = i
  return best
}

/** Quantises rows of even width. */
export function packFourBits(rows: readonly (readonly number[])[], columns: number): FourBitTable {
  const half = columns / 2
  const codes = new Uint8Array(rows.length * half)
  const scales = new Float32Array(rows.length)
  rows.forEach((row, r) => {
    let sum = 0
    for (let i = 0; i < columns; i++) sum += (row[i] ?? 0) ** 2
    const scale = Math.sqrt(sum / columns)
    scales[r] = scale
    if (scale === 0) return
    for (let i = 0; i < half; i++) {
      codes[r * half + i] = nearest((row[2 * i] ?? 0) / scale) | (nearest((row[2 * i + 1] ?? 0) / scale) << 4)
    }
  })
  return { rows: rows.length, columns, codes, scales }
}

/** Writes row `r` into `out` from `at`. */
export function unpackFourBits(table: FourBitTable, r: number, out: Float32Array, at: number): void {
  const half = table.columns / 2
  const scale = table.scales[r] ?? 0
  for (let i = 0; i < half; i++) {
    const byte = table.codes[r * half + i] as number
    out[at + 2 * i] = (levels[byte & 15] as number) * scale
    out[at + 2 * i + 1] = (levels[byte >> 4] as number) * scale
  }
}

/** Scales as bytes: steps of two percent below the largest; 0 for an empty row. */
export function packScales(scales: Float32Array): Uint8Array {
  const largest = scales.reduce((a, b) => Math.max(a, b), 0)
  const out = new Uint8Array(4 + scales.length)
  new DataView(out.buffer).setFloat32(0, largest, true)
  scales.forEach((scale, i) => {
    out[4 + i] = scale === 0 ? 0 : Math.max(1, 255 - Math.round(Math.log(largest / scale) / Math.log(scaleStep)))
  })
  return out
}
/** What `packScales` wrote. */
export function unpackScales(bytes: Uint8Array): Float32Array {
  const largest = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getFloat32(0, true)
  return Float32Array.from(bytes.subarray(4), (code) => (code === 0 ? 0 : largest / scaleStep ** (255 - code)))
}
