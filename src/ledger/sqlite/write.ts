/**
 * The writes of the ledger, each one transaction. They run on prepared statements of better-sqlite3 and not through
 * kysely: a revision of many thousand rows then costs one compilation per statement instead of one per row, and nothing
 * is awaited while the write lock is held, so that neither a signal nor another task can come between.
 */
import type Database from 'better-sqlite3'
import type { ContentRecord, Reading, ReportVersion } from '../../model/index.js'
import { LedgerError } from '../errors.js'
import type { Commit, StoredReport } from '../ledger.js'
import { readingKey, versionKey } from '../report-facts.js'
import type { Acknowledged, ReadReport, Revision } from '../revision.js'
import type { Linking, Replacement, Work } from '../work.js'
import { Parts } from './parts.js'
import { Placing } from './placing.js'
import { rekey } from './rekey.js'
import { revise, type StoredRow } from './revise.js'
import { type Row, Statements } from './statements.js'

const OPEN = "SELECT id, hash, rank = 'withdrawn' AS withdrawn, output FROM record WHERE closed_revision IS NULL"

type OpenColumns = Omit<StoredRow, 'withdrawn'> & { readonly withdrawn: number }

export class SqliteWriter {
  private readonly db: Statements
  private readonly parts: Parts
  private linking: Linking | undefined

  constructor(
    private readonly database: Database.Database,
    private readonly place: string,
  ) {
    this.db = new Statements(database)
    this.parts = new Parts(this.db)
  }

  acknowledge(reports: readonly ReadReport[], at: string): readonly Acknowledged[] {
    return this.database.transaction(() => reports.map((r) => this.store(r, at))).immediate()
  }

  commit(commit: Commit): Revision {
    return this.database.transaction(() => this.write(commit)).immediate()
  }

  linkBy(linking: Linking): void {
    if (this.linking?.id === linking.id) return
    this.database.transaction(() => rekey(this.db, this.parts, linking)).immediate()
    this.linking = linking
  }

  work(most: number): Work | undefined {
    return this.database.transaction(() => this.parts.work(most))()
  }

  renew(from: number, count: number): number | undefined {
    return this.database.transaction(() => this.parts.renew(from, count)).immediate()
  }

  newest(reports: readonly string[]): readonly ReadReport[] {
    return this.database.transaction(() => this.parts.newest(reports))()
  }

  replace(replacement: Replacement): Revision {
    return this.database.transaction(() => this.writeParts(replacement)).immediate()
  }

  latest(): Revision {
    const row = this.db.prepared('SELECT number, at, what FROM revision ORDER BY number DESC LIMIT 1').get()
    return (row as Revision | undefined) ?? { number: 0, at: '', what: 'nothing has been read yet' }
  }

  stored(report: string): StoredReport | undefined {
    return this.db
      .prepared(`SELECT v.version, v.version_key AS versionKey, r.reading_key AS readingKey
        FROM report_version v JOIN reading r ON r.report = v.report AND r.version = v.version
        WHERE v.report = ? ORDER BY v.version DESC, r.number DESC LIMIT 1`)
      .get(report) as StoredReport | undefined
  }

  private store({ report, reading }: ReadReport, at: string): Acknowledged {
    const last = this.stored(report.id)
    const isSame = last?.versionKey === versionKey(report)
    const version = isSame ? last.version : (last?.version ?? 0) + 1
    const told = { report: report.id, version }
    if (isSame && last.readingKey === readingKey(report, reading.madeBy)) return { ...told, is: 'known' }
    const given = { report: { ...report, version }, reading: { ...reading, version } }
    if (!isSame) this.db.insert('report_version', reportRow(given.report, at))
    this.db.insert('reading', readingRow(given.report, given.reading, at))
    if (this.linking) new Placing(this.db, this.linking.largest).place(report.id, this.linking.keysOf(given))
    return { ...told, is: last === undefined ? 'new' : isSame ? 'read again' : 'a new version' }
  }

