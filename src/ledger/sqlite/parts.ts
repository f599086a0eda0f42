/** The parts of a ledger that are to be reconciled, their readings, and what stands when they have been. */
import { type Facts, type Judgement, keptOf, type Share } from '../../model/index.js'
import type { ReadReport } from '../revision.js'
import type { StalePart, Work } from '../work.js'
import type { Statements } from './statements.js'

/** So many readings at most are told apart by report when they are counted. */
const COUNTED = 10_000

type StoredShare = Share & { readonly output: number }

interface StaleRow {
  readonly number: number
  readonly touched: number
  readonly size: number
}

export class Parts {
  constructor(private readonly db: Statements) {}

  /** Parts to be reconciled, of so many reports and one part at least; undefined when all stand. */
  work(most: number): Work | undefined {
    const { pending, last } = this.pending()
    const { parts, more } = this.stale(most)
    if (parts.length === 0 && pending === 0) return undefined
    const reports = this.db.prepared('SELECT report FROM part_report WHERE part = ? ORDER BY report').pluck()
    return {
      pending,
      last,
      more,
      judgements: this.judgements(),
      parts: parts.map(({ number, touched }) => ({ number, touched, reports: reports.all(number) as string[] })),
    }
  }

  private stale(most: number): { parts: readonly StaleRow[]; more: boolean } {
    const parts: StaleRow[] = []
    let reports = 0
    for (const size of ['> 0', '= 0']) {
      const rows = this.db
        .prepared(`SELECT number, touched, size FROM part WHERE stale = 1 AND size ${size} ORDER BY number`)
        .iterate() as Iterable<StaleRow>
      for (const row of rows) {
        if (parts.length > 0 && reports + row.size > most) return { parts, more: true }
        parts.push(row)
        reports += row.size
      }
    }
    return { parts, more: false }
  }

  /** Reports that no revision has taken in; where they are very many, their readings are counted instead. */
  private pending(): { pending: number; last: number } {
    const { taken, last } = this.db
      .prepared(`SELECT (SELECT coalesce(max(last_reading), 0) FROM revision) AS taken,
        (SELECT coalesce(max(number), 0) FROM reading) AS last`)
      .get() as { taken: number; last: number }
    if (last - taken > COUNTED) return { pending: last - taken, last }
    // By number, and not through the index by report, which holds the readings of all times.
    const count = this.db.prepared('SELECT count(DISTINCT report) FROM reading NOT INDEXED WHERE number > ?').pluck()
    return { pending: count.get(taken) as number, last }
  }

  private judgements(): readonly Judgement[] {
    const rows = this.db
      .prepared(`SELECT content FROM record WHERE kind = 'judgement' AND output IS NULL AND closed_revision IS NULL
        AND rank <> 'withdrawn' ORDER BY id`)
      .all()
    return (rows as { content: string }[]).map((row) => JSON.parse(row.content))
  }

  /** Marks so many parts stale, from a number on; gives where the next ones begin, undefined when all were marked. */
  renew(from: number, count: number): number | undefined {
    const rows = this.db
      .prepared('SELECT number FROM part WHERE number >= ? ORDER BY number LIMIT ?')
      .all(from, count) as { number: number }[]
    const last = rows.at(-1)?.number
    if (last === undefined) return undefined
    const mark = this.db.prepared('UPDATE part SET stale = 1, touched = touched + 1 WHERE number BETWEEN ? AND ?')
    mark.run(from, last)
    return last + 1
  }

  /** The newest reading of each report. */
  newest(reports: readonly string[]): ReadReport[] {
    const find = this.db.prepared(`SELECT r.facts, v.text, r.content
      FROM report_version v JOIN reading r ON r.report = v.report AND r.version = v.version
      WHERE v.report = ? ORDER BY v.version DESC, r.number DESC LIMIT 1`)
    return reports.flatMap((report): ReadReport[] => {
      const row = find.get(report) as { facts: string; text: string; content: string } | undefined
      return row ? [{ report: { ...JSON.parse(row.facts), text: row.text }, reading: JSON.parse(row.content) }] : []
    })
  }

