/**
 * Where reports give numbers for one thing that cannot all be right, or that grew, or that count another scope. Most
 * numbers of a story count different things; only those are set against each other whose words leave no doubt.
 */
import { byText, type DayRange, type Disagreement, dayRange, sortedUnique } from '../../model/index.js'
import type { FigureRecords } from '../reconcile/figure-records.js'
import { type FigureMember, overlap } from '../reconcile/join-figures.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import { isDenied } from './compare-figures.js'
import { compareRecords, KINDS, unitKey } from './compare-records.js'
import { periodDisagreements } from './period-disagreements.js'
import { disagreementOf, type Saying } from './sides.js'

type Kind = Disagreement['type']

export function figureDisagreements(figures: readonly FigureRecords[], context: StoryContext): Disagreement[] {
  const printed = (m: FigureMember): DayRange | undefined =>
    dayRange(m.source.report.published.edtf) ?? context.inferred(m.source.report.id)
  const byUnit = new Map<string, number[]>()
  figures.forEach((f, i) => {
    const key = unitKey(f)
    if (key !== undefined) byUnit.set(key, [...(byUnit.get(key) ?? []), i])
  })
  const apart: { readonly i: number; readonly j: number; readonly kind: Kind; readonly why: string }[] = []
  for (const list of byUnit.values())
    list.forEach((i, x) => {
      for (const j of list.slice(x + 1)) {
        const a = figures[i]
        const b = figures[j]
        const found = a && b && compareRecords(a, b, printed)
        if (found && found.kind !== 'agree') apart.push({ i, j, kind: found.kind, why: found.why })
      }
    })
  const apartInTime = periodDisagreements(figures, context)
  const byKind = KINDS.flatMap((kind) => {
    const sets = new DisjointSets(figures.length)
    const edges = apart.filter((e) => e.kind === kind)
    for (const { i, j } of edges) sets.join(i, j)
    return sets.groups().flatMap((group) => {
      const series = group.flatMap((i) => figures[i] ?? [])
      const why = sortedUnique(edges.filter((e) => group.includes(e.i)).map((e) => e.why)).join('; ')
      return recordOf(series, kind, why, context) ?? []
    })
  })
  return [...byKind, ...apartInTime]
}

function recordOf(
  series: readonly FigureRecords[],
  type: Kind,
  why: string,
  context: StoryContext,
): Disagreement | undefined {
  const [first] = [...series].sort((a, b) => byText(a.figure.id, b.figure.id))
  if (!first || series.length < 2) return undefined
  return disagreementOf(
    // One number may have grown and be contested too.
    { about: first.figure.id, attribute: 'value', type, why, ...(type === 'conflict' ? {} : { part: type }) },
    series.flatMap((f) =>
      f.members.flatMap((m, k) => (isOnlyCited(m, f, series) ? [] : sayingOf(f, m, k, sideOf(f, series)))),
    ),
    context,
  )
}

/** "38, not 42 as Oslo claims" tells whose 42 is; it is no second report of 42 where there is a first. */
const isOnlyCited = (m: FigureMember, f: FigureRecords, series: readonly FigureRecords[]): boolean =>
  isDenied(m) &&
  series.some(
    (g) => sideOf(g, series) === sideOf(f, series) && g.members.some((x) => x.source.report.id !== m.source.report.id),
  )

/** Numbers that can both be right are one side, named by the first of them. */
function sideOf(f: FigureRecords, series: readonly FigureRecords[]): string {
  const agreeing = series.filter((g) => g.members.every((x) => f.members.every((y) => overlap(x, y))))
  return agreeing.map((g) => g.figure.id).sort(byText)[0] ?? f.figure.id
}

function sayingOf(f: FigureRecords, m: FigureMember, at: number, key: string): Saying {
  return {
    key,
    value: spell(m),
    report: m.source.report.id,
    assertions: [f.byMember[at] ?? ''],
    evidence: [m.source.evidence(m.figure, 'value')],
  }
}

const spell = ({ figure: f, unit }: FigureMember): string => {
  const number =
    f.value ?? (f.low !== undefined && f.high !== undefined ? `${f.low}-${f.high}` : (f.low ?? f.high ?? ''))
  return `${f.bound === 'exact' ? '' : `${f.bound} `}${number} ${f.unit === '' ? unit : f.unit}`
}
