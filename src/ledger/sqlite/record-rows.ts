/** Rows of records as of one revision. `visible` is the one owner of what stands when. */
import type { Expression, ExpressionBuilder, Kysely, Selectable, SqlBool, sql } from 'kysely'
import type { LedgerRecord } from '../../model/index.js'
import type { RecordTable, Tables } from './tables.js'
import { explained } from './trouble.js'

export type Row = Selectable<RecordTable>
export type Builder = ExpressionBuilder<Tables, 'record' | 'story_member'>

/** What all reads of one view share: the file and the revision. */
export class RecordRows {
  constructor(
    readonly db: Kysely<Tables>,
    readonly place: string,
    readonly revision: number,
  ) {}

  /** Does a row stand in this revision? */
  visible(eb: Builder, table: 'record' | 'story_member') {
    return eb.and([
      eb(`${table}.revision`, '<=', this.revision),
      eb.or([eb(`${table}.closed_revision`, 'is', null), eb(`${table}.closed_revision`, '>', this.revision)]),
    ])
  }

  membersOf(story: string) {
    return this.db
      .selectFrom('story_member')
      .select('member')
      .where('story', '=', story)
      .where((eb) => this.visible(eb as unknown as Builder, 'story_member'))
  }

  /** Rows that stand and that the condition holds of, by id. */
  async standing(where: (eb: Builder) => Expression<SqlBool>): Promise<readonly Row[]> {
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

  /** The row as a record, with what was known of it in this revision. */
  toRecord(row: Row): LedgerRecord {
    const closed = row.closed_revision !== null && row.closed_revision <= this.revision
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

  async guard<T>(query: Promise<T>): Promise<T> {
    try {
      return await query
    } catch (error) {
      throw explained(error, this.place)
    }
  }

  async all<T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> {
    return (await this.guard(query.execute(this.db))).rows
  }
}
