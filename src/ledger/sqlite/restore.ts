/** Fills an empty ledger with the rows of another, as an export gave them: knowledge fields are kept, not made. */
import type Database from 'better-sqlite3'
import {
  byText,
  type ContentRecord,
  canonicalJson,
  KNOWLEDGE_FIELDS,
  type LedgerRecord,
  sha256,
} from '../../model/index.js'
import { columnsOf } from '../columns.js'
import { LedgerError } from '../errors.js'
import { evidenceOf } from '../evidence-of.js'
import { members } from '../membership.js'
import type { Revision } from '../revision.js'

const KNOWLEDGE: ReadonlySet<string> = new Set(KNOWLEDGE_FIELDS)

/** Writes the rows in one transaction; the last revision among them is given back. */
export function restoreRows(database: Database.Database, place: string, given: Iterable<LedgerRecord>): Revision {
  const rows = [...given].sort((a, b) => a.revision - b.revision || byText(a.id, b.id))
  return database
    .transaction(() => {
      const held = database.prepare('SELECT (SELECT count(*) FROM revision) + (SELECT count(*) FROM reading)').pluck()
      if (Number(held.get()) > 0) {
        const todo = 'import into a new one (--ledger NEW-FILE)'
        throw new LedgerError('not empty', 'this ledger holds something already', place, todo)
      }
      return write(database, rows)
    })
    .immediate()
}

function write(database: Database.Database, rows: readonly LedgerRecord[]): Revision {
  const revisions = new Map<number, string>()
  for (const r of rows) revisions.set(r.revision, r.known_from)
  const addRevision = database.prepare(
    'INSERT INTO revision (number, at, what, added, changed, withdrawn, last_reading) VALUES (?, ?, ?, ?, ?, ?, 0)',
  )
  for (const [number, at] of revisions) {
    const own = rows.filter((r) => r.revision === number)
    const changed = own.filter((r) => r.supersedes !== undefined && r.rank !== 'withdrawn').length
    const gone = own.filter((r) => r.rank === 'withdrawn').length
    addRevision.run(number, at, 'imported', own.length - changed - gone, changed, gone)
  }
  const successors = successorsOf(rows)
  const add =
    database.prepare(`INSERT INTO record (id, kind, revision, closed_revision, known_from, known_to, supersedes,
      rank, rank_reason, about, report, date, label, sort, hash, content)
    VALUES (@id, @kind, @revision, @closed, @known_from, @known_to, @supersedes, @rank, @rank_reason, @about, @report,
      @date, @label, @sort, @hash, @content)`)
  const addEvidence =
    database.prepare(`INSERT INTO evidence (record_number, ordinal, report, version, start, "end", role, quote)
    VALUES (@number, @ordinal, @report, @version, @start, @end, @role, @quote)`)
  for (const row of rows) {
    const record = contentOf(row)
    const content = canonicalJson(record)
    const { lastInsertRowid } = add.run({
      ...columnsOf(record),
      id: row.id,
      kind: row.kind,
      revision: row.revision,
      closed: successors.get(row)?.revision ?? null,
      known_from: row.known_from,
      known_to: row.known_to,
      supersedes: row.supersedes ?? null,
      rank: row.rank === 'withdrawn' ? 'withdrawn' : 'normal',
      rank_reason: row.rank === 'withdrawn' ? (row.rank_reason ?? null) : null,
      hash: sha256(content).slice(0, 32),
      content,
    })
    if (row.rank === 'withdrawn') continue
    for (const [ordinal, e] of evidenceOf(record).entries()) addEvidence.run({ number: lastInsertRowid, ordinal, ...e })
  }
  writeMembers(database, rows, [...revisions.keys()], successors)
  const last = database.prepare('SELECT number, at, what FROM revision ORDER BY number DESC LIMIT 1').get()
  return (last as Revision | undefined) ?? { number: 0, at: '', what: 'nothing has been read yet' }
}

/** The row that closed each row: the next one of its id. */
function successorsOf(rows: readonly LedgerRecord[]): ReadonlyMap<LedgerRecord, LedgerRecord> {
  const last = new Map<string, LedgerRecord>()
  const out = new Map<LedgerRecord, LedgerRecord>()
  for (const row of rows) {
    const before = last.get(row.id)
    if (before) out.set(before, row)
    last.set(row.id, row)
  }
  return out
}

/** Who belonged to which story follows from the records that stood in each revision. */
function writeMembers(
  database: Database.Database,
  rows: readonly LedgerRecord[],
  revisions: readonly number[],
  successors: ReadonlyMap<LedgerRecord, LedgerRecord>,
): void {
  const add = database.prepare('INSERT INTO story_member (story, member, revision) VALUES (?, ?, ?)')
  const close = database.prepare(
    'UPDATE story_member SET closed_revision = ? WHERE story = ? AND member = ? AND closed_revision IS NULL',
  )
  let open = new Map<string, { story: string; member: string }>()
  for (const revision of revisions) {
    const standing = rows.filter(
      (r) =>
        r.rank !== 'withdrawn' &&
        r.revision <= revision &&
        (successors.get(r)?.revision ?? Number.POSITIVE_INFINITY) > revision,
    )
    const now = new Map(members(standing.map(contentOf)).map((m) => [`${m.story} ${m.member}`, m]))
    for (const [key, m] of open) if (!now.has(key)) close.run(revision, m.story, m.member)
    for (const [key, m] of now) if (!open.has(key)) add.run(m.story, m.member, revision)
    open = now
  }
}

const contentOf = (row: LedgerRecord): ContentRecord =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !KNOWLEDGE.has(key))) as unknown as ContentRecord
