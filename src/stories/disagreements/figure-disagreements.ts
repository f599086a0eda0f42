/**
 * Where reports give numbers for one thing that cannot all be right, or that grew, or that count another scope. Most
 * numbers of a story count different things; only those are set against each other whose words leave no doubt.
 */
import { byText, type DayRange, type Disagreement, dayRange, sortedUnique } from '../../model/index.js'
import type { FigureRecords } from '../reconcile/figure-records.js'
import { type FigureMember, overlap } from '../reconcile/join-figures.js'
import { isToll } from '../reconcile/outcomes.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptsOf } from '../words/concepts.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import { areTwoVoices, type Comparison, compareFigures, isDenied, isReplaced, isSetAgainst } from './compare-figures.js'
import { disagreementOf, type Saying } from './sides.js'

type Kind = Disagreement['type']
/** Of several ways in which two figures' tellings go apart the first counts. */
const KINDS: readonly Kind[] = ['correction', 'conflict', 'update', 'scope']

export function figureDisagreements(figures: readonly FigureRecords[], context: StoryContext): Disagreement[] {
  const printed = (m: FigureMember): DayRange | undefined =>
    dayRange(m.source.report.published.edtf) ?? context.inferred(m.source.report.id)
  const byUnit = new Map<string, number[]>()
  figures.forEach((f, i) => {
    const [first] = f.members
    if (!first || !saysWhatIsCounted(first)) return
    const key = `${first.unit} ${f.figure.change ?? ''}`
    byUnit.set(key, [...(byUnit.get(key) ?? []), i])
  })
  const apart: { readonly i: number; readonly j: number; readonly kind: Kind; readonly why: string }[] = []
  for (const list of byUnit.values())
    list.forEach((i, x) => {
      for (const j of list.slice(x + 1)) {
        const a = figures[i]
        const b = figures[j]
        const found = a && b && compareRecords(a, b, printed)
        if (found) apart.push({ i, j, ...found })
      }
    })
  return KINDS.flatMap((kind) => {
    const sets = new DisjointSets(figures.length)
    const edges = apart.filter((e) => e.kind === kind)
    for (const { i, j } of edges) sets.join(i, j)
    return sets.groups().flatMap((group) => {
      const series = group.flatMap((i) => figures[i] ?? [])
      const why = sortedUnique(edges.filter((e) => group.includes(e.i)).map((e) => e.why)).join('; ')
      return recordOf(series, kind, why, context) ?? []
    })
  })
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

/** More than the unit itself: "miners killed", not "miners". */
function saysWhatIsCounted({ figure, unit, counted }: FigureMember): boolean {
  if (unit === '') return false
  if (isToll(counted)) return true
  const own = conceptsOf(`${figure.unit} ${unit}`)
  return [...counted].some((c) => !own.has(c))
}

/** Every telling of the one against every telling of the other; undefined where any two agree or count other things. */
function compareRecords(
  a: FigureRecords,
  b: FigureRecords,
  printed: (m: FigureMember) => DayRange | undefined,
): { readonly kind: Kind; readonly why: string } | undefined {
  const about = a.figure.about !== undefined && a.figure.about === b.figure.about
  const all = a.members.flatMap((x) => b.members.map((y) => ({ x, y, found: compareFigures(x, y, about, printed) })))
  const against = all.find(({ x, y }) => isSetAgainst(x, y) || isReplaced(x, y))?.found
  if (against && against.verdict !== 'agree' && against.verdict !== 'other things')
    return { kind: against.verdict, why: against.why }
  const corrected = all.find(({ x, y, found }) => isOneReport(x, y) && found.verdict === 'correction')
  if (corrected) return { kind: 'correction', why: corrected.found.why }
  // A report that gives both numbers knows them for two things, unless it gives each on another's word.
  if (all.some(({ x, y }) => isOneReport(x, y) && !areTwoVoices(x, y) && !areTwoTellers(x, y))) return undefined
  if (all.some(({ found }) => found.verdict === 'other things' || found.verdict === 'agree')) return undefined
  const whyOf = (kind: Comparison['verdict']) => all.find(({ found }) => found.verdict === kind)?.found.why
  const kind = KINDS.find((k) => whyOf(k) !== undefined)
  return kind && { kind, why: whyOf(kind) ?? '' }
}

/** Within one report "police" and "rescuers" are two. */
const areTwoTellers = ({ claimant: a }: FigureMember, { claimant: b }: FigureMember): boolean =>
  a !== undefined && b !== undefined && a !== b

const isOneReport = (x: FigureMember, y: FigureMember): boolean => x.source.report.id === y.source.report.id
