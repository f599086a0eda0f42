/** Ties: for each pair and kind all events in the order of event time, each leaving a state. */
import {
  dayRange,
  type Event,
  type Facts,
  type Modality,
  type Share,
  STEP,
  type Tie,
  type TieEffect,
} from '../../model/index.js'
import { directionOf } from '../reconcile/event-members.js'
import { endsOf } from '../reconcile/event-records.js'

/** What the fold must know of an event beside its record. */
export interface Placed {
  readonly event: Event
  /** Days by which an event without a date is ordered: when its reports were published, if known. */
  readonly told?: number
}

/** The ends of a tie and of each event's side, by actor. */
export interface Ends {
  /** The state that an actor is or belongs to, else the actor. */
  endOf(actor: string): string
}

const NOT_DONE: ReadonlySet<Modality> = new Set(['planned', 'threatened', 'demanded', 'hypothetical'])
const NO_ACT: ReadonlySet<Modality> = new Set(['denied', 'negated', 'alleged'])
const OPEN: ReadonlySet<TieEffect> = new Set(['threatened', 'promised', 'under review'])

/** The state that an event leaves; undefined where nothing was done, announced or held out. */
export function stateAfter(event: Event): TieEffect | undefined {
  if (!event.tie || NO_ACT.has(event.modality)) return undefined
  const { effect } = event.tie
  if (!NOT_DONE.has(event.modality) || OPEN.has(effect) || effect === 'affirmed') return effect
  return directionOf(effect) === 'cut' ? 'threatened' : 'promised'
}

interface Step {
  readonly between: [string, string]
  readonly kind: Tie['tie_kind']
  readonly state: Tie['states'][number]
}

/** What an event gives to its tie: the state that it leaves, placed in time; undefined when it leaves none. */
export function tieShare({ event, told }: Placed, ends: Ends): Share | undefined {
  const state = stateAfter(event)
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
  const steps = (facts.get(STEP)?.contents ?? []).map((c): Step => JSON.parse(c))
  const [first] = steps
  if (!first) return undefined
  const states = steps.map((s) => s.state)
  const done = states.filter((s) => !OPEN.has(s.state))
  const current = (done.at(-1) ?? states.at(-1))?.state ?? first.state.state
  return { kind: 'tie', id, between: first.between, tie_kind: first.kind, states, current }
}

/** Both ends of an event's tie, in the order of their ids. */
export function pairOf(event: Event, ends: Ends): [string, string] | undefined {
  const pair = endsOf(event.actors, event.recipients, (id) => ends.endOf(id), event.tie?.kind)
  return pair && (pair[0] < pair[1] ? pair : [pair[1], pair[0]])
}
