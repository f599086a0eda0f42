/**
 * Places reports into parts as they come in. By level: a report joins the parts of all reports with which it shares a key;
 * where more hangs together than a part may hold, all of it goes on to the next level. Keys are nested, so what is apart at
 * one level stays apart at the next, and the parts are a function of the set of reports, whatever the order in which they
 * came: at each level they are the components of a graph that only grows.
 */
import type { Statements } from './statements.js'

interface PartRow {
  readonly number: number
  readonly level: number
  readonly size: number
}

interface Placed {
  readonly number: number
  readonly keys: Buffer
}

export class Placing {
  constructor(
    private readonly db: Statements,
    private readonly largest: number,
  ) {}

  /** Places a report that is new, or anew one whose keys have changed; its part is stale from now on. */
  place(report: string, keys: readonly (readonly number[])[]): void {
    const packed = pack(keys)
    const known = this.db.prepared('SELECT number, part, keys FROM part_report WHERE report = ?').get(report) as
      | { number: number; part: number | null; keys: Buffer }
      | undefined
    if (known?.part != null) {
      if (known.keys.equals(packed)) {
        this.db.prepared('UPDATE part SET stale = 1, touched = touched + 1 WHERE number = ?').run(known.part)
        return
      }
      this.takeOut(known, packed)
      return
    }
    const { lastInsertRowid } = this.db
      .prepared('INSERT INTO part_report (report, keys) VALUES (?, ?)')
      .run(report, packed)
    this.settle({ number: Number(lastInsertRowid), keys: packed }, 0)
  }

