/** What ingest takes and gives: reports, and problems that say what was wrong, where, and what to do. */
import type { ReportVersion } from '../model/index.js'

export interface Source {
  /** File name, address, or `-` for standard input. */
  readonly name: string
}

export interface Problem {
  /** `error`: this input gave no report; `warning`: something of it was not used; `note`: a choice was made. */
  readonly level: 'error' | 'warning' | 'note'
  readonly what: string
  /** The source, with line or item where there is one: `wire.jsonl:7`. */
  readonly where: string
  readonly todo: string
}

export interface IngestResult {
  readonly reports: readonly ReportVersion[]
  readonly problems: readonly Problem[]
}

/** One article as it came, before normalisation. */
export interface RawReport {
  readonly where: string
  /** What the input called it. */
  readonly source: string
  readonly id?: string
  readonly url?: string
  readonly outlet?: string
  readonly published?: string
  readonly modified?: string
  readonly language?: string
  readonly title?: string
  readonly authors?: readonly string[]
  readonly text: string
  /** The title, when there is one, is the first line of `text`. */
  readonly isPlain: boolean
}