  private write(commit: Commit): Revision {
    const latest = this.latest()
    if (latest.number !== commit.basedOn) {
      throw this.movedOn(`another program wrote revision ${latest.number} meanwhile`)
    }
    for (const report of commit.reports ?? []) this.store(report, commit.at)
    const areWithdrawn = commit.others === 'are withdrawn'
    const open = areWithdrawn
      ? (this.db.prepared(OPEN).all() as OpenColumns[]).map(storedRow)
      : this.openRows(commit.records.map((r) => r.id))
    const revision = revise(this.db, latest, {
      ...commit,
      open,
      areWithdrawn,
      outputOf: () => undefined,
      readings: Math.max(commit.readings ?? 0, this.lastReading()),
    })
    this.parts.touch(commit.touches ?? [])
    return revision
  }

  private writeParts({ parts, fold, readings, at, what }: Replacement): Revision {
    const moved = parts.find((part) => !this.parts.isSame(part))
    if (moved) throw this.movedOn('another program took in reports of the same stories meanwhile')
    const records: ContentRecord[] = []
    const open = new Map<string, StoredRow>()
    const outputOf = new Map<string, number>()
    const told = new Set<string>()
    const settled: (() => void)[] = []
    const given = this.db.prepared(`${OPEN} AND output = ?`)
    for (const part of parts) {
      const outputs = this.parts.outputsOf(part.number)
      const output = outputs[0] ?? this.parts.newOutput(part.number)
      for (const o of outputs) for (const row of given.all(o) as OpenColumns[]) open.set(row.id, storedRow(row))
      for (const record of part.records) {
        records.push(record)
        outputOf.set(record.id, output)
      }
      for (const id of this.parts.share(outputs, output, part.shares)) told.add(id)
      settled.push(() => this.parts.settle(part.number, output))
    }
    records.push(...fold(this.parts.facts(told)))
    for (const row of this.openRows([...told, ...outputOf.keys()].filter((id) => !open.has(id)))) open.set(row.id, row)
    const revision = revise(this.db, this.latest(), {
      records,
      open: [...open.values()],
      areWithdrawn: true,
      outputOf: (id) => outputOf.get(id),
      readings: Math.max(readings, this.lastReading()),
      at,
      what,
    })
    for (const settle of settled) settle()
    return revision
  }

  private openRows(ids: readonly string[]): readonly StoredRow[] {
    const find = this.db.prepared(`${OPEN} AND id = ?`)
    return ids.flatMap((id) => {
      const row = find.get(id) as OpenColumns | undefined
      return row ? [storedRow(row)] : []
    })
  }

  private lastReading(): number {
    const { last } = this.db.prepared('SELECT coalesce(max(last_reading), 0) AS last FROM revision').get() as {
      last: number
    }
    return last
  }

  private movedOn(what: string): LedgerError {
    return new LedgerError('moved on', what, this.place, 'run this again')
  }
}

const storedRow = (row: OpenColumns): StoredRow => ({ ...row, withdrawn: row.withdrawn === 1 })

function reportRow(report: ReportVersion, received_at: string): Row {
  return {
    report: report.id,
    version: report.version,
    source: report.source,
    outlet: report.outlet ?? null,
    url: report.url ?? null,
    title: report.title ?? null,
    published: report.published.edtf,
    sha256: report.sha256,
    received_at,
    version_key: versionKey(report),
    text: report.text,
  }
}

function readingRow(report: ReportVersion, reading: Reading, made_at: string): Row {
  const { text: _text, ...facts } = report
  return {
    report: report.id,
    version: report.version,
    made_by: reading.madeBy,
    made_at,
    language: report.language,
    status: report.status,
    reading_key: readingKey(report, reading.madeBy),
    facts: JSON.stringify(facts),
    content: JSON.stringify(reading),
  }
}
