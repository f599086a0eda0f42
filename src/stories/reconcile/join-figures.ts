/** One figure from several reports: the same thing counted, in one unit, with values that can both be right. */
import { type Bound, byText, datesAgree, type FigureReading } from '../../model/index.js'
import type { Source } from '../item.js'
import { conceptsOf, sharedSense } from '../words/concepts.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import { containment } from '../words/words.js'
import type { Cast } from './cast.js'
import { type CountedPeople, countedPeople, mayBeOneSet } from './counted-people.js'
import { isToll, KILLED, likeActs, outcomeIn, tollOf } from './outcomes.js'
import { namesPeople } from './people-kinds.js'
import { baseUnit, inBaseUnit, isUnit } from './units.js'

export interface FigureMember {
  readonly source: Source
  readonly index: number
  readonly figure: FigureReading
  readonly unit: string
  readonly range: { readonly low: number; readonly high: number }
  readonly concepts: ReadonlySet<string>
  /** What is counted: the words of the measure, or the outcome that the sentence tells of those counted. */
  readonly counted: ReadonlySet<string>
  readonly claimant?: string
  readonly claimantCountry?: string
  /** Who and what is named in its sentence. */
  readonly names: ReadonlySet<string>
  /** Who is counted, where people are. */
  readonly people?: CountedPeople
  /** What its sentence tells, looked up when asked. */
  readonly around: () => ReadonlySet<string>
}

export function figureMembers(source: Source, cast: Cast): FigureMember[] {
  const named = new Map<number, Set<string>>()
  for (const m of source.reading.mentions) {
    if (m.form === 'pronoun' || !cast.isNamed(source, m.entity)) continue
    named.set(m.sentence, (named.get(m.sentence) ?? new Set()).add(cast.key(source, m.entity)))
  }
  const around = conceptsAround(source)
  const members = source.reading.figures.map((figure, index): FigureMember => {
    const words = likeActs(countedBy(source, figure))
    const toll = tollOf(unitOf(figure), words)
    const counted = toll?.counted ?? words
    const country = figure.claimant === undefined ? undefined : cast.country(source, figure.claimant)
    const people = countedPeople(source, figure, toll !== undefined, cast)
    return {
      source,
      index,
      figure,
      unit: toll?.unit ?? unitOf(figure),
      range: rangeOf(figure),
      counted,
      concepts: new Set([...counted, ...conceptsOf(figure.scope ?? '')]),
      names: named.get(figure.sentence) ?? new Set(),
      around: around(figure.sentence),
      ...(people === undefined ? {} : { people }),
      ...(figure.claimant === undefined ? {} : { claimant: cast.key(source, figure.claimant) }),
      ...(country === undefined ? {} : { claimantCountry: country }),
    }
  })
  return members.filter((m) => source.tells(m.figure.sentence)).map((m, _, all) => partOf(m, all))
}

/** Concepts of a sentence, found once. */
function conceptsAround({ reading, report }: Source): (sentence: number) => () => ReadonlySet<string> {
  const found = new Map<number, ReadonlySet<string>>()
  return (at) => () => {
    const known = found.get(at)
    if (known) return known
    const { start = 0, end = 0 } = reading.sentences[at] ?? {}
    const concepts = conceptsOf(report.text.slice(start, end))
    found.set(at, concepts)
    return concepts
  }
}

/** "23 were killed, four of them on Monday": the smaller numbers of dead of one report are parts of the toll or other tolls. */
function partOf(m: FigureMember, all: readonly FigureMember[]): FigureMember {
  if (!isToll(m.counted)) return m
  const top = all.filter((o) => isToll(o.counted) && holds(o, m)).reduce((a, b) => (mid(b) > mid(a) ? b : a), m)
  const isContested = m.claimant !== undefined && m.claimant !== top.claimant
  if (mid(m) >= mid(top) || isContested) return m
  const counted = new Set([...m.counted, ...conceptsOf(m.figure.unit), 'part'])
  return { ...m, unit: unitOf(m.figure), counted, concepts: new Set([...counted, ...conceptsOf(m.figure.scope ?? '')]) }
}

