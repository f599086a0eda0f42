/**
 * How a ledger is reconciled piece by piece. Reports find each other by keys; what hangs together by keys is a part of the
 * ledger, reconciled by itself. A new report touches the part in which it comes to stand and those that it joins, and
 * nothing else, however large the ledger is.
 */
import type { ContentRecord, Facts, Judgement, Share } from '../model/index.js'
import type { ReadReport } from './revision.js'

/** How reports find each other; given by whoever makes the keys. */
export interface Linking {
  /** Names the rules by which keys are made; a ledger keyed by others is keyed anew. */
  readonly id: string
  /**
   * Keys of a report by level, integers of at most 51 bits and a sign: whoever shares a key of one level shares one of
   * every level before it. A part is what hangs together by the keys of the first level at which it is not too large.
   */
  keysOf(report: ReadReport): readonly (readonly number[])[]
  /** A part of more reports than this is parted by the keys of the next level, as long as there is one. */
  readonly largest: number
}

/** Parts of the ledger that do not stand as they were last reconciled. */
export interface Work {
  /** Reports that no revision has taken in. */
  readonly pending: number
  /** Number of the last reading that the work takes in when nothing is left. */
  readonly last: number
  /** There is more work than this. */
  readonly more: boolean
  readonly parts: readonly StalePart[]
  /** Judgements that somebody made on who is whom; those of rules belong to the part that gives them. */
  readonly judgements: readonly Judgement[]
}

export interface StalePart {
  readonly number: number
  /** Counts its changes; a part that was changed meanwhile cannot be replaced. */
  readonly touched: number
  /** Ids of its reports, sorted; none where a part fell apart whose records are to be replaced. */
  readonly reports: readonly string[]
}

/** A part after it was reconciled. */
export interface Part {
  readonly number: number
  readonly touched: number
  /** Records that it alone gives. */
  readonly records: readonly ContentRecord[]
  /** What it tells of records that many parts tell of. */
  readonly shares: readonly Share[]
}

/**
 * Makes the records that cross parts, from all that is told of them by now. Called while the ledger is locked, with every
 * id of which a replaced part tells something else than before; without facts where nothing is told of it any more.
 */
export type Fold = (facts: ReadonlyMap<string, Facts>) => readonly ContentRecord[]

/** One revision in which parts are replaced: records that a part gave before and does not give now are withdrawn. */
export interface Replacement {
  readonly parts: readonly Part[]
  readonly fold: Fold
  /** `Work.last` when no work is left, 0 before. */
  readonly readings: number
  /** UTC instant, ISO 8601. */
  readonly at: string
  readonly what: string
}
