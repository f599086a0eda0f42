/** Reads of a ledger file as of one revision. Every query goes through `visible`, the one owner of what stands when. */
import { type Expression, type ExpressionBuilder, type Kysely, type Selectable, type SqlBool, sql } from 'kysely'
import {
  byText,
  type LedgerRecord,
  type Reading,
  type RecordKind,
  type ReportVersion,
  type Span,
} from '../../model/index.js'
import type { LedgerView, ReadReport, RecordQuery, Revision } from '../ledger.js'
import { common, lots } from './id-lists.js'
import type { RecordTable, Tables } from './tables.js'
import { explained } from './trouble.js'

type Row = Selectable<RecordTable>
type Builder = ExpressionBuilder<Tables, 'record' | 'story_member'>
type Kind<K> = Extract<LedgerRecord, { kind: K }>

const SHORTEST = 4

export class SqliteView implements LedgerView {
  constructor(
    readonly place: string,
    private readonly db: Kysely<Tables>,
    readonly revision: Revision,
    readonly latest: boolean,
  ) {}

  async record(id: string): Promise<LedgerRecord | undefined> {
    return (await this.recordsOf([id])).get(id)
  }

  async recordsOf(ids: Iterable<string>): Promise<ReadonlyMap<string, LedgerRecord>> {
    const out = new Map<string, LedgerRecord>()
    for (const lot of lots(ids)) {
      const rows = await this.rows((eb) => eb('record.id', 'in', lot))
      for (const row of rows) out.set(row.id, this.toRecord(row))
    }
    return out
  }

  async records<K extends RecordKind>(kind: K, query: RecordQuery = {}): Promise<readonly Kind<K>[]> {
    const { story } = query
    const rows = await this.rows((eb) =>
      eb.and([
        eb('record.kind', '=', kind),
        ...(query.withdrawn ? [] : [eb('record.rank', '<>', 'withdrawn')]),
        ...(story === undefined ? [] : [eb('record.id', 'in', this.membersOf(story))]),
      ]),
    )
    return rows.map((row) => this.toRecord(row) as Kind<K>)
  }

  async assertionsAbout(ids: Iterable<string>): Promise<readonly Kind<'assertion'>[]> {
    const out: Kind<'assertion'>[] = []
    for (const lot of lots(ids)) {
      const rows = await this.rows((eb) =>
        eb.and([
          eb('record.about', 'in', lot),
          eb('record.kind', '=', 'assertion'),
          eb('record.rank', '<>', 'withdrawn'),
        ]),
      )
      out.push(...rows.map((row) => this.toRecord(row) as Kind<'assertion'>))
    }
    return out.sort((a, b) => byText(a.id, b.id))
  }

  async changedSince(revision: number): Promise<readonly LedgerRecord[]> {
    const rows = await this.rows((eb) => eb('record.revision', '>', revision))
    return rows.map((row) => this.toRecord(row))
  }

  async history(id: string): Promise<readonly LedgerRecord[]> {
    const rows = await this.guard(
      this.db
        .selectFrom('record')
        .selectAll()
        .where('id', '=', id)
        .where('revision', '<=', this.revision.number)
        .orderBy('revision')
        .execute(),
    )
    return rows.map((row) => this.toRecord(row))
  }

  async idsBeginning(prefix: string, limit: number): Promise<readonly string[]> {
    const rows = await this.guard(
      this.db
        .selectFrom('record')
        .select('id')
        .distinct()
        .where('id', '>=', prefix)
        .where('id', '<', `${prefix}\u{10ffff}`)
        .where('revision', '<=', this.revision.number)
        .orderBy('id')
        .limit(limit)
        .execute(),
    )
    return rows.map((row) => row.id)
  }

  async shortIds(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const out = new Map<string, string>()
    for (const id of ids) {
      if (out.has(id)) continue
      const [before, after] = await this.guard(
        Promise.all([
          this.db
            .selectFrom('record')
            .select((eb) => eb.fn.max('id').as('id'))
            .where('id', '<', id)
            .executeTakeFirst(),
          this.db
            .selectFrom('record')
            .select((eb) => eb.fn.min('id').as('id'))
            .where('id', '>', id)
            .executeTakeFirst(),
        ]),
      )
      const shared = Math.max(common(id, before?.id ?? ''), common(id, after?.id ?? ''))
      const least = id.indexOf('_') + 1 + SHORTEST
      out.set(id, id.slice(0, Math.max(least, shared + 1)))
    }
    return out
  }

