/** Event records from joined tellings: each value the best supported one; the rest stay in the assertions. */
import {
  type Assertion,
  dayRange,
  type Event,
  MODALITIES,
  type Modality,
  PLOVER_CONTEXTS,
  recordId,
  sortedUnique,
  type When,
  widthInDays,
} from '../../model/index.js'
import type { Source } from '../item.js'
import { keyOf } from '../words/words.js'
import { assertionOf } from './assertions.js'
import type { EventMember } from './event-members.js'
import type { Party } from './parties.js'
import { anchorOf, distinctKeys, type StoryContext } from './story-context.js'
import { rank, type Vote } from './support.js'

export interface EventGroup {
  readonly id: string
  readonly members: readonly EventMember[]
}

/** Names the groups. */
export function nameEvents(groups: readonly (readonly EventMember[])[]): EventGroup[] {
  const keys = distinctKeys(
    groups.map((members) => {
      const { source, event } = anchorOf(members)
      const { text } = source.report
      const words = (span: { start: number; end: number }) => keyOf(text.slice(span.start, span.end))
      return JSON.stringify([source.report.id, event.type, words(event.clause), words(event.trigger)])
    }),
  )
  return groups.map((members, i) => ({ id: recordId('event', keys[i] ?? ''), members }))
}

export interface EventRecords {
  readonly event: Event
  readonly assertions: readonly Assertion[]
  /** Assertion of each member, in the order of the members. */
  readonly byMember: readonly string[]
}

export function eventRecords(
  group: EventGroup,
  context: StoryContext,
  conditionOf: (source: Source, condition: number) => string | undefined,
  eventOf: (source: Source, event: number) => string | undefined,
  partnerOf: (kind: string, actors: readonly string[]) => string | undefined = () => undefined,
): EventRecords {
  const { members } = group
  const votes = <T>(value: (m: EventMember) => T | undefined, key: (value: T) => string): Vote<T>[] =>
    members.flatMap((m) => {
      const v = value(m)
      return v === undefined ? [] : [vote(m, v, key(v), context)]
    })
  const top = <T>(list: readonly Vote<T>[], prefer?: (value: T) => number): T | undefined =>
    rank(list, prefer)[0]?.value
  const modality = bestModality(members, context)
  // What was threatened and then done is told as done.
  const isDone = (m: EventMember): boolean => m.event.modality === modality
  const type = top(votes((m) => (isDone(m) ? m.event.type : undefined), String)) ?? 'ACCUSE'
  const mode = top(votes((m) => (m.event.type === type ? m.event.mode : undefined), String))
  const actors = bestParties(members, (m) => m.actors, context)
  const kind = top(votes((m) => m.event.tie?.kind, String))
  const named = bestParties(members, (m) => m.recipients, context)
  const partner = named.length > 0 || kind === undefined ? undefined : partnerOf(kind, actors)
  const recipients = partner === undefined ? othersOf(named, actors, context) : [partner]
  const where = top(
    votes(
      (m) => m.event.where,
      (w) => keyOf(w.name),
    ),
  )
  const whereSource = members.find((m) => m.event.where === where)?.source
  const condition = top(
    votes((m) => (m.event.condition === undefined ? undefined : conditionOf(m.source, m.event.condition)), String),
  )
  const reason = top(
    votes(
      (m) => (m.event.reason ? { m, reason: m.event.reason } : undefined),
      ({ reason }) => keyOf(reason.text),
    ),
  )
  const reasonIndex = reason && (reason.reason.event ?? actWithin(reason.m.source, reason.reason.at, reason.m.index))
  const reasonEvent = reason && reasonIndex !== undefined ? eventOf(reason.m.source, reasonIndex) : undefined
  const held = (e: string): number => (e === 'threatened' || e === 'promised' || e === 'under review' ? 1 : 0)
  const effect =
    top(
      votes((m) => (isDone(m) ? m.event.tie?.effect : undefined), String),
      held,
    ) ??
    top(
      votes((m) => m.event.tie?.effect, String),
      held,
    )
  const tieId = kind === undefined ? undefined : tieIdOf(kind, actors, recipients, context)
  const attached = members.map((m) => assertionOf(m.source, claimOf(m, context), context.cast))
  const assertions = [...new Map(attached.map((a) => [a.id, { ...a, about: group.id }])).values()]
  return {
    event: {
      kind: 'event',
      id: group.id,
      type,
      ...(mode === undefined ? {} : { mode }),
      contexts: PLOVER_CONTEXTS.filter((c) => members.some((m) => m.event.contexts.includes(c))),
      actors,
      recipients,
      when: bestWhen(members, context),
      ...(where === undefined
        ? {}
        : {
            where: {
              name: where.name,
              ...(where.country === undefined ? {} : { country: where.country }),
              ...(where.entity === undefined ||
              !whereSource ||
              whereSource.reading.entities[where.entity]?.type === 'place'
                ? {}
                : { actor: context.cast.id(whereSource, where.entity) }),
            },
          }),
      modality,
      ...(tieId === undefined || kind === undefined || effect === undefined
        ? {}
        : { tie: { id: tieId, kind, effect } }),
      ...(condition === undefined ? {} : { condition }),
      ...(reason === undefined
        ? {}
        : {
            reason: {
              text: reason.reason.text,
              ...(reasonEvent === undefined || reasonEvent === group.id ? {} : { event: reasonEvent }),
            },
          }),
      assertions: sortedUnique(assertions.map((a) => a.id)),
      stories: [context.story],
    },
    assertions,
    byMember: attached.map((a) => a.id),
  }
}

