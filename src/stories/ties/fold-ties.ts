/** Ties: for each pair and kind all events in the order of event time, each leaving a state. */
import {
  currentState,
  dayRange,
  type Event,
  type Facts,
  type Share,
  STEP,
  stateAfter,
  type Tie,
} from '../../model/index.js'
import { endsOf } from '../reconcile/tie-ends.js'

/** What the fold must know of an event beside its record. */
export interface Placed {
  readonly event: Event
  /** Days by which an event without a date is ordered: when its reports were published, if known. */
  readonly told?: number
  /** It is to be done once something happens that has not happened yet. */
  readonly hangs?: boolean
}

/** The ends of a tie and of each event's side, by actor. */
export interface Ends {
  /** The state that an actor is or belongs to, else the actor. */
  endOf(actor: string): string
}

interface Step {
  readonly between: [string, string]
  readonly kind: Tie['tie_kind']
  readonly state: Tie['states'][number]
}

/** What an event gives to its tie: the state that it leaves, placed in time; undefined when it leaves none. */
export function tieShare({ event, told, hangs }: Placed, ends: Ends): Share | undefined {
  const state = stateAfter(event, hangs)
  const by = event.actors[0]
  const between = pairOf(event, ends)
  if (!event.tie || state === undefined || by === undefined || between === undefined) return undefined
  const step: Step = {
    between,
    kind: event.tie.kind,
    state: {
      state,
      from: event.when.edtf,
      by,
      event: event.id,
      ...(event.condition === undefined ? {} : { condition: event.condition }),
    },
  }
  const day = dayRange(event.when.edtf)?.from ?? told
  const order = `${sortable(day)} ${event.id}`
  return { of: event.tie.id, fact: STEP, count: 1, order, content: JSON.stringify(step) }
}

/** Days since 1970 so that their text sorts like their time; unknown days come first. */
const sortable = (day: number | undefined): string =>
  day === undefined ? '' : String(day + 10_000_000).padStart(9, '0')

/** The tie to which these steps lead; undefined when there are none. */
export function foldTie(id: string, facts: Facts): Tie | undefined {
  const told = facts.get(STEP)
  const steps = (told?.contents ?? []).map((c): Step => JSON.parse(c))
  const [first] = steps
  if (!first) return undefined
  const states = steps.map((s) => s.state)
  const current = currentState(states) ?? first.state.state
  const earlier = (told?.count ?? 0) - states.length
  return {
    kind: 'tie',
    id,
    between: first.between,
    tie_kind: first.kind,
    states,
    ...(earlier > 0 ? { earlier } : {}),
    current,
  }
}

/** Both ends of an event's tie, in the order of their ids. */
export function pairOf(event: Event, ends: Ends): [string, string] | undefined {
  const pair = endsOf(event.actors, event.recipients, (id) => ends.endOf(id), event.tie?.kind)
  return pair && (pair[0] < pair[1] ? pair : [pair[1], pair[0]])
}
