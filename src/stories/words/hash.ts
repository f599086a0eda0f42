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
  a ^= a >>> 15
  b ^= b >>> 13
  return ((a >>> 0) & 0x1fffff) * 0x100000000 + (b >>> 0)
}
