/** Where reports give numbers for one thing that cannot all be right, or that grew, or that count another scope. */
import { type Disagreement, datesAgree, dayRange } from '../../model/index.js'
import type { FigureRecords } from '../reconcile/figure-records.js'
import { countSame, type FigureMember, overlap } from '../reconcile/join-figures.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptsOf } from '../words/concepts.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import { jaccard } from '../words/words.js'
import { disagreementOf, type Saying } from './sides.js'

export function figureDisagreements(figures: readonly FigureRecords[], context: StoryContext): Disagreement[] {
  const sets = new DisjointSets(figures.length)
  for (let i = 0; i < figures.length; i++)
    for (let j = i + 1; j < figures.length; j++) {
      const a = figures[i]
      const b = figures[j]
      if (a && b && areOpposed(a, b)) sets.join(i, j)
    }
  return sets.groups().flatMap((group) => {
    const series = group.flatMap((i) => figures[i] ?? [])
    const [first] = [...series].sort((a, b) => (a.figure.id < b.figure.id ? -1 : 1))
    if (!first || series.length < 2) return []
    const sayings = series.flatMap((f) =>
      f.members.map((m, k): Saying => {
        const { figure } = m
        return {
          key: f.figure.id,
          value: spell(m),
          report: m.source.report.id,
          assertions: [f.byMember[k] ?? ''],
          evidence: [m.source.evidence(figure, 'value')],
        }
      }),
    )
    return (
      disagreementOf({ about: first.figure.id, attribute: 'value', type: typeOf(series, context) }, sayings, context) ??
      []
    )
  })
}

const spell = ({ figure: f }: FigureMember): string => {
  const number =
    f.value ?? (f.low !== undefined && f.high !== undefined ? `${f.low}-${f.high}` : (f.low ?? f.high ?? ''))
  return `${f.bound === 'exact' ? '' : `${f.bound} `}${number} ${f.unit}`
}

function areOpposed(a: FigureRecords, b: FigureRecords): boolean {
  return a.members.some((x) =>
    b.members.some(
      (y) => x.source.report.id !== y.source.report.id && countSame(x, y) && sameThing(x, y) && !overlap(x, y),
    ),
  )
}

/** Numbers are set against each other only where nearly the same words say what is counted. */
function sameThing(x: FigureMember, y: FigureMember): boolean {
  return jaccard(conceptsOf(x.figure.measure), conceptsOf(y.figure.measure)) >= 0.6
}

function typeOf(series: readonly FigureRecords[], context: StoryContext): Disagreement['type'] {
  const members = series.flatMap((f) => f.members)
  const periods = members.map((m) => m.figure.period ?? '')
  if (periods.some((p) => periods.some((q) => !datesAgree(p, q)))) return 'scope'
  const scopes = new Set(members.map((m) => m.figure.scope ?? '').filter((s) => s !== ''))
  if (scopes.size > 1) return 'scope'
  const day = (f: FigureRecords) =>
    Math.max(
      ...f.members.map(
        (m) =>
          dayRange(m.source.report.published.edtf)?.from ?? context.inferred(m.source.report.id)?.from ?? Number.NaN,
      ),
    )
  const days = series.map(day)
  return new Set(days).size === series.length && days.every((d) => !Number.isNaN(d)) ? 'update' : 'conflict'
}
