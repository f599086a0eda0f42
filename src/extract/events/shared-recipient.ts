/** "recalled its envoy to Y and closed the border": the second measure is against Y too. */
import { headOf, relation } from '../../text/index.js'
import type { Candidate } from './candidate.js'

const COST = 0.1

/** A measure against a tie that names no partner takes it from the coordinated act of the same actor. */
export function withSharedRecipient(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const { sentence, trigger, tie } = candidate
  if (tie === undefined || candidate.recipients.length > 0 || candidate.nominal) return candidate
  const first = relation(trigger) === 'conj' ? headOf(sentence, trigger)?.i : undefined
  const mate = all.find(
    (c) =>
      c.sentence === sentence &&
      c !== candidate &&
      c.tie !== undefined &&
      c.recipients.length > 0 &&
      (c.trigger.i === first || (relation(c.trigger) === 'conj' && c.trigger.head === trigger.i)) &&
      c.actors[0]?.entity !== undefined &&
      c.actors.some((a) => candidate.actors.some((b) => a.token.i === b.token.i)),
  )
  if (mate === undefined) return candidate
  return {
    ...candidate,
    recipients: mate.recipients.map((p) => ({ ...p, how: 'recipient of the coordinated act' })),
    certainty: Math.round((candidate.certainty - COST) * 100) / 100,
  }
}
