/** Files of a user's own knowledge, kept with the ledger that was read with them; a row is never changed. */
import { type Kysely, type Migration, sql } from 'kysely'

export const ownFiles: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`CREATE TABLE own_file (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      -- The last revision that was made without it.
      after INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('directory', 'ties')),
      text TEXT NOT NULL
    )`.execute(db)
  },
}
