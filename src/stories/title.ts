/** Titles of stories, made from what their main events did to which tie. */
import { type Event, PLOVER, type TieEffect } from '../model/index.js'

const DID: Readonly<Record<TieEffect, string>> = {
  opened: 'opens',
  increased: 'increases',
  reduced: 'reduces',
  suspended: 'suspends',
  ended: 'ends',
  resumed: 'resumes',
  threatened: 'threatens to cut',
  promised: 'promises',
  'under review': 'reviews',
  affirmed: 'affirms',
}

const ACT: Readonly<Record<string, string>> = {
  AGREE: 'agrees with',
  CONSULT: 'meets',
  SUPPORT: 'supports',
  CONCEDE: 'yields to',
  COOPERATE: 'works with',
  AID: 'aids',
  RETREAT: 'gives way to',
  REQUEST: 'makes a request to',
  ACCUSE: 'accuses',
  REJECT: 'rebuffs',
  THREATEN: 'threatens',
  PROTEST: 'protests against',
  SANCTION: 'sanctions',
  MOBILIZE: 'moves forces against',
  COERCE: 'takes measures against',
  ASSAULT: 'attacks',
}

/** An event with what decides its place in a title. */
export interface Weighed {
  readonly event: Event
  readonly reports: number
  readonly order: number
  readonly actor?: string
  readonly recipient?: string
}

/** At most two clauses: the best told tie events in order of time, else the best told event; else `fallback`. */
export function titleOf(events: readonly Weighed[], fallback: string): string {
  const named = events.filter((e) => e.actor !== undefined && e.actor !== e.recipient)
  const ties = named.filter(
    (e) => e.event.tie && e.recipient !== undefined && e.event.modality !== 'negated' && e.event.modality !== 'denied',
  )
  const best = (list: readonly Weighed[]) =>
    [...list].sort(
      (a, b) => b.reports - a.reports || b.event.assertions.length - a.event.assertions.length || a.order - b.order,
    )
  const clauses: { text: string; order: number }[] = []
  for (const e of best(ties)) {
    const text = clauseOf(e)
    if (!clauses.some((c) => c.text === text)) clauses.push({ text, order: e.order })
    if (clauses.length === 2) break
  }
  if (clauses.length === 0) {
    const [top] = best(named.filter((e) => e.recipient !== undefined)).sort(
      (a, b) => b.reports - a.reports || heat(b) - heat(a),
    )
    if (top) return clauseOf(top)
    return fallback
  }
  return clauses
    .sort((a, b) => a.order - b.order)
    .map((c) => c.text)
    .join('; ')
}

const heat = (e: Weighed): number => Math.abs(PLOVER[e.event.type].score)

function clauseOf({ event, actor, recipient }: Weighed): string {
  const { tie } = event
  if (!tie) return `${actor} ${ACT[event.type] ?? 'acts on'} ${recipient}`
  return `${actor} ${DID[tie.effect]} ${tie.kind} with ${recipient}`
}