  /** Finds the part of a report that stands in none, from a level on. */
  private settle(report: Placed, from: number): void {
    const waiting = [{ report, level: from }]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const keys = unpack(next.report.keys)
      const own = keys[next.level] ?? []
      const { settled, isCrowded } = this.neighbours(next.level, own)
      this.enter(next.report.number, next.level, own)
      const size = settled.reduce((sum, p) => sum + p.size, 1)
      const isLast = next.level >= keys.length - 1
      if (isLast || (!isCrowded && size <= this.largest)) {
        this.join(next.report.number, next.level, settled, size)
        continue
      }
      const further = [next.report, ...settled.flatMap((part) => this.dissolve(part))]
      for (const member of further) waiting.push({ report: member, level: next.level + 1 })
    }
  }

  /**
   * Parts at this level with which a report that has not entered it shares a key; crowded when it touches what is too large for the level. One
   * holder tells of a key: all of them hang together, so they stand in one part or have all left the level.
   */
  private neighbours(level: number, keys: readonly number[]): { settled: PartRow[]; isCrowded: boolean } {
    const find = this.db.prepared('SELECT report FROM link WHERE level = ? AND key = ? LIMIT 1').pluck()
    const holders = new Set<number>()
    for (const key of keys) {
      const holder = find.get(level, key) as number | undefined
      if (holder !== undefined) holders.add(holder)
    }
    const settled = new Map<number, PartRow>()
    let isCrowded = false
    for (const holder of holders) {
      const part = this.partOf(holder)
      // A member without a part has left this level and waits to be placed at the next one.
      if (part === undefined || part.level > level) isCrowded = true
      else settled.set(part.number, part)
    }
    return { settled: [...settled.values()].sort((a, b) => b.size - a.size || a.number - b.number), isCrowded }
  }

  private enter(report: number, level: number, keys: readonly number[]): void {
    const insert = this.db.prepared('INSERT OR IGNORE INTO link (level, key, report) VALUES (?, ?, ?)')
    for (const key of keys) insert.run(level, key, report)
  }

  /** Puts a report into the largest of its parts, and what the others hold and gave too. */
  private join(report: number, level: number, parts: readonly PartRow[], size: number): void {
    const [first, ...others] = parts
    let into = first?.number
    if (into === undefined) into = this.newPart(level, size)
    else this.db.prepared('UPDATE part SET size = ?, touched = touched + 1, stale = 1 WHERE number = ?').run(size, into)
    for (const other of others) {
      this.db.prepared('UPDATE part_report SET part = ? WHERE part = ?').run(into, other.number)
      this.drop(other.number, into)
    }
    this.db.prepared('UPDATE part_report SET part = ? WHERE number = ?').run(into, report)
  }

  /**
   * Takes a part apart and gives its members, to be placed again. What it gave goes to an empty part, which is stale, so
   * that it is replaced together with what the members come to give.
   */
  private dissolve(part: PartRow): Placed[] {
    const members = this.db.prepared('SELECT number, keys FROM part_report WHERE part = ?').all(part.number) as Placed[]
    this.db.prepared('UPDATE part_report SET part = NULL WHERE part = ?').run(part.number)
    const gave = this.db.prepared('SELECT 1 FROM output WHERE part = ?').get(part.number) !== undefined
    if (gave) this.drop(part.number, this.newPart(part.level, 0))
    else this.db.prepared('DELETE FROM part WHERE number = ?').run(part.number)
    return members
  }

  private newPart(level: number, size: number): number {
    const { lastInsertRowid } = this.db
      .prepared('INSERT INTO part (level, size, touched, stale) VALUES (?, ?, 1, 1)')
      .run(level, size)
    return Number(lastInsertRowid)
  }

  /** Ends a part whose outputs another one is to replace. */
  private drop(part: number, heir: number): void {
    this.db.prepared('UPDATE output SET part = ? WHERE part = ?').run(heir, part)
    this.db.prepared('DELETE FROM part WHERE number = ?').run(part)
  }

  /**
   * Gives a report other keys. Without it its part may fall apart, and what was too large for a level may be so no more:
   * its part, and what has become small enough for a level that it had left, is placed again.
   */
  private takeOut(report: Placed, packed: Buffer): void {
    const { level: deepest } = this.partOf(report.number) ?? { level: 0 }
    const keys = unpack(report.keys).slice(0, deepest + 1)
    const near = keys.map((own, level) => own.flatMap((key) => this.holders(level, key, report.number) ?? []))
    this.leave(report)
    this.db.prepared('UPDATE part_report SET keys = ? WHERE number = ?').run(packed, report.number)
    const parts = new Map<number, PartRow>()
    const note = (number: number) => {
      const part = this.partOf(number)
      if (part) parts.set(part.number, part)
    }
    note(report.number)
    near.forEach((members, level) => {
      for (const member of members) {
        if ((this.partOf(member.number)?.level ?? 0) > level) for (const m of this.small(member, level)) note(m)
      }
    })
    const members = [...parts.values()].flatMap((part) => this.dissolve(part))
    for (const member of members) if (member.number !== report.number) this.leave(member)
    for (const member of members) this.settle(member.number === report.number ? { ...member, keys: packed } : member, 0)
  }

  private leave(report: Placed): void {
    const forget = this.db.prepared('DELETE FROM link WHERE level = ? AND key = ? AND report = ?')
    unpack(report.keys).forEach((own, level) => {
      for (const key of own) forget.run(level, key, report.number)
    })
  }

  private partOf(report: number): PartRow | undefined {
    return this.db
      .prepared(
        `SELECT p.number, p.level, p.size FROM part_report r JOIN part p ON p.number = r.part WHERE r.number = ?`,
      )
      .get(report) as PartRow | undefined
  }

  /** Other reports with a key; undefined where they are too many for a part. */
  private holders(level: number, key: number, but: number): readonly Placed[] | undefined {
    const rows = this.db
      .prepared(`SELECT r.number, r.keys FROM link l JOIN part_report r ON r.number = l.report
        WHERE l.level = ? AND l.key = ? AND l.report <> ? LIMIT ?`)
      .all(level, key, but, this.largest + 1) as Placed[]
    return rows.length > this.largest ? undefined : rows
  }

  /** All that hangs together with a report at a level, when a part may hold so much; else nothing. */
  private small(report: Placed, level: number): readonly number[] {
    const seen = new Set([report.number])
    const queue = [report]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const key of unpack(next.keys)[level] ?? []) {
        const rows = this.holders(level, key, next.number)
        if (rows === undefined) return []
        for (const row of rows) {
          if (seen.has(row.number)) continue
          seen.add(row.number)
          queue.push(row)
        }
        if (seen.size > this.largest) return []
      }
    }
    return [...seen]
  }
}

/** Levels as counts, then the keys; 8 bytes a number. */
function pack(keys: readonly (readonly number[])[]): Buffer {
  const numbers = [keys.length, ...keys.map((own) => own.length), ...keys.flat()]
  return Buffer.from(new Float64Array(numbers).buffer)
}

function unpack(packed: Buffer): number[][] {
  const numbers = new Float64Array(packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength))
  const levels = numbers[0] ?? 0
  let at = 1 + levels
  return Array.from(numbers.subarray(1, 1 + levels), (count) => {
    const own = Array.from(numbers.subarray(at, at + count))
    at += count
    return own
  })
}
