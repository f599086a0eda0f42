/** What the rows of a dossier share: on whose word, in which words, and how much an act weighs. */
import { byText, type Evidence, type Modality } from '../../model/index.js'
import { stanceOf } from '../knowledge/testimony.js'
import type { Quoted, Support } from './dossier.js'
import type { Kept, Material } from './material.js'

/** Characters of an excerpt, and of one beside another. */
export const ROOM = 180
export const SIDE_ROOM = 160

export const support = (m: Material, reports: Iterable<string>): Support => {
  const all = [...reports]
  return { reports: m.numbersOf(all), origins: m.originsOf(all) }
}

export function quoted(m: Material, evidence: readonly Evidence[], room: number): Quoted | undefined {
  const found = m.words(evidence, room)
  if (!found) return undefined
  const [report] = m.numbersOf([found.report])
  return { ...found.excerpt, ...(report === undefined ? {} : { report }) }
}

/** The words of the assertion that tells the event most fully; of equal ones, those of the report that comes first. */
export function bestWords(m: Material, event: Kept<'event'>): Quoted | undefined {
  const number = (a: Kept<'assertion'>) => m.numbersOf([a.report])[0] ?? Number.POSITIVE_INFINITY
  const has = (a: Kept<'assertion'>, role: Evidence['role']) => (a.evidence.some((e) => e.role === role) ? 0.1 : 0)
  const weight = (a: Kept<'assertion'>) =>
    a.certainty +
    (a.modality === event.modality ? 0.2 : 0) +
    (event.when.edtf === '' ? 0 : 2 * has(a, 'when')) +
    has(a, 'actor') +
    has(a, 'recipient') +
    has(a, 'tie')
  const best = [...m.assertionsOn(event.id)].sort(
    (a, b) => weight(b) - weight(a) || number(a) - number(b) || byText(a.id, b.id),
  )[0]
  return best && quoted(m, best.evidence, ROOM)
}

/** On whose word an event stands: reports that deny it or tell it only as talked of are told apart and support nothing. */
export function eventSupport(m: Material, event: string): Support {
  const record = m.get(event)
  const told = record?.kind === 'event' ? record.modality : undefined
  const taken = new Set<string>()
  const reports = (stance: ReturnType<typeof stanceOf>) => {
    const own = m.assertionsOn(event).filter((a) => stanceOf(a.modality, told) === stance && !taken.has(a.report))
    for (const a of own) taken.add(a.report)
    return [...new Set(own.map((a) => a.report))]
  }
  const witnesses = support(m, reports('says so'))
  const [denied, less] = [m.numbersOf(reports('denies')), m.numbersOf(reports('says less'))]
  return {
    ...witnesses,
    ...(denied.length === 0 ? {} : { denied_in: denied }),
    ...(less.length === 0 ? {} : { talked_of_in: less }),
  }
}

/** The day of the first report that tells of an event, where it states its own; '' when none does. */
export function firstTold(m: Material, event: string): string {
  const days = m.assertionsOn(event).flatMap((a) => {
    const report = m.get(a.report)
    return report?.kind === 'report' && report.published.basis === 'stated' ? [report.published.edtf] : []
  })
  return days.sort(byText)[0] ?? ''
}

/** How much an act weighs by how far it is done: what did not happen comes last. */
export function certainty(modality: Modality): number {
  if (modality === 'actual') return 3
  if (modality === 'ordered' || modality === 'announced') return 3
  if (modality === 'hypothetical' || modality === 'negated') return -2
  return 0
}