  async storiesOf(id: string): Promise<readonly string[]> {
    const rows = await this.guard(
      this.db
        .selectFrom('story_member')
        .select('story')
        .where('member', '=', id)
        .where((eb) => this.visible(eb, 'story_member'))
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
    const rows = await this.rows((eb) =>
      eb.and([eb('record.number', 'in', numbers), eb('record.rank', '<>', 'withdrawn')]),
    )
    return rows.map((row) => this.toRecord(row))
  }

  async reportVersion(report: string, version?: number): Promise<ReportVersion | undefined> {
    const row = await this.guard(
      this.db
        .selectFrom('report_version as v')
        .innerJoin('reading as r', (join) =>
          join.onRef('r.report', '=', 'v.report').onRef('r.version', '=', 'v.version'),
        )
        .select(['r.facts', 'v.text'])
        .where('v.report', '=', report)
        .$if(version !== undefined, (q) => q.where('v.version', '=', version ?? 0))
        .orderBy('v.version', 'desc')
        .orderBy('r.number', 'desc')
        .executeTakeFirst(),
    )
    return row && { ...JSON.parse(row.facts), text: row.text }
  }

  async reading(report: string, version?: number): Promise<Reading | undefined> {
    const row = await this.guard(
      this.db
        .selectFrom('reading')
        .select('content')
        .where('report', '=', report)
        .$if(version !== undefined, (q) => q.where('version', '=', version ?? 0))
        .orderBy('version', 'desc')
        .orderBy('number', 'desc')
        .executeTakeFirst(),
    )
    return row && JSON.parse(row.content)
  }

  async sentences(report: string, version: number): Promise<readonly Span[]> {
    const row = await this.guard(
      this.db
        .selectFrom('reading')
        .select(sql<string | null>`content -> 'sentences'`.as('sentences'))
        .where('report', '=', report)
        .where('version', '=', version)
        .orderBy('number', 'desc')
        .executeTakeFirst(),
    )
    return row?.sentences ? JSON.parse(row.sentences) : []
  }

  async allReadings(): Promise<{ readonly last: number; readonly reports: readonly ReadReport[] }> {
    const rows = await this.guard(
      this.db
        .selectFrom('report_version as v')
        .innerJoin('reading as r', (join) =>
          join.onRef('r.report', '=', 'v.report').onRef('r.version', '=', 'v.version'),
        )
        .select(['r.facts', 'v.text', 'r.content', 'r.number'])
        .where('v.version', '=', (eb) =>
          eb
            .selectFrom('report_version as w')
            .select((w) => w.fn.max('w.version').as('version'))
            .whereRef('w.report', '=', 'v.report'),
        )
        .where('r.number', '=', (eb) =>
          eb
            .selectFrom('reading as s')
            .select((s) => s.fn.max('s.number').as('number'))
            .whereRef('s.report', '=', 'v.report')
            .whereRef('s.version', '=', 'v.version'),
        )
        .orderBy('v.report')
        .execute(),
    )
    const reports = rows.map((row) => ({
      report: { ...JSON.parse(row.facts), text: row.text },
      reading: JSON.parse(row.content),
    }))
    return { last: rows.reduce((last, row) => Math.max(last, row.number), 0), reports }
  }

  async pending(): Promise<readonly string[]> {
    const rows = await this.guard(
      this.db
        .selectFrom('reading')
        .select('report')
        .distinct()
        .where('number', '>', (eb) =>
          eb.selectFrom('revision').select((r) => r.fn.coalesce(r.fn.max('last_reading'), r.val(0)).as('last')),
        )
        .orderBy('report')
        .execute(),
    )
    return rows.map((row) => row.report)
  }

  async revisions(): Promise<readonly Revision[]> {
    return this.guard(
      this.db
        .selectFrom('revision')
        .select(['number', 'at', 'what'])
        .where('number', '<=', this.revision.number)
        .orderBy('number')
        .execute(),
    )
  }

  /** Does a row stand in this view's revision? */
  private visible(eb: ExpressionBuilder<Tables, 'record' | 'story_member'>, table: 'record' | 'story_member') {
    return eb.and([
      eb(`${table}.revision`, '<=', this.revision.number),
      eb.or([eb(`${table}.closed_revision`, 'is', null), eb(`${table}.closed_revision`, '>', this.revision.number)]),
    ])
  }

  private membersOf(story: string) {
    return this.db
      .selectFrom('story_member')
      .select('member')
      .where('story', '=', story)
      .where((eb) => this.visible(eb as unknown as Builder, 'story_member'))
  }

  private async rows(where: (eb: Builder) => Expression<SqlBool>): Promise<readonly Row[]> {
    return this.guard(
      this.db
        .selectFrom('record')
        .selectAll()
        .where((eb) => where(eb as unknown as Builder))
        .where((eb) => this.visible(eb as unknown as Builder, 'record'))
        .orderBy('id')
        .execute(),
    )
  }

  private async guard<T>(query: Promise<T>): Promise<T> {
    try {
      return await query
    } catch (error) {
      throw explained(error, this.place)
    }
  }

  private toRecord(row: Row): LedgerRecord {
    const closed = row.closed_revision !== null && row.closed_revision <= this.revision.number
    return {
      ...JSON.parse(row.content),
      revision: row.revision,
      known_from: row.known_from,
      known_to: closed ? row.known_to : null,
      ...(row.supersedes === null ? {} : { supersedes: row.supersedes }),
      rank: row.rank,
      ...(row.rank_reason === null ? {} : { rank_reason: row.rank_reason }),
      ...(row.ratings === null ? {} : { ratings: JSON.parse(row.ratings) }),
    }
  }
}
