/** Statements: who says, writes, claims, believes what. */
import type { DateExpression, Entity, Mention, StatementReading } from '../../model/index.js'
import type { Context, Found } from '../context.js'

export interface StatementInputs {
  readonly dates: readonly DateExpression[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Finds every statement in the report, sorted by the start of its content. */
export function findStatements(_context: Context, _inputs: StatementInputs): Found<StatementReading> {
  return { found: [], refused: [] }
}
