/** The trained weights of sentence ends: one signed byte for each place of the hashed space. */
import { readPackageBytes } from '../package-file.js'
import { SPACE_SIZE } from './features.js'

/** Name of the weights' file inside the package. */
export const WEIGHTS_FILE = 'models/en-sentences.bin'

/** Weight bytes and the value of one step. */
export interface SentenceWeights {
  readonly bytes: Int8Array
  readonly step: number
}

/** File: four bytes float (value of a step, little endian), then pairs of gap and weight, gaps as one or more bytes. */
export function packWeights({ bytes, step }: SentenceWeights): Uint8Array {
  const out: number[] = []
  let last = -1
  for (let i = 0; i < bytes.length; i++) {
    const weight = bytes[i] ?? 0
    if (weight === 0) continue
    let gap = i - last
    for (; gap >= 255; gap -= 254) out.push(255)
    out.push(gap, weight & 255)
    last = i
  }
  const packed = new Uint8Array(4 + out.length)
  new DataView(packed.buffer).setFloat32(0, step, true)
  packed.set(out, 4)
  return packed
}

/** Reads what `packWeights` wrote. */
export function unpackWeights(packed: Uint8Array): SentenceWeights {
  const bytes = new Int8Array(SPACE_SIZE)
  const step = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getFloat32(0, true)
  let at = -1
  for (let i = 4; i < packed.length; i++) {
    const gap = packed[i] ?? 0
    if (gap === 255) {
      at += 254
      continue
    }
    at += gap
    bytes[at] = ((packed[++i] ?? 0) << 24) >> 24
  }
  return { bytes, step }
}

let loaded: SentenceWeights | undefined

export function sentenceWeights(): SentenceWeights {
  loaded ??= unpackWeights(readPackageBytes(WEIGHTS_FILE))
  return loaded
}
