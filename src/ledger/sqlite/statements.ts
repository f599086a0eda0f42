/** Prepared statements of one database, each compiled once. */
import type Database from 'better-sqlite3'
import type { Tables } from './tables.js'

export type Row = Record<string, string | number | null>

export class Statements {
  private readonly known = new Map<string, Database.Statement>()
  private readonly inserts = new Map<keyof Tables, Database.Statement>()

  constructor(readonly database: Database.Database) {}

  prepared(sql: string): Database.Statement {
    const known = this.known.get(sql)
    if (known) return known
    const statement = this.database.prepare(sql)
    this.known.set(sql, statement)
    return statement
  }

  /** All rows of a table have the same columns here, so one statement serves them all. */
  insert<T extends keyof Tables & string>(
    table: T,
    row: { readonly [K in keyof Tables[T]]?: string | number | null },
  ): Database.RunResult {
    const known = this.inserts.get(table)
    if (known) return known.run(row as Row)
    const columns = Object.keys(row)
    const sql = `INSERT INTO ${table} (${columns.map((c) => `"${c}"`).join(', ')})
      VALUES (${columns.map((c) => `@${c}`).join(', ')})`
    const statement = this.database.prepare(sql)
    this.inserts.set(table, statement)
    return statement.run(row as Row)
  }
}
