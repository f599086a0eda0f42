/** Builds disagreement records from what each report says of one attribute of one thing. */
import {
  byEvidence,
  byText,
  type Disagreement,
  dayRange,
  type Evidence,
  recordId,
  sortedUnique,
} from '../../model/index.js'
import { edtfOf } from '../reconcile/clock.js'
import type { StoryContext } from '../reconcile/story-context.js'

type Value = string | number | string[]

/** One report's word on an attribute. */
export interface Saying {
  /** Values with one key are one side. */
  readonly key: string
  readonly value: Value
  readonly report: string
  readonly assertions: readonly string[]
  readonly evidence: readonly Evidence[]
}

export interface Question {
  readonly about: string
  readonly attribute: string
  readonly type: Disagreement['type']
  /** Why the sides are judged to differ, and in this way. */
  readonly why?: string
  /** Tells several records on one attribute of one thing apart. */
  readonly part?: string
}

/** One record, or none where all reports say the same. Sides in the order of their keys. */
export function disagreementOf(
  question: Question,
  sayings: readonly Saying[],
  context: StoryContext,
): Disagreement | undefined {
  const by = new Map<string, Saying[]>()
  for (const s of sayings) {
    const list = by.get(s.key)
    if (list) list.push(s)
    else by.set(s.key, [s])
  }
  if (by.size < 2) return undefined
  const sides = [...by.entries()]
    .sort(([a], [b]) => byText(a, b))
    .map(([, list]) => {
      const reports = sortedUnique(list.map((s) => s.report))
      const evidence = new Map(
        list.flatMap((s) => s.evidence).map((e) => [`${e.report} ${e.start} ${e.end} ${e.role}`, e]),
      )
      return {
        value: commonest(list),
        assertions: sortedUnique(list.flatMap((s) => s.assertions)),
        reports,
        origins: new Set(reports.map((r) => context.originOf(r))).size,
        evidence: [...evidence.values()].sort(byEvidence),
      }
    })
  return {
    kind: 'disagreement',
    id: recordId(
      'disagreement',
      context.story,
      question.about,
      question.attribute,
      ...(question.part === undefined ? [] : [question.part]),
    ),
    about: question.about,
    attribute: question.attribute,
    type: question.type,
    ...(question.why === undefined ? {} : { why: question.why }),
    sides,
    since: sinceOf([...by.values()], context),
  }
}

/** The value as most reports give it, else the first in order. */
function commonest(list: readonly Saying[]): Value {
  const counts = new Map<string, { value: Value; n: number }>()
  for (const { value } of list) {
    const key = JSON.stringify(value)
    counts.set(key, { value, n: (counts.get(key)?.n ?? 0) + 1 })
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y.n - x.n || byText(a, b))
  return best?.[1].value ?? ''
}

/** The day from which two sides stood against each other: when the second was first published. */
function sinceOf(sides: readonly (readonly Saying[])[], context: StoryContext): string {
  const published = new Map(
    context.sources.map((s) => [s.report.id, dayRange(s.report.published.edtf) ?? context.inferred(s.report.id)]),
  )
  const firsts = sides.map((side) => {
    const ranges = side.flatMap((s) => published.get(s.report) ?? [])
    return ranges.sort((a, b) => a.from - b.from || a.to - b.to)[0]
  })
  const known = firsts.flatMap((f) => f ?? []).sort((a, b) => a.from - b.from || a.to - b.to)
  const second = known[1]
  return second === undefined || firsts.some((f) => f === undefined) ? '' : edtfOf(second)
}
