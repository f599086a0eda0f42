/** Two figures with all their tellings: in agreement, apart in some way, or of different things. */
import type { DayRange, Disagreement, Figure } from '../../model/index.js'
import type { FigureMember } from '../reconcile/join-figures.js'
import { isToll } from '../reconcile/outcomes.js'
import { conceptsOf } from '../words/concepts.js'
import { areTwoVoices, type Comparison, compareFigures, isReplaced, isSetAgainst } from './compare-figures.js'

export interface ToldFigure {
  readonly figure: Figure
  readonly members: readonly FigureMember[]
}

type Kind = Disagreement['type']
type Printed = (m: FigureMember) => DayRange | undefined
export interface Stand {
  readonly kind: Kind | 'agree'
  readonly why: string
}

/** Of several ways in which two figures' tellings go apart the first counts. */
export const KINDS: readonly Kind[] = ['correction', 'conflict', 'update', 'scope']

/** Only figures of one key are compared; none for a figure that says no more than its unit. */
export function unitKey({ figure, members }: ToldFigure): string | undefined {
  const [first] = members
  return first && saysWhatIsCounted(first) ? `${first.unit} ${figure.change ?? ''}` : undefined
}

const known = new WeakMap<readonly FigureMember[], WeakMap<readonly FigureMember[], Stand | 'other things'>>()

/** How they stand to each other; undefined where they count different things. Two lists of tellings are compared once. */
export function compareRecords(a: ToldFigure, b: ToldFigure, printed: Printed): Stand | undefined {
  const row = known.get(a.members) ?? new WeakMap<readonly FigureMember[], Stand | 'other things'>()
  known.set(a.members, row)
  const found = row.get(b.members) ?? compare(a, b, printed) ?? 'other things'
  row.set(b.members, found)
  return found === 'other things' ? undefined : found
}

function compare(a: ToldFigure, b: ToldFigure, printed: Printed): Stand | undefined {
  const about = a.figure.about !== undefined && a.figure.about === b.figure.about
  const all = a.members.flatMap((x) => b.members.map((y) => ({ x, y, found: compareFigures(x, y, about, printed) })))
  const against = all.find(({ x, y }) => isSetAgainst(x, y) || isReplaced(x, y))?.found
  if (against && against.verdict !== 'agree' && against.verdict !== 'other things')
    return { kind: against.verdict, why: against.why }
  const corrected = all.find(({ x, y, found }) => isOneReport(x, y) && found.verdict === 'correction')
  if (corrected) return { kind: 'correction', why: corrected.found.why }
  // A report that gives both numbers knows them for two things, unless it gives each on another's word.
  if (all.some(({ x, y }) => isOneReport(x, y) && !areTwoVoices(x, y) && !areTwoTellers(x, y))) return undefined
  if (all.some(({ found }) => found.verdict === 'other things')) return undefined
  const agreeing = all.find(({ found }) => found.verdict === 'agree')
  if (agreeing) return { kind: 'agree', why: agreeing.found.why }
  const whyOf = (kind: Comparison['verdict']) => all.find(({ found }) => found.verdict === kind)?.found.why
  const kind = KINDS.find((k) => whyOf(k) !== undefined)
  return kind && { kind, why: whyOf(kind) ?? '' }
}

/** More than the unit itself: "miners killed", not "miners". */
function saysWhatIsCounted({ figure, unit, counted }: FigureMember): boolean {
  if (unit === '') return false
  if (isToll(counted)) return true
  const own = conceptsOf(`${figure.unit} ${unit}`)
  return [...counted].some((c) => !own.has(c))
}

/** Within one report "police" and "rescuers" are two. */
const areTwoTellers = ({ claimant: a }: FigureMember, { claimant: b }: FigureMember): boolean =>
  a !== undefined && b !== undefined && a !== b

const isOneReport = (x: FigureMember, y: FigureMember): boolean => x.source.report.id === y.source.report.id
