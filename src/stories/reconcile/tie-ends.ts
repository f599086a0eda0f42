/** Between whom a tie is: the ends of an event's sides. */
import { recordId } from '../../model/index.js'
import type { StoryContext } from './story-context.js'

/** The tie of the two ends, where they are two. */
export function tieIdOf(
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
export function endOf(actor: string, context: StoryContext): string {
  const country = context.book.countryOf(actor)
  return country === undefined ? actor : context.book.state(country)
}
