/** What one cue introduces, as the readings of a sentence offer it. */
import type { Span } from '../../model/index.js'
import type { Token } from '../../text/index.js'

export interface Content {
  /** Kind of construction; rule id is `statements.KIND`. */
  readonly rule: string
  readonly pieces: readonly Span[]
  /** Description in categories, from which the choice is learnt. */
  readonly marks: readonly string[]
  /** Last token of the cue where a preposition belongs to it: "called for". */
  readonly upTo?: Token
}