/**
 * The other side of an act told without one ("lifted its freeze of gas exports"): the only one with which this side has
 * a tie of that kind in the story.
 */
export function partnersIn(
  groups: readonly EventGroup[],
  context: StoryContext,
): (kind: string, actors: readonly string[]) => string | undefined {
  const known = new Map<string, Map<string, string>>()
  for (const { members } of groups) {
    const kind = members.find((m) => m.event.tie)?.event.tie?.kind
    const actors = bestParties(members, (m) => m.actors, context)
    const recipients = bestParties(members, (m) => m.recipients, context)
    const ends = kind === undefined ? undefined : endsOf(actors, recipients, (id) => endOf(id, context))
    if (!ends) continue
    const [a, b] = ends
    for (const [key, to] of [
      [`by ${kind} ${a}`, b],
      [`on ${kind} ${b}`, a],
    ] as const) {
      known.set(key, (known.get(key) ?? new Map<string, string>()).set(to, to))
    }
  }
  return (kind, actors) => {
    const own = [...new Set(actors.map((id) => endOf(id, context)))]
    if (own.length !== 1) return undefined
    // its own acts first, then those that it met with
    const met = known.get(`by ${kind} ${own[0]}`) ?? known.get(`on ${kind} ${own[0]}`)
    const [only, ...more] = met?.keys() ?? []
    return more.length === 0 ? only : undefined
  }
}

/** The act that a reason tells: the first with its trigger in the reason's words. */
function actWithin({ reading }: Source, at: { start: number; end: number }, self: number): number | undefined {
  const inside = reading.events
    .map((event, index) => ({ event, index }))
    .filter(({ event, index }) => index !== self && event.trigger.start >= at.start && event.trigger.end <= at.end)
    .sort(
      (a, b) =>
        Number(b.event.tie !== undefined) - Number(a.event.tie !== undefined) ||
        a.event.trigger.start - b.event.trigger.start,
    )
  return inside[0]?.index
}

function vote<T>(m: EventMember, value: T, key: string, context: StoryContext): Vote<T> {
  const report = m.source.report.id
  return { value, key, origin: context.originOf(report), report, certainty: m.event.certainty }
}

/** Per state (or per actor without one) the best supported name; those told by too few of the origins stay out. */
function bestParties(
  members: readonly EventMember[],
  side: (m: EventMember) => readonly Party[],
  context: StoryContext,
): string[] {
  const markOf = (p: Party) => p.mark ?? ''
  const all = rank(members.flatMap((m) => side(m).map((p) => vote(m, markOf(p), markOf(p), context))))
  const clear = all.filter((mark) => mark.key !== '')
  const marks = clear.length > 0 ? clear : all
  const most = marks[0]?.origins ?? 0
  return marks
    .filter((mark) => mark.origins * 2 >= most)
    .flatMap((mark) => {
      const votes = members.flatMap((m) =>
        side(m)
          .filter((p) => markOf(p) === mark.key)
          .map((p) => vote(m, { p, source: m.source }, p.key, context)),
      )
      const named = rank(votes.filter((v) => v.value.p.named))[0]
      const chosen = named ?? rank(votes)[0]
      return chosen ? [context.cast.id(chosen.value.source, chosen.value.p.entity)] : []
    })
    .filter((id, i, list) => list.indexOf(id) === i)
    .sort()
}

/** Of those acted on not the actors themselves, nor what belongs to their state where another state is named too. */
function othersOf(recipients: readonly string[], actors: readonly string[], context: StoryContext): string[] {
  const others = recipients.filter((id) => !actors.includes(id))
  const own = new Set(actors.map((id) => endOf(id, context)))
  const foreign = others.filter((id) => !own.has(endOf(id, context)))
  return foreign.length > 0 ? foreign : others
}

