/**
 * Lists in order, page by page. In the latest revision an index of the open rows gives a page without looking at the
 * others; rows that were closed while the view was held are few and are merged in.
 */
import { sql } from 'kysely'
import { byText, type LedgerRecord, type RecordKind } from '../../model/index.js'
import type { PageQuery, RecordQuery } from '../ledger-view.js'
import { cursorOf, readCursor } from './cursor.js'
import type { RecordRows, Row } from './record-rows.js'

interface Found {
  readonly records: readonly LedgerRecord[]
  readonly next?: string
}

export async function pageOf(rows: RecordRows, latest: boolean, kind: RecordKind, query: PageQuery): Promise<Found> {
  const after = query.after === undefined ? undefined : readCursor(query.after, 2)
  const [sort, id] = after ?? []
  const past = sort === undefined ? sql`` : sql`AND (r.sort, r.id) > (${String(sort)}, ${String(id)})`
  const most = query.limit + 1
  const end = sql`ORDER BY r.sort, r.id LIMIT ${most}`
  const parts = armsOf(rows, latest, kind, query).map((arm) => rows.all<Row>(sql`SELECT r.* ${arm} ${past} ${end}`))
  const found = (await Promise.all(parts))
    .flat()
    .sort((a, b) => byCodePoint(a.sort, b.sort) || byText(a.id, b.id))
    .slice(0, most)
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    records: shown.map((row) => rows.toRecord(row)),
    ...(found.length > shown.length && last ? { next: cursorOf([last.sort, last.id]) } : {}),
  }
}

export async function countOf(
  rows: RecordRows,
  latest: boolean,
  kind: RecordKind,
  query: RecordQuery & { readonly most: number },
): Promise<number> {
  let sum = 0
  for (const arm of armsOf(rows, latest, kind, query)) {
    const [row] = await rows.all<{ n: number }>(
      sql`SELECT count(*) AS n FROM (SELECT 1 ${arm} LIMIT ${query.most - sum})`,
    )
    sum += row?.n ?? 0
  }
  return sum
}

/** `FROM record r WHERE ...` of the rows asked for, in parts that hold no row twice. */
function armsOf(rows: RecordRows, latest: boolean, kind: RecordKind, { story, withdrawn }: RecordQuery) {
  const { revision } = rows
  const ranked = withdrawn ? sql`` : sql`AND r.rank <> 'withdrawn'`
  const from = (table: ReturnType<typeof sql>, closing: ReturnType<typeof sql>) =>
    sql`FROM record r ${table} WHERE r.kind = ${kind} ${ranked} AND r.revision <= ${revision} AND ${closing} ${member}`
  const member =
    story === undefined
      ? sql``
      : sql`AND r.id IN (SELECT m.member FROM story_member m WHERE m.story = ${story} AND m.revision <= ${revision}
          AND (m.closed_revision IS NULL OR m.closed_revision > ${revision}))`
  if (!latest || story !== undefined || withdrawn) {
    return [from(sql``, sql`(r.closed_revision IS NULL OR r.closed_revision > ${revision})`)]
  }
  return [
    from(sql`INDEXED BY record_listed`, sql`r.closed_revision IS NULL`),
    from(sql`INDEXED BY record_by_closing`, sql`r.closed_revision > ${revision}`),
  ]
}

/** As SQLite compares text: by UTF-8 bytes, which is by code points. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
