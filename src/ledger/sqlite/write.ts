/**
 * The two writes of the ledger, each one transaction. They run on prepared statements of better-sqlite3 and not through
 * kysely: a revision of many thousand rows then costs one compilation per statement instead of one per row, and nothing
 * is awaited while the write lock is held, so that neither a signal nor another task can come between.
 */
import type Database from 'better-sqlite3'
import { byText, type ContentRecord, type Reading, type ReportVersion } from '../../model/index.js'
import { columnsOf } from '../columns.js'
import { type Difference, difference, type HashedRecord, type OpenRow } from '../difference.js'
import { LedgerError } from '../errors.js'
import { evidenceOf } from '../evidence-of.js'
import type { Acknowledged, Commit, ReadReport, Revision, StoredReport } from '../ledger.js'
import { type Member, members } from '../membership.js'
import { readingKey, versionKey } from '../report-facts.js'
import type { Tables } from './tables.js'

type Row = Record<string, string | number | null>

export class SqliteWriter {
  private readonly statements = new Map<string, Database.Statement>()
  private readonly inserts = new Map<keyof Tables, Database.Statement>()

  constructor(
    private readonly database: Database.Database,
    private readonly place: string,
  ) {}

  acknowledge(reports: readonly ReadReport[], at: string): readonly Acknowledged[] {
    return this.database.transaction(() => reports.map((r) => this.store(r, at))).immediate()
  }

  commit(commit: Commit): Revision {
    return this.database.transaction(() => this.write(commit)).immediate()
  }

  latest(): Revision {
    const row = this.prepared('SELECT number, at, what FROM revision ORDER BY number DESC LIMIT 1').get()
    return (row as Revision | undefined) ?? { number: 0, at: '', what: 'nothing has been read yet' }
  }

  stored(report: string): StoredReport | undefined {
    return this.prepared(`SELECT v.version, v.version_key AS versionKey, r.reading_key AS readingKey
      FROM report_version v JOIN reading r ON r.report = v.report AND r.version = v.version
      WHERE v.report = ? ORDER BY v.version DESC, r.number DESC LIMIT 1`).get(report) as StoredReport | undefined
  }

  private store({ report, reading }: ReadReport, at: string): Acknowledged {
    const last = this.stored(report.id)
    const isSame = last?.versionKey === versionKey(report)
    const version = isSame ? last.version : (last?.version ?? 0) + 1
    const told = { report: report.id, version }
    if (isSame && last.readingKey === readingKey(report, reading.madeBy)) return { ...told, is: 'known' }
    const given = { ...report, version }
    if (!isSame) this.insert('report_version', reportRow(given, at))
    this.insert('reading', readingRow(given, { ...reading, version }, at))
    return { ...told, is: last === undefined ? 'new' : isSame ? 'read again' : 'a new version' }
  }

  private write(commit: Commit): Revision {
    const latest = this.latest()
    if (latest.number !== commit.basedOn) {
      const what = `another program wrote revision ${latest.number} meanwhile`
      throw new LedgerError('moved on', what, this.place, 'run this again')
    }
    for (const report of commit.reports ?? []) this.store(report, commit.at)
    const open = this.prepared(
      "SELECT id, hash, rank = 'withdrawn' AS withdrawn FROM record WHERE closed_revision IS NULL",
    ).all() as { id: string; hash: string; withdrawn: number }[]
    const rows: OpenRow[] = open.map((row) => ({ ...row, withdrawn: row.withdrawn === 1 }))
    const diff = difference(rows, commit.records)
    const gone = commit.others === 'are withdrawn' ? diff.gone : []
    if (diff.added.length + diff.changed.length + gone.length === 0) {
      this.takeIn(commit.readings ?? 0)
      return latest
    }
    const at = byText(commit.at, latest.at) < 0 ? latest.at : commit.at
    const revision = { number: latest.number + 1, at, what: commit.what }
    this.insert('revision', {
      ...revision,
      added: diff.added.length,
      changed: diff.changed.length,
      withdrawn: gone.length,
      last_reading: commit.readings ?? 0,
    })
    this.writeRecords({ ...diff, gone }, revision, commit.why ?? 'no report of the ledger says so any more')
    this.writeMembers(commit, revision)
    return revision
  }

