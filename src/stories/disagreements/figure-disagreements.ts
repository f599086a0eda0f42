/**
 * Where reports give numbers for one thing that cannot all be right, or that grew, or that count another scope. Most
 * numbers of a story count different things; only those are set against each other whose words leave no doubt.
 */
import { byText, type Disagreement, datesAgree, dayRange } from '../../model/index.js'
import type { FigureRecords } from '../reconcile/figure-records.js'
import { countSame, type FigureMember, overlap } from '../reconcile/join-figures.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptsOf } from '../words/concepts.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import { jaccard, keyOf } from '../words/words.js'
import { disagreementOf, type Saying } from './sides.js'

/** Numbers further apart than this count different things. */
const MOST_APART = 5

export function figureDisagreements(figures: readonly FigureRecords[], context: StoryContext): Disagreement[] {
  const sets = new DisjointSets(figures.length)
  const byUnit = new Map<string, number[]>()
  figures.forEach((f, i) => {
    const [first] = f.members
    if (!first || !saysWhatIsCounted(first)) return
    const key = `${first.unit} ${f.figure.change ?? ''}`
    byUnit.set(key, [...(byUnit.get(key) ?? []), i])
  })
  for (const list of byUnit.values())
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) {
        const i = list[x] ?? 0
        const j = list[y] ?? 0
        const a = figures[i]
        const b = figures[j]
        if (a && b && areOpposed(a, b)) sets.join(i, j)
      }
  return sets.groups().flatMap((group) => {
    const series = group.flatMap((i) => figures[i] ?? [])
    const [first] = [...series].sort((a, b) => byText(a.figure.id, b.figure.id))
    if (!first || series.length < 2) return []
    const found = disagreementOf(
      { about: first.figure.id, attribute: 'value', type: typeOf(series, context) },
      series.flatMap((f) => f.members.map((m, k) => sayingOf(f, m, k))),
      context,
    )
    return found ? [found] : []
  })
}

function sayingOf(f: FigureRecords, m: FigureMember, at: number): Saying {
  return {
    key: f.figure.id,
    value: spell(m),
    report: m.source.report.id,
    assertions: [f.byMember[at] ?? ''],
    evidence: [m.source.evidence(m.figure, 'value')],
  }
}

const spell = ({ figure: f }: FigureMember): string => {
  const number =
    f.value ?? (f.low !== undefined && f.high !== undefined ? `${f.low}-${f.high}` : (f.low ?? f.high ?? ''))
  return `${f.bound === 'exact' ? '' : `${f.bound} `}${number} ${f.unit}`
}

/** More than the unit itself: "miners killed", not "miners". */
function saysWhatIsCounted({ figure, unit }: FigureMember): boolean {
  if (figure.unit === '') return false
  const own = conceptsOf(figure.unit)
  return unit !== '' && [...conceptsOf(figure.measure)].some((c) => !own.has(c))
}

function areOpposed(a: FigureRecords, b: FigureRecords): boolean {
  const reports = new Set(a.members.map((m) => m.source.report.id))
  // A report that gives both numbers knows them for two things.
  if (b.members.some((m) => reports.has(m.source.report.id))) return false
  return a.members.every((x) =>
    b.members.every((y) => countSame(x, y, 'any claimant') && sameThing(x, y) && !overlap(x, y) && isNear(x, y)),
  )
}

/** The very words for what is counted, in the same scope where both give one. */
function sameThing(x: FigureMember, y: FigureMember): boolean {
  if (jaccard(conceptsOf(x.figure.measure), conceptsOf(y.figure.measure)) < 0.8) return false
  if (x.names.size > 0 && y.names.size > 0 && ![...x.names].some((n) => y.names.has(n))) return false
  const a = x.figure.scope
  const b = y.figure.scope
  if (a === undefined || b === undefined || keyOf(a) === keyOf(b)) return true
  return jaccard(conceptsOf(a), conceptsOf(b)) >= 0.5
}

function isNear(x: FigureMember, y: FigureMember): boolean {
  const a = Math.abs(x.figure.value ?? x.figure.low ?? x.figure.high ?? 0)
  const b = Math.abs(y.figure.value ?? y.figure.low ?? y.figure.high ?? 0)
  return Math.min(a, b) > 0 && Math.max(a, b) / Math.min(a, b) <= MOST_APART
}

function typeOf(series: readonly FigureRecords[], context: StoryContext): Disagreement['type'] {
  const members = series.flatMap((f) => f.members)
  if (members.some(corrects)) return 'correction'
  const periods = members.map((m) => m.figure.period ?? '')
  if (periods.some((p) => periods.some((q) => !datesAgree(p, q)))) return 'scope'
  const scopes = new Set(members.map((m) => m.figure.scope ?? '').filter((s) => s !== ''))
  if (scopes.size > 1) return 'scope'
  if (!members.every(isTally)) return 'conflict'
  const days = series.map((f) => Math.max(...f.members.map((m) => printed(m, context))))
  return new Set(days).size === series.length && days.every((d) => !Number.isNaN(d)) ? 'update' : 'conflict'
}

/** "Correction: an earlier report gave ..." */
function corrects({ source, figure }: FigureMember): boolean {
  const sentence = source.reading.sentences[figure.sentence]
  const words = sentence ? source.report.text.slice(sentence.start, sentence.end) : ''
  return /\bcorrection\b|\b(?:earlier|previous) (?:report|version|article|story)\b/i.test(words)
}

/** Tallies grow from day to day; sums of money and shares do not. */
const isTally = ({ unit }: FigureMember): boolean =>
  !/dollar|euro|pound|yen|yuan|shilling|peso|rupee|rouble|ruble|franc|percent|time/.test(unit)

function printed(m: FigureMember, context: StoryContext): number {
  const { id, published } = m.source.report
  return dayRange(published.edtf)?.from ?? context.inferred(id)?.from ?? Number.NaN
}
