/** Reads of a ledger file as of one revision. */
import { type Kysely, sql } from 'kysely'
import { byText, type LedgerRecord, type RecordKind } from '../../model/index.js'
import type { Coordinates } from '../coordinates.js'
import type { Change, ChangeQuery, LedgerView, PageQuery, RecordPage, RecordQuery } from '../ledger-view.js'
import type { Revision } from '../revision.js'
import { cursorOf, readCursor } from './cursor.js'
import { calledIn, searchIn } from './full-text.js'
import { common, lots } from './id-lists.js'
import { filesHeld } from './own-files.js'
import { countOf, pageOf } from './record-pages.js'
import { type Builder, RecordRows, type Row } from './record-rows.js'
import { StoredReadings } from './stored-readings.js'
import type { Tables } from './tables.js'

type Kind<K> = Extract<LedgerRecord, { kind: K }>

const SHORTEST = 4

export class SqliteView implements LedgerView {
  readonly coordinates: Coordinates
  readonly notes: readonly string[] = []
  private readonly rows: RecordRows
  private readonly stored: StoredReadings

  constructor(
    readonly place: string,
    private readonly db: Kysely<Tables>,
    readonly revision: Revision,
    readonly latest: boolean,
  ) {
    this.coordinates = { revision: revision.number, known_at: revision.at }
    this.rows = new RecordRows(db, place, revision.number)
    this.stored = new StoredReadings(this.rows)
  }

  async record(id: string): Promise<LedgerRecord | undefined> {
    return (await this.recordsOf([id])).get(id)
  }

  async recordsOf(ids: Iterable<string>): Promise<ReadonlyMap<string, LedgerRecord>> {
    const out = new Map<string, LedgerRecord>()
    for (const lot of lots(ids)) {
      const rows = await this.rows.standing((eb) => eb('record.id', 'in', lot))
      for (const row of rows) out.set(row.id, this.rows.toRecord(row))
    }
    return out
  }

  async records<K extends RecordKind>(kind: K, query: RecordQuery = {}): Promise<readonly Kind<K>[]> {
    const { story } = query
    const rows = await this.rows.standing((eb) =>
      eb.and([
        eb('record.kind', '=', kind),
        ...(query.withdrawn ? [] : [eb('record.rank', '<>', 'withdrawn')]),
        ...(story === undefined ? [] : [eb('record.id', 'in', this.rows.membersOf(story))]),
      ]),
    )
    return rows.map((row) => this.rows.toRecord(row) as Kind<K>)
  }

  async page<K extends RecordKind>(kind: K, query: PageQuery): Promise<RecordPage<K>> {
    const { records, ...next } = await pageOf(this.rows, this.latest, kind, query)
    return { records: records.map((r) => r as Kind<K>), ...next }
  }

  count(kind: RecordKind, query: RecordQuery & { readonly most: number }): Promise<number> {
    return countOf(this.rows, this.latest, kind, query)
  }

  async undated(): Promise<readonly never[]> {
    return []
  }

  assertionsAbout(ids: Iterable<string>): Promise<readonly Kind<'assertion'>[]> {
    return this.about('assertion', ids)
  }

  disagreementsAbout(ids: Iterable<string>): Promise<readonly Kind<'disagreement'>[]> {
    return this.about('disagreement', ids)
  }

  private async about<K extends RecordKind>(kind: K, ids: Iterable<string>): Promise<readonly Kind<K>[]> {
    const out: Kind<K>[] = []
    for (const lot of lots(ids)) {
      const rows = await this.rows.standing((eb) =>
        eb.and([
          eb('record.about', 'in', lot),
          // Without the plus all records of the kind would be looked at, because they lie in the order of their ids.
          eb(sql<string>`+record.kind`, '=', kind),
          eb('record.rank', '<>', 'withdrawn'),
        ]),
      )
      out.push(...rows.map((row) => this.rows.toRecord(row) as Kind<K>))
    }
    return out.sort((a, b) => byText(a.id, b.id))
  }

  async changedSince(revision: number): Promise<readonly LedgerRecord[]> {
    const rows = await this.rows.standing((eb) => eb('record.revision', '>', revision))
    return rows.map((row) => this.rows.toRecord(row))
  }

  async changes(query: ChangeQuery): Promise<{ readonly changes: readonly Change[]; readonly next?: string }> {
    const [revision, id] = query.after === undefined ? [] : readCursor(query.after, 2)
    const past = revision === undefined ? sql`` : sql`AND (r.revision, r.id) > (${Number(revision)}, ${String(id)})`
    const kind = query.kind === undefined ? sql`` : sql`AND r.kind = ${query.kind}`
    const now = this.revision.number
    const story =
      query.story === undefined
        ? sql``
        : sql`AND r.id IN (SELECT member FROM story_member WHERE story = ${query.story} AND revision <= ${now})`
    const found = await this.rows.all<Row>(sql`SELECT r.* FROM record r
      WHERE r.revision > ${query.since} AND r.revision <= ${now} ${kind} ${story} ${past}
      ORDER BY r.revision, r.id LIMIT ${query.limit + 1}`)
    const shown = found.slice(0, query.limit)
    const changes: Change[] = []
    for (const row of shown) {
      const [before] = await this.rows.all<Row>(
        sql`SELECT * FROM record WHERE id = ${row.id} AND closed_revision = ${row.revision}`,
      )
      changes.push({
        record: this.rows.toRecord(row),
        ...(before === undefined ? {} : { before: this.rows.toRecord(before) }),
      })
    }
    const last = shown.at(-1)
    return { changes, ...(found.length > shown.length && last ? { next: cursorOf([last.revision, last.id]) } : {}) }
  }

