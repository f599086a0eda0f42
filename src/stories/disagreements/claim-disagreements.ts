/** Where reports say opposite things of one actor, document or matter: its classification, a finding, a stance. */
import { type Assertion, byText, type Disagreement, type Evidence } from '../../model/index.js'
import type { Source } from '../item.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptsOf } from '../words/concepts.js'
import { sidesTaken } from './opposites.js'
import { disagreementOf, type Saying } from './sides.js'

/** One claim, with the thing it is about under the key of the story. */
export interface ClaimMember {
  readonly source: Source
  /** Key of the thing in the story. */
  readonly about: string
  readonly attribute: string
  readonly value: string
  /** The words that say it. */
  readonly words: string
  readonly attributed: boolean
  readonly evidence: readonly Evidence[]
  readonly assertion: Assertion
}

export function claimDisagreements(claims: readonly ClaimMember[], context: StoryContext): Disagreement[] {
  return [...byThing(claims).entries()]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, list]) => [...opposed(list, context), ...dismissedOtherwise(list, context)])
}

function byThing(claims: readonly ClaimMember[]): Map<string, ClaimMember[]> {
  const by = new Map<string, ClaimMember[]>()
  for (const claim of claims) by.set(claim.about, [...(by.get(claim.about) ?? []), claim])
  return by
}

function opposed(list: readonly ClaimMember[], context: StoryContext): Disagreement[] {
  const taken = list.flatMap((claim) => sidesTaken(claim.value).map((t) => ({ claim, ...t })))
  return [...new Set(taken.map((t) => t.attribute))].sort(byText).flatMap((attribute) => {
    const here = taken.filter((t) => t.attribute === attribute)
    const [first] = here
    if (!first) return []
    const sayings = here.map(({ claim, side }) => sayingOf(claim, String(side), claim.value))
    return (
      disagreementOf(
        {
          about: first.claim.assertion.about,
          attribute,
          type: typeOf(sayings),
          why: 'the words of the two sides are opposites',
        },
        sayings,
        context,
      ) ?? []
    )
  })
}

/** One report on both sides contradicts itself. */
function typeOf(sayings: readonly Saying[]): Disagreement['type'] {
  const sides = new Map<string, Set<string>>()
  for (const s of sayings) sides.set(s.report, (sides.get(s.report) ?? new Set()).add(s.key))
  const keys = new Set(sayings.map((s) => s.key))
  return [...sides.values()].some((s) => s.size === keys.size) ? 'self-contradiction' : 'conflict'
}

/** One side's answer to a finding, reported on other grounds: "incomplete" here, "outdated" there. */
function dismissedOtherwise(list: readonly ClaimMember[], context: StoryContext): Disagreement[] {
  const dismissed = list.filter((c) => c.attribute === 'credibility' && c.value === 'discredited')
  const reports = [...new Set(dismissed.map((c) => c.source.report.id))].sort(byText)
  const [first] = dismissed
  if (reports.length < 2 || !first || !dismissed.some((c) => c.attributed)) return []
  const groundsOf = (report: string) => dismissed.filter((c) => c.source.report.id === report)
  const wordsOf = (report: string) => new Set(groundsOf(report).flatMap((c) => [...conceptsOf(c.words)]))
  const apart = reports.filter((r) => reports.some((o) => o !== r && [...wordsOf(r)].every((w) => !wordsOf(o).has(w))))
  if (apart.length < 2) return []
  const sayings = apart.flatMap((report) => {
    const grounds = groundsOf(report)
    const value = [...new Set(grounds.map((c) => c.words.toLowerCase()))].join(', ')
    return grounds.map((c) => sayingOf(c, value, value))
  })
  const found = disagreementOf(
    {
      about: first.assertion.about,
      attribute: 'response',
      type: 'conflict',
      why: 'it is dismissed on grounds that have no word in common',
    },
    sayings,
    context,
  )
  return found ? [found] : []
}

const sayingOf = (claim: ClaimMember, key: string, value: string): Saying => ({
  key,
  value,
  report: claim.source.report.id,
  assertions: [claim.assertion.id],
  evidence: claim.evidence,
})
