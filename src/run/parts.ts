/** The parts that a run works with; the application builds them once and hands them in. */
import type { IngestResult, Source } from '../ingest/index.js'
import type { Fold, Linking, ReadReport } from '../ledger/index.js'
import type { ContentRecord, Judgement, Reading, ReportVersion, Share } from '../model/index.js'

export interface Parts {
  ingest(bytes: Uint8Array, source: Source): Promise<IngestResult>
  read(report: ReportVersion): Reading
  /** What `Reading.madeBy` will say for the report, known before it is read. */
  madeBy(report: ReportVersion): string
  /** How reports find each other. */
  readonly linking: Linking
  /**
   * What the reports of one part of the ledger add up to under the judgements on who is whom, and tell of records that
   * other parts tell of too.
   */
  reconcile(
    items: readonly ReadReport[],
    judgements: readonly Judgement[],
  ): {
    readonly records: readonly ContentRecord[]
    readonly shares: readonly Share[]
  }
  /** The records of which several parts tell, from all that is told of them. */
  readonly fold: Fold
  /** Starts threads that read as `read` does; absent where all is read in one. */
  readonly openThreads?: (count: number) => Promise<Threads>
}

/** Threads that read; what is begun while all are busy waits. */
export interface Threads {
  /** Rejects when the rules fail on the report, or when its thread died over it. */
  read(report: ReportVersion): Promise<Reading>
  close(): Promise<void>
}

/** One input of a run: a file, or what comes in on standard input. */
export interface Input {
  readonly name: string
  /** Bytes, where it is known before reading. */
  readonly size?: number
  /** Names the place of a file of plain text, which says of itself nothing by which it is known again. */
  readonly place?: string
  bytes(): Promise<Uint8Array>
}
