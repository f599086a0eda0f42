/** The least that reading and writing a ledger share: its revisions, and a report with what was read in it. */
import type { Reading, ReportVersion } from '../model/index.js'

/** One write to the ledger. Order is by number; `at` never runs backwards. Number 0 is the empty ledger. */
export interface Revision {
  readonly number: number
  /** UTC instant, ISO 8601. */
  readonly at: string
  /** One line on what it did. */
  readonly what: string
}

/** A report with what was read in it. */
export interface ReadReport {
  readonly report: ReportVersion
  readonly reading: Reading
}

/** What became of a report that was handed over. */
export interface Acknowledged {
  readonly report: string
  readonly version: number
  readonly is: 'new' | 'a new version' | 'read again' | 'known'
}
