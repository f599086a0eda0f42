/**
 * The run of `rapport read`: every input is ingested, read and acknowledged in small lots, so that what is done is never
 * lost; then the ledger's readings are reconciled into one revision.
 */
import type { IngestResult, Problem } from '../ingest/index.js'
import { type Ledger, type ReadReport, type Revision, readingKey, versionKey } from '../ledger/index.js'
import type { ReportVersion } from '../model/index.js'
import type { Input, Parts } from './parts.js'
import { latest, reconcile } from './reconcile.js'

export interface RunOptions {
  readonly parts: Parts
  readonly now: () => Date
  /** Ends the run between two reports; what was read until then is kept and reconciled. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  readonly inputs: number
  readonly of: number
  readonly reports: number
  readonly stage: 'reading' | 'reconciling'
}

export interface RunResult {
  /** Ids of all reports that the inputs held, read now or known before. */
  readonly reports: readonly string[]
  readonly added: number
  readonly known: number
  readonly unread: number
  readonly problems: readonly Problem[]
  readonly interrupted: boolean
  /** Inputs that were not looked at because the run was interrupted. */
  readonly left: number
  readonly before: Revision
  readonly after: Revision
}

/** Reports are acknowledged when so many are read or so much time has gone by. */
const LOT = 25
const LOT_TIME = 400

export async function readReports(ledger: Ledger, inputs: readonly Input[], options: RunOptions): Promise<RunResult> {
  const { parts, now, signal, onProgress } = options
  const before = await latest(ledger)
  const lots = new Lots(ledger, now)
  const reports = new Set<string>()
  const problems: Problem[] = []
  let [done, known, unread] = [0, 0, 0]
  for (const input of inputs) {
    if (signal?.aborted) break
    const ingested = await ingestOne(parts, input)
    problems.push(...ingested.problems)
    for (const given of ingested.reports) {
      if (signal?.aborted) break
      const report = given.source === input.name ? { ...given, source: lastName(input.name) } : given
      reports.add(report.id)
      if (report.status === 'unread') unread++
      if (await isKnown(ledger, parts, report)) known++
      else await lots.add(readOne(parts, report, problems))
      onProgress?.({ inputs: done, of: inputs.length, reports: reports.size, stage: 'reading' })
      await breath()
    }
    if (!signal?.aborted) done++
  }
  await lots.flush()
  onProgress?.({ inputs: done, of: inputs.length, reports: reports.size, stage: 'reconciling' })
  const after = await reconcile(ledger, options)
  return {
    reports: [...reports],
    added: lots.added,
    known,
    unread,
    problems,
    interrupted: done < inputs.length,
    left: inputs.length - done,
    before,
    after,
  }
}

/** Where a file lies must not tell in the records: the same files give the same bytes in any folder. */
const lastName = (path: string) => path.replace(/^.*[/\\]/, '')

/** Lets signals and timers have their turn; reading itself never waits. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

async function ingestOne(parts: Parts, input: Input): Promise<IngestResult> {
  try {
    return await parts.ingest(await input.bytes(), { name: input.name })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const what = `it cannot be read (${String(error.code)})`
    const todo = 'check that it is there and may be read'
    return { reports: [], problems: [{ level: 'error', what, where: input.name, todo }] }
  }
}

async function isKnown(ledger: Ledger, parts: Parts, report: ReportVersion): Promise<boolean> {
  const stored = await ledger.stored(report.id)
  if (stored?.versionKey !== versionKey(report)) return false
  return stored.readingKey === readingKey(report, parts.madeBy(report))
}

/**
 * Reads a report. A fault of the rules on one report does not end the run: the report is kept unread with the reason, and
 * tried again the next time it comes in.
 */
function readOne(parts: Parts, report: ReportVersion, problems: Problem[]): ReadReport {
  try {
    return { report, reading: parts.read(report) }
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    const what = `a fault of the program ended its reading (${fault})`
    problems.push({ level: 'error', what, where: report.source, todo: 'please report it; the report is kept unread' })
    const unread: ReportVersion = { ...report, status: 'unread', statusReason: what }
    return { report: unread, reading: parts.read(unread) }
  }
}

/** Read reports that wait to be acknowledged. */
class Lots {
  private waiting: ReadReport[] = []
  private since: number
  added = 0

  constructor(
    private readonly ledger: Ledger,
    private readonly now: () => Date,
  ) {
    this.since = now().getTime()
  }

  async add(item: ReadReport): Promise<void> {
    this.waiting.push(item)
    if (this.waiting.length >= LOT || this.now().getTime() - this.since > LOT_TIME) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.waiting.length > 0) await this.ledger.acknowledge(this.waiting, this.now().toISOString())
    this.added += this.waiting.length
    this.waiting = []
    this.since = this.now().getTime()
  }
}
