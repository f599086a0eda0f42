/** The tables of the ledger file, as kysely sees them. Names and columns are public: the file opens in Datasette. */
import type { Generated } from 'kysely'

interface RevisionTable {
  number: number
  at: string
  what: string
  added: number
  changed: number
  withdrawn: number
  /** Readings with a higher number have not been taken in. */
  last_reading: number
}

interface ReportVersionTable {
  report: string
  version: number
  source: string
  outlet: string | null
  url: string | null
  title: string | null
  published: string
  sha256: string
  received_at: string
  /** Equal for equal versions. */
  version_key: string
  text: string
}

interface ReadingTable {
  number: Generated<number>
  report: string
  version: number
  made_by: string
  made_at: string
  language: string
  status: string
  /** Equal while the program makes the same of the version. */
  reading_key: string
  /** Everything that ingest said of the version on that day, but the text. */
  facts: string
  content: string
}

export interface RecordTable {
  number: Generated<number>
  id: string
  kind: string
  /** First and (once superseded) last revision in which the row stands: `revision <= r < closed_revision`. */
  revision: number
  closed_revision: number | null
  known_from: string
  known_to: string | null
  supersedes: string | null
  rank: 'best' | 'normal' | 'withdrawn'
  rank_reason: string | null
  ratings: string | null
  about: string | null
  report: string | null
  /** Event time or publication, EDTF; '' unknown. */
  date: string | null
  /** A few words that tell the record apart when a person reads the table. */
  label: string
  /** In which order lists show records of the kind. */
  sort: Generated<string>
  hash: string
  /** The record without its knowledge fields, canonical JSON. */
  content: string
  /** Number of the output that gave it, while it stands; null where it crosses parts. */
  output: Generated<number | null>
}

interface EvidenceTable {
  record_number: number
  ordinal: number
  report: string
  version: number
  start: number
  end: number
  role: string
  quote: string
}

interface StoryMemberTable {
  story: string
  member: string
  revision: number
  closed_revision: number | null
}

export interface Tables {
  revision: RevisionTable
  report_version: ReportVersionTable
  reading: ReadingTable
  record: RecordTable
  evidence: EvidenceTable
  story_member: StoryMemberTable
}
