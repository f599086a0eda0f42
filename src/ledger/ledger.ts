/**
 * The contract of a ledger: an append-only store of report versions, readings and records. Every adapter keeps the same
 * promises. What can be asked of it stands in `ledger-view.ts`.
 */
import type { ContentRecord, LedgerRecord } from '../model/index.js'
import type { LedgerView } from './ledger-view.js'
import type { OwnFiles } from './own-files.js'
import type { Acknowledged, ReadReport, Revision } from './revision.js'
import type { Linking, Replacement, Work } from './work.js'

export interface Commit {
  /** Reports that are stored in the same transaction; those acknowledged before need not be given again. */
  readonly reports?: readonly ReadReport[]
  /** Records without knowledge fields; ids are distinct. */
  readonly records: readonly ContentRecord[]
  /** What happens to records of the ledger that are not among `records`. */
  readonly others: 'stay' | 'are withdrawn'
  /** Why others are withdrawn; one sentence. */
  readonly why?: string
  /** Revision that the records were made from; when the ledger has moved on since, nothing is written. */
  readonly basedOn: number
  /** Number of the last reading that the records were made from (`LedgerView.allReadings`). */
  readonly readings?: number
  /** Ids of actors: whatever parts tell something of them are to be reconciled again. */
  readonly touches?: readonly string[]
  /** UTC instant, ISO 8601. */
  readonly at: string
  readonly what: string
}

export interface Ledger {
  /** Where it lies, for people. */
  readonly place: string
  /**
   * Stores report versions and their readings durably: once this resolves, no crash loses them. A text that is there
   * already, with the same facts about it and read by the same rules, is left as it is.
   */
  acknowledge(reports: readonly ReadReport[], at: string): Promise<readonly Acknowledged[]>
  /**
   * Writes one revision, whole or not at all: changed records are added and close those that they supersede, missing
   * ones are withdrawn. When nothing differs, no revision is made and the present one is given back.
   * @throws LedgerError `moved on` when another writer came in between
   */
  commit(commit: Commit): Promise<Revision>
  /**
   * How reports find each other from now on. Needed before reports are taken in that are to be reconciled by parts; a
   * ledger whose reports were linked by other rules is linked anew.
   */
  linkBy(linking: Linking): Promise<void>
  /**
   * What is to be reconciled, of at most so many reports (but one part at least); undefined when all stands. Parts without
   * reports come last, when other parts have taken over what is left of theirs.
   */
  work(most: number): Promise<Work | undefined>
  /**
   * Asks that so many parts be reconciled again, from a number on; gives where the next ones begin, undefined when there
   * are none.
   */
  renew(from: number, count: number): Promise<number | undefined>
  /** The newest reading of each report. */
  newest(reports: readonly string[]): Promise<readonly ReadReport[]>
  /**
   * Writes one revision in which parts of the ledger are replaced, whole or not at all, as `commit` does.
   * @throws LedgerError `moved on` when a part was changed since the work was given out
   */
  replace(replacement: Replacement): Promise<Revision>
  /** The latest version that is stored of a report, so that nobody reads it twice. */
  stored(report: string): Promise<StoredReport | undefined>
  /** The report that was last read from a place (a sum of a path), so that a changed file is known as an edit. */
  reportAt(place: string): Promise<string | undefined>
  keepPlaces(reports: ReadonlyMap<string, string>): Promise<void>
  /**
   * Keeps files of a user's own knowledge, so that what was read with them is put together with them ever after; an empty
   * text ends the one that held. `LedgerView.ownFiles` gives them back.
   */
  keepFiles(files: OwnFiles, at: string): Promise<void>
  /** A read-only view as of a revision (the latest when none is named); undefined when there is no such revision. */
  view(revision?: number): Promise<LedgerView | undefined>
  /** The last revision at or before a UTC instant (ISO 8601, milliseconds, Z): what was known then. */
  revisionAt(instant: string): Promise<Revision>
  /**
   * Fills an empty ledger with rows of another one, knowledge fields and all: revisions keep their numbers and instants.
   * Best rank and ratings are worked out anew by whoever asks and are not kept.
   */
  restore(rows: Iterable<LedgerRecord>): Promise<Revision>
  close(): Promise<void>
}

/** A report version that the ledger holds already. */
export interface StoredReport {
  readonly version: number
  /** As `versionKey` gives it. */
  readonly versionKey: string
  /** As `readingKey` gives it. */
  readonly readingKey: string
}
