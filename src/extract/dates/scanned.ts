/** A candidate with what it was resolved to. */
import type { Candidate } from './candidates.js'
import type { Resolved } from './periods.js'

export interface Scanned extends Candidate {
  readonly resolved: Resolved
}
