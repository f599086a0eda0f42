/** Which report was read from which file, so that a changed file is known as an edit; a file is named by a sum of its path. */
import { type Kysely, type Migration, sql } from 'kysely'

export const places: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`CREATE TABLE place (place TEXT PRIMARY KEY, report TEXT NOT NULL) WITHOUT ROWID`.execute(db)
  },
}
