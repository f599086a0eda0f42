/** From the paths that a person names to the inputs of a run: files, folders with all that lies in them, `-`. */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { MOST_BYTES } from '../ingest/index.js'
import { byText, sha256 } from '../model/index.js'
import type { Input, Problem } from '../run/index.js'

/** What is taken from a folder; a file that is named itself is taken whatever it is called. */
const READABLE = ['.txt', '.json', '.jsonl', '.ndjson'] as const

export interface Inputs {
  readonly inputs: readonly Input[]
  readonly problems: readonly Problem[]
}

/** Collects the inputs; a path that cannot be used is a problem, and the others are still read. */
export function inputsOf(paths: readonly string[], stdin: AsyncIterable<Uint8Array | string>): Inputs {
  const inputs = new Map<string, Input>()
  const problems: Problem[] = []
  const trouble = (where: string, what: string, todo: string) => problems.push({ level: 'error', what, where, todo })
  const add = (path: string, found: Stats) => {
    const real = realOf(path)
    if (!inputs.has(real)) inputs.set(real, fileInput(path, found))
  }

  const addFolder = (folder: string, above: readonly string[]): number => {
    const real = realOf(folder)
    // A link back to a folder that is being gone through: all that lies in it is taken already.
    if (above.includes(real)) return 0
    let count = 0
    for (const entry of entriesOf(folder)) {
      if (typeof entry === 'string') {
        trouble(folder, `this folder cannot be looked into (${entry})`, 'check that it may be read')
        return 1
      }
      if (entry.name.startsWith('.')) continue
      const path = join(folder, entry.name)
      const isLink = entry.isSymbolicLink()
      if (!isLink && !entry.isDirectory() && !isReadable(entry.name)) continue
      const found = foundAt(path)
      if (typeof found === 'string') {
        // A link that leads nowhere is told of only where its name promises a report.
        if (!isReadable(entry.name)) continue
        trouble(path, `it cannot be read (${found})`, 'check where it leads')
        count++
      } else if (found.isDirectory()) count += addFolder(path, [...above, real])
      else if (found.isFile() && isReadable(entry.name)) {
        add(path, found)
        count++
      }
    }
    return count
  }

  for (const path of paths) {
    if (path === '-') {
      inputs.set('-', { name: 'standard input', bytes: () => collected(stdin) })
      continue
    }
    const found = foundAt(path)
    if (found === 'ENOENT') trouble(path, 'there is no such file or folder', 'check the name')
    else if (typeof found === 'string')
      trouble(path, `it cannot be read (${found})`, 'check the name and where it leads')
    else if (!found.isDirectory()) add(path, found)
    else if (addFolder(path, []) === 0)
      trouble(path, 'this folder holds no reports', `put ${READABLE.join(', ')} files in it`)
  }
  return { inputs: [...inputs.values()], problems }
}

/** One name for all ways to a file; a pipe of the shell has none but its own. */
function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** What lies at a path, links followed, or the code of the reason why that cannot be told. */
function foundAt(path: string): Stats | string {
  try {
    return statSync(path)
  } catch (error) {
    return codeOf(error)
  }
}

/** What lies in a folder in the order of names, or the code of the reason why that cannot be told. */
function entriesOf(folder: string): readonly (Dirent | string)[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => byText(a.name, b.name))
  } catch (error) {
    return [codeOf(error)]
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}

function fileInput(path: string, found: Stats): Input {
  // A pipe (`<(curl ...)`) tells no size, and is read as standard input is.
  if (!found.isFile()) return pipeInput(path)
  const place = /\.(?:json|jsonl|ndjson)$/i.test(path) ? {} : { place: sha256(realOf(path)).slice(0, 32) }
  return { name: path, size: found.size, ...place, bytes: () => readFile(path) }
}

const pipeInput = (path: string): Input => ({
  name: path,
  bytes: async () => {
    const { createReadStream } = await import('node:fs')
    return collected(createReadStream(path))
  },
})

/** A `README` tells about the reports beside it and is none itself. */
const isReadable = (name: string) =>
  (READABLE as readonly string[]).includes(extname(name).toLowerCase()) && !/^readme\b/i.test(name)

/** All that comes, or so much more than is ever read that it is refused by its size. */
async function collected(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    parts.push(bytes)
    size += bytes.length
    if (size > MOST_BYTES) break
  }
  return Buffer.concat(parts)
}
