/** Who and what is named, described or pronounced in the report. */
import type { DateExpression, Entity, Mention, RefusalReading } from '../../model/index.js'
import type { Context } from '../context.js'

export interface Mentions {
  /** Sorted by position. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly refused: readonly RefusalReading[]
}

/** Finds mentions and groups them into the entities of the report. */
export function findMentions(_context: Context, _dates: readonly DateExpression[]): Mentions {
  return { mentions: [], entities: [], refused: [] }
}
