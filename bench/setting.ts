// What every subject of the benchmark works with: the build, the texts, a scratch folder, and children that are measured.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Corpus, corpus } from './corpus.js'

export interface Setting {
  readonly root: string
  readonly work: string
  readonly texts: Corpus
  /** The texts as a JSON file for the children. */
  readonly file: string
  /** Runs a file of `bench/subjects` and gives what it printed, as JSON. */
  subject<T>(name: string, ...more: readonly string[]): T
  /** Runs the built program with peak memory told; gives seconds and megabytes. */
  rapport(...args: readonly string[]): { readonly seconds: number; readonly peak_mb: number }
}

/** Builds the program and lays out the texts; the scratch folder goes when `work` is done. */
export async function withSetting(work: (setting: Setting) => void | Promise<void>): Promise<void> {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'))
  try {
    execFileSync('tsdown', ['--logLevel', 'error'], { cwd: root, stdio: ['ignore', 2, 2] })
    const texts = corpus(root)
    const file = join(folder, 'texts.json')
    writeFileSync(file, JSON.stringify(texts.articles))
    await work({ root, work: folder, texts, file, subject, rapport })

    function subject<T>(name: string, ...more: readonly string[]): T {
      const script = join(root, 'bench', 'subjects', `${name}.mjs`)
      return JSON.parse(node('--expose-gc', script, file, ...more).stdout) as T
    }

    function rapport(...args: readonly string[]) {
      const started = performance.now()
      const peak = join(root, 'bench', 'peak.mjs')
      const { stderr } = node('--import', peak, join(root, 'dist', 'cli', 'main.js'), ...args)
      const seconds = (performance.now() - started) / 1000
      return { seconds, peak_mb: Number(/peak resident (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function node(...line: readonly string[]) {
  const child = spawnSync(process.execPath, line, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (child.status !== 0) throw new Error(`${line.join(' ')} failed: ${child.stderr}`)
  return child
}
