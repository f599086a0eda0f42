/** Titles of stories, made from what their main events did to which tie. */
import { byText, type Event, PLOVER, stateAfter, type TieEffect } from '../model/index.js'
import type { Goods } from './goods.js'

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

function aidTo(what: string): Partial<Record<TieEffect, string>> {
  return Object.fromEntries(Object.entries(DID).map(([effect, verb]) => [effect, `${verb} ${what} to`]))
}

/** Ties of which one does not say that they are opened or ended. */
const SAID_OTHERWISE: Readonly<Record<string, Partial<Record<TieEffect, string>>>> = {
  hostilities: {
    threatened: 'threatens to attack',
    opened: 'attacks',
    increased: 'steps up attacks on',
    suspended: 'halts attacks on',
    ended: 'ends attacks on',
    resumed: 'resumes attacks on',
  },
  sanctions: {
    threatened: 'threatens sanctions on',
    opened: 'imposes sanctions on',
    increased: 'tightens sanctions on',
    reduced: 'eases sanctions on',
    suspended: 'suspends sanctions on',
    ended: 'lifts sanctions on',
  },
  tariffs: {
    threatened: 'threatens tariffs on',
    opened: 'imposes tariffs on',
    increased: 'raises tariffs on',
    reduced: 'lowers tariffs on',
    suspended: 'suspends tariffs on',
    ended: 'lifts tariffs on',
  },
  'certification or listing': { opened: 'lists', ended: 'delists', suspended: 'suspends its listing of' },
  deportation: { opened: 'deports people to', suspended: 'halts deportations to', ended: 'ends deportations to' },
  representation: {
    threatened: 'threatens to recall its envoy from',
    suspended: 'recalls its envoy from',
    ended: 'ends representation in',
    resumed: 'sends its envoy back to',
    reduced: 'cuts its mission in',
    opened: 'opens a mission in',
  },
  border: {
    threatened: 'threatens to close the border with',
    suspended: 'closes the border with',
    ended: 'closes the border with',
    resumed: 'reopens the border with',
    opened: 'opens the border with',
  },
  airspace: {
    threatened: 'threatens to close its airspace to',
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
    threatened: 'threatens to leave an agreement with',
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
  'visas and travel': {
    opened: 'opens travel with',
    increased: 'eases visas for',
    reduced: 'restricts visas for',
    suspended: 'suspends visas for',
    ended: 'ends visas for',
    resumed: 'resumes visas for',
    threatened: 'threatens to cut visas for',
    promised: 'promises visas for',
  },
  'economic aid': aidTo('aid'),
  'military aid': aidTo('military aid'),
  transport: {
    opened: 'opens transport links with',
    reduced: 'cuts transport links with',
    suspended: 'suspends transport links with',
    ended: 'ends transport links with',
    resumed: 'resumes transport links with',
  },
  'diplomatic relations': {
    threatened: 'threatens to break off relations with',
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
  /** Envoys were sent away. */
  readonly isExpulsion?: boolean
  /** Goods that all tellings of a trade measure name. */
  readonly goods?: Goods
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
  const acts = best.filter((e) => e.event.tie && e.event.tie.effect !== 'affirmed')
  // That a tie goes on is seldom what a story is about.
  const ties = acts.length > 0 ? acts : best.filter((e) => e.event.tie)
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

const NOT_TOLD: ReadonlySet<string> = new Set(['negated', 'denied', 'hypothetical', 'alleged', 'demanded'])

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

/** "A suspends arms trade with B, later resumes it": who acts on whom over which tie is said once. */
function inOneBreath(events: readonly Weighed[]): string {
  const [first, second] = events
  if (!first) return ''
  if (!second) return clauseOf(first)
  const same = first.actor === second.actor && first.recipient === second.recipient
  const [x, y] = [effectOf(first), effectOf(second)]
  const isUndone = same && first.event.tie?.kind === second.event.tie?.kind && y === 'resumed' && UNDONE.has(x ?? '')
  if (isUndone) return `${clauseOf(first)}, later ${ITS_END[first.event.tie?.kind ?? ''] ?? 'resumes it'}`
  if (first.actor !== second.actor) return `${clauseOf(first)}; ${clauseOf(second)}`
  if (!same) return `${clauseOf(first)}; ${verbOf(second)} ${withThe(second.recipient)}`
  if (!isPlain(first) || !isPlain(second)) return `${clauseOf(first)} and ${verbOf(second)} it`
  const also = x === y ? second.event.tie?.kind : plainVerb(second)
  return `${withThe(first.actor, true)} ${plainVerb(first)} and ${also ?? ''} with ${withThe(first.recipient)}`
}

const UNDONE: ReadonlySet<string> = new Set(['suspended', 'ended', 'reduced'])
const ITS_END: Readonly<Record<string, string>> = {
  border: 'reopens it',
  'visas and travel': 'resumes them',
  airspace: 'reopens it',
  representation: 'sends an envoy back',
  sanctions: 'imposes them again',
  tariffs: 'imposes them again',
}

/** What is only planned or threatened is not said as done. */
const effectOf = ({ event }: Weighed): TieEffect | undefined => stateAfter(event) ?? event.tie?.effect

function wayOf(e: Weighed): string | undefined {
  const { tie } = e.event
  const effect = effectOf(e)
  if (!tie || effect === undefined) return undefined
  if (tie.kind === 'representation' && e.isExpulsion === true)
    return effect === 'threatened' ? 'threatens to expel diplomats of' : 'expels diplomats of'
  if (e.goods && (tie.kind === 'trade' || tie.kind === 'energy'))
    return `${DID[effect]} ${e.goods.words} ${e.goods.preposition}`
  return SAID_OTHERWISE[tie.kind]?.[effect]
}

const isPlain = (e: Weighed): boolean => e.event.tie !== undefined && wayOf(e) === undefined
function plainVerb(e: Weighed): string {
  const effect = effectOf(e)
  return e.event.tie && effect !== undefined ? `${DID[effect]} ${e.event.tie.kind}` : ''
}

const verbOf = (e: Weighed): string =>
  e.event.tie ? (wayOf(e) ?? `${plainVerb(e)} with`) : (ACT[e.event.type] ?? 'acts on')

const clauseOf = (e: Weighed): string => `${withThe(e.actor, true)} ${verbOf(e)} ${withThe(e.recipient)}`

/** "the United States", but "United States" where a title begins. */
function withThe(name: string | undefined, opening = false): string {
  const plural = /^(?:United |Netherlands$|Philippines$|Maldives$|Bahamas$|Gambia$|European Union$)/.test(name ?? '')
  return `${plural && !opening ? 'the ' : ''}${name ?? ''}`
}
