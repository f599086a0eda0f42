/** Words as numbers: FNV-1a over two states, kept in 53 bits. */

/** A number for a text; equal texts have equal numbers, others as good as never. */
export function hashOf(text: string): number {
  let a = 0x811c9dc5
  let b = 0x1234567
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b ^ c, 0x5bd1e995)
  }
  return in53Bits(a ^ (a >>> 15), b ^ (b >>> 13))
}

/** A number for `size` texts in a row, from the one at `from` on. */
export function hashOfRun(texts: readonly { readonly form: string }[], from: number, size: number): number {
  let a = 0x811c9dc5
  let b = 0x1234567
  for (let i = from; i < from + size; i++) {
    const form = texts[i]?.form ?? ''
    for (let j = 0; j < form.length; j++) {
      const c = form.charCodeAt(j)
      a = Math.imul(a ^ c, 0x01000193)
      b = Math.imul(b ^ c, 0x5bd1e995)
    }
    a = Math.imul(a ^ 31, 0x01000193)
    b = Math.imul(b ^ 37, 0x5bd1e995)
  }
  return in53Bits(a, b)
}

const HIGH = 0x100000000
const in53Bits = (high: number, low: number): number => ((high >>> 0) & 0x1fffff) * HIGH + (low >>> 0)

/** A small integer for a text: quick, and good enough to tell the words of two texts apart. */
export function shortHash(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x3fffffff
}

/** One number for two in their order. */
export function joinedHash(one: number, other: number): number {
  let a = (one / HIGH) ^ Math.imul(other / HIGH, 0x85ebca6b) ^ 0x27d4eb2f
  let b = (one % HIGH) ^ Math.imul(other % HIGH, 0xc2b2ae35) ^ 0x165667b1
  a = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d)
  b = Math.imul(b ^ (a >>> 12), 0x297a2d39)
  a ^= b >>> 14
  b ^= a >>> 16
  return in53Bits(a, b)
}
