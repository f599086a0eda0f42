/** Opens a ledger file, and says in plain words why it cannot. */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { LedgerError } from '../errors.js'
import type { Ledger } from '../ledger.js'
import { ledgerDialect } from './dialect.js'
import { SqliteLedger } from './sqlite-ledger.js'
import type { Tables } from './tables.js'
import { explained } from './trouble.js'

/** Marks the file as ours (`file` and Datasette show it): the letters RAPP. */
const APPLICATION_ID = 0x52415050
/** Number of migrations that this program knows. */
const SCHEMA_VERSION = 5

/** Pages of the file that are kept in memory, in KiB; the default of 2 MiB is too little for the indexes of a large ledger. */
const CACHE_KIB = 128 * 1024
/** Pages in the write-ahead log that are brought into the file together: a report writes to some hundred places. */
const LOG_PAGES = 8192

export interface OpenOptions {
  /** Makes the file when there is none. */
  readonly create: boolean
  /** How long to wait for another writer, in milliseconds. */
  readonly wait?: number
}

/**
 * Opens the ledger at `path`.
 * @throws LedgerError
 */
export async function openSqliteLedger(path: string, options: OpenOptions): Promise<Ledger> {
  checkPath(path, options)
  let database: Database.Database | undefined
  try {
    database = new Database(path, { timeout: options.wait ?? 5000 })
    const db = await prepare(database, path)
    return new SqliteLedger(path, database, db)
  } catch (error) {
    database?.close()
    throw explained(error, path)
  }
}

/** An empty ledger that lives as long as it is open. */
export async function openMemoryLedger(): Promise<Ledger> {
  const database = new Database(':memory:')
  return new SqliteLedger('memory', database, await prepare(database, 'memory'))
}

function checkPath(path: string, { create }: OpenOptions): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) {
    if (!create) {
      throw new LedgerError(
        'missing',
        'there is no ledger here',
        path,
        'make one with: rapport read FILE --ledger FILE',
      )
    }
    const folder = dirname(path)
    if (!existsSync(folder)) {
      throw new LedgerError('unwritable', 'its folder does not exist', path, `make the folder ${folder} first`)
    }
    return
  }
  if (found.isDirectory()) {
    throw new LedgerError('a folder', 'a ledger is one file, and this is a folder', path, 'name a file in it')
  }
  if (found.size > 0 && !beginsLikeSqlite(path)) {
    throw new LedgerError('not a ledger', 'this file is not a ledger', path, 'name another file with --ledger')
  }
}

function beginsLikeSqlite(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    const head = Buffer.alloc(16)
    const file = openSync(path, 'r')
    try {
      readSync(file, head, 0, 16, 0)
    } finally {
      closeSync(file)
    }
    return head.toString('latin1') === 'SQLite format 3\0'
  } catch (error) {
    throw explained(error, path)
  }
}

async function prepare(database: Database.Database, path: string): Promise<Kysely<Tables>> {
  const version = Number(database.pragma('user_version', { simple: true }))
  const owner = Number(database.pragma('application_id', { simple: true }))
  const tables = database.prepare("SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'kysely_%'").pluck().get()
  if (owner !== APPLICATION_ID && Number(tables) > 0) {
    throw new LedgerError(
      'not a ledger',
      'this is a database of another program',
      path,
      'name another file with --ledger',
    )
  }
  if (owner === APPLICATION_ID && version > SCHEMA_VERSION) {
    const what = `this ledger has schema ${version}, and this program knows schemas up to ${SCHEMA_VERSION}`
    throw new LedgerError('newer schema', what, path, 'use the newer rapport that wrote it')
  }
  const db = new Kysely<Tables>({ dialect: ledgerDialect(database) })
  if (!database.readonly) {
    database.pragma('journal_mode = WAL')
    database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
    // While the file is made nothing has been acknowledged yet; NORMAL spares a flush of the disk for every step.
    database.pragma('synchronous = NORMAL')
  }
  database.pragma('foreign_keys = ON')
  database.pragma(`cache_size = ${-CACHE_KIB}`)
  if (version < SCHEMA_VERSION) {
    database.pragma(`application_id = ${APPLICATION_ID}`)
    const { migrate } = await import('./migrate.js')
    await migrate(db)
    database.pragma(`user_version = ${SCHEMA_VERSION}`)
  }
  // Acknowledged means on the disk: FULL also survives a power cut, and writes come in lots, so it costs little.
  if (!database.readonly) database.pragma('synchronous = FULL')
  return db
}
