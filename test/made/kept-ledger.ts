/** A ledger that many tests of one file start from: filled once, then copied for each. */
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Puts the ledger that `fill` makes at a path.
 * @param fill makes the ledger at the path and closes it
 */
export function keptLedger(fill: (path: string) => Promise<void>): (path: string) => Promise<void> {
  let bytes: Uint8Array | undefined
  return async (path) => {
    if (bytes === undefined) {
      await fill(path)
      bytes = readFileSync(path)
    } else writeFileSync(path, bytes)
  }
}
