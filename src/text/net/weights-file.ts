/**
 * The weights file: a magic word, the format's version, a JSON head with the hash of what follows, then all sections
 * in one brotli stream. Every fault has its own message: not such a file, cut short, altered, made for a newer program.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { NetSizes } from './layout.js'

const magic = 'RAPPORTW'
/** Version of the layout of the file; a program reads its own version only. */
export const formatVersion = 1

export interface WeightsHead {
  /** Name and version of the weights, e.g. `en-1`. */
  readonly id: string
  readonly sizes: NetSizes
  /** How the weights were made, for the curious. */
  readonly made: Readonly<Record<string, string | number>>
}
interface FileHead extends WeightsHead {
  readonly sha256: string
  readonly packed: number
  readonly sections: readonly (readonly [name: string, bytes: number])[]
}
export interface Weights {
  readonly head: WeightsHead
  /** The bytes of a section; throws where there is none. */
  section(name: string): Uint8Array
  has(name: string): boolean
}

/** A fault of a weights file, in words for people. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError'
}

/** Puts a file together. Sections keep their order. */
export function writeWeights(head: WeightsHead, sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const body = Buffer.concat([...sections.values()])
  const packed = brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
  const fileHead: FileHead = {
    ...head,
    sha256: createHash('sha256').update(packed).digest('hex'),
    packed: packed.length,
    sections: [...sections].map(([name, bytes]) => [name, bytes.length]),
  }
  const json = Buffer.from(JSON.stringify(fileHead))
  const start = Buffer.alloc(16)
  start.write(magic, 0, 'latin1')
  start.writeUInt32LE(formatVersion, 8)
  start.writeUInt32LE(json.length, 12)
  return Buffer.concat([start, json, packed])
}

function readHead(bytes: Buffer): { head: FileHead; body: Buffer } {
  if (bytes.length < 16 || bytes.toString('latin1', 0, 8) !== magic)
    throw new WeightsError('not a weights file of this program')
  const version = bytes.readUInt32LE(8)
  if (version > formatVersion)
    throw new WeightsError(
      `the weights have format ${version}, this program reads format ${formatVersion}: update the program`,
    )
  if (version < formatVersion)
    throw new WeightsError(
      `the weights have the old format ${version}, this program reads format ${formatVersion}: train them anew`,
    )
  const end = 16 + bytes.readUInt32LE(12)
  if (end > bytes.length) throw new WeightsError('the weights file is cut short')
  try {
    return { head: JSON.parse(bytes.toString('utf8', 16, end)) as FileHead, body: bytes.subarray(end) }
  } catch {
    throw new WeightsError('the head of the weights file is damaged')
  }
}

/** Reads and checks a file; throws a `WeightsError` that says what is wrong. */
export function readWeights(input: Uint8Array): Weights {
  const { head, body } = readHead(Buffer.from(input.buffer, input.byteOffset, input.byteLength))
  if (body.length < head.packed)
    throw new WeightsError(`the weights file is cut short (${body.length} of ${head.packed} bytes)`)
  if (createHash('sha256').update(body).digest('hex') !== head.sha256)
    throw new WeightsError('the weights file is damaged: its contents do not match their hash')
  const all = brotliDecompressSync(body)
  const places = new Map<string, readonly [from: number, to: number]>()
  let at = 0
  for (const [name, length] of head.sections) {
    places.set(name, [at, at + length])
    at += length
  }
  if (at !== all.length) throw new WeightsError('the sections of the weights file do not add up')
  return {
    head,
    has: (name) => places.has(name),
    section(name) {
      const place = places.get(name)
      if (!place) throw new WeightsError(`the weights file has no section ${name}`)
      return all.subarray(place[0], place[1])
    },
  }
}

/** Four-byte floats of a section (copied, so that they are aligned). */
export function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer)
}
/** Lines of a text section. */
export function linesOf(bytes: Uint8Array): string[] {
  return bytes.length === 0
    ? []
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split('\n')
}
