/**
 * The coordinates of an answer: what was known (a revision), what held (a date), what had been published by a day. A view
 * is pinned to them once, and every answer repeats them.
 */

export interface Coordinates {
  /** The last revision that counts. */
  readonly revision: number
  /** UTC instant of that revision; '' for the empty ledger. */
  readonly known_at: string
  /** EDTF: ties, offices and events as they were then. */
  readonly valid_at?: string
  /** EDTF: only reports published by then. */
  readonly published_by?: string
}
