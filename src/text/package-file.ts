/**
 * Reads a file that ships with the package (word lists, weights), found from this module upwards, so that it works
 * from source, from a build and from an installed copy alike.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'lexicon'))) return folder
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the folder lexicon/ of the package is missing: install the package again')
    folder = parent
  }
}

let root: string | undefined

/** Text of a file named by its path inside the package, e.g. `lexicon/text/abbreviations.json`. */
export function readPackageFile(path: string): string {
  root ??= findPackageRoot()
  return readFileSync(join(root, path), 'utf8')
}

/** Bytes of a file named by its path inside the package, e.g. `models/en-sentences.bin`. */
export function readPackageBytes(path: string): Uint8Array {
  root ??= findPackageRoot()
  return readFileSync(join(root, path))
}
