/** Names and short ids for the rows of a list. */
import type { LedgerView } from '../../ledger/index.js'
import type { LedgerRecord } from '../../model/index.js'
import { stanceOf } from '../knowledge/testimony.js'

export interface Names {
  nameOf(id: string): string
  short(id: string): string
  get(id: string): LedgerRecord | undefined
  /** Reports that assert something about the record. */
  reportsOn(id: string): readonly string[]
}

/** Loads what the records refer to, once for all of them. */
export async function namesFor(view: LedgerView, records: readonly LedgerRecord[]): Promise<Names> {
  const known = new Map(await view.recordsOf(records.flatMap(references)))
  // A disagreement is about an event, whose own actors have to be named as well.
  for (const [id, r] of await view.recordsOf([...known.values()].flatMap(references))) known.set(id, r)
  const shorts = await view.shortIds(records.map((r) => r.id))
  const assertions = await view.assertionsAbout(records.map((r) => r.id))
  const reports = new Map<string, Set<string>>()
  const told = new Map(records.flatMap((r) => (r.kind === 'event' ? [[r.id, r.modality] as const] : [])))
  // Who denies an act, or only threatens with it, is no report of its being done.
  for (const a of assertions)
    if (stanceOf(a.modality, told.get(a.about)) === 'says so')
      reports.set(a.about, (reports.get(a.about) ?? new Set()).add(a.report))
  return {
    nameOf: (id) => {
      const record = known.get(id)
      return record?.kind === 'actor' ? record.name : id
    },
    short: (id) => shorts.get(id) ?? id,
    get: (id) => known.get(id),
    reportsOn: (id) => [...(reports.get(id) ?? [])],
  }
}

function references(r: LedgerRecord): readonly string[] {
  switch (r.kind) {
    case 'event':
      return [...r.actors, ...r.recipients]
    case 'tie':
      return [...r.between, ...r.states.map((s) => s.by)]
    case 'statement':
      return r.speaker === undefined ? [] : [r.speaker]
    case 'figure':
      return r.claimant === undefined ? [] : [r.claimant]
    case 'condition':
      return r.event === undefined ? [] : [r.event]
    case 'disagreement':
      return [r.about]
    case 'actor':
      return r.member_of === undefined ? [] : [r.member_of]
    case 'assertion':
      return [r.about, ...r.said_by.flatMap((s) => s.actor ?? [])]
    default:
      return []
  }
}
