/** Events with their ties, conditions and reasons; claims that characterise without an act. */
import type {
  ClaimReading,
  ConditionReading,
  DateExpression,
  Entity,
  EventReading,
  FigureReading,
  Mention,
  StatementReading,
} from '../../model/index.js'
import type { Context, Found } from '../context.js'

export interface EventInputs {
  readonly dates: readonly DateExpression[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly figures: readonly FigureReading[]
  readonly statements: readonly StatementReading[]
}

export interface FoundEvents extends Found<EventReading> {
  readonly conditions: readonly ConditionReading[]
  readonly claims: readonly ClaimReading[]
}

/** Finds every political event in the report, sorted by trigger. */
export function findEvents(_context: Context, _inputs: EventInputs): FoundEvents {
  return { found: [], refused: [], conditions: [], claims: [] }
}
