/** How much is read. What is over a limit is said, never cut silently. */

/** Bytes of one input file. */
export const MOST_BYTES = 50_000_000
/** Characters of one report that is read; a longer one is kept unread. */
export const MOST_CHARACTERS = 2_000_000
/** Characters of a title; what claims to be a longer one is treated as text. */
export const LONGEST_TITLE = 1_000
