/**
 * Ingest: from bytes to report versions.
 * @module
 */
export { ingest, tooLarge } from './ingest.js'
export { MOST_BYTES, MOST_CHARACTERS } from './limits.js'
export type { IngestResult, Problem, Source } from './types.js'
