/** The ledger in one SQLite file. */
import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { LedgerRecord } from '../../model/index.js'
import type { Commit, Ledger, StoredReport } from '../ledger.js'
import type { LedgerView } from '../ledger-view.js'
import type { OwnFiles } from '../own-files.js'
import type { Acknowledged, ReadReport, Revision } from '../revision.js'
import type { Linking, Replacement, Work } from '../work.js'
import { keepFiles } from './own-files.js'
import { keepPlaces, reportAt } from './places.js'
import { restoreRows } from './restore.js'
import type { Tables } from './tables.js'
import { explained } from './trouble.js'
import { SqliteView } from './view.js'
import { SqliteWriter } from './write.js'

/** What was known before anything was read. */
const NOTHING: Revision = { number: 0, at: '', what: 'nothing has been read yet' }

export class SqliteLedger implements Ledger {
  private readonly writer: SqliteWriter

  constructor(
    readonly place: string,
    private readonly database: Database.Database,
    private readonly db: Kysely<Tables>,
  ) {
    this.writer = new SqliteWriter(database, place)
  }

  async acknowledge(reports: readonly ReadReport[], at: string): Promise<readonly Acknowledged[]> {
    return this.explaining(() => this.writer.acknowledge(reports, at))
  }

  async commit(commit: Commit): Promise<Revision> {
    return this.explaining(() => this.writer.commit(commit))
  }

  async linkBy(linking: Linking): Promise<void> {
    this.explaining(() => this.writer.linkBy(linking))
  }

  async work(most: number): Promise<Work | undefined> {
    return this.explaining(() => this.writer.work(most))
  }

  async renew(from: number, count: number): Promise<number | undefined> {
    return this.explaining(() => this.writer.renew(from, count))
  }

  async newest(reports: readonly string[]): Promise<readonly ReadReport[]> {
    return this.explaining(() => this.writer.newest(reports))
  }

  async replace(replacement: Replacement): Promise<Revision> {
    return this.explaining(() => this.writer.replace(replacement))
  }

  async stored(report: string): Promise<StoredReport | undefined> {
    return this.explaining(() => this.writer.stored(report))
  }

  async reportAt(place: string): Promise<string | undefined> {
    return this.explaining(() => reportAt(this.database, place))
  }

  async keepPlaces(reports: ReadonlyMap<string, string>): Promise<void> {
    this.explaining(() => keepPlaces(this.database, reports))
  }

  async keepFiles(files: OwnFiles, at: string): Promise<void> {
    this.explaining(() => keepFiles(this.database, files, at))
  }

  async view(revision?: number): Promise<LedgerView | undefined> {
    const latest = this.explaining(() => this.writer.latest())
    if (revision === undefined || revision === latest.number) return new SqliteView(this.place, this.db, latest, true)
    if (revision === 0) return new SqliteView(this.place, this.db, NOTHING, false)
    const row = await this.db
      .selectFrom('revision')
      .select(['number', 'at', 'what'])
      .where('number', '=', revision)
      .executeTakeFirst()
    return row && new SqliteView(this.place, this.db, row, false)
  }

  async revisionAt(instant: string): Promise<Revision> {
    const row = await this.db
      .selectFrom('revision')
      .select(['number', 'at', 'what'])
      .where('at', '<=', instant)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? NOTHING
  }

  async restore(rows: Iterable<LedgerRecord>): Promise<Revision> {
    return this.explaining(() => restoreRows(this.database, this.place, rows))
  }

  async close(): Promise<void> {
    await this.db.destroy()
  }

  private explaining<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw explained(error, this.place)
    }
  }
}
