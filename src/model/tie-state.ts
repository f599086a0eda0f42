/** What events do to a tie, and which of its states, in the order of time, is the one that it is in. */
import type { Event } from './records.js'
import type { Modality, TieEffect } from './vocabulary.js'

/** What is only talked of changes no state that something done has left. */
const TALKED_OF: ReadonlySet<TieEffect> = new Set(['threatened', 'promised', 'under review'])

/** The last state that something done has left; of a tie that is only talked of, the last one. */
export function currentState(states: readonly { readonly state: TieEffect }[]): TieEffect | undefined {
  return (states.filter((s) => !TALKED_OF.has(s.state)).at(-1) ?? states.at(-1))?.state
}

const CUTS: ReadonlySet<TieEffect> = new Set(['suspended', 'ended', 'reduced', 'threatened', 'under review'])

/** Whether an effect cuts a tie or builds it. */
export const directionOf = (effect: TieEffect): 'cut' | 'build' => (CUTS.has(effect) ? 'cut' : 'build')

const NOT_DONE: ReadonlySet<Modality> = new Set(['planned', 'threatened', 'demanded', 'hypothetical'])
const NO_ACT: ReadonlySet<Modality> = new Set(['denied', 'negated', 'alleged'])
/** States that hold out something and change nothing yet. */
export const isOpenState = (state: TieEffect): boolean => TALKED_OF.has(state)

/**
 * The state that an event leaves; undefined where nothing was done, announced or held out. What hangs on something that
 * has not happened is held out, however firmly it was announced.
 */
export function stateAfter(event: Event, hangs = false): TieEffect | undefined {
  if (!event.tie || NO_ACT.has(event.modality)) return undefined
  const { effect } = event.tie
  const isDone = !NOT_DONE.has(event.modality) && !(hangs && event.modality !== 'actual')
  if (isDone || TALKED_OF.has(effect) || effect === 'affirmed') return effect
  return directionOf(effect) === 'cut' ? 'threatened' : 'promised'
}
