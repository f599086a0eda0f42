/** Ties: for each pair and kind all events in the order of event time, each leaving a state. */
import { byText, dayRange, type Event, type Modality, type Tie, type TieEffect } from '../../model/index.js'
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

export function foldTies(events: readonly Placed[], ends: Ends): Tie[] {
  const by = new Map<string, Placed[]>()
  for (const placed of events) {
    const id = placed.event.tie?.id
    if (id === undefined || stateAfter(placed.event) === undefined) continue
    by.set(id, [...(by.get(id) ?? []), placed])
  }
  return [...by.entries()].sort(([a], [b]) => byText(a, b)).flatMap(([id, list]) => tieOf(id, list, ends) ?? [])
}

function tieOf(id: string, list: readonly Placed[], ends: Ends): Tie | undefined {
  const sorted = [...list].sort(byTime)
  const first = sorted[0]?.event
  if (!first?.tie) return undefined
  const pair = pairOf(first, ends)
  if (!pair) return undefined
  const states = sorted.flatMap(({ event }) => {
    const state = stateAfter(event)
    const by = event.actors[0]
    if (state === undefined || by === undefined) return []
    return [
      {
        state,
        from: event.when.edtf,
        by,
        event: event.id,
        ...(event.condition === undefined ? {} : { condition: event.condition }),
      },
    ]
  })
  const done = states.filter((s) => !OPEN.has(s.state))
  const current = (done.at(-1) ?? states.at(-1))?.state
  if (current === undefined) return undefined
  return { kind: 'tie', id, between: pair, tie_kind: first.tie.kind, states, current }
}

/** Both ends of an event's tie, in the order of their ids. */
export function pairOf(event: Event, ends: Ends): [string, string] | undefined {
  const pair = endsOf(event.actors, event.recipients, (id) => ends.endOf(id), event.tie?.kind)
  return pair && (pair[0] < pair[1] ? pair : [pair[1], pair[0]])
}

function byTime(a: Placed, b: Placed): number {
  const at = (p: Placed) => dayRange(p.event.when.edtf)?.from ?? p.told ?? Number.NEGATIVE_INFINITY
  const x = at(a)
  const y = at(b)
  return (x === y ? 0 : x - y) || byText(a.event.id, b.event.id)
}
