/** Which of the states of a tie, in the order of time, is the one that it is in. */
import type { TieEffect } from './vocabulary.js'

/** What is only talked of changes no state that something done has left. */
const TALKED_OF: ReadonlySet<TieEffect> = new Set(['threatened', 'promised', 'under review'])

/** The last state that something done has left; of a tie that is only talked of, the last one. */
export function currentState(states: readonly { readonly state: TieEffect }[]): TieEffect | undefined {
  return (states.filter((s) => !TALKED_OF.has(s.state)).at(-1) ?? states.at(-1))?.state
}
