/** Exports: records in, text out; no exporter sees a store. */
export { byRecord, contentOf, KIND_ORDER, ndjsonLine } from './ndjson.js'