  /** Does the part stand as it did when the work was given out? */
  isSame({ number, touched }: Omit<StalePart, 'reports'>): boolean {
    const same = this.db.prepared('SELECT 1 FROM part WHERE number = ? AND touched = ? AND stale = 1')
    return same.get(number, touched) !== undefined
  }

  /** Numbers of the outputs that the part replaces. */
  outputsOf(part: number): readonly number[] {
    const rows = this.db.prepared('SELECT number FROM output WHERE part = ? ORDER BY number').all(part)
    return (rows as { number: number }[]).map((row) => row.number)
  }

  newOutput(part: number): number {
    return Number(this.db.prepared('INSERT INTO output (part) VALUES (?)').run(part).lastInsertRowid)
  }

  /** Notes that a part stands as reconciled, with one output; one without reports is no more. */
  settle(part: number, output: number): void {
    this.db.prepared('DELETE FROM output WHERE part = ? AND number <> ?').run(part, output)
    this.db.prepared('UPDATE part SET stale = 0 WHERE number = ?').run(part)
    const { size } = this.db.prepared('SELECT size FROM part WHERE number = ?').get(part) as { size: number }
    if (size > 0) return
    this.db.prepared('DELETE FROM output WHERE part = ?').run(part)
    this.db.prepared('DELETE FROM part WHERE number = ?').run(part)
  }

  /** Marks the parts stale that tell something of one of the ids. */
  touch(ids: Iterable<string>): void {
    const mark = this.db.prepared(`UPDATE part SET stale = 1, touched = touched + 1 WHERE number IN
      (SELECT o.part FROM share s JOIN output o ON o.number = s.output WHERE s.about = ?)`)
    for (const id of ids) mark.run(id)
  }

  /** Puts shares in the place of those of some outputs; gives the ids of which something else is told now. */
  share(outputs: readonly number[], output: number, shares: readonly Share[]): ReadonlySet<string> {
    const find = this.db.prepared(
      'SELECT about AS "of", fact, "order", count, content, output FROM share WHERE output = ?',
    )
    const before = outputs.flatMap((o) => find.all(o) as StoredShare[])
    const insert = this.db.prepared(
      'INSERT INTO share (about, fact, "order", output, count, content) VALUES (?, ?, ?, ?, ?, ?)',
    )
    const remove = this.db.prepared('DELETE FROM share WHERE about = ? AND fact = ? AND "order" = ? AND output = ?')
    const keyOf = (s: Share) => `${s.of} ${s.fact}\n${s.order}`
    const coming = new Map(shares.map((s) => [keyOf(s), s]))
    const touched = new Set<string>()
    for (const row of before) {
      const same = coming.get(keyOf(row))
      if (same && row.output === output && same.count === row.count && same.content === row.content) {
        coming.delete(keyOf(row))
        continue
      }
      remove.run(row.of, row.fact, row.order, row.output)
      touched.add(row.of)
    }
    for (const s of coming.values()) {
      insert.run(s.of, s.fact, s.order, output, s.count, s.content)
      touched.add(s.of)
    }
    return touched
  }

  /** All that is told of some ids. */
  facts(ids: Iterable<string>): ReadonlyMap<string, Facts> {
    const sums = this.db.prepared('SELECT fact, count, contents FROM fact WHERE about = ?')
    const contents = (order: 'ASC' | 'DESC') =>
      this.db
        .prepared(
          `SELECT content FROM share WHERE about = ? AND fact = ? AND content <> '' ORDER BY "order" ${order} LIMIT ?`,
        )
        .pluck()
    const [first, last] = [contents('ASC'), contents('DESC')]
    const contentsOf = (id: string, fact: string) => {
      const kept = keptOf(fact)
      return (kept < 0 ? last.all(id, fact, -kept).reverse() : first.all(id, fact, kept)) as string[]
    }
    return new Map(
      [...ids].map((id): [string, Facts] => {
        const rows = sums.all(id) as { fact: string; count: number; contents: number }[]
        return [
          id,
          new Map(
            rows.map((r) => [r.fact, { count: r.count, contents: r.contents === 0 ? [] : contentsOf(id, r.fact) }]),
          ),
        ]
      }),
    )
  }
}
