/**
 * Where reports are read: in this thread, or in several as soon as so much lies ahead that starting them pays. A fault of
 * the rules, or the death of a thread, costs one report and not the run.
 */
import type { Problem } from '../ingest/index.js'
import type { ReadReport } from '../ledger/index.js'
import type { Reading, ReportVersion } from '../model/index.js'
import type { Room } from './in-order.js'
import type { Parts, Threads } from './parts.js'

/** A report as it was read, with what is to be told about it. */
export interface Finished {
  readonly read: ReadReport
  readonly problems: readonly Problem[]
}

/** Bytes that must lie ahead before threads are started: one thread reads them in about the time that starting takes. */
const THREADS_PAY = 150_000
/** Characters underway at once, so that long reports do not pile up. */
const MOST_UNDERWAY = 8_000_000

export class Desk {
  private threads: Threads | undefined
  private isAlone: boolean

  constructor(
    private readonly parts: Parts,
    private readonly count: number,
  ) {
    this.isAlone = count < 2 || parts.openThreads === undefined
  }

  /** What may be underway: nothing beside the one report, or enough for no thread to wait. */
  get room(): Room {
    return { pieces: this.threads ? this.count * 4 : 0, weight: this.threads ? MOST_UNDERWAY : 0 }
  }

  /** Starts threads when they pay for what lies ahead. Returns a problem when they cannot be had. */
  async prepare(bytesAhead: number): Promise<Problem | undefined> {
    if (this.threads || this.isAlone || bytesAhead < THREADS_PAY) return undefined
    try {
      this.threads = await this.parts.openThreads?.(this.count)
    } catch (error) {
      this.isAlone = true
      const what = `the reading threads did not start (${messageOf(error)}), so all is read in one`
      return { level: 'warning', what, where: `--jobs ${this.count}`, todo: 'use --jobs 1, or please report it' }
    }
    return undefined
  }

  /** Reads a report. Never rejects: what cannot be read is kept unread, and tried again the next time it comes in. */
  async read(report: ReportVersion): Promise<Finished> {
    try {
      return { read: { report, reading: await this.reading(report) }, problems: [] }
    } catch (error) {
      const what = `a fault of the program ended its reading (${messageOf(error)})`
      const unread: ReportVersion = { ...report, status: 'unread', statusReason: what }
      return {
        read: { report: unread, reading: this.parts.read(unread) },
        problems: [{ level: 'error', what, where: report.source, todo: 'please report it; the report is kept unread' }],
      }
    }
  }

  private reading(report: ReportVersion): Reading | Promise<Reading> {
    return this.threads && report.status === 'read' ? this.threads.read(report) : this.parts.read(report)
  }

  async close(): Promise<void> {
    await this.threads?.close()
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
