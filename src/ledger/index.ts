/** The ledger: an append-only store of reports, readings and records, and views of it pinned to a revision. */
export { LedgerError, type LedgerTrouble } from './errors.js'
export { evidenceOf } from './evidence-of.js'
export type {
  Acknowledged,
  Commit,
  Ledger,
  LedgerView,
  ReadReport,
  RecordQuery,
  Revision,
  StoredReport,
} from './ledger.js'
export { versionKey } from './report-facts.js'
export { openSqliteLedger } from './sqlite/open.js'
