/** Reading in several threads, each with parts of its own; what crosses is the report version and its reading. */
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Reading, ReportVersion } from '../model/index.js'
import type { Threads } from './parts.js'

/** What the file of a reading thread exports by default; without a report it only gets ready. */
export type ReadingThread = (report?: ReportVersion) => Reading | undefined

/**
 * Starts threads that run `file`, each with `given` as its worker data, and waits until one can read.
 * A thread that dies fails the report that it had and is replaced.
 */
export async function openThreads(file: URL, count: number, given: unknown): Promise<Threads> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<ReportVersion | undefined, Reading | undefined>({
    filename: fileURLToPath(file),
    workerData: given,
    minThreads: count,
    maxThreads: count,
    recordTiming: false,
    // From source, threads need the loader for TypeScript as this one did.
    execArgv: file.pathname.endsWith('.ts') ? ['--import', typescriptLoader()] : [],
  })
  // A thread that dies between two reports harms nothing: another takes its place.
  pool.on('error', () => undefined)
  try {
    await pool.run(undefined)
  } catch (error) {
    await pool.destroy()
    throw error
  }
  return {
    async read(report) {
      const reading = await pool.run(report)
      if (!reading) throw new Error('the thread gave no reading')
      return reading
    },
    close: () => pool.destroy(),
  }
}

const typescriptLoader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
