/** Expressions of time and what they mean. */
import type { DateExpression } from '../../model/index.js'
import type { Context, Found } from '../context.js'

/** Finds every expression of time in the report, sorted by position. */
export function findDates(_context: Context): Found<DateExpression> {
  return { found: [], refused: [] }
}