/** Known before unknown, stated before inferred, then support, then the narrower. */
function bestWhen(members: readonly EventMember[], context: StoryContext): When {
  const known = members.filter((m) => m.when.edtf !== '')
  const stated = known.filter((m) => m.when.basis === 'stated')
  const from = stated.length > 0 ? stated : known
  const narrow = Math.min(...from.map((m) => widthInDays(m.when.edtf) ?? Number.POSITIVE_INFINITY))
  const close = from.filter((m) => (widthInDays(m.when.edtf) ?? Number.POSITIVE_INFINITY) <= Math.max(narrow, 7))
  const [best] = rank(
    close.map((m) => vote(m, m.when, m.when.edtf, context)),
    (w) => widthInDays(w.edtf) ?? 0,
  )
  return best?.value ?? { edtf: '', basis: 'unknown' }
}

/**
 * How far the act is from being done, nearest first; what is only tied by support goes to the nearer. What all later
 * reports tell as done is done, however many told of the plan before.
 */
function bestModality(members: readonly EventMember[], context: StoryContext): Modality {
  const printed = (m: EventMember) => dayRange(m.source.report.published.edtf) ?? context.inferred(m.source.report.id)
  const done = members.filter((m) => m.event.modality === 'actual')
  const ahead = members.filter((m) => TO_COME.has(m.event.modality))
  const isLater = (a: EventMember, b: EventMember): boolean => {
    const [x, y] = [printed(a), printed(b)]
    return x !== undefined && y !== undefined && x.from > y.to
  }
  if (done.length > 0 && ahead.length > 0 && done.every((a) => ahead.every((b) => isLater(a, b)))) return 'actual'
  const [best] = rank(
    members.map((m) => vote(m, m.event.modality, m.event.modality, context)),
    (m) => MODALITIES.indexOf(m),
  )
  return best?.value ?? 'actual'
}

const TO_COME: ReadonlySet<Modality> = new Set(['announced', 'planned', 'threatened', 'demanded', 'hypothetical'])

/** The tie of the two ends, where they are two. */
function tieIdOf(
  kind: string,
  actors: readonly string[],
  recipients: readonly string[],
  context: StoryContext,
): string | undefined {
  const [a, b] = endsOf(actors, recipients, (id) => endOf(id, context), kind) ?? []
  return a === undefined || b === undefined ? undefined : recordId('tie', ...[a, b].sort(), kind)
}

/** What two sides do together is a tie between them: to resume talks, to sign a treaty. */
const MUTUAL = /^(?:negotiations|treaty or agreement|diplomatic relations|security cooperation|water|border)$/

/** The end that acts and another one among those acted on; both who act where they do together what takes two. */
export function endsOf(
  actors: readonly string[],
  recipients: readonly string[],
  end: (actor: string) => string,
  kind = '',
): [string, string] | undefined {
  for (const a of actors.map(end).sort()) for (const b of recipients.map(end).sort()) if (a !== b) return [a, b]
  const [one, other, ...more] = [...new Set(actors.map(end))].sort()
  const together = recipients.length === 0 && one !== undefined && other !== undefined && more.length === 0
  return together && MUTUAL.test(kind) ? [one, other] : undefined
}

/** The state that an actor is or belongs to, else the actor. */
function endOf(actor: string, context: StoryContext): string {
  const country = context.book.countryOf(actor)
  return country === undefined ? actor : context.book.state(country)
}

function claimOf(m: EventMember, context: StoryContext) {
  const names = (parties: readonly Party[]) =>
    parties.map((p) => context.cast.entity(m.source, p.entity)?.name ?? p.key)
  const { event } = m
  return {
    of: 'event',
    words: event.words,
    rule: event.rule,
    certainty: event.certainty,
    basis: event.basis,
    saidBy: event.saidBy,
    modality: event.modality,
    values: {
      type: event.type,
      ...(m.actors.length === 0 ? {} : { actors: names(m.actors) }),
      ...(m.recipients.length === 0 ? {} : { recipients: names(m.recipients) }),
      ...(m.when.edtf === '' ? {} : { when: m.when.edtf }),
      ...(event.where ? { where: event.where.name } : {}),
      ...(event.tie ? { tie: event.tie.kind, effect: event.tie.effect } : {}),
      ...(event.reason ? { reason: event.reason.text } : {}),
      ...Object.fromEntries(event.attributes.map((a) => [a.name, a.value])),
    },
  }
}
