/**
 * What is remembered so that a report is reconciled with its neighbours alone: the keys by which reports find each other,
 * the parts in which they were last reconciled, and what each part tells of actors and ties. All of it can be made again
 * from the readings.
 */
import { type Migration, sql } from 'kysely'

export const neighbourhoods: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `CREATE TABLE part (
    number INTEGER PRIMARY KEY,
    level INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE part_report (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL UNIQUE,
    part INTEGER REFERENCES part (number)
  ) STRICT`,
  'CREATE INDEX part_report_by_part ON part_report (part) WHERE part IS NOT NULL',
  `CREATE TABLE link (
    level INTEGER NOT NULL,
    key INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES part_report (number),
    PRIMARY KEY (level, key, report)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX link_by_report ON link (report, level)',
  `CREATE TABLE stale_part (
    part INTEGER PRIMARY KEY REFERENCES part (number)
  ) STRICT`,
  `CREATE TABLE share (
    about TEXT NOT NULL,
    fact TEXT NOT NULL,
    "order" TEXT NOT NULL,
    part INTEGER NOT NULL,
    count INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (about, fact, "order", part)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX share_by_part ON share (part)',
  // Sums over shares: an actor that a hundred thousand parts tell of is folded without reading them.
  `CREATE TABLE fact (
    about TEXT NOT NULL,
    fact TEXT NOT NULL,
    count INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    PRIMARY KEY (about, fact)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER share_added AFTER INSERT ON share BEGIN
    INSERT INTO fact (about, fact, count, parts) VALUES (new.about, new.fact, new.count, 1)
      ON CONFLICT (about, fact) DO UPDATE SET count = count + excluded.count, parts = parts + 1;
  END`,
  `CREATE TRIGGER share_removed AFTER DELETE ON share BEGIN
    UPDATE fact SET count = count - old.count, parts = parts - 1 WHERE about = old.about AND fact = old.fact;
    DELETE FROM fact WHERE about = old.about AND fact = old.fact AND parts = 0;
  END`,
  'ALTER TABLE record ADD COLUMN part INTEGER',
  'CREATE INDEX record_by_part ON record (part) WHERE closed_revision IS NULL AND part IS NOT NULL',
  // A ledger of the first schema: all that it holds is one part, to be reconciled anew with the next report.
  'INSERT INTO part (number, level) SELECT 0, 0 FROM report_version LIMIT 1',
  'INSERT INTO part_report (report, part) SELECT DISTINCT report, 0 FROM report_version',
  "UPDATE record SET part = 0 WHERE closed_revision IS NULL AND rank <> 'withdrawn'",
  'INSERT INTO stale_part (part) SELECT 0 FROM part_report LIMIT 1',
]
