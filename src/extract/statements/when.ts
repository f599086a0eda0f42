/** When it was said: the date of the saying, not one that belongs to what is said. */
import { type DateExpression, partitionPoint } from '../../model/index.js'
import type { Context } from '../context.js'
import { dateFor } from '../dates/index.js'
import type { Attribution } from './attribution.js'
import { overlap, overlapOf } from './stretches.js'

/** Index into `dates`; also of a date that cannot be resolved yet (a weekday in a report without a date). */
export function dateOf(context: Context, dates: readonly DateExpression[], a: Attribution): number | undefined {
  const isOwn = (d: DateExpression | undefined): boolean => {
    if (d === undefined) return false
    const isInContent = overlapOf([d], a.content.pieces) > 0
    // "announced the move on Tuesday": the day of an object is the day of the announcement too.
    return !isInContent || a.rule === 'object' || a.rule === 'oblique'
  }
  const known = dateFor(context, dates, a.sentence.index, a.head.i)
  if (known !== undefined && isOwn(dates[known])) return known
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (let k = firstIn(dates, a.sentence.start); k < dates.length; k++) {
    const d = dates[k]
    if (d === undefined || d.start >= a.sentence.end) break
    if (d.timex !== 'DATE' || overlapOf([d], a.content.pieces) > 0) continue
    if (a.source.span !== undefined && overlap(d, a.source.span) > 0) continue
    const distance = d.start >= a.cue.end ? d.start - a.cue.end : a.cue.start - d.end + 20
    if (distance < least) {
      best = k
      least = distance
    }
  }
  return best
}

const firstIn = (dates: readonly DateExpression[], offset: number): number =>
  partitionPoint(dates.length, (i) => (dates[i]?.start ?? 0) < offset)
