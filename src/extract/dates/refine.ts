/** Second stage: neighbouring candidates and words around them grow together, one refiner after the other. */
import type { Candidate } from './candidates.js'
import type { Item } from './items.js'
import { dayLists, sharedYear, yearSpans } from './refine-lists.js'
import { clockOnDay, clockWithDate, partOfDay, weekdayWithDate, withoutOverlap } from './refine-neighbours.js'
import { approximation, partOfPeriod } from './refine-parts.js'
import type { Refiner } from './refine-tools.js'

const REFINERS: readonly Refiner[] = [
  yearSpans,
  weekdayWithDate,
  dayLists,
  withoutOverlap,
  clockWithDate,
  partOfDay,
  withoutOverlap,
  partOfPeriod,
  clockWithDate,
  approximation,
  sharedYear,
  withoutOverlap,
  clockOnDay,
]

export function refine(candidates: readonly Candidate[], items: readonly Item[]): readonly Candidate[] {
  return REFINERS.reduce((list, refiner) => refiner(list, items), candidates)
}
