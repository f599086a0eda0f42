/** Where the next page begins, as text that means something to this ledger alone. */

/** An opaque cursor. */
export const cursorOf = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/**
 * The parts of a cursor.
 * @throws CursorError when it is none of ours
 */
export function readCursor(cursor: string, parts: number): readonly (string | number)[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isPart = (p: unknown): p is string | number => typeof p === 'string' || typeof p === 'number'
    if (Array.isArray(read) && read.length === parts && read.every(isPart)) return read
  } catch {
    // Told below.
  }
  throw new CursorError(`this is no place in a list: ${cursor.slice(0, 60)}`)
}

/** What was given as the place to go on from is none. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
}
