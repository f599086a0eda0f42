/** Which of the values that tellings give an event is the best supported one: who, when, how far it is done. */
import { dayRange, MODALITIES, type Modality, type When, widthInDays } from '../../model/index.js'
import { type EventMember, isNamed } from './event-members.js'
import type { Party } from './parties.js'
import type { StoryContext } from './story-context.js'
import { rank, type Vote } from './support.js'
import { endOf } from './tie-ends.js'

/** A telling's word for a value. */
export function vote<T>(m: EventMember, value: T, key: string, context: StoryContext): Vote<T> {
  const report = m.source.report.id
  return { value, key, origin: context.originOf(report), report, certainty: m.event.certainty }
}

/** Per state (or per actor without one) the best supported name; those told by too few of the origins stay out. */
export function bestParties(
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
export function othersOf(recipients: readonly string[], actors: readonly string[], context: StoryContext): string[] {
  const others = recipients.filter((id) => !actors.includes(id))
  const own = new Set(actors.map((id) => endOf(id, context)))
  const foreign = others.filter((id) => !own.has(endOf(id, context)))
  return foreign.length > 0 ? foreign : others
}

/** Known before unknown, stated before inferred, then support, then the narrower. */
export function bestWhen(members: readonly EventMember[], context: StoryContext): When {
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
export function bestModality(members: readonly EventMember[], context: StoryContext): Modality {
  const printed = (m: EventMember) => dayRange(m.source.report.published.edtf) ?? context.inferred(m.source.report.id)
  const told = members.filter((m) => !isNamed(m))
  if (told.length > 0 && told.length < members.length) return bestModality(told, context)
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
