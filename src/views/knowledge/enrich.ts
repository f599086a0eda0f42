/**
 * Rank and ratings of records, worked out when they are asked for: both follow from the records that stand and from the
 * letters of the user, so that keeping them would only let them go stale.
 */
import type { LedgerView } from '../../ledger/index.js'
import type { Disagreement, LedgerRecord, RecordKind } from '../../model/index.js'
import { grouped } from '../dossier/grouped.js'
import { bestAssertions } from './best-rank.js'
import { assertionCredibility, credibilityOf, type Judged } from './credibility.js'
import { LETTERS, type Letter, type Letters, letterOf } from './letters.js'
import { type Testimony, testimonyOf } from './testimony.js'

type Kind<K> = Extract<LedgerRecord, { kind: K }>
export type Ratings = NonNullable<LedgerRecord['ratings']>

/** What ratings are drawn from, however it was loaded. */
export interface Grounds {
  assertionsOn(id: string): readonly Kind<'assertion'>[]
  disagreementsOn(id: string): readonly Disagreement[]
  report(id: string): Kind<'report'> | undefined
  readonly letters: Letters
}

const RATED: ReadonlySet<RecordKind> = new Set(['event', 'statement', 'figure', 'condition', 'assertion', 'report'])

/** The records with best rank and ratings; withdrawn ones stay withdrawn and unrated. */
export async function enriched<R extends LedgerRecord>(
  view: LedgerView,
  records: readonly R[],
  letters: Letters,
): Promise<readonly R[]> {
  const wanted = records.filter((r) => RATED.has(r.kind) && r.rank !== 'withdrawn')
  if (wanted.length === 0) return records
  const grounds = await groundsFor(view, wanted, letters)
  return records.map((r) => withKnowledge(r, grounds))
}

/** Loads what the ratings of the records are drawn from. */
async function groundsFor(view: LedgerView, records: readonly LedgerRecord[], letters: Letters): Promise<Grounds> {
  const things = new Set(
    records.flatMap((r) => (r.kind === 'assertion' ? [r.about] : r.kind === 'report' ? [] : [r.id])),
  )
  const assertions = await view.assertionsAbout(things)
  const known = await view.recordsOf(assertions.map((a) => a.report))
  return groundsIn(assertions, await view.disagreementsAbout(things), known, letters)
}

/** Grounds in records that are loaded already. */
export function groundsIn(
  assertions: readonly Kind<'assertion'>[],
  disagreements: readonly Disagreement[],
  known: ReadonlyMap<string, LedgerRecord>,
  letters: Letters,
): Grounds {
  const about = grouped(assertions, (a) => a.about)
  const differing = grouped(disagreements, (d) => d.about)
  return {
    assertionsOn: (id) => about.get(id) ?? [],
    disagreementsOn: (id) => differing.get(id) ?? [],
    report: (id) => {
      const r = known.get(id)
      return r?.kind === 'report' ? r : undefined
    },
    letters,
  }
}

function withKnowledge<R extends LedgerRecord>(record: R, grounds: Grounds): R {
  if (!RATED.has(record.kind) || record.rank === 'withdrawn') return record
  const ratings = ratingsOf(record, grounds)
  const why = record.kind === 'assertion' ? bestOn(record.about, grounds).get(record.id) : undefined
  return { ...record, ...(why === undefined ? {} : { rank: 'best', rank_reason: why }), ratings }
}

/** Why some assertions about a thing are the best of several. */
function bestOn(about: string, grounds: Grounds): ReadonlyMap<string, string> {
  return bestAssertions(
    grounds.assertionsOn(about),
    (a) => testimonyOf(a, originOf(a.report, grounds), undefined),
    grounds.disagreementsOn(about),
    (report) => grounds.report(report)?.published.edtf ?? '',
  )
}

/** Reliability of the sources and credibility of the claim, apart from each other. */
export function ratingsOf(record: LedgerRecord, grounds: Grounds): Ratings {
  if (record.kind === 'report') {
    const letter = letterOf(record, grounds.letters)
    return {
      reliability: letter,
      credibility: 6,
      why: [letterWhy(letter, 1), 'credibility is of claims, not of reports'],
    }
  }
  const about = record.kind === 'assertion' ? record.about : record.id
  const testimonies = testimoniesOn(about, record, grounds)
  const judged = credibilityOf(testimonies, grounds.disagreementsOn(about))
  if (record.kind !== 'assertion') return rated(judged, testimonies, grounds)
  const own = testimonies.find((t) => t.assertion === record.id)
  const its = assertionCredibility(record.id, judged, grounds.disagreementsOn(about), own?.denies ?? false)
  return rated(its, own ? [own] : [], grounds)
}

function testimoniesOn(about: string, record: LedgerRecord, grounds: Grounds): readonly Testimony[] {
  const told = record.kind === 'event' ? record.modality : undefined
  return grounds.assertionsOn(about).map((a) => testimonyOf(a, originOf(a.report, grounds), told))
}

/** The best letter among the reports, F left aside while another is known. */
function rated(judged: Judged, testimonies: readonly Testimony[], grounds: Grounds): Ratings {
  const reports = [...new Set(testimonies.map((t) => t.report))].flatMap((id) => grounds.report(id) ?? [])
  const letters = reports.map((r) => letterOf(r, grounds.letters))
  const letter = LETTERS.find((l) => letters.includes(l)) ?? 'F'
  return {
    reliability: letter,
    credibility: judged.credibility,
    why: [letterWhy(letter, reports.length), ...judged.why],
  }
}

const originOf = (report: string, grounds: Grounds): string => grounds.report(report)?.origin ?? report

function letterWhy(letter: Letter, reports: number): string {
  if (letter === 'F') return 'no letter was set for the outlet'
  return reports > 1
    ? `${letter} is the best letter set for an outlet that tells it`
    : `${letter} was set for the outlet`
}
