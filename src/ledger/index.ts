/** The ledger: an append-only store of reports, readings and records, and views of it pinned to a revision. */

export { revisionNamed } from './as-of/known-at.js'
export { publishedBy, type Rebuilding } from './as-of/published-by.js'
export { ValidAtView } from './as-of/valid-at.js'
export type { Coordinates } from './coordinates.js'
export { LedgerError } from './errors.js'
export { evidenceOf } from './evidence-of.js'
export type { Commit, Ledger } from './ledger.js'
export type {
  Arrival,
  Change,
  ChangeQuery,
  Hit,
  LedgerView,
  PageQuery,
  RecordPage,
  RecordQuery,
  SearchAnswer,
  SearchQuery,
  StoredVersion,
} from './ledger-view.js'
export type { OwnFiles } from './own-files.js'
export { readingKey, versionKey } from './report-facts.js'
export type { Acknowledged, ReadReport, Revision } from './revision.js'
export { type SearchWords, searchWords } from './search-words.js'
export { sortKey } from './sort-key.js'
export { CursorError } from './sqlite/cursor.js'
export { openMemoryLedger, openSqliteLedger } from './sqlite/open.js'
export type { Fold, Linking, Part, StalePart, Work } from './work.js'
