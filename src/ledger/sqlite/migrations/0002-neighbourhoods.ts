/**
 * What is remembered so that a report is reconciled with its neighbours alone: the keys by which reports find each other,
 * the parts of reports that hang together, what each part gave, and what it tells of actors and ties. All of it can be
 * made again from the readings.
 */
import { type Migration, sql } from 'kysely'

export const neighbourhoods: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  // By which rules the keys were made.
  'CREATE TABLE linking (id TEXT NOT NULL) STRICT',
  // A part is stale while it has not been reconciled as it is; `touched` is the last change of it.
  `CREATE TABLE part (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    level INTEGER NOT NULL,
    size INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    stale INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX part_stale ON part (number) WHERE stale = 1',
  // Keys of all levels, packed: only those of the levels that the report has reached stand in `link` too.
  `CREATE TABLE part_report (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL UNIQUE,
    part INTEGER REFERENCES part (number),
    keys BLOB NOT NULL
  ) STRICT`,
  'CREATE INDEX part_report_by_part ON part_report (part)',
  `CREATE TABLE link (
    level INTEGER NOT NULL,
    key INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES part_report (number),
    PRIMARY KEY (level, key, report)
  ) STRICT, WITHOUT ROWID`,
  // What a part gave bears the number of an output; a part that was joined from several replaces the outputs of all.
  `CREATE TABLE output (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    part INTEGER NOT NULL REFERENCES part (number)
  ) STRICT`,
  'CREATE INDEX output_by_part ON output (part)',
  `CREATE TABLE share (
    about TEXT NOT NULL,
    fact TEXT NOT NULL,
    "order" TEXT NOT NULL,
    output INTEGER NOT NULL,
    count INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (about, fact, "order", output)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX share_by_output ON share (output)',
  // Sums over shares: an actor that a hundred thousand parts tell of is folded without reading them.
  `CREATE TABLE fact (
    about TEXT NOT NULL,
    fact TEXT NOT NULL,
    count INTEGER NOT NULL,
    shares INTEGER NOT NULL,
    contents INTEGER NOT NULL,
    PRIMARY KEY (about, fact)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER share_added AFTER INSERT ON share BEGIN
    INSERT INTO fact (about, fact, count, shares, contents)
      VALUES (new.about, new.fact, new.count, 1, new.content <> '')
      ON CONFLICT (about, fact) DO UPDATE SET count = count + excluded.count, shares = shares + 1,
        contents = contents + excluded.contents;
  END`,
  `CREATE TRIGGER share_removed AFTER DELETE ON share BEGIN
    UPDATE fact SET count = count - old.count, shares = shares - 1, contents = contents - (old.content <> '')
      WHERE about = old.about AND fact = old.fact;
    DELETE FROM fact WHERE about = old.about AND fact = old.fact AND shares = 0;
  END`,
  'ALTER TABLE record ADD COLUMN output INTEGER',
  "CREATE INDEX record_judged ON record (id) WHERE kind = 'judgement' AND output IS NULL AND closed_revision IS NULL",
  'CREATE INDEX record_by_output ON record (output) WHERE closed_revision IS NULL AND output IS NOT NULL',
]
