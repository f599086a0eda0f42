/** One revision of the records: what is new is added, what differs closes the row that it supersedes, what is gone is withdrawn. */
import { byText, type ContentRecord } from '../../model/index.js'
import { columnsOf } from '../columns.js'
import { difference, type HashedRecord, type OpenRow } from '../difference.js'
import { evidenceOf } from '../evidence-of.js'
import { type Member, members } from '../membership.js'
import type { Revision } from '../revision.js'
import type { Statements } from './statements.js'

export interface Changes {
  readonly records: readonly ContentRecord[]
  /** Open rows of those ids, and those of records that are withdrawn when they are not among the records. */
  readonly open: readonly StoredRow[]
  readonly areWithdrawn: boolean
  /** Number of the output that gives a record; undefined for records that cross parts. */
  readonly outputOf: (id: string) => number | undefined
  /** Number of the last reading that is taken in. */
  readonly readings: number
  readonly at: string
  readonly what: string
  readonly why?: string
}

export interface StoredRow extends OpenRow {
  readonly output: number | null
}

const WHY_GONE = 'no report of the ledger says so any more'

/** Gives the revision made, or the latest one when nothing differs. */
export function revise(db: Statements, latest: Revision, changes: Changes): Revision {
  const { added, changed, gone: missing } = difference(changes.open, changes.records)
  const gone = changes.areWithdrawn ? missing : []
  moveOutputs(db, changes)
  if (added.length + changed.length + gone.length === 0) {
    // Readings that changed nothing are taken in by the revision that stands.
    db.prepared('UPDATE revision SET last_reading = max(last_reading, ?) WHERE number = ?').run(
      changes.readings,
      latest.number,
    )
    return latest
  }
  const at = byText(changes.at, latest.at) < 0 ? latest.at : changes.at
  const revision = { number: latest.number + 1, at, what: changes.what }
  db.insert('revision', {
    ...revision,
    added: added.length,
    changed: changed.length,
    withdrawn: gone.length,
    last_reading: changes.readings,
  })
  for (const one of added) writeRecord(db, one, revision, null, changes.outputOf(one.record.id))
  const close = db.prepared(
    'UPDATE record SET closed_revision = ?, known_to = ? WHERE id = ? AND closed_revision IS NULL',
  )
  for (const one of changed) {
    close.run(revision.number, revision.at, one.record.id)
    writeRecord(db, one, revision, one.record.id, changes.outputOf(one.record.id))
  }
  // A withdrawal is a row of its own, so that it is known since when and why the record does not stand any more.
  const copy = db.prepared(`INSERT INTO record
    (id, kind, revision, known_from, supersedes, rank, rank_reason, about, report, date, label, sort, hash, content)
    SELECT id, kind, @revision, @at, id, 'withdrawn', @why, about, report, date, label, sort, hash, content
    FROM record WHERE id = @id AND closed_revision = @revision`)
  for (const id of gone) {
    close.run(revision.number, revision.at, id)
    copy.run({ id, revision: revision.number, at: revision.at, why: changes.why ?? WHY_GONE })
  }
  writeMembers(db, changes, gone, revision)
  return revision
}

/** Records that stand as they did may be given by another part now. */
function moveOutputs(db: Statements, { open, outputOf }: Changes): void {
  const move = db.prepared('UPDATE record SET output = ? WHERE id = ? AND closed_revision IS NULL')
  for (const row of open) {
    const output = outputOf(row.id)
    if (output !== undefined && output !== row.output) move.run(output, row.id)
  }
}

function writeRecord(
  db: Statements,
  { record, content, hash }: HashedRecord,
  revision: Revision,
  supersedes: string | null,
  output: number | undefined,
): void {
  const { lastInsertRowid } = db.insert('record', {
    id: record.id,
    kind: record.kind,
    revision: revision.number,
    known_from: revision.at,
    supersedes,
    rank: 'normal',
    ...columnsOf(record),
    hash,
    content,
    output: output ?? null,
  })
  const record_number = Number(lastInsertRowid)
  for (const [ordinal, e] of evidenceOf(record).entries()) db.insert('evidence', { record_number, ordinal, ...e })
}

/** Members of the stories that are among the records or gone. */
function writeMembers(db: Statements, { records }: Changes, gone: readonly string[], revision: Revision): void {
  const key = (m: Member) => `${m.story} ${m.member}`
  const stories = [...records.filter((r) => r.kind === 'story').map((r) => r.id), ...gone]
  const find = db.prepared('SELECT story, member FROM story_member WHERE story = ? AND closed_revision IS NULL')
  const before = new Map(stories.flatMap((story) => (find.all(story) as Member[]).map((m) => [key(m), m])))
  const now = new Map(members(records).map((m) => [key(m), m]))
  const close = db.prepared(
    'UPDATE story_member SET closed_revision = ? WHERE story = ? AND member = ? AND closed_revision IS NULL',
  )
  for (const [k, m] of before) if (!now.has(k)) close.run(revision.number, m.story, m.member)
  for (const [k, m] of now) {
    if (!before.has(k)) db.insert('story_member', { story: m.story, member: m.member, revision: revision.number })
  }
}
