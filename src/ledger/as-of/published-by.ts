/**
 * The ledger as it would be from only the reports published by a day: the stored readings of these reports are put
 * together anew, into a ledger in memory that answers the same questions. A report without a stated date counts by its
 * inferred one; one of which it is not known whether it was out by then is left out, and that is said.
 */
import {
  byText,
  type ContentRecord,
  canonicalJson,
  KNOWLEDGE_FIELDS,
  type Known,
  type LedgerRecord,
  overBy,
  type RecordKind,
} from '../../model/index.js'
import type { Coordinates } from '../coordinates.js'
import { LedgerError } from '../errors.js'
import type { Ledger } from '../ledger.js'
import type { LedgerView, PageQuery, RecordPage, RecordQuery } from '../ledger-view.js'
import type { ReadReport, Revision } from '../revision.js'
import { OuterView } from './outer-view.js'

type Kind<K> = Extract<LedgerRecord, { kind: K }>

export interface Rebuilding {
  /** Puts readings together, as the run does. */
  readonly rebuild: (items: readonly ReadReport[]) => readonly ContentRecord[]
  /** Opens an empty ledger in memory. */
  readonly openEmpty: () => Promise<Ledger>
  /** Reports to choose from; all when not given. */
  readonly among?: readonly string[]
}

/** More reports than this are not put together for one question. */
const MOST = 20_000

/** The view, and what must be closed after it. */
export async function publishedBy(
  base: LedgerView,
  day: string,
  how: Rebuilding,
): Promise<{ readonly view: LedgerView; close(): Promise<void> }> {
  const reports = await candidates(base, how.among)
  const verdicts = new Map<string, Known>()
  for (const r of reports) verdicts.set(r.id, await outBy(base, r, day))
  const of = (known: Known) => reports.filter((r) => verdicts.get(r.id) === known)
  const doubtful = of('unknown')
  const { items, edited } = await chosen(base, await base.readingsOf(of('yes').map((r) => r.id)), day)
  const records = how.rebuild(items)
  const memory = await how.openEmpty()
  await memory.commit({
    records,
    others: 'are withdrawn',
    basedOn: 0,
    at: base.revision.at,
    what: `made of the reports published by ${day}`,
  })
  const made = await memory.view()
  if (!made) throw new Error('a ledger always has a latest revision')
  const known = await base.recordsOf(records.map((r) => r.id))
  const imported = await base.unreadImports()
  const notes = [
    ...(imported === 0
      ? []
      : [`${told(imported)} left out: imported without readings, so nothing can be put together from them`]),
    ...(doubtful.length === 0 ? [] : [`${told(doubtful.length)} left out: not known to be published by ${day}`]),
    ...(edited === 0
      ? []
      : [`of ${told(edited)} a later edit is left out or could not be: not known to be made by ${day}`]),
  ]
  const view = new PublishedByView(base, made, { day, known, notes })
  return { view, close: () => memory.close() }
}

const told = (n: number) => `${n} report${n === 1 ? '' : 's'}`

async function candidates(base: LedgerView, among?: readonly string[]): Promise<readonly Kind<'report'>[]> {
  const count = among?.length ?? (await base.count('report', { most: MOST + 1 }))
  if (count > MOST) {
    const what = `more than ${MOST} reports would have to be put together anew`
    throw new LedgerError('too many', what, base.place, 'name one story with --published-by')
  }
  if (among === undefined) return base.records('report')
  const found = await base.recordsOf(among)
  return [...found.values()].filter((r): r is Kind<'report'> => r.kind === 'report')
}

/** Was the report out by the day? What had come in by then was, whatever it says of its date. */
async function outBy(base: LedgerView, report: Kind<'report'>, day: string): Promise<Known> {
  const known = overBy(report.published.edtf, day)
  if (known !== 'unknown') return known
  const [first] = await base.versions(report.id)
  return first && isBy(first.received_at, day) ? 'yes' : 'unknown'
}

