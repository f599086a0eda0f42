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
  type Arrival,
  type Change,
  type ChangeQuery,
  type Commit,
  type Coordinates,
  CursorError,
  type Hit,
  type Ledger,
  LedgerError,
  type LedgerView,
  openSqliteLedger,
  type PageQuery,
  publishedBy,
  type ReadReport,
  type Rebuilding,
  type RecordPage,
  type RecordQuery,
  type Revision,
  revisionNamed,
  type SearchAnswer,
  type SearchQuery,
  type SearchWords,
  type StoredVersion,
  searchWords,
  ValidAtView,
} from './ledger/index.js'
export * from './model/index.js'
export { buildLedgerRecords } from './stories/index.js'
export { loadEnglish } from './text/index.js'
export {
  compareVersions,
  composeDossier,
  type Dossier,
  differences,
  dossierPage,
  explain,
  renderHtml,
  renderMarkdown,
  renderText,
} from './views/index.js'