  async history(id: string): Promise<readonly LedgerRecord[]> {
    const rows = await this.rows.all<Row>(
      sql`SELECT * FROM record WHERE id = ${id} AND revision <= ${this.revision.number} ORDER BY revision`,
    )
    return rows.map((row) => this.rows.toRecord(row))
  }

  async idsBeginning(prefix: string, limit: number): Promise<readonly string[]> {
    const rows = await this.rows.all<{ id: string }>(sql`SELECT DISTINCT id FROM record
      WHERE id >= ${prefix} AND id < ${`${prefix}\u{10ffff}`} AND revision <= ${this.revision.number}
      ORDER BY id LIMIT ${limit}`)
    return rows.map((row) => row.id)
  }

  async shortIds(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const out = new Map<string, string>()
    const now = this.revision.number
    const near = await this.rows.all<{
      id: string
      before: string | null
      after: string | null
    }>(sql`SELECT j.value AS id,
      (SELECT id FROM record WHERE id < j.value AND revision <= ${now} ORDER BY id DESC LIMIT 1) AS before,
      (SELECT id FROM record WHERE id > j.value AND revision <= ${now} ORDER BY id LIMIT 1) AS after
      FROM json_each(${JSON.stringify([...new Set(ids)])}) j`)
    for (const { id, before, after } of near) {
      const shared = Math.max(common(id, before ?? ''), common(id, after ?? ''))
      const least = id.indexOf('_') + 1 + SHORTEST
      out.set(id, id.slice(0, Math.max(least, shared + 1)))
    }
    return out
  }

  async storiesOf(id: string): Promise<readonly string[]> {
    const rows = await this.rows.guard(
      this.db
        .selectFrom('story_member')
        .select('story')
        .where('member', '=', id)
        .where((eb) => this.rows.visible(eb as unknown as Builder, 'story_member'))
        .orderBy('story')
        .execute(),
    )
    return rows.map((row) => row.story)
  }

  async recordsOn(report: string, version: number): Promise<readonly LedgerRecord[]> {
    const numbers = this.db
      .selectFrom('evidence')
      .select('record_number')
      .where('evidence.report', '=', report)
      .where('evidence.version', '=', version)
    const rows = await this.rows.standing((eb) =>
      eb.and([eb('record.number', 'in', numbers), eb('record.rank', '<>', 'withdrawn')]),
    )
    return rows.map((row) => this.rows.toRecord(row))
  }

  async called<K extends RecordKind>(kind: K, words: string, most: number): Promise<readonly Kind<K>[]> {
    return (await calledIn(this.rows, kind, words, most)).map((row) => this.rows.toRecord(row) as Kind<K>)
  }

  search: LedgerView['search'] = (query) => searchIn(this.rows, query)
  reportVersion: LedgerView['reportVersion'] = (report, version) => this.stored.reportVersion(report, version)
  versions: LedgerView['versions'] = (report) => this.stored.versions(report)
  reading: LedgerView['reading'] = (report, version) => this.stored.reading(report, version)
  sentences: LedgerView['sentences'] = (report, version) => this.stored.sentences(report, version)
  allReadings: LedgerView['allReadings'] = () => this.stored.allReadings()
  readingsOf: LedgerView['readingsOf'] = (reports) => this.stored.readingsOf(reports)
  arrivals: LedgerView['arrivals'] = (revision) => this.stored.arrivals(revision)
  pending: LedgerView['pending'] = () => this.stored.pending()

  async unreadImports(): Promise<number> {
    // Only an empty ledger is imported into.
    const [first] = await this.rows.all<{ what: string }>(sql`SELECT what FROM revision ORDER BY number LIMIT 1`)
    if (first?.what !== 'imported') return 0
    const [row] = await this.rows.all<{ n: number }>(sql`SELECT count(*) AS n FROM record r WHERE r.kind = 'report'
      AND r.closed_revision IS NULL AND r.rank <> 'withdrawn'
      AND NOT EXISTS (SELECT 1 FROM report_version v WHERE v.report = r.id)`)
    return row?.n ?? 0
  }

  ownFiles: LedgerView['ownFiles'] = () => filesHeld(this.rows, this.latest)

  async revisions(): Promise<readonly Revision[]> {
    return this.rows.all<Revision>(
      sql`SELECT number, at, what FROM revision WHERE number <= ${this.revision.number} ORDER BY number`,
    )
  }
}
