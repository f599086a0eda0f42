/**
 * Rapport as a library: read a report, reconcile readings into records, keep them in a ledger, ask it questions.
 * The language layer has an entry of its own, `rapport/text`.
 * @module
 */
export { loadDirectory } from './actors/index.js'
export { contentOf, ndjsonLine } from './export/index.js'
export { READER, read } from './extract/index.js'
export { ingest } from './ingest/index.js'
export {
  type Commit,
  type Ledger,
  LedgerError,
  type LedgerView,
  openSqliteLedger,
  type ReadReport,
  type Revision,
} from './ledger/index.js'
export * from './model/index.js'
export { buildLedgerRecords } from './stories/index.js'
export { loadEnglish } from './text/index.js'
export {
  composeDossier,
  type Dossier,
  dossierPage,
  explain,
  renderHtml,
  renderMarkdown,
  renderText,
} from './views/index.js'
