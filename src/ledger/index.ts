/** The ledger: an append-only store of reports, readings and records, and views of it pinned to a revision. */
export { LedgerError } from './errors.js'
export { evidenceOf } from './evidence-of.js'
export type {
  Commit,
  Ledger,
  LedgerView,
  ReadReport,
  Revision,
} from './ledger.js'
export { readingKey, versionKey } from './report-facts.js'
export { openSqliteLedger } from './sqlite/open.js'
