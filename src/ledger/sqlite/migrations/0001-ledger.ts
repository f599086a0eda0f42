/** The first shape of the ledger file. */
import { type Migration, sql } from 'kysely'

export const ledger: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `CREATE TABLE revision (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    last_reading INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE report_version (
    report TEXT NOT NULL,
    version INTEGER NOT NULL,
    source TEXT NOT NULL,
    outlet TEXT,
    url TEXT,
    title TEXT,
    published TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    received_at TEXT NOT NULL,
    version_key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (report, version)
  ) STRICT`,
  `CREATE TABLE reading (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL,
    version INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    reading_key TEXT NOT NULL,
    facts TEXT NOT NULL,
    content TEXT NOT NULL,
    FOREIGN KEY (report, version) REFERENCES report_version (report, version)
  ) STRICT`,
  'CREATE INDEX reading_by_report ON reading (report, version, number)',
  `CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    revision INTEGER NOT NULL REFERENCES revision (number),
    closed_revision INTEGER REFERENCES revision (number),
    known_from TEXT NOT NULL,
    known_to TEXT,
    supersedes TEXT,
    rank TEXT NOT NULL CHECK (rank IN ('best', 'normal', 'withdrawn')),
    rank_reason TEXT,
    ratings TEXT,
    about TEXT,
    report TEXT,
    date TEXT,
    label TEXT NOT NULL,
    hash TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    UNIQUE (id, revision)
  ) STRICT`,
  'CREATE UNIQUE INDEX record_open ON record (id) WHERE closed_revision IS NULL',
  'CREATE INDEX record_by_kind ON record (kind, id)',
  'CREATE INDEX record_by_about ON record (about) WHERE about IS NOT NULL',
  `CREATE TABLE evidence (
    record_number INTEGER NOT NULL REFERENCES record (number),
    ordinal INTEGER NOT NULL,
    report TEXT NOT NULL,
    version INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    role TEXT NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (record_number, ordinal)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX evidence_by_place ON evidence (report, version, start)',
  `CREATE TABLE story_member (
    story TEXT NOT NULL,
    member TEXT NOT NULL,
    revision INTEGER NOT NULL REFERENCES revision (number),
    closed_revision INTEGER REFERENCES revision (number),
    PRIMARY KEY (story, member, revision)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX story_member_by_member ON story_member (member)',
  `CREATE VIEW current_record AS
    SELECT kind, id, label, date, rank, revision, known_from, about, report, content FROM record
    WHERE closed_revision IS NULL AND rank <> 'withdrawn'`,
  `CREATE VIEW current_quote AS
    SELECT r.kind, r.id, r.label, e.role, e.quote, e.report, e.version, e.start, e."end"
    FROM evidence e JOIN record r ON r.number = e.record_number
    WHERE r.closed_revision IS NULL AND r.rank <> 'withdrawn'`,
  `CREATE VIEW current_tie AS
    SELECT r.id, r.content ->> 'tie_kind' AS tie_kind, a.label AS one, b.label AS other, r.content ->> 'current' AS state,
      r.content ->> '$.states[#-1].from' AS since, r.content -> 'states' AS states
    FROM record r
    LEFT JOIN record a ON a.id = r.content ->> '$.between[0]' AND a.closed_revision IS NULL
    LEFT JOIN record b ON b.id = r.content ->> '$.between[1]' AND b.closed_revision IS NULL
    WHERE r.kind = 'tie' AND r.closed_revision IS NULL AND r.rank <> 'withdrawn'`,
  `CREATE VIEW current_figure AS
    SELECT id, content ->> 'measure' AS measure, content ->> 'bound' AS bound, content ->> 'value' AS value,
      content ->> 'low' AS low, content ->> 'high' AS high, content ->> 'unit' AS unit, content ->> 'scope' AS scope,
      content ->> 'period' AS period
    FROM record WHERE kind = 'figure' AND closed_revision IS NULL AND rank <> 'withdrawn'`,
  `CREATE VIEW current_statement AS
    SELECT id, content ->> 'speaker_text' AS speaker, content ->> 'form' AS form, content ->> 'content' AS content,
      content ->> 'medium' AS medium, content ->> '$.when.edtf' AS date
    FROM record WHERE kind = 'statement' AND closed_revision IS NULL AND rank <> 'withdrawn'`,
]
