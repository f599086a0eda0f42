/** Figure records: what is counted, with value, unit, bound, scope, period and claimant. */
import { type Assertion, byEvidence, type Figure, recordId, type Words } from '../../model/index.js'
import { keyOf } from '../words/words.js'
import { assertionOf, evidenceOf } from './assertions.js'
import { withSeries } from './figure-series.js'
import type { FigureMember } from './join-figures.js'
import { anchorOf, distinctKeys, type StoryContext } from './story-context.js'
import { rank } from './support.js'

export interface FigureRecords {
  readonly figure: Figure
  readonly assertions: readonly Assertion[]
  readonly members: readonly FigureMember[]
  readonly byMember: readonly string[]
}

export function figureRecords(
  groups: readonly (readonly FigureMember[])[],
  context: StoryContext,
  aboutOf: (member: FigureMember) => string | undefined,
): FigureRecords[] {
  const keys = distinctKeys(
    groups.map((members) => {
      const { source, figure: f } = anchorOf(members)
      return JSON.stringify([
        source.report.id,
        keyOf(f.measure),
        f.unit,
        f.value ?? null,
        f.low ?? null,
        f.high ?? null,
        f.period ?? '',
      ])
    }),
  )
  const records = groups.map((members, i) => {
    const id = recordId('figure', keys[i] ?? '')
    const attached = members.map((m) => assertionOf(m.source, claimOf(m), context.cast))
    const assertions = [...new Map(attached.map((a) => [a.id, { ...a, about: id }])).values()]
    return { figure: recordOf(id, members, context, aboutOf), assertions, members, byMember: attached.map((a) => a.id) }
  })
  return withSeries(records, context.inferred)
}

function recordOf(
  id: string,
  members: readonly FigureMember[],
  context: StoryContext,
  aboutOf: (member: FigureMember) => string | undefined,
): Figure {
  const [best] = rank(
    members.map((m) => ({
      value: m,
      key: JSON.stringify([
        m.figure.value ?? null,
        m.figure.low ?? null,
        m.figure.high ?? null,
        m.figure.bound,
        m.figure.unit,
      ]),
      origin: context.originOf(m.source.report.id),
      report: m.source.report.id,
      certainty: m.figure.certainty,
    })),
  )
  const main = best?.value ?? anchorOf(members)
  const { figure } = main
  const scope = members.map((m) => m.figure.scope).find((s) => s !== undefined)
  const period = figure.period ?? members.map((m) => m.figure.period).find((p) => p !== undefined && p !== '')
  const claimed = [main, ...members].find((m) => m.figure.claimant !== undefined)
  const about = rank(
    members.flatMap((m) => {
      const value = aboutOf(m)
      const report = m.source.report.id
      return value === undefined ? [] : [{ value, key: value, origin: context.originOf(report), report, certainty: 1 }]
    }),
  )[0]?.value
  return {
    kind: 'figure',
    id,
    ...amountOf(figure),
    ...(scope === undefined ? {} : { scope }),
    ...(period === undefined || period === '' ? {} : { period }),
    ...(figure.change === undefined ? {} : { change: figure.change }),
    ...(claimed?.figure.claimant === undefined
      ? {}
      : { claimant: context.cast.id(claimed.source, claimed.figure.claimant) }),
    ...(about === undefined ? {} : { about }),
    appearances: members.flatMap((m) => evidenceOf(m.source, wordsOf(m))).sort(byEvidence),
  }
}

/** What was counted, and how many. */
const amountOf = ({ measure, value, low, high, bound, unit }: FigureMember['figure']) => ({
  measure,
  ...(value === undefined ? {} : { value }),
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  bound,
  unit,
})

function wordsOf({ figure }: FigureMember): Words[] {
  return [
    { start: figure.start, end: figure.end, role: 'value' as const },
    ...(figure.also ? [{ ...figure.also.at, role: 'value' as const }] : []),
    ...figure.words,
  ].map(({ start, end, role }) => ({ start, end, role }))
}

function claimOf(m: FigureMember) {
  const { figure } = m
  return {
    of: 'figure',
    words: wordsOf(m),
    rule: figure.rule,
    certainty: figure.certainty,
    basis: figure.basis,
    saidBy: [],
    modality: 'actual' as const,
    values: {
      ...amountOf(figure),
      ...(figure.scope === undefined ? {} : { scope: figure.scope }),
      ...(figure.period === undefined || figure.period === '' ? {} : { period: figure.period }),
      ...(figure.also ? { also: `${figure.also.value} ${figure.also.unit}` } : {}),
    },
  }
}
