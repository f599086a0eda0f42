/** Why a record changed in a revision: which reports came in with it, or which judgement was passed. */
import { type Arrival, evidenceOf, type LedgerView, type Revision } from '../../ledger/index.js'
import type { LedgerRecord } from '../../model/index.js'

export interface Cause {
  readonly revision: number
  readonly at: string
  /** What the revision says of itself. */
  readonly what: string
  /** Reports that came in with the revision: those that the record stands on, or else all of them. */
  readonly reports: readonly Arrival[]
  /** Does the record stand on these reports? */
  readonly stands_on: boolean
  /** Reports of the revision that are not listed. */
  readonly more?: number
  /** Judgements of the revision on actors that the record names. */
  readonly judgements?: readonly string[]
}

/** So many reports are listed that a record does not stand on. */
const LISTED = 5

/** Causes for one view, each revision looked at once. */
export class Causes {
  private readonly known = new Map<number, ReturnType<Causes['load']>>()
  private arrived: ReturnType<Causes['arrivedSince']> | undefined
  private revisions: Promise<ReadonlyMap<number, Revision>> | undefined

  constructor(private readonly view: LedgerView) {}

  /** Why the revision wrote the record, seen also as it was before. */
  async of(revision: number, states: readonly LedgerRecord[]): Promise<Cause> {
    const loaded = this.known.get(revision) ?? this.load(revision)
    this.known.set(revision, loaded)
    const { arrivals, judgements, told } = await loaded
    const reports = await this.reportsOf(states)
    const own = arrivals.filter((a) => reports.has(a.report))
    const shown = own.length > 0 ? own : arrivals.slice(0, LISTED)
    const more = own.length > 0 ? 0 : arrivals.length - shown.length
    const named = JSON.stringify(states)
    const passed = judgements.filter((j) => named.includes(j.a) || named.includes(j.b)).map((j) => j.id)
    return {
      revision,
      at: told?.at ?? '',
      what: told?.what ?? '',
      reports: shown,
      stands_on: own.length > 0,
      ...(more > 0 ? { more } : {}),
      ...(passed.length > 0 ? { judgements: passed } : {}),
    }
  }

  /** Why a record that no row tells of is otherwise than it was at a revision: what came in since that it stands on. */
  async between(since: number, states: readonly LedgerRecord[]): Promise<readonly Cause[]> {
    this.arrived ??= this.arrivedSince(since)
    const { reports, judged } = await this.arrived
    const own = [...(await this.reportsOf(states))].flatMap((r) => reports.get(r) ?? [])
    const named = JSON.stringify(states)
    const passed = judged.filter((j) => named.includes(j.a) || named.includes(j.b)).map((j) => j.revision)
    const some = own.length + passed.length > 0 ? [...own, ...passed] : [...reports.values()].flat()
    // Of what no words are kept (an actor's name), whatever came in may be the cause.
    const numbers = [...new Set(some)].sort((a, b) => a - b).slice(-LISTED)
    return Promise.all(numbers.map((n) => this.of(n, states)))
  }

  private async arrivedSince(since: number) {
    const reports = new Map<string, number[]>()
    for (const { number } of await this.view.revisions()) {
      if (number <= since) continue
      for (const { report } of await this.view.arrivals(number))
        reports.set(report, [...(reports.get(report) ?? []), number])
    }
    const { changes } = await this.view.changes({ since, kind: 'judgement', limit: 1000 })
    return { reports, judged: changes.flatMap(({ record }) => (record.kind === 'judgement' ? [record] : [])) }
  }

  private async load(revision: number) {
    this.revisions ??= this.view.revisions().then((all) => new Map(all.map((r) => [r.number, r])))
    const { changes } = await this.view.changes({ since: revision - 1, kind: 'judgement', limit: 200 })
    return {
      arrivals: await this.view.arrivals(revision),
      judgements: changes.flatMap(({ record }) =>
        record.kind === 'judgement' && record.revision === revision ? [record] : [],
      ),
      told: (await this.revisions).get(revision),
    }
  }

  /** Reports that the record stands on in any of its states. */
  private async reportsOf(states: readonly LedgerRecord[]): Promise<ReadonlySet<string>> {
    const reports = new Set<string>()
    const assertions = new Set<string>()
    const events = new Set<string>()
    for (const r of states) {
      if (r.kind === 'report') reports.add(r.id)
      if (r.kind === 'story' || r.kind === 'origin') for (const id of r.reports) reports.add(id)
      if (r.kind === 'event') for (const id of r.assertions) assertions.add(id)
      if (r.kind === 'tie') for (const s of r.states) events.add(s.event)
      if (r.kind === 'assertion') reports.add(r.report)
      for (const e of evidenceOf(r)) reports.add(e.report)
    }
    for (const event of (await this.view.recordsOf(events)).values())
      if (event.kind === 'event') for (const id of event.assertions) assertions.add(id)
    for (const a of (await this.view.recordsOf(assertions)).values()) if (a.kind === 'assertion') reports.add(a.report)
    return reports
  }
}
