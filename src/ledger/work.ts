/**
 * How a ledger is reconciled piece by piece. Reports find each other by keys; what hangs together by keys is a
 * neighbourhood, and the part of the ledger that it gave stands or falls with it. A new report touches its own
 * neighbourhood and those that it joins, and nothing else, however large the ledger is.
 */
import type { ContentRecord, Facts, Share } from '../model/index.js'
import type { ReadReport, Revision } from './ledger.js'

/**
 * Keys of a report by level: whoever shares a key of one level shares one of every level before it. A neighbourhood is
 * what hangs together by the keys of the first level at which it is not too large.
 */
export type Links = readonly (readonly number[])[]

/** A neighbourhood of more reports than this is parted by the keys of the next level, as long as there is one. */
export const LARGEST_NEIGHBOURHOOD = 400

/** Reports that were to be reconciled when this was asked, with all that hangs together with them. */
export interface Work {
  /** The revision that stood; what is made of the work is based on it. */
  readonly revision: Revision
  /** Reports that no revision has taken in. */
  readonly reports: number
  /** Number of the last reading that is taken in with this work. */
  readonly last: number
  readonly neighbourhoods: readonly Neighbourhood[]
  /** Parts of the ledger that the neighbourhoods replace. */
  readonly replaces: readonly number[]
}

export interface Neighbourhood {
  readonly level: number
  /** Newest readings, in the order of report ids. */
  readonly reports: readonly ReadReport[]
}

/** A neighbourhood after it was reconciled. */
export interface Part {
  readonly level: number
  /** Ids of its reports. */
  readonly reports: readonly string[]
  /** Records that it alone gives. */
  readonly records: readonly ContentRecord[]
  /** What it tells of records that many parts tell of. */
  readonly shares: readonly Share[]
}

/** What a commit puts in the place of parts. Records that only they gave are withdrawn. */
export interface Replacement {
  readonly replaces: readonly number[]
  readonly parts: readonly Part[]
  /**
   * Makes the records that cross parts, from all that is told of them by now. Called while the ledger is locked, with
   * every id of which one of the parts, old or new, tells something.
   */
  readonly fold: (facts: ReadonlyMap<string, Facts>) => readonly ContentRecord[]
}
