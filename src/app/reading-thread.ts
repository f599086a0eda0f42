/** The file that a reading thread runs: it loads what reading needs once, then reads what it is given. */
import { workerData } from 'node:worker_threads'
import type { ReadingThread } from '../run/index.js'
import type { Knowledge } from './knowledge.js'
import { loadReader } from './reader.js'

const reader = loadReader(workerData as Knowledge)

const read: ReadingThread = (report) => report && reader.read(report)

export default read
