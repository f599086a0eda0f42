/** How surely a mention means its entity, from how far the best candidate stands before the next. */
import type { Strength } from '../../model/index.js'

export interface Ranked<T> {
  readonly value: T
  readonly score: number
}

export interface Winner<T> {
  readonly value: T
  readonly strength: Strength
}

/**
 * The best of several with its strength; nothing when the next is as good. `least` is the margin below which nobody
 * wins, `clear` the one from which the winner is likely; a sole candidate is likely.
 */
export function winnerOf<T>(ranked: readonly Ranked<T>[], least: number, clear: number): Winner<T> | undefined {
  let best: Ranked<T> | undefined
  let next: Ranked<T> | undefined
  for (const one of ranked) {
    if (best === undefined || one.score > best.score) {
      next = best
      best = one
    } else if (next === undefined || one.score > next.score) next = one
  }
  if (best === undefined) return undefined
  const margin = next === undefined ? clear : best.score - next.score
  if (margin < least) return undefined
  return { value: best.value, strength: margin >= clear ? 'likely' : 'weak' }
}
