/** Trains the network on a corpus with one or two threads and gives back the averaged weights. */
import { Worker } from 'node:worker_threads'
import { type FourBitTable, unpackFourBits } from '../src/text/net/four-bits.js'
import { layoutOf } from '../src/text/net/layout.js'
import type { Corpus } from './corpus.js'
import { sharedMemory } from './kernels.js'
import { type EpochReport, initialise, type Job, placesOf, type Settings, trainLoop } from './loop.js'

/** Starts the other threads, trains, and returns a copy of the averaged weights. */
export async function trainNet(
  settings: Settings,
  corpus: Corpus,
  vectors: FourBitTable,
  report: (r: EpochReport) => void,
  arenaBytes = 320 << 20,
): Promise<Float32Array> {
  const places = placesOf(settings.sizes, vectors.rows, arenaBytes)
  const memory = sharedMemory(places.bytes)
  const floats = new Float32Array(memory.buffer)
  for (let r = 0; r < vectors.rows; r++) unpackFourBits(vectors, r, floats, places.vectors / 4 + r * 100)
  initialise(floats, places, settings.sizes, settings.seed)
  const job: Job = {
    settings,
    places,
    corpus,
    memory,
    control: new Int32Array(new SharedArrayBuffer(64)),
    board: new Float64Array(new SharedArrayBuffer(128)),
  }
  const ready: Promise<void>[] = []
  const others = Array.from({ length: settings.threads - 1 }, (_, i) => {
    // a worker does not inherit the loader of TypeScript
    const entry = new URL('./thread.ts', import.meta.url).href
    const boot = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(entry)}, ${JSON.stringify(import.meta.url)}))`
    const worker = new Worker(boot, { eval: true, workerData: { job, rank: i + 1 } })
    ready.push(new Promise((resolve) => worker.once('message', () => resolve())))
    return new Promise<void>((resolve, reject) => {
      worker.on('error', (error) => {
        console.error(`a training thread failed: ${String(error)}`)
        process.exit(1)
      })
      worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a training thread ended with ${code}`))))
    })
  })
  // a thread cannot start while this one waits for it at a barrier
  await Promise.all(ready)
  trainLoop(job, 0, report)
  await Promise.all(others)
  const { floats: count } = layoutOf(settings.sizes)
  return floats.slice(places.mean / 4, places.mean / 4 + count)
}
