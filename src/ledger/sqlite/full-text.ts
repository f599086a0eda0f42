/**
 * Full-text search as of a revision. The index holds every row ever written (a report's words once a version); what stands
 * in the revision is told by the rows themselves. Rows are ranked by what they hold alone, and not by how rare a word is in
 * the index: later rows must not change an answer that was given before. Of words that very many rows hold, only the latest
 * are ranked.
 */
import { sql } from 'kysely'
import { byText, type RecordKind } from '../../model/index.js'
import type { Hit, SearchAnswer, SearchQuery } from '../ledger-view.js'
import type { Wanted } from '../search-words.js'
import type { RecordRows, Row } from './record-rows.js'

/** So many matches are ranked at most. */
const RANKED = 1000
/** Words in a snippet. */
const AROUND = 24
const [OPEN, CLOSE] = ['\u0002', '\u0003']

export async function searchIn(rows: RecordRows, query: SearchQuery): Promise<SearchAnswer> {
  const match = matchOf(query)
  if (match === undefined) return { hits: [], more: false }
  // Numbers are bound as reals, and FTS5 passes over a real in a bound on rowid: hence the casts.
  // Rows are numbered in the order of revisions.
  const last = sql`CAST((SELECT max(number) FROM record
    WHERE revision = (SELECT max(revision) FROM record WHERE revision <= ${rows.revision})) AS INTEGER)`
  const matching = await rows.all<{ number: number }>(sql`SELECT rowid AS number FROM search
    WHERE search MATCH ${match} AND rowid <= ${last} ORDER BY rowid DESC LIMIT ${RANKED + 1}`)
  const first = matching.at(RANKED - 1)?.number ?? 0
  const found = await rows.all<Found>(sql`SELECT rowid AS number,
      length(highlight(search, 1, ${OPEN}, '')) - length(title) AS in_title,
      length(highlight(search, 2, ${OPEN}, '')) - length(words) AS in_words, length(words) AS size
    FROM search WHERE search MATCH ${match} AND rowid <= ${last} AND rowid >= CAST(${first} AS INTEGER)`)
  const ranked = found
    .map((f) => ({ number: f.number, score: scoreOf(f) }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
  const hits: Hit[] = []
  let passed = 0
  const wanted = query.limit + 1
  for (let i = 0; i < ranked.length && hits.length < wanted; i += wanted) {
    for (const { number, score } of ranked.slice(i, i + wanted)) {
      const row = await standing(rows, number)
      if (row === undefined || passed++ < query.offset) continue
      hits.push({ record: rows.toRecord(row), snippet: await snippet(rows, match, number), score: rounded(score) })
      if (hits.length === wanted) break
    }
  }
  return {
    hits: hits.slice(0, query.limit),
    more: hits.length === wanted,
    ...(matching.length > RANKED ? { ranked_only: RANKED } : {}),
  }
}

/** Rows of a kind that stand and hold the words in a row, the last of them perhaps only begun. */
export async function calledIn(
  rows: RecordRows,
  kind: RecordKind,
  words: string,
  most: number,
): Promise<readonly Row[]> {
  const phrase = words.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()
  if (phrase === '') return []
  const where = kind === 'actor' ? '{title words}' : 'title'
  const found = await rows.all<Row>(sql`SELECT r.* FROM search f CROSS JOIN record r ON r.number = f.rowid
    WHERE search MATCH ${`${where} : ("${phrase}" *)`} AND r.kind = ${kind} AND r.rank <> 'withdrawn'
      AND r.revision <= ${rows.revision} AND (r.closed_revision IS NULL OR r.closed_revision > ${rows.revision})
    LIMIT ${most}`)
  return [...found].sort((a, b) => byText(a.id, b.id))
}

interface Found {
  readonly number: number
  /** How often the words stand in the title and in the rest. */
  readonly in_title: number
  readonly in_words: number
  /** Characters of the rest. */
  readonly size: number
}

/** Often is better than once, but not as many times; in a short text it means more, and in the title the most. */
function scoreOf({ in_title, in_words, size }: Found): number {
  const usual = 1500
  return (4 * in_title) / (in_title + 1) + in_words / (in_words + 1.2 * (0.25 + 0.75 * (size / usual)))
}

/** The question in the language of FTS5; every word stands in quotes, so that none can be part of its grammar. */
function matchOf({ words: { wanted, unwanted }, kind }: SearchQuery): string | undefined {
  if (wanted.length === 0) return undefined
  const each = (some: readonly Wanted[]) => some.map((w) => `"${w.words}"${w.begins ? '*' : ''}`)
  const not = unwanted.length === 0 ? '' : ` NOT (${each(unwanted).join(' OR ')})`
  const of = kind === undefined ? '' : `kind : "${kind}" AND `
  return `${of}{title words} : ((${each(wanted).join(' AND ')})${not})`
}

const rounded = (score: number) => Math.round(score * 1e6) / 1e6

/** The row that stands for an indexed one: itself, or of a report the row of the same version. */
async function standing(rows: RecordRows, number: number): Promise<Row | undefined> {
  const { revision } = rows
  const [row] = await rows.all<Row>(sql`SELECT s.* FROM record f JOIN record s ON s.id = f.id
    WHERE f.number = ${number} AND s.rank <> 'withdrawn' AND s.revision <= ${revision}
      AND (s.closed_revision IS NULL OR s.closed_revision > ${revision})
      AND (s.number = f.number OR f.kind = 'report' AND s.content ->> 'version' = f.content ->> 'version')`)
  return row
}

async function snippet(rows: RecordRows, match: string, number: number): Promise<Hit['snippet']> {
  const [row] = await rows.all<{ words: string; title: string }>(sql`SELECT
      snippet(search, 2, ${OPEN}, ${CLOSE}, '…', ${AROUND}) AS words, highlight(search, 1, ${OPEN}, ${CLOSE}) AS title
    FROM search WHERE search MATCH ${match} AND rowid = CAST(${number} AS INTEGER)`)
  if (!row) return []
  // Words found in the title alone are shown there.
  return marked(row.words.includes(OPEN) || !row.title.includes(OPEN) ? row.words : row.title)
}

function marked(text: string): Hit['snippet'] {
  return text.split(OPEN).flatMap((piece, i) => {
    const [found = '', rest] = i === 0 ? [undefined, piece] : piece.split(CLOSE)
    const parts = [
      ...(found === '' ? [] : [{ text: found, found: true as const }]),
      ...(rest ? [{ text: rest.replace(/\s+/g, ' ') }] : []),
    ]
    return parts
  })
}
