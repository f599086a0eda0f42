/** Event records from joined tellings: each value the best supported one; the rest stay in the assertions. */
import {
  type Assertion,
  type Event,
  isOpenState,
  PLOVER_CONTEXTS,
  recordId,
  sortedUnique,
  type TieEffect,
} from '../../model/index.js'
import type { Source } from '../item.js'
import { keyOf } from '../words/words.js'
import { assertionOf } from './assertions.js'
import { bestModality, bestParties, bestWhen, othersOf, vote } from './best-values.js'
import type { EventMember } from './event-members.js'
import type { Party } from './parties.js'
import { anchorOf, distinctKeys, type StoryContext } from './story-context.js'
import { rank, type Vote } from './support.js'
import { tieIdOf } from './tie-ends.js'

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
  const held = (e: TieEffect): number => (isOpenState(e) ? 1 : 0)
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
