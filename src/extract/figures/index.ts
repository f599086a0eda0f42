/** Figures: numbers with unit, what is counted, bound, scope and claimant. */
import type { DateExpression, Entity, FigureReading, Mention } from '../../model/index.js'
import type { Context, Found } from '../context.js'

export { type MeasuredFigure, measuredFigures, numbersIn } from './measured.js'

export interface FigureInputs {
  readonly dates: readonly DateExpression[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Finds every figure in the report, sorted by position. */
export function findFigures(_context: Context, _inputs: FigureInputs): Found<FigureReading> {
  return { found: [], refused: [] }
}
