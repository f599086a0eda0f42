/** Entry of a training thread: receives the job and runs its share. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Job, trainLoop } from './loop.js'

const { job, rank } = workerData as { readonly job: Job; readonly rank: number }
parentPort?.postMessage('ready')
trainLoop(job, rank, () => {})
