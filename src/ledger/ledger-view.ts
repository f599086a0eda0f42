/**
 * What can be asked of a ledger: read-only views that are pinned to coordinates once, so that every question put to one of
 * them is answered as of the same moment.
 */
import type { LedgerRecord, Reading, RecordKind, ReportVersion, Span } from '../model/index.js'
import type { Coordinates } from './coordinates.js'
import type { OwnFiles } from './own-files.js'
import type { Acknowledged, ReadReport, Revision } from './revision.js'
import type { SearchWords } from './search-words.js'

export interface RecordQuery {
  /** Only records that belong to this story. */
  readonly story?: string
  /** Withdrawn records are left out unless asked for. */
  readonly withdrawn?: boolean
}

/** A page of a list: so many records at most, and where the next page begins. */
export interface PageQuery extends RecordQuery {
  readonly limit: number
  /** `next` of the page before. */
  readonly after?: string
}

export interface RecordPage<K extends RecordKind = RecordKind> {
  readonly records: readonly Extract<LedgerRecord, { kind: K }>[]
  /** Opaque; undefined when nothing follows. */
  readonly next?: string
}

export interface ChangeQuery {
  /** Only what changed in later revisions than this one. */
  readonly since: number
  readonly kind?: RecordKind
  readonly story?: string
  readonly limit: number
  readonly after?: string
}

/** One row that a revision wrote, and the row that it closed. */
export interface Change {
  readonly record: LedgerRecord
  readonly before?: LedgerRecord
}

/** A report version as a revision took it in. */
export interface Arrival {
  readonly report: string
  readonly version: number
  readonly is: Exclude<Acknowledged['is'], 'known'>
  readonly made_by: string
  readonly at: string
  readonly outlet?: string
  readonly title?: string
}

export interface SearchQuery {
  readonly words: SearchWords
  readonly kind?: RecordKind
  readonly limit: number
  /** Hits to pass over. */
  readonly offset: number
}

export interface Hit {
  readonly record: LedgerRecord
  /** The words around those looked for; `found` marks them. */
  readonly snippet: readonly { readonly text: string; readonly found?: true }[]
  /** Higher is better; comparable within one answer only. */
  readonly score: number
}

export interface SearchAnswer {
  readonly hits: readonly Hit[]
  /** Is there a hit after these? */
  readonly more: boolean
  /** So many of the latest matches were ranked, when there are more than that. */
  readonly ranked_only?: number
}

/** A stored version of a report: when it came in, and what the sender said of it. */
export interface StoredVersion {
  readonly report: string
  readonly version: number
  readonly received_at: string
  readonly sha256: string
  readonly published: string
  readonly modified?: string
  readonly title?: string
  readonly outlet?: string
  readonly characters: number
}

/** Reads of a ledger as of one revision; every question asked of it gets answers of the same moment. */
export interface LedgerView {
  readonly place: string
  readonly revision: Revision
  /** What every answer of this view holds as of. */
  readonly coordinates: Coordinates
  /** What is left out because of the coordinates, in sentences; none in a plain view. */
  readonly notes: readonly string[]
  /** Is this the latest revision there was when the view was taken? */
  readonly latest: boolean
  /** The record that stands under an id, withdrawn or not. */
  record(id: string): Promise<LedgerRecord | undefined>
  /** Records by id; ids without a record are left out. */
  recordsOf(ids: Iterable<string>): Promise<ReadonlyMap<string, LedgerRecord>>
  /** Records of a kind in the order of their ids. */
  records<K extends RecordKind>(kind: K, query?: RecordQuery): Promise<readonly Extract<LedgerRecord, { kind: K }>[]>
  /** Records of a kind in the order in which lists show them, page by page. */
  page<K extends RecordKind>(kind: K, query: PageQuery): Promise<RecordPage<K>>
  /** How many records of a kind there are, counted no further than `most`. */
  count(kind: RecordKind, query: RecordQuery & { readonly most: number }): Promise<number>
  /** Records of a kind of which it is not known whether they held at the date of the view; none in a plain view. */
  undated<K extends RecordKind>(kind: K, query?: RecordQuery): Promise<readonly Extract<LedgerRecord, { kind: K }>[]>
  /** Assertions about any of the records. */
  assertionsAbout(ids: Iterable<string>): Promise<readonly Extract<LedgerRecord, { kind: 'assertion' }>[]>
  /** Records that stand as they are only since a later revision than the given one, withdrawn ones too. */
  changedSince(revision: number): Promise<readonly LedgerRecord[]>
  /** Disagreements about any of the records. */
  disagreementsAbout(ids: Iterable<string>): Promise<readonly Extract<LedgerRecord, { kind: 'disagreement' }>[]>
  /** Rows that later revisions than the given one wrote, in the order of revisions, withdrawals too. */
  changes(query: ChangeQuery): Promise<{ readonly changes: readonly Change[]; readonly next?: string }>
  /** Report versions that came in with a revision. */
  arrivals(revision: number): Promise<readonly Arrival[]>
  /** Reports and records that hold the words, the best first. */
  search(query: SearchQuery): Promise<SearchAnswer>
  /**
   * Records of a kind that hold the words in a row in what they are called (or, of an actor, is called by), the last word perhaps
   * only begun: from an index, at most so many, by id.
   */
  called<K extends RecordKind>(
    kind: K,
    words: string,
    most: number,
  ): Promise<readonly Extract<LedgerRecord, { kind: K }>[]>
  /** Every row under an id up to this revision, oldest first. */
  history(id: string): Promise<readonly LedgerRecord[]>
  /** Ids that begin with a prefix, at most `limit`. */
  idsBeginning(prefix: string, limit: number): Promise<readonly string[]>
  /** For each id the shortest beginning, of at least 4 hex digits, that no other id of the ledger shares. */
  shortIds(ids: Iterable<string>): Promise<ReadonlyMap<string, string>>
  /** Stories that a record belongs to. */
  storiesOf(id: string): Promise<readonly string[]>
  /** Records that have evidence in a report version. */
  recordsOn(report: string, version: number): Promise<readonly LedgerRecord[]>
  reportVersion(report: string, version?: number): Promise<ReportVersion | undefined>
  /** The stored versions of a report that this revision knows, oldest first. */
  versions(report: string): Promise<readonly StoredVersion[]>
  /** What was read in a report version by the rules of the day. */
  reading(report: string, version?: number): Promise<Reading | undefined>
  /** Sentences of a report version, UTF-16; none when it was not read. */
  sentences(report: string, version: number): Promise<readonly Span[]>
  /** The latest version of every stored report with its reading, in the order of report ids. */
  allReadings(): Promise<{ readonly last: number; readonly reports: readonly ReadReport[] }>
  /** Every version of the reports that this revision knows, with its reading, by report and version. */
  readingsOf(reports: Iterable<string>): Promise<readonly ReadReport[]>
  /** Reports that are stored but that no revision has taken in yet (a run was cut short). */
  pending(): Promise<readonly string[]>
  revisions(): Promise<readonly Revision[]>
  /** How many reports came by import, without their readings: nothing can be put together from them. */
  unreadImports(): Promise<number>
  /** Files of a user's own knowledge that held then. */
  ownFiles(): Promise<OwnFiles>
}
