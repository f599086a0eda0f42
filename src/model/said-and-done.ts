/** What was said against what was done: threats, promises and denials on a tie, with the later acts on it. */
import { dayRange } from './edtf.js'
import { byText } from './order.js'
import type { Event } from './records.js'
import { directionOf, isOpenState, stateAfter } from './tie-state.js'
import type { TieKind } from './vocabulary.js'

export interface SaidAndDone {
  readonly tie: string
  readonly tie_kind: TieKind
  /** Who said it, and about a tie with whom. */
  readonly by: string
  readonly to: string
  readonly said: 'threat' | 'promise' | 'denial'
  readonly saying: Event
  /** The first act on the tie that decides it. */
  readonly act?: Event
  /**
   * `kept` done as said; `broken` the contrary was done; `contradicted` what was denied is told as done; `open` nothing is
   * told of it since.
   */
  readonly outcome: 'kept' | 'broken' | 'contradicted' | 'open'
}

/**
 * For every threat, promise and denial on a tie what became of it, by whoever said it, in the order of time and ids. `endOf`
 * gives the state that an actor is or belongs to, else the actor. An act without a date decides nothing but a denial.
 */
export function saidAndDone(events: readonly Event[], endOf: (actor: string) => string): SaidAndDone[] {
  const byTie = new Map<string, Event[]>()
  for (const e of events) if (e.tie) byTie.set(e.tie.id, [...(byTie.get(e.tie.id) ?? []), e])
  return [...byTie.values()]
    .flatMap((list) => list.flatMap((saying) => judged(saying, list, endOf) ?? []))
    .sort((a, b) => startOf(a.saying) - startOf(b.saying) || byText(a.saying.id, b.saying.id))
}

const UNKNOWN = Number.MIN_SAFE_INTEGER
const startOf = (e: Event): number => dayRange(e.when.edtf)?.from ?? UNKNOWN

function judged(saying: Event, all: readonly Event[], endOf: (actor: string) => string): SaidAndDone | undefined {
  const { tie } = saying
  const said = sayingOf(saying)
  const by = saying.actors[0]
  if (!tie || !said || by === undefined) return undefined
  const side = endOf(by)
  const to = saying.recipients.map(endOf).find((r) => r !== side)
  if (to === undefined) return undefined
  const direction = directionOf(stateAfter({ ...saying, modality: 'actual' }) ?? tie.effect)
  const acts = all
    .filter((e) => e.id !== saying.id && isDone(e) && e.actors.some((a) => endOf(a) === side))
    .filter((e) => said === 'denial' || startOf(e) > startOf(saying))
    .sort((a, b) => startOf(a) - startOf(b) || byText(a.id, b.id))
  const same = (e: Event) => e.tie !== undefined && directionOf(e.tie.effect) === direction
  const act = said === 'denial' ? acts.find(same) : startOf(saying) === UNKNOWN ? undefined : acts[0]
  const outcome = !act ? 'open' : said === 'denial' ? 'contradicted' : same(act) ? 'kept' : 'broken'
  return { tie: tie.id, tie_kind: tie.kind, by: side, to, said, saying, ...(act ? { act } : {}), outcome }
}

function sayingOf(event: Event): SaidAndDone['said'] | undefined {
  if (event.modality === 'denied') return 'denial'
  const state = stateAfter(event)
  return state === 'threatened' ? 'threat' : state === 'promised' ? 'promise' : undefined
}

function isDone(event: Event): boolean {
  const state = stateAfter(event)
  return state !== undefined && !isOpenState(state) && state !== 'affirmed'
}
