/**
 * Report versions and readings as a revision knows them. A version that no revision has taken in yet is found too when
 * nothing older is there, since no record can differ for it.
 */
import { sql } from 'kysely'
import type { Reading, ReportVersion, Span } from '../../model/index.js'
import type { Arrival, StoredVersion } from '../ledger-view.js'
import type { ReadReport } from '../revision.js'
import { lots } from './id-lists.js'
import type { RecordRows } from './record-rows.js'

interface ReadingRow {
  readonly facts: string
  readonly text: string
  readonly content: string
  readonly number: number
}

const readReport = (row: ReadingRow): ReadReport => ({
  report: { ...JSON.parse(row.facts), text: row.text },
  reading: JSON.parse(row.content),
})

export class StoredReadings {
  /** Readings up to this number were taken in. */
  private taken: Promise<number> | undefined

  constructor(private readonly rows: RecordRows) {}

  async reportVersion(report: string, version?: number): Promise<ReportVersion | undefined> {
    const row = await this.best<{ facts: string; text: string }>(sql`r.facts, v.text`, report, version)
    return row && { ...JSON.parse(row.facts), text: row.text }
  }

  async reading(report: string, version?: number): Promise<Reading | undefined> {
    const row = await this.best<{ content: string }>(sql`r.content`, report, version)
    return row && JSON.parse(row.content)
  }

  async sentences(report: string, version: number): Promise<readonly Span[]> {
    const row = await this.best<{ sentences: string | null }>(
      sql`r.content -> 'sentences' AS sentences`,
      report,
      version,
    )
    return row?.sentences ? JSON.parse(row.sentences) : []
  }

  async versions(report: string): Promise<readonly StoredVersion[]> {
    const taken = await this.takenIn()
    const rows = await this.rows.all<{
      version: number
      received_at: string
      sha256: string
      published: string
      title: string | null
      outlet: string | null
      characters: number
      modified: string | null
    }>(sql`SELECT v.version, v.received_at, v.sha256, v.published, v.title, v.outlet, length(v.text) AS characters,
        (SELECT r.facts ->> 'modified' FROM reading r WHERE r.report = v.report AND r.version = v.version
          ORDER BY r.number DESC LIMIT 1) AS modified
      FROM report_version v WHERE v.report = ${report}
        AND (SELECT min(r.number) FROM reading r WHERE r.report = v.report AND r.version = v.version) <= ${taken}
      ORDER BY v.version`)
    return rows.map(({ title, outlet, modified, ...row }) => ({
      report,
      ...row,
      ...(title === null ? {} : { title }),
      ...(outlet === null ? {} : { outlet }),
      ...(modified === null ? {} : { modified }),
    }))
  }

  async arrivals(revision: number): Promise<readonly Arrival[]> {
    const rows = await this.rows.all<{
      report: string
      version: number
      made_by: string
      at: string
      outlet: string | null
      title: string | null
      again: number
    }>(sql`SELECT d.report, d.version, d.made_by, d.made_at AS at, v.outlet, v.title,
        EXISTS (SELECT 1 FROM reading o WHERE o.report = d.report AND o.version = d.version AND o.number < d.number) AS again
      FROM reading d JOIN report_version v ON v.report = d.report AND v.version = d.version
      WHERE d.number <= (SELECT last_reading FROM revision WHERE number = ${revision})
        AND d.number > (SELECT coalesce(max(last_reading), 0) FROM revision WHERE number < ${revision})
        AND d.made_at <= (SELECT at FROM revision WHERE number = ${revision})
      ORDER BY d.number`)
    return rows.map(({ again, outlet, title, ...row }) => ({
      ...row,
      is: again ? 'read again' : row.version > 1 ? 'a new version' : 'new',
      ...(outlet === null ? {} : { outlet }),
      ...(title === null ? {} : { title }),
    }))
  }

  /** The latest version of every stored report, whether a revision has taken it in or not. */
  async allReadings(): Promise<{ readonly last: number; readonly reports: readonly ReadReport[] }> {
    const rows = await this.rows.all<ReadingRow>(sql`SELECT r.facts, v.text, r.content, r.number
      FROM report_version v JOIN reading r ON r.report = v.report AND r.version = v.version
      WHERE v.version = (SELECT max(w.version) FROM report_version w WHERE w.report = v.report)
        AND r.number = (SELECT max(s.number) FROM reading s WHERE s.report = v.report AND s.version = v.version)
      ORDER BY v.report`)
    return { last: rows.reduce((last, row) => Math.max(last, row.number), 0), reports: rows.map(readReport) }
  }

  async readingsOf(reports: Iterable<string>): Promise<readonly ReadReport[]> {
    const taken = await this.takenIn()
    const out: ReadReport[] = []
    for (const lot of lots(reports)) {
      const rows = await this.rows.all<ReadingRow>(sql`SELECT r.facts, v.text, r.content, r.number
        FROM report_version v JOIN reading r ON r.report = v.report AND r.version = v.version
        WHERE v.report IN (${sql.join(lot)}) AND r.number = (SELECT max(s.number) FROM reading s
          WHERE s.report = v.report AND s.version = v.version AND s.number <= ${taken})
        ORDER BY v.report, v.version`)
      out.push(...rows.map(readReport))
    }
    return out
  }

  async pending(): Promise<readonly string[]> {
    const rows = await this.rows.all<{ report: string }>(sql`SELECT DISTINCT report FROM reading NOT INDEXED
      WHERE number > (SELECT coalesce(max(last_reading), 0) FROM revision) ORDER BY report`)
    return rows.map((row) => row.report)
  }

  /** The reading of a report that counts in this revision, else the newest there is. */
  private async best<T>(columns: ReturnType<typeof sql>, report: string, version?: number): Promise<T | undefined> {
    const taken = await this.takenIn()
    const which = version === undefined ? sql`` : sql`AND v.version = ${version}`
    const [row] = await this.rows.all<T>(sql`SELECT ${columns}
      FROM report_version v JOIN reading r ON r.report = v.report AND r.version = v.version
      WHERE v.report = ${report} ${which} ORDER BY r.number <= ${taken} DESC, v.version DESC, r.number DESC LIMIT 1`)
    return row
  }

  private takenIn(): Promise<number> {
    this.taken ??= this.rows
      .all<{ last: number }>(
        sql`SELECT coalesce(max(last_reading), 0) AS last FROM revision WHERE number <= ${this.rows.revision}`,
      )
      .then(([row]) => row?.last ?? 0)
    return this.taken
  }
}
