/** Lists in order by the page, changes by revision, and a full-text index that triggers keep in step with every write. */
import { type Kysely, type Migration, sql } from 'kysely'
import { columnsOf } from '../../columns.js'

export const asOf: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw("ALTER TABLE record ADD COLUMN sort TEXT NOT NULL DEFAULT ''").execute(db)
    await sortOldRows(db)
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const LOT = 5000

async function sortOldRows(db: Kysely<unknown>): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ number: number; content: string }>`
      SELECT number, content FROM record WHERE number > ${last} ORDER BY number LIMIT ${LOT}`.execute(db)
    for (const { number, content } of rows) {
      const { sort } = columnsOf(JSON.parse(content))
      if (sort !== '') await sql`UPDATE record SET sort = ${sort} WHERE number = ${number}`.execute(db)
    }
    if (rows.length < LOT) return
    last = rows.at(-1)?.number ?? last
  }
}

/** Kinds that words are looked for in. A report's words are indexed once a version, not once a row. */
const SEARCHED = "('report', 'story', 'actor', 'event', 'tie', 'statement', 'figure', 'condition', 'disagreement')"

const IS_NEW_TEXT = (row: string) => `${row}.rank <> 'withdrawn' AND (${row}.kind <> 'report' OR NOT EXISTS (
  SELECT 1 FROM record o WHERE o.id = ${row}.id AND o.number < ${row}.number
    AND o.content ->> 'version' = ${row}.content ->> 'version'))`

const STATEMENTS = [
  "CREATE INDEX record_listed ON record (kind, sort, id, revision, rank, closed_revision) WHERE closed_revision IS NULL AND rank <> 'withdrawn'",
  'CREATE INDEX record_by_revision ON record (revision, id)',
  'CREATE INDEX record_by_closing ON record (closed_revision, kind) WHERE closed_revision IS NOT NULL',
  `CREATE VIEW search_text AS SELECT number, kind,
    coalesce(CASE kind
      WHEN 'report' THEN content ->> 'title'
      WHEN 'story' THEN content ->> 'title'
      WHEN 'actor' THEN content ->> 'name'
      WHEN 'event' THEN content ->> '$.tie.kind'
      WHEN 'tie' THEN content ->> 'tie_kind'
      WHEN 'statement' THEN content ->> 'speaker_text'
      WHEN 'figure' THEN content ->> 'measure'
      WHEN 'condition' THEN content ->> 'relation'
      WHEN 'disagreement' THEN content ->> 'attribute' END, '') AS title,
    coalesce(CASE kind
      WHEN 'report' THEN content ->> 'text'
      WHEN 'actor' THEN (SELECT group_concat(value, '; ') FROM json_each(content, '$.aliases'))
      WHEN 'event' THEN concat_ws('; ', content ->> 'type', content ->> '$.tie.effect', content ->> '$.where.name',
        content ->> '$.reason.text')
      WHEN 'tie' THEN content ->> 'current'
      WHEN 'statement' THEN concat_ws('; ', content ->> 'content', content ->> 'addressee')
      WHEN 'figure' THEN concat_ws('; ', content ->> 'bound', content ->> 'value', content ->> 'unit', content ->> 'scope')
      WHEN 'condition' THEN content ->> 'text'
      WHEN 'disagreement' THEN (SELECT group_concat(e.value ->> 'quote', '; ')
        FROM json_each(content, '$.sides') s, json_each(s.value, '$.evidence') e) END, '') AS words
    FROM record`,
  `CREATE VIRTUAL TABLE search USING fts5(kind, title, words, content = 'search_text', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2')`,
  `INSERT INTO search (rowid, kind, title, words) SELECT t.number, t.kind, t.title, t.words
    FROM search_text t JOIN record r ON r.number = t.number WHERE r.kind IN ${SEARCHED} AND ${IS_NEW_TEXT('r')}`,
  `CREATE TRIGGER record_searched AFTER INSERT ON record WHEN new.kind IN ${SEARCHED} AND ${IS_NEW_TEXT('new')} BEGIN
    INSERT INTO search (rowid, kind, title, words)
      SELECT number, kind, title, words FROM search_text WHERE number = new.number;
  END`,
]
