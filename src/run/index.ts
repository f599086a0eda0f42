/** Stages of a run, and what they do to a ledger. */
export type { Problem } from '../ingest/index.js'
export type { Input, Parts } from './parts.js'
export { type Progress, type RunResult, readReports } from './read-reports.js'
export { latest, rebuild, reconcile } from './reconcile.js'
export { refusalsIn } from './refusals.js'
export { openThreads, type ReadingThread } from './threads.js'
