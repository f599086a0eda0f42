/** Condition records: what must happen for a measure to start, hold or lift. */
import { byEvidence, type Condition, recordId } from '../../model/index.js'
import { keyOf } from '../words/words.js'
import { evidenceOf } from './assertions.js'
import { statusOf } from './condition-status.js'
import type { EventMember } from './event-members.js'
import type { ConditionMember } from './join-conditions.js'
import { anchorOf, distinctKeys, type StoryContext } from './story-context.js'
import { rank } from './support.js'

export interface ConditionRecords {
  readonly condition: Condition
  readonly members: readonly ConditionMember[]
}

export function conditionRecords(
  groups: readonly (readonly ConditionMember[])[],
  context: StoryContext,
  events: readonly EventMember[],
  membersOf: (event: string) => readonly EventMember[] = () => [],
): ConditionRecords[] {
  const governedBy = (members: readonly ConditionMember[]) =>
    [...new Set(members.flatMap((m) => m.governs ?? []))].flatMap((id) => membersOf(id))
  const keys = distinctKeys(
    groups.map((members) => {
      const { source, condition } = anchorOf(members)
      return JSON.stringify([source.report.id, condition.relation, keyOf(condition.text)])
    }),
  )
  return groups.map((members, i) => {
    const votes = members.map((m) => ({
      value: m.condition,
      key: keyOf(m.condition.text),
      origin: context.originOf(m.source.report.id),
      report: m.source.report.id,
      certainty: m.condition.certainty,
    }))
    const condition = rank(votes)[0]?.value ?? anchorOf(members).condition
    const event = members
      .map((m) => m.governs)
      .filter((g) => g !== undefined)
      .sort()[0]
    return {
      condition: {
        kind: 'condition' as const,
        id: recordId('condition', keys[i] ?? ''),
        relation: condition.relation,
        text: condition.text,
        ...(event === undefined ? {} : { event }),
        status: statusOf(members, events, governedBy(members)),
        evidence: members
          .flatMap((m) =>
            evidenceOf(m.source, [
              ...m.condition.words,
              { start: m.condition.at.start, end: m.condition.at.end, role: 'condition' },
            ]),
          )
          .sort(byEvidence),
      },
      members,
    }
  })
}
