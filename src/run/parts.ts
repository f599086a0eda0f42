/** The parts that a run works with; the application builds them once and hands them in. */
import type { IngestResult, Source } from '../ingest/index.js'
import type { ContentRecord, Reading, ReportVersion } from '../model/index.js'

export interface Parts {
  ingest(bytes: Uint8Array, source: Source): Promise<IngestResult>
  read(report: ReportVersion): Reading
  /** What `Reading.madeBy` will say for the report, known before it is read. */
  madeBy(report: ReportVersion): string
  reconcile(items: readonly { readonly report: ReportVersion; readonly reading: Reading }[]): readonly ContentRecord[]
}

/** One input of a run: a file, or what comes in on standard input. */
export interface Input {
  readonly name: string
  bytes(): Promise<Uint8Array>
}
