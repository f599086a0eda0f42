/** What the other parts found in the report before events are sought. */
import type { DateExpression, Entity, FigureReading, Mention, StatementReading } from '../../model/index.js'

export interface EventInputs {
  readonly dates: readonly DateExpression[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly figures: readonly FigureReading[]
  readonly statements: readonly StatementReading[]
}