/** May the one number be a part of the other: not three soldiers of one state of eleven dead of another. */
const holds = ({ people: whole }: FigureMember, { people: part }: FigureMember): boolean =>
  whole?.of === undefined || part?.of === undefined || whole.of === part.of

/** The unit of the reading, else what is counted where that is a unit itself ("15 people"). */
function unitOf({ unit, measure }: FigureReading): string {
  if (unit !== '') return baseUnit(unit)
  return isUnit(measure) ? baseUnit(measure) : ''
}

/** Words of the measure; where they only repeat the unit, also what the sentence says became of those counted. */
function countedBy(source: Source, figure: FigureReading): ReadonlySet<string> {
  const own = conceptsOf(figure.measure)
  if (isLost(source, figure)) return new Set([...own, KILLED])
  const unit = conceptsOf(`${figure.unit} ${unitOf(figure)}`)
  if ([...own].some((c) => !unit.has(c))) return own
  const sentence = source.reading.sentences[figure.sentence]
  const outcome = sentence && outcomeIn(source.report.text.slice(sentence.start, sentence.end))
  return outcome === undefined ? own : new Set([...own, outcome])
}

/** "Cost the lives of seven men", "lost nine soldiers". */
function isLost({ report }: Source, figure: FigureReading): boolean {
  const before = report.text.slice(Math.max(0, figure.start - 60), figure.start)
  if (
    /\b(?:cost|costing|claim(?:s|ed|ing)?|took|taken)\b[^.;]{0,24}\blives? of (?:at least |about |some )?$/i.test(
      before,
    )
  )
    return true
  return namesPeople(figure.unit) && /\b(?:lost|losing)\s+(?:at least |about |some |another )?$/i.test(before)
}

/** What the bound lets the true value be; numbers said to be about are taken within a twentieth. */
function rangeOf(figure: FigureReading): { low: number; high: number } {
  const base = (n: number) => inBaseUnit(figure.unit, n).value
  const low = base(figure.low ?? figure.value ?? figure.high ?? 0)
  const high = base(figure.high ?? figure.value ?? figure.low ?? 0)
  return widen(low, high, figure.bound)
}

function widen(low: number, high: number, bound: Bound): { low: number; high: number } {
  const slack = Math.abs(high) * 0.05
  switch (bound) {
    case 'exact':
      return { low: low - Math.abs(low) * 0.005, high: high + Math.abs(high) * 0.005 }
    case 'about':
      return { low: low - slack, high: high + slack }
    case 'nearly':
      return { low: low - slack, high }
    case 'at least':
    case 'more than':
      return { low, high: Number.POSITIVE_INFINITY }
    case 'up to':
    case 'less than':
      return { low: Number.NEGATIVE_INFINITY, high }
  }
}

const byPlace = (a: FigureMember, b: FigureMember): number =>
  byText(a.source.report.id, b.source.report.id) || a.figure.start - b.figure.start || a.index - b.index

export function joinFigures(members: readonly FigureMember[]): FigureMember[][] {
  const sorted = [...members].sort(byPlace)
  const sets = new DisjointSets(sorted.length)
  const blocks = new Map<string, number[]>()
  const inBlock = (key: string, i: number) => {
    const block = blocks.get(key)
    if (block) block.push(i)
    else blocks.set(key, [i])
  }
  sorted.forEach((m, i) => {
    inBlock(`${m.unit} ${m.figure.change ?? ''}`, i)
  })
  joinConverted(sorted, sets)
  for (const block of blocks.values()) {
    const byValue = [...block].sort((i, j) => mid(sorted[i]) - mid(sorted[j]) || i - j)
    for (let x = 0; x < byValue.length; x++)
      for (let y = x + 1; y < Math.min(byValue.length, x + 200); y++) {
        const i = byValue[x] as number
        const j = byValue[y] as number
        const a = sorted[i]
        const b = sorted[j]
        if (a && b && isSameFigure(a, b)) sets.join(i, j)
      }
  }
  return sets.groups().map((g) => g.flatMap((i) => sorted[i] ?? []))
}

