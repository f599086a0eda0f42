/** A view around another: it answers all questions as the inner one does, but for what an heir answers otherwise. */
import type { LedgerRecord, RecordKind } from '../../model/index.js'
import type { Coordinates } from '../coordinates.js'
import type { LedgerView, PageQuery, RecordPage, RecordQuery } from '../ledger-view.js'
import type { Revision } from '../revision.js'

type Kind<K> = Extract<LedgerRecord, { kind: K }>

export abstract class OuterView implements LedgerView {
  abstract readonly coordinates: Coordinates
  constructor(protected readonly inner: LedgerView) {}

  get place(): string {
    return this.inner.place
  }
  get revision(): Revision {
    return this.inner.revision
  }
  get latest(): boolean {
    return this.inner.latest
  }
  get notes(): readonly string[] {
    return this.inner.notes
  }

  async record(id: string): Promise<LedgerRecord | undefined> {
    return (await this.recordsOf([id])).get(id)
  }
  recordsOf(ids: Iterable<string>): Promise<ReadonlyMap<string, LedgerRecord>> {
    return this.inner.recordsOf(ids)
  }
  records<K extends RecordKind>(kind: K, query?: RecordQuery): Promise<readonly Kind<K>[]> {
    return this.inner.records(kind, query)
  }
  page<K extends RecordKind>(kind: K, query: PageQuery): Promise<RecordPage<K>> {
    return this.inner.page(kind, query)
  }
  count(kind: RecordKind, query: RecordQuery & { readonly most: number }): Promise<number> {
    return this.inner.count(kind, query)
  }
  undated<K extends RecordKind>(kind: K, query?: RecordQuery): Promise<readonly Kind<K>[]> {
    return this.inner.undated(kind, query)
  }
  assertionsAbout(ids: Iterable<string>): Promise<readonly Kind<'assertion'>[]> {
    return this.inner.assertionsAbout(ids)
  }
  disagreementsAbout(ids: Iterable<string>): Promise<readonly Kind<'disagreement'>[]> {
    return this.inner.disagreementsAbout(ids)
  }
  changedSince: LedgerView['changedSince'] = (revision) => this.inner.changedSince(revision)
  changes: LedgerView['changes'] = (query) => this.inner.changes(query)
  arrivals: LedgerView['arrivals'] = (revision) => this.inner.arrivals(revision)
  search: LedgerView['search'] = (query) => this.inner.search(query)
  called<K extends RecordKind>(kind: K, words: string, most: number): Promise<readonly Kind<K>[]> {
    return this.inner.called(kind, words, most)
  }
  history: LedgerView['history'] = (id) => this.inner.history(id)
  idsBeginning: LedgerView['idsBeginning'] = (prefix, limit) => this.inner.idsBeginning(prefix, limit)
  shortIds: LedgerView['shortIds'] = (ids) => this.inner.shortIds(ids)
  storiesOf: LedgerView['storiesOf'] = (id) => this.inner.storiesOf(id)
  recordsOn: LedgerView['recordsOn'] = (report, version) => this.inner.recordsOn(report, version)
  reportVersion: LedgerView['reportVersion'] = (report, version) => this.inner.reportVersion(report, version)
  versions: LedgerView['versions'] = (report) => this.inner.versions(report)
  reading: LedgerView['reading'] = (report, version) => this.inner.reading(report, version)
  sentences: LedgerView['sentences'] = (report, version) => this.inner.sentences(report, version)
  allReadings: LedgerView['allReadings'] = () => this.inner.allReadings()
  readingsOf: LedgerView['readingsOf'] = (reports) => this.inner.readingsOf(reports)
  pending: LedgerView['pending'] = () => this.inner.pending()
  revisions: LedgerView['revisions'] = () => this.inner.revisions()
  unreadImports: LedgerView['unreadImports'] = () => this.inner.unreadImports()
  ownFiles: LedgerView['ownFiles'] = () => this.inner.ownFiles()
}
