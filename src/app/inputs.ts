/** From the paths that a person names to the inputs of a run: files, folders with all that lies in them, `-`. */
import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { byText } from '../model/index.js'
import type { Input, Problem } from '../run/index.js'

/** What is taken from a folder; a file that is named itself is taken whatever it is called. */
const READABLE = ['.txt', '.json', '.jsonl', '.ndjson'] as const

/** Collects the inputs; a path that cannot be used is a problem, and the others are still read. */
export function inputsOf(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array | string>,
): { readonly inputs: readonly Input[]; readonly problems: readonly Problem[] } {
  const inputs = new Map<string, Input>()
  const problems: Problem[] = []
  for (const path of paths) {
    if (path === '-') {
      inputs.set('-', { name: 'standard input', bytes: () => collected(stdin) })
      continue
    }
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) {
      problems.push({ level: 'error', what: 'there is no such file or folder', where: path, todo: 'check the name' })
    } else if (found.isDirectory()) {
      const files = filesIn(path)
      for (const file of files) inputs.set(file, fileInput(file))
      if (files.length === 0) {
        problems.push({
          level: 'error',
          what: 'this folder holds no reports',
          where: path,
          todo: `put ${READABLE.join(', ')} files in it`,
        })
      }
    } else inputs.set(path, fileInput(path))
  }
  return { inputs: [...inputs.values()], problems }
}

const fileInput = (path: string): Input => ({ name: path, bytes: () => readFile(path) })

/** Report files in a folder and all folders in it, in the order of their paths; hidden ones are passed over. */
function filesIn(folder: string): readonly string[] {
  const out: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => byText(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) out.push(...filesIn(path))
    else if (isReadable(entry.name) && statSync(path, { throwIfNoEntry: false })?.isFile()) out.push(path)
  }
  return out
}

/** A `README` tells about the reports beside it and is none itself. */
const isReadable = (name: string) =>
  (READABLE as readonly string[]).includes(extname(name).toLowerCase()) && !/^readme\b/i.test(name)

async function collected(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  return Buffer.concat(parts)
}
