/** Brings a ledger file to the present schema. Loaded only when a file is new or older. */
import { type Kysely, Migrator } from 'kysely'
import { ledger } from './migrations/0001-ledger.js'
import { neighbourhoods } from './migrations/0002-neighbourhoods.js'
import { asOf } from './migrations/0003-as-of.js'
import { ownFiles } from './migrations/0004-own-files.js'
import { places } from './migrations/0005-places.js'
import type { Tables } from './tables.js'

/** In order; a migration that has shipped is never edited. The schema version is their number (see `open.ts`). */
const MIGRATIONS = {
  '0001-ledger': ledger,
  '0002-neighbourhoods': neighbourhoods,
  '0003-as-of': asOf,
  '0004-own-files': ownFiles,
  '0005-places': places,
}

export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
