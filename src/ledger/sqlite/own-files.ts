/** What a user added to the program's own knowledge, as the ledger keeps it: the last file of each kind holds, an empty one none. */
import type Database from 'better-sqlite3'
import { sql } from 'kysely'
import { OWN_FILE_KINDS, type OwnFiles } from '../own-files.js'
import type { RecordRows } from './record-rows.js'

/** Keeps the files that are not those that hold already. */
export function keepFiles(database: Database.Database, files: OwnFiles, at: string): void {
  const held = database.prepare('SELECT text FROM own_file WHERE kind = ? ORDER BY number DESC LIMIT 1').pluck()
  const add = database.prepare(`INSERT INTO own_file (at, after, kind, text)
    VALUES (?, (SELECT coalesce(max(number), 0) FROM revision), ?, ?)`)
  const isNew = (kind: keyof OwnFiles) => files[kind] !== undefined && (held.get(kind) ?? '') !== files[kind]
  if (!OWN_FILE_KINDS.some(isNew)) return
  database
    .transaction(() => {
      for (const kind of OWN_FILE_KINDS) if (isNew(kind)) add.run(at, kind, files[kind])
    })
    .immediate()
}

/** The files that a revision was made with, or those that hold now. */
export async function filesHeld(rows: RecordRows, latest: boolean): Promise<OwnFiles> {
  const until = latest ? sql`` : sql`AND after < ${rows.revision}`
  const out: { directory?: string; ties?: string } = {}
  for (const kind of OWN_FILE_KINDS) {
    const [row] = await rows.all<{ text: string }>(
      sql`SELECT text FROM own_file WHERE kind = ${kind} ${until} ORDER BY number DESC LIMIT 1`,
    )
    if (row && row.text !== '') out[kind] = row.text
  }
  return out
}