  /** Readings that changed nothing are taken in by the revision that stands. */
  private takeIn(readings: number): void {
    this.prepared(
      'UPDATE revision SET last_reading = ? WHERE last_reading < ? AND number = (SELECT max(number) FROM revision)',
    ).run(readings, readings)
  }

  private writeRecords(diff: Difference, revision: Revision, why: string): void {
    const close = this.prepared(
      'UPDATE record SET closed_revision = ?, known_to = ? WHERE id = ? AND closed_revision IS NULL',
    )
    for (const added of diff.added) this.writeRecord(added, revision, null)
    for (const changed of diff.changed) {
      close.run(revision.number, revision.at, changed.record.id)
      this.writeRecord(changed, revision, changed.record.id)
    }
    // A withdrawal is a row of its own, so that it is known since when and why the record does not stand any more.
    const copy = this.prepared(`INSERT INTO record
      (id, kind, revision, known_from, supersedes, rank, rank_reason, about, report, date, label, hash, content)
      SELECT id, kind, @revision, @at, id, 'withdrawn', @why, about, report, date, label, hash, content
      FROM record WHERE id = @id AND closed_revision = @revision`)
    for (const id of diff.gone) {
      close.run(revision.number, revision.at, id)
      copy.run({ id, revision: revision.number, at: revision.at, why })
    }
  }

  private writeRecord({ record, content, hash }: HashedRecord, revision: Revision, supersedes: string | null): void {
    const { lastInsertRowid } = this.insert('record', {
      id: record.id,
      kind: record.kind,
      revision: revision.number,
      known_from: revision.at,
      supersedes,
      rank: 'normal',
      ...columnsOf(record),
      hash,
      content,
    })
    this.writeEvidence(Number(lastInsertRowid), record)
  }

  private writeEvidence(record_number: number, record: ContentRecord): void {
    for (const [ordinal, e] of evidenceOf(record).entries()) this.insert('evidence', { record_number, ordinal, ...e })
  }

  private writeMembers(commit: Commit, revision: Revision): void {
    const all = commit.others === 'are withdrawn'
    const stories = new Set(commit.records.filter((r) => r.kind === 'story').map((r) => r.id))
    const key = (m: Member) => `${m.story} ${m.member}`
    const open = this.prepared('SELECT story, member FROM story_member WHERE closed_revision IS NULL').all() as Member[]
    const before = new Map(open.filter((m) => all || stories.has(m.story)).map((m) => [key(m), m]))
    const now = new Map(members(commit.records).map((m) => [key(m), m]))
    const close = this.prepared(
      'UPDATE story_member SET closed_revision = ? WHERE story = ? AND member = ? AND closed_revision IS NULL',
    )
    for (const [k, m] of before) if (!now.has(k)) close.run(revision.number, m.story, m.member)
    for (const [k, m] of now) {
      if (!before.has(k)) this.insert('story_member', { story: m.story, member: m.member, revision: revision.number })
    }
  }

  private insert<T extends keyof Tables & string>(
    table: T,
    row: { readonly [K in keyof Tables[T]]?: string | number | null },
  ): Database.RunResult {
    // All rows of a table have the same columns here, so one statement serves them all.
    const known = this.inserts.get(table)
    if (known) return known.run(row as Row)
    const columns = Object.keys(row)
    const sql = `INSERT INTO ${table} (${columns.map((c) => `"${c}"`).join(', ')})
      VALUES (${columns.map((c) => `@${c}`).join(', ')})`
    this.inserts.set(table, this.database.prepare(sql))
    return this.prepared(sql).run(row as Row)
  }

  private prepared(sql: string): Database.Statement {
    const known = this.statements.get(sql)
    if (known) return known
    const statement = this.database.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }
}

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
