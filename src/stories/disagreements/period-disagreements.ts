/** One number that two tellings of one text give for different years or months: a disagreement on when. */
import { byText, type DayRange, type Disagreement, dayRange } from '../../model/index.js'
import type { FigureRecords } from '../reconcile/figure-records.js'
import type { FigureMember } from '../reconcile/join-figures.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptsOf, sharedSense } from '../words/concepts.js'
import { disagreementOf, type Saying } from './sides.js'

/** Sentences alike to this share, with so many concepts in common beside the number, are tellings of one text. */
const ALIKE = 0.5
const SHARED = 3
/** Periods of fewer days are days on which something was done, and of more no periods of one count. */
const SHORTEST = 27
const LONGEST = 366
const YEARS_APART = 6

export function periodDisagreements(figures: readonly FigureRecords[], context: StoryContext): Disagreement[] {
  const by = new Map<string, FigureRecords[]>()
  for (const f of figures) {
    const { figure } = f
    if (figure.value === undefined) continue
    const key = `${figure.value} ${figure.unit} ${figure.change ?? ''}`
    by.set(key, [...(by.get(key) ?? []), f])
  }
  const found = [...by.values()].flatMap((list) =>
    list.flatMap((f, i) => list.slice(i + 1).flatMap((g) => recordOf(f, g, list, context) ?? [])),
  )
  // "310 million francs ($5 million) in 2027" is one number
  return found.filter((d, i) => !found.slice(0, i).some((o) => timesIn(o) === timesIn(d)))
}

/** The very words that give the times. */
const timesIn = (d: Disagreement): string =>
  d.sides
    .flatMap((s) => s.evidence.filter((e) => e.role === 'scope').map((e) => `${e.report} ${e.start}`))
    .sort(byText)
    .join(' ') || d.id

function recordOf(
  f: FigureRecords,
  g: FigureRecords,
  all: readonly FigureRecords[],
  context: StoryContext,
): Disagreement | undefined {
  const alike = f.members.some((a) => g.members.some((b) => areOneText(a, b) && areApart(periodOf(a), periodOf(b))))
  if (!alike || f.members.some((a) => g.members.some((b) => !areApart(periodOf(a), periodOf(b))))) return undefined
  // who gives the number for both knows it of both
  if (all.some((x) => x.members.some((a) => givesBoth(a, all)))) return undefined
  const [first] = [f.figure.id, g.figure.id].sort(byText)
  return disagreementOf(
    {
      about: first ?? '',
      attribute: 'period',
      type: 'conflict',
      why: 'sentences that tell the same give one number for different times',
    },
    [f, g].flatMap((x) => x.members.map((m, k) => sayingOf(x, m, k))),
    context,
  )
}

const givesBoth = (a: FigureMember, all: readonly FigureRecords[]): boolean =>
  all.some((x) =>
    x.members.some((b) => a.source.report.id === b.source.report.id && areApart(periodOf(a), periodOf(b))),
  )

const periodOf = ({ figure }: FigureMember): DayRange | undefined => dayRange(figure.period ?? '')

/** Two years, or two months, that have no day in common and lie near each other. */
function areApart(x: DayRange | undefined, y: DayRange | undefined): boolean {
  if (x === undefined || y === undefined) return false
  const [a, b] = [x.to - x.from, y.to - y.from]
  if (Math.min(a, b) < SHORTEST || Math.max(a, b) > LONGEST || Math.max(a, b) > 1.5 * Math.min(a, b)) return false
  const gap = Math.max(x.from, y.from) - Math.min(x.to, y.to)
  return gap > 0 && gap <= YEARS_APART * 366
}

/** Two reports' sentences of the same words on the same names; "last year" of two years is no slip. */
function areOneText(a: FigureMember, b: FigureMember): boolean {
  if (a.source.report.id === b.source.report.id) return false
  if (RELATIVE.test(a.figure.scope ?? '') && RELATIVE.test(b.figure.scope ?? '')) return false
  if (a.names.size > 0 && b.names.size > 0 && ![...a.names].some((n) => b.names.has(n))) return false
  const [x, y] = [besides(a), besides(b)]
  const shared = [...x].filter((c) => y.has(c)).length
  return shared >= SHARED && sharedSense(x, y).share >= ALIKE
}

/** What the sentence tells without the number and its unit. */
function besides({ source, figure, around }: FigureMember): ReadonlySet<string> {
  const own = conceptsOf(source.report.text.slice(figure.start, figure.end))
  return new Set([...around()].filter((c) => !own.has(c)))
}

const RELATIVE = /\b(?:last|this|past|previous|current|next)\b/i

const sayingOf = (f: FigureRecords, m: FigureMember, at: number): Saying => ({
  key: m.figure.period ?? '',
  value: m.figure.period ?? '',
  report: m.source.report.id,
  assertions: [f.byMember[at] ?? ''],
  evidence: [
    m.source.evidence(m.figure, 'value'),
    ...m.figure.words.filter((w) => w.role === 'scope').map((w) => m.source.evidence(w, 'scope')),
  ],
})
