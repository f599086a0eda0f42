/** Where reports say opposite things of one actor or document: its classification, an office held, a finding. */
import { type Assertion, byText, type Disagreement, type Evidence } from '../../model/index.js'
import type { Source } from '../item.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { sidesTaken } from './opposites.js'
import { disagreementOf, type Saying } from './sides.js'

/** One claim, with the thing it is about under the key of the story. */
export interface ClaimMember {
  readonly source: Source
  /** Key of the thing in the story. */
  readonly about: string
  readonly attribute: string
  readonly value: string
  readonly evidence: readonly Evidence[]
  readonly assertion: Assertion
}

export function claimDisagreements(claims: readonly ClaimMember[], context: StoryContext): Disagreement[] {
  const by = new Map<string, { claim: ClaimMember; attribute: string; side: number }[]>()
  for (const claim of claims)
    for (const { attribute, side } of sidesTaken(claim.value)) {
      const key = `${claim.about} ${attribute}`
      by.set(key, [...(by.get(key) ?? []), { claim, attribute, side }])
    }
  return [...by.entries()]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, list]) => {
      const [first] = list
      if (!first) return []
      const sayings = list.map(
        ({ claim, side }): Saying => ({
          key: String(side),
          value: claim.value,
          report: claim.source.report.id,
          assertions: [claim.assertion.id],
          evidence: claim.evidence,
        }),
      )
      const alone = new Set(sayings.map((s) => s.report)).size === 1
      const question = {
        about: first.claim.assertion.about,
        attribute: first.attribute,
        type: alone ? ('self-contradiction' as const) : ('conflict' as const),
      }
      return disagreementOf(question, sayings, context) ?? []
    })
}
