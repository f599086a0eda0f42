/** Where reports give another condition for one measure. */
import { byText, type Disagreement } from '../../model/index.js'
import type { ConditionMember } from '../reconcile/join-conditions.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptsOf } from '../words/concepts.js'
import { containment, keyOf } from '../words/words.js'
import { disagreementOf, type Saying } from './sides.js'

/** Conditions of one relation on one event, from different reports, in words that go apart. */
export function conditionDisagreements(members: readonly ConditionMember[], context: StoryContext): Disagreement[] {
  const by = new Map<string, ConditionMember[]>()
  for (const m of members) {
    if (m.governs === undefined) continue
    const key = `${m.governs} ${m.condition.relation}`
    by.set(key, [...(by.get(key) ?? []), m])
  }
  return [...by.entries()]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, list]) => {
      const about = list[0]?.governs
      if (about === undefined || new Set(list.map((m) => m.source.report.id)).size < 2) return []
      const sayings = list.map(
        (m): Saying => ({
          key: keyOf(m.condition.text),
          value: m.condition.text,
          report: m.source.report.id,
          assertions: [],
          evidence: [m.source.evidence(m.condition.at, 'condition')],
        }),
      )
      if (!differ(sayings)) return []
      return (
        disagreementOf(
          {
            about,
            attribute: 'condition',
            type: 'scope',
            why: 'the reports tie one measure to conditions in words that go apart',
          },
          sayings,
          context,
        ) ?? []
      )
    })
}

function differ(sayings: readonly Saying[]): boolean {
  return sayings.some((a) =>
    sayings.some(
      (b) => a.report !== b.report && containment(conceptsOf(String(a.value)), conceptsOf(String(b.value))) < 0.75,
    ),
  )
}
