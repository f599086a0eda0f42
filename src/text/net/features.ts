/** Turns a word into the row numbers of the tables that describe it to the network. */
import { lookupForm, wordKey } from './forms.js'

/** The groups of inputs of a token, in the order in which they stand in the input vector. */
export const groups = [
  { name: 'vector', size: 0, dim: 100 },
  { name: 'word', size: 0, dim: 32 },
  { name: 'tag', size: 0, dim: 32 },
  { name: 'suffix2', size: 1024, dim: 8 },
  { name: 'suffix3', size: 4096, dim: 16 },
  { name: 'suffix4', size: 4096, dim: 16 },
  { name: 'prefix3', size: 4096, dim: 8 },
  { name: 'shape', size: 512, dim: 8 },
] as const

export const groupCount = groups.length
/** Width of the input vector. */
export const inputSize = groups.reduce((sum, group) => sum + group.dim, 0)
/** Position of the predicted tag among the groups: the one input that does not follow from the word alone. */
export const tagGroup = 2

/** The word lists that the tables belong to; row 0 of each is for words it does not hold. */
export interface Inventory {
  readonly vectors: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
}

/** FNV-1a over UTF-16 units, folded into `size` rows. */
export function hashRow(text: string, from: number, to: number, size: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  return (Math.imul(h, 0x85ebca6b) >>> 8) % size
}

/** `Smith` is `Xx`, `U.S.` is `X.X.`, `1990s` is `00x`: runs of one class are cut to two. */
export function shapeOf(form: string): string {
  let out = ''
  let last = ''
  let run = 0
  for (const ch of form) {
    let c = ch
    if (ch >= 'a' && ch <= 'z') c = 'x'
    else if (ch >= 'A' && ch <= 'Z') c = 'X'
    else if (ch >= '0' && ch <= '9') c = '0'
    else if (ch > '\x7f') c = ch.toLowerCase() !== ch ? 'X' : ch.toUpperCase() !== ch ? 'x' : '¤'
    run = c === last ? run + 1 : 1
    last = c
    if (run <= 2) out += c
    if (out.length >= 12) break
  }
  return out
}

/** Writes the rows of `form` into `out` at `at`; the tag's place is left alone. */
export function wordRows(form: string, inventory: Inventory, out: Int32Array, at: number): void {
  const plain = lookupForm(form)
  const lower = plain.toLowerCase()
  const key = wordKey(plain)
  const n = lower.length
  out[at] = inventory.vectors.get(lower) ?? inventory.vectors.get(key) ?? 0
  out[at + 1] = inventory.words.get(key) ?? 0
  out[at + 3] = hashRow(key, Math.max(0, n - 2), n, 1024)
  out[at + 4] = hashRow(key, Math.max(0, n - 3), n, 4096)
  out[at + 5] = hashRow(key, Math.max(0, n - 4), n, 4096)
  out[at + 6] = hashRow(key, 0, Math.min(3, n), 4096)
  out[at + 7] = hashRow(shapeOf(plain), 0, 12, 512)
}
