/** With whom an actor has a tie of a kind, as the other events of the story tell. */
import { bestParties } from './best-values.js'
import type { EventGroup } from './event-records.js'
import type { StoryContext } from './story-context.js'
import { endOf, endsOf } from './tie-ends.js'

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
