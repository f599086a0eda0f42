/** Threats, promises and denials on the ties of a story, with what became of them. */
import { type Event, saidAndDone } from '../../model/index.js'
import { eventGist } from '../wording/gists.js'
import type { SaidRow } from './dossier.js'
import type { Kept, Material } from './material.js'

const ORDER = ['broken', 'contradicted', 'kept', 'open'] as const

export function saidRows(m: Material): readonly SaidRow[] {
  const own = new Set(m.events.map((e) => e.id))
  // Acts of other stories on the same ties may have decided it.
  const acts = m.ties.flatMap((t) => t.states.map((s) => m.get(s.event)))
  const events = new Map([...m.events, ...acts.filter(isEvent)].map((e) => [e.id, e]))
  const row = (e: Event) => ({
    id: e.id,
    ref: m.short(e.id),
    date: e.when.edtf,
    gist: eventGist(e, m.nameOf),
  })
  return saidAndDone([...events.values()], endIn(m))
    .filter((s) => own.has(s.saying.id))
    .map(
      (s): SaidRow => ({
        ...row(s.saying),
        said: s.said,
        outcome: s.outcome,
        ...(s.act ? { act: row(s.act) } : {}),
      }),
    )
    .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))
}

const isEvent = (r: ReturnType<Material['get']>): r is Kept<'event'> => r?.kind === 'event'

/** The state that stands at the end of a tie for an actor: itself, the one it belongs to, or that of its country. */
function endIn(m: Material): (actor: string) => string {
  const states = new Map<string, string>()
  for (const id of m.ties.flatMap((t) => t.between)) {
    const end = m.get(id)
    if (end?.kind === 'actor' && end.type === 'state' && end.country !== undefined) states.set(end.country, end.id)
  }
  return (id) => {
    const actor = m.get(id)
    if (actor?.kind !== 'actor' || actor.type === 'state') return id
    return states.get(actor.country ?? '') ?? actor.member_of ?? id
  }
}