/** Of each report the newest version that is known to be of that day or earlier, else the first there is. */
async function chosen(
  base: LedgerView,
  items: readonly ReadReport[],
  day: string,
): Promise<{ items: readonly ReadReport[]; edited: number }> {
  const by = new Map<string, ReadReport[]>()
  for (const item of items) by.set(item.report.id, [...(by.get(item.report.id) ?? []), item])
  let edited = 0
  const picked: ReadReport[] = []
  for (const [id, versions] of by) {
    const [first] = versions
    if (!first) continue
    const received = new Map((await base.versions(id)).map((v) => [v.version, v.received_at]))
    const isOut = ({ report }: ReadReport) =>
      isBy(report.modified ?? '', day) || isBy(received.get(report.version) ?? '', day)
    const last = versions.findLast((v) => isOut(v) || (v === first && (v.report.modified ?? '') === ''))
    if (last !== versions.at(-1)) edited++
    picked.push(last ?? first)
  }
  return { items: picked, edited }
}

const isBy = (instant: string, day: string) => overBy(instant.slice(0, 10), day) === 'yes'

class PublishedByView extends OuterView {
  readonly coordinates: Coordinates
  private readonly own: readonly string[]
  private readonly known: ReadonlyMap<string, LedgerRecord>

  constructor(
    private readonly base: LedgerView,
    made: LedgerView,
    { day, known, notes }: { day: string; known: ReadonlyMap<string, LedgerRecord>; notes: readonly string[] },
  ) {
    super(made)
    this.known = known
    this.coordinates = { ...base.coordinates, published_by: day }
    this.own = notes
  }

  override get notes(): readonly string[] {
    return [...this.base.notes, ...this.own]
  }
  override get place(): string {
    return this.base.place
  }
  override get revision(): Revision {
    return this.base.revision
  }
  override get latest(): boolean {
    return this.base.latest
  }

  /** A story of the whole ledger is found as the one here that shares the most reports with it. */
  override async record(id: string): Promise<LedgerRecord | undefined> {
    const found = await super.record(id)
    if (found || !id.startsWith('sto_')) return found
    const [asked] = (await this.base.recordsOf([id])).values()
    if (asked?.kind !== 'story') return undefined
    const own = new Set(asked.reports)
    const shared = (s: Kind<'story'>) => s.reports.filter((r) => own.has(r)).length
    const stories = (await this.records('story')).filter((s) => shared(s) > 0)
    return [...stories].sort((a, b) => shared(b) - shared(a) || byText(a.id, b.id))[0]
  }

