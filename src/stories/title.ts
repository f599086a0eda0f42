/** Titles of stories, made from what their main events did to which tie. */
import { byText, type Event, PLOVER, type TieEffect } from '../model/index.js'

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

/** Ties of which one does not say that they are opened or ended. */
const SAID_OTHERWISE: Readonly<Record<string, Partial<Record<TieEffect, string>>>> = {
  hostilities: {
    opened: 'attacks',
    increased: 'steps up attacks on',
    suspended: 'halts attacks on',
    ended: 'ends attacks on',
    resumed: 'resumes attacks on',
  },
  sanctions: {
    opened: 'imposes sanctions on',
    increased: 'tightens sanctions on',
    reduced: 'eases sanctions on',
    suspended: 'suspends sanctions on',
    ended: 'lifts sanctions on',
  },
  tariffs: {
    opened: 'imposes tariffs on',
    increased: 'raises tariffs on',
    reduced: 'lowers tariffs on',
    suspended: 'suspends tariffs on',
    ended: 'lifts tariffs on',
  },
  'certification or listing': { opened: 'lists', ended: 'delists', suspended: 'suspends its listing of' },
  deportation: { opened: 'deports people to', suspended: 'halts deportations to', ended: 'ends deportations to' },
  representation: {
    suspended: 'recalls its envoy from',
    ended: 'ends representation in',
    resumed: 'sends its envoy back to',
    reduced: 'cuts its mission in',
    opened: 'opens a mission in',
  },
  border: {
    suspended: 'closes the border with',
    ended: 'closes the border with',
    resumed: 'reopens the border with',
    opened: 'opens the border with',
  },
  airspace: {
    suspended: 'closes its airspace to',
    ended: 'closes its airspace to',
    resumed: 'reopens its airspace to',
  },
  energy: {
    opened: 'begins energy supplies with',
    increased: 'increases energy supplies with',
    reduced: 'reduces energy supplies with',
    suspended: 'suspends energy supplies with',
    ended: 'ends energy supplies with',
    resumed: 'resumes energy supplies with',
  },
  'treaty or agreement': {
    opened: 'signs an agreement with',
    suspended: 'suspends an agreement with',
    ended: 'leaves an agreement with',
    resumed: 'returns to an agreement with',
    affirmed: 'stands by an agreement with',
  },
  'troops and bases': {
    opened: 'sends troops to',
    increased: 'sends more troops to',
    reduced: 'cuts its troops in',
    ended: 'withdraws troops from',
    resumed: 'sends troops back to',
  },
  negotiations: {
    opened: 'opens talks with',
    suspended: 'suspends talks with',
    ended: 'breaks off talks with',
    resumed: 'resumes talks with',
  },
  water: {
    reduced: 'cuts water shared with',
    suspended: 'suspends the sharing of water with',
    ended: 'ends the sharing of water with',
    resumed: 'resumes the sharing of water with',
  },
  'diplomatic relations': {
    ended: 'breaks off relations with',
    resumed: 'restores relations with',
    opened: 'opens relations with',
    suspended: 'suspends relations with',
  },
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
  readonly origins: number
  /** Reports that tell it in their opening. */
  readonly leads: number
  readonly order: number
  readonly actor?: string
  readonly recipient?: string
}

/** At most two clauses: the tie events that most reports open with, in order of time, else the best told event. */
export function titleOf(events: readonly Weighed[], fallback: string): string {
  const whole = events.filter(
    (e) =>
      e.actor !== undefined && e.recipient !== undefined && e.actor !== e.recipient && !NOT_TOLD.has(e.event.modality),
  )
  const best = [...whole].sort(
    (a, b) => weightOf(b) - weightOf(a) || a.order - b.order || byText(a.event.id, b.event.id),
  )
  const ties = best.filter((e) => e.event.tie)
  const chosen: Weighed[] = []
  const [main] = ties
  const pairOf = (e: Weighed) => [e.actor, e.recipient].sort().join(' / ')
  const own = ties.filter((e) => main && pairOf(e) === pairOf(main))
  const others = ties.filter((e) => main && pairOf(e) !== pairOf(main) && e.leads >= 2)
  for (const e of [...own, ...others]) {
    if (chosen.some((c) => clauseOf(c) === clauseOf(e))) continue
    if (chosen.length === 1 && e.leads === 0) continue
    chosen.push(e)
    if (chosen.length === 2) break
  }
  const [first] = best
  if (chosen.length === 0) return first ? clauseOf(first) : fallback
  return inOneBreath([...chosen].sort((a, b) => a.order - b.order || byText(a.event.id, b.event.id)))
}

const NOT_TOLD: ReadonlySet<string> = new Set(['negated', 'denied', 'hypothetical', 'alleged'])

/** What reports open with counts most, then how many tell it; acts on ties before words. */
function weightOf({ event, origins, leads }: Weighed): number {
  return (
    3 * leads +
    2 * origins +
    Math.min(event.assertions.length, 6) / 2 +
    (event.tie ? 1 : 0) +
    Math.abs(PLOVER[event.type].score) / 20
  )
}

/** "A suspends arms trade with B; ends intelligence sharing": who acts on whom is said once. */
function inOneBreath(events: readonly Weighed[]): string {
  const [first, second] = events
  if (!first) return ''
  if (!second) return clauseOf(first)
  const same = first.actor === second.actor && first.recipient === second.recipient
  const shared = same && isPlain(first) && isPlain(second)
  if (!shared) return `${clauseOf(first)}; ${clauseOf(second)}`
  return `${withThe(first.actor, true)} ${plainVerb(first)} and ${plainVerb(second)} with ${withThe(first.recipient)}`
}

const wayOf = ({ event: { tie } }: Weighed): string | undefined => tie && SAID_OTHERWISE[tie.kind]?.[tie.effect]
const isPlain = (e: Weighed): boolean => e.event.tie !== undefined && wayOf(e) === undefined
const plainVerb = ({ event: { tie } }: Weighed): string => (tie ? `${DID[tie.effect]} ${tie.kind}` : '')

function clauseOf(e: Weighed): string {
  const { event, actor, recipient } = e
  const verb = event.tie ? (wayOf(e) ?? `${plainVerb(e)} with`) : (ACT[event.type] ?? 'acts on')
  return `${withThe(actor, true)} ${verb} ${withThe(recipient)}`
}

/** "the United States", but "United States" where a title begins. */
function withThe(name: string | undefined, opening = false): string {
  const plural = /^(?:United |Netherlands$|Philippines$|Maldives$|Bahamas$|Gambia$|European Union$)/.test(name ?? '')
  return `${plural && !opening ? 'the ' : ''}${name ?? ''}`
}
