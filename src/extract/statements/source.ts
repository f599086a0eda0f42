/** Whose words they are, as the readings of a sentence offer it. */
import type { Span } from '../../model/index.js'
import type { Token } from '../../text/index.js'

export interface Source {
  /** Absent: the text names nobody. */
  readonly span?: Span
  readonly head?: Token
  readonly features: readonly string[]
}