  override async recordsOf(ids: Iterable<string>): Promise<ReadonlyMap<string, LedgerRecord>> {
    const found = await this.inner.recordsOf(ids)
    return new Map([...found].map(([id, r]) => [id, this.asKnown(r)]))
  }
  override async records<K extends RecordKind>(kind: K, query?: RecordQuery): Promise<readonly Kind<K>[]> {
    return (await this.inner.records(kind, await this.here(query))).map((r) => this.asKnown(r))
  }
  override async page<K extends RecordKind>(kind: K, query: PageQuery): Promise<RecordPage<K>> {
    const { records, ...next } = await this.inner.page(kind, await this.here(query))
    return { records: records.map((r) => this.asKnown(r)), ...next }
  }
  override async count(kind: RecordKind, query: RecordQuery & { readonly most: number }): Promise<number> {
    return this.inner.count(kind, await this.here(query))
  }
  override async assertionsAbout(ids: Iterable<string>): Promise<readonly Kind<'assertion'>[]> {
    return (await this.inner.assertionsAbout(ids)).map((r) => this.asKnown(r))
  }
  override async disagreementsAbout(ids: Iterable<string>): Promise<readonly Kind<'disagreement'>[]> {
    return (await this.inner.disagreementsAbout(ids)).map((r) => this.asKnown(r))
  }
  override recordsOn: LedgerView['recordsOn'] = async (report, version) =>
    (await this.inner.recordsOn(report, version)).map((r) => this.asKnown(r))
  override search: LedgerView['search'] = async (query) => {
    const answer = await this.inner.search(query)
    return { ...answer, hits: answer.hits.map((h) => ({ ...h, record: this.asKnown(h.record) })) }
  }
  override async called<K extends RecordKind>(kind: K, words: string, most: number): Promise<readonly Kind<K>[]> {
    return (await this.inner.called(kind, words, most)).map((r) => this.asKnown(r))
  }
  override history: LedgerView['history'] = async (id) => {
    const record = await this.record(id)
    return record ? [record] : []
  }
  override shortIds: LedgerView['shortIds'] = async (ids) => {
    const all = [...ids]
    const [here, there] = await Promise.all([this.inner.shortIds(all), this.base.shortIds(all)])
    return new Map([...here].map(([id, short]) => [id, longer(short, there.get(id) ?? '')]))
  }
  override reportVersion: LedgerView['reportVersion'] = async (report, version) => {
    const last = await this.versionOf(report)
    return (version ?? 0) > (last ?? 0) ? undefined : this.base.reportVersion(report, version ?? last)
  }
  override reading: LedgerView['reading'] = async (report, version) => {
    const last = await this.versionOf(report)
    return (version ?? 0) > (last ?? 0) ? undefined : this.base.reading(report, version ?? last)
  }
  override sentences: LedgerView['sentences'] = (report, version) => this.base.sentences(report, version)
  override versions: LedgerView['versions'] = async (report) => {
    const last = (await this.versionOf(report)) ?? 0
    return (await this.base.versions(report)).filter((v) => v.version <= last)
  }
  override readingsOf: LedgerView['readingsOf'] = async (reports) => {
    const items = await this.base.readingsOf(reports)
    const own = await this.inner.recordsOf(items.map((i) => i.report.id))
    const isHere = (r: LedgerRecord | undefined, version: number) => r?.kind === 'report' && r.version >= version
    return items.filter(({ report }) => isHere(own.get(report.id), report.version))
  }
  override allReadings: LedgerView['allReadings'] = async () => {
    const reports = await this.inner.records('report')
    const items = await this.readingsOf(reports.map((r) => r.id))
    const version = new Map(reports.map((r) => [r.id, r.version]))
    return { last: 0, reports: items.filter(({ report }) => version.get(report.id) === report.version) }
  }
  override arrivals: LedgerView['arrivals'] = (revision) => this.base.arrivals(revision)
  override changes: LedgerView['changes'] = (query) => this.base.changes(query)
  override changedSince: LedgerView['changedSince'] = (revision) => this.base.changedSince(revision)
  override pending: LedgerView['pending'] = () => this.base.pending()
  override revisions: LedgerView['revisions'] = () => this.base.revisions()
  override unreadImports: LedgerView['unreadImports'] = () => this.base.unreadImports()
  override ownFiles: LedgerView['ownFiles'] = () => this.base.ownFiles()

  private async versionOf(report: string): Promise<number | undefined> {
    const record = await super.record(report)
    return record?.kind === 'report' ? record.version : undefined
  }

  /** The question with the story that it means here. */
  private async here<Q extends RecordQuery | undefined>(query: Q): Promise<Q> {
    if (query?.story === undefined) return query
    return { ...query, story: (await this.record(query.story))?.id ?? query.story }
  }

  /** A record that the whole ledger holds too, word for word, is known since when it is known there. */
  private asKnown<R extends LedgerRecord>(record: R): R {
    const there = this.known.get(record.id)
    if (there && bare(there) === bare(record)) return there as R
    const { number, at } = this.base.revision
    return { ...record, revision: Math.max(1, number), known_from: at, rank_reason: 'made of a part of the reports' }
  }
}

const KNOWLEDGE: ReadonlySet<string> = new Set(KNOWLEDGE_FIELDS)
const bare = (r: LedgerRecord): string =>
  canonicalJson(Object.fromEntries(Object.entries(r).filter(([key]) => !KNOWLEDGE.has(key))))
const longer = (a: string, b: string) => (b.length > a.length ? b : a)
