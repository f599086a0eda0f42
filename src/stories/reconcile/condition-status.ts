/** Whether what a condition asks for has happened since, on a later report's word. */
import { type Condition, dayRange } from '../../model/index.js'
import { conceptOf, sharedSense } from '../words/concepts.js'
import type { EventMember } from './event-members.js'
import type { ConditionMember } from './join-conditions.js'

/** Of the condition's telling words those that the event must share. */
const SHARE = 0.6
const WEIGHT = 1
/** Asked for once; what must last (`as long as`) or stay undone (`unless`) is not met by one act. */
const ONCE: ReadonlySet<Condition['relation']> = new Set(['until', 'if', 'in exchange for'])

/** `met` when a report printed later tells the act as done, by whoever had to do it. */
export function statusOf(members: readonly ConditionMember[], events: readonly EventMember[]): Condition['status'] {
  const met = members.some((c) => {
    if (!ONCE.has(c.condition.relation)) return false
    const printed = dayRange(c.source.report.published.edtf)
    return events.some((e) => {
      const later = dayRange(e.source.report.published.edtf)
      if (!printed || !later || later.from <= printed.to || e.event.modality !== 'actual') return false
      if (c.actor !== undefined && e.actorMarks.size > 0 && !e.actorMarks.has(c.actor)) return false
      const told = new Set([...e.stems].map(conceptOf))
      const { share, weight } = sharedSense(c.concepts, told)
      return share >= SHARE && weight >= WEIGHT
    })
  })
  return met ? 'met' : 'open'
}
