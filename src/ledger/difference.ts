/** What a new set of records changes in a ledger: pure, and the same whatever the order of the records. */
import { byText, type ContentRecord, canonicalJson, sha256 } from '../model/index.js'

/** A row that is open: no later row has superseded it. */
export interface OpenRow {
  readonly id: string
  readonly hash: string
  readonly withdrawn: boolean
}

export interface Difference {
  readonly added: readonly HashedRecord[]
  /** Each supersedes the open row of its id. */
  readonly changed: readonly HashedRecord[]
  /** Ids whose open row has no successor any more. */
  readonly gone: readonly string[]
}

export interface HashedRecord {
  readonly record: ContentRecord
  readonly content: string
  readonly hash: string
}

/** Compares records with the open rows of a ledger. Two records of one id are a bug of whoever made them. */
export function difference(open: readonly OpenRow[], records: readonly ContentRecord[]): Difference {
  const rows = new Map(open.map((row) => [row.id, row]))
  const added: HashedRecord[] = []
  const changed: HashedRecord[] = []
  const seen = new Set<string>()
  for (const record of [...records].sort((a, b) => byText(a.id, b.id))) {
    if (seen.has(record.id)) throw new Error(`two records have the id ${record.id}`)
    seen.add(record.id)
    const content = canonicalJson(record)
    const hash = sha256(content).slice(0, 32)
    const row = rows.get(record.id)
    if (row === undefined) added.push({ record, content, hash })
    else if (row.hash !== hash || row.withdrawn) changed.push({ record, content, hash })
  }
  const gone = open.filter((row) => !row.withdrawn && !seen.has(row.id)).map((row) => row.id)
  return { added, changed, gone: gone.sort(byText) }
}