/** "300 million dinars ($795 million)" and another report's $795 million are one figure. */
function joinConverted(sorted: readonly FigureMember[], sets: DisjointSets): void {
  sorted.forEach((m, i) => {
    const { also } = m.figure
    if (also === undefined) return
    const unit = baseUnit(also.unit)
    if (unit === m.unit) return
    const value = inBaseUnit(also.unit, also.value).value
    const other = { ...m, unit, range: widen(value, value, 'about'), figure: { ...m.figure, value, unit } }
    sorted.forEach((o, j) => {
      if (o.unit !== unit || o.source.report.id === m.source.report.id) return
      if (isSameFigure(other, o) || isSameSum(other, o)) sets.join(i, j)
    })
  })
}

/** The very sum, for which one report has no word but that. */
const isSameSum = (a: FigureMember, b: FigureMember): boolean =>
  mid(a) === mid(b) &&
  overlap(a, b) &&
  (/^amount\b/.test(a.figure.measure) || /^amount\b/.test(b.figure.measure)) &&
  [...a.names].some((n) => b.names.has(n))

const mid = (m: FigureMember | undefined): number => {
  const f = m?.figure
  return f === undefined ? 0 : inBaseUnit(f.unit, f.value ?? f.low ?? f.high ?? 0).value
}

/** Is the same thing counted, whatever the values? */
export function countSame(
  a: FigureMember,
  b: FigureMember,
  claimants: 'one claimant' | 'any claimant' = 'one claimant',
): boolean {
  if (a.unit !== b.unit || a.figure.change !== b.figure.change) return false
  const asked = claimants === 'one claimant' && a.claimant !== undefined && b.claimant !== undefined
  if (asked && a.claimant !== b.claimant) return false
  const shared = [...a.concepts].filter((c) => b.concepts.has(c)).length
  return shared > 0 && containment(a.concepts, b.concepts) >= 0.5
}

/** Can both count one set of people? Anything else can always. */
export const countOneSet = (a: FigureMember, b: FigureMember): boolean =>
  mayBeOneSet(
    { ...(a.people === undefined ? {} : { people: a.people }), amount: mid(a) },
    { ...(b.people === undefined ? {} : { people: b.people }), amount: mid(b) },
    isToll(a.counted) || isToll(b.counted),
  )

function isSameFigure(a: FigureMember, b: FigureMember): boolean {
  const x = mid(a)
  const y = mid(b)
  if (Math.abs(x - y) > 0.02 * Math.max(Math.abs(x), Math.abs(y)) || !overlap(a, b)) return false
  if (!datesAgree(a.figure.period ?? '', b.figure.period ?? '')) return false
  if (!countOneSet(a, b)) return false
  return countSame(a, b) || (x === y && tellSame(a, b))
}

/** Below this a number says little by itself. */
const TELLING = 25
/** Shares of what two sentences tell, from which on one number with one unit in both is one figure. */
const ALIKE_SENTENCES = 0.4
const SHARED_CONCEPTS = 4

/** "50,000 tonnes of fish" and "an annual catch of 50,000 tonnes", in sentences that tell the same otherwise. */
function tellSame(a: FigureMember, b: FigureMember): boolean {
  if (a.source.report.id === b.source.report.id || a.unit !== b.unit || a.unit === '') return false
  if (a.figure.change !== b.figure.change || mid(a) < TELLING || isToll(a.counted) !== isToll(b.counted)) return false
  if ([...a.counted].some((c) => c === 'part') || [...b.counted].some((c) => c === 'part')) return false
  const [x, y] = [a.around(), b.around()]
  const shared = [...x].filter((c) => y.has(c)).length
  return shared >= SHARED_CONCEPTS && sharedSense(x, y).share >= ALIKE_SENTENCES
}

export const overlap = (a: FigureMember, b: FigureMember): boolean =>
  a.range.low <= b.range.high && b.range.low <= a.range.high
