/** Turns trained weights into sections of the weights file: tables and matrices as 8-bit numbers with scales. */

import { type FourBitTable, packScales } from '../src/text/net/four-bits.js'
import { layoutOf, type NetSizes } from '../src/text/net/layout.js'

const bytesOf = (values: Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
const text = (lines: readonly string[]): Uint8Array => new Uint8Array(Buffer.from(lines.join('\n')))

/** Rounds to 8 bits with one scale for each group of numbers; `group(row, column)` names the group. */
export function quantiseBytes(
  rows: number,
  columns: number,
  value: (row: number, column: number) => number,
  byRow: boolean,
): { readonly codes: Int8Array; readonly scales: Float32Array } {
  const scales = new Float32Array(byRow ? rows : columns)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const g = byRow ? r : c
      scales[g] = Math.max(scales[g] as number, Math.abs(value(r, c)) / 127)
    }
  }
  const codes = new Int8Array(rows * columns)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const scale = scales[byRow ? r : c] as number
      codes[r * columns + c] = scale === 0 ? 0 : Math.round(value(r, c) / scale)
    }
  }
  return { codes, scales }
}

export interface Lists {
  readonly words: readonly string[]
  readonly vectorWords: readonly string[]
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly lemmas: readonly string[]
  readonly feats: readonly string[]
}

/** All sections in the order in which they are written. */
export function sectionsOf(
  weights: Float32Array,
  sizes: NetSizes,
  vectors: FourBitTable,
  lists: Lists,
  tagger: Uint8Array | undefined,
): Map<string, Uint8Array> {
  const out = new Map<string, Uint8Array>()
  for (const [name, lines] of Object.entries(lists)) out.set(name, text(lines as readonly string[]))
  if (tagger) out.set('tagger', tagger)
  out.set('vectors.codes', vectors.codes)
  out.set('vectors.scales', packScales(vectors.scales))
  for (const p of layoutOf(sizes).list) {
    const value = (r: number, c: number): number => weights[p.offset + r * p.width + c] as number
    const table = p.name.startsWith('in.')
    if (p.rows === 1 && !table) {
      out.set(p.name, bytesOf(weights.slice(p.offset, p.offset + p.columns)))
      continue
    }
    const { codes, scales } = quantiseBytes(p.rows, p.columns, value, table)
    out.set(p.name, bytesOf(codes))
    out.set(`${p.name}.scale`, bytesOf(scales))
  }
  return out
}
