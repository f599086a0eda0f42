/**
 * The run of `rapport read`: every input is ingested, read and acknowledged in small lots, so that what is done is never
 * lost; then the ledger's readings are reconciled into one revision. Reports are acknowledged in the order of the inputs,
 * however many threads read them.
 */
import { type IngestResult, type Problem, tooLarge } from '../ingest/index.js'
import {
  type Acknowledged,
  type Ledger,
  type ReadReport,
  type Revision,
  readingKey,
  versionKey,
} from '../ledger/index.js'
import { Desk, type Finished } from './desk.js'
import { isEditOf } from './edited.js'
import { InOrder } from './in-order.js'
import type { Input, Parts } from './parts.js'
import { latest, reconcile } from './reconcile.js'

export interface RunOptions {
  readonly parts: Parts
  readonly now: () => Date
  /** Reports read at once, where they are many; 1 when not given. */
  readonly jobs?: number
  /** Ends the run between two reports; what was read until then is kept and reconciled. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Told of reports once they are on the disk: from then on no crash loses them. */
  readonly onKept?: (reports: readonly Acknowledged[]) => void
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
  await ledger.linkBy(parts.linking)
  const before = await latest(ledger)
  const lots = new Lots(ledger, now, options.onKept)
  const problems: Problem[] = []
  const desk = new Desk(parts, options.jobs ?? 1)
  const line = new InOrder<Partial<Finished>>(async (finished) => {
    problems.push(...(finished.problems ?? []))
    if (finished.read) await lots.add(finished.read)
  })
  const tell = (about: readonly Problem[]) => line.add(Promise.resolve({ problems: about }), 0, desk.room)
  const seen = new Map<string, string>()
  const ahead = new Ahead(inputs)
  let [done, known, unread] = [0, 0, 0]
  try {
    for (const input of inputs) {
      if (signal?.aborted) break
      const ingested = await knownAgain(ledger, input, await ingestOne(parts, input, ahead))
      await tell(ingested.problems)
      for (const given of ingested.reports) {
        if (signal?.aborted) break
        const report = given.source === input.name ? { ...given, source: lastName(input.name) } : given
        if (report.status === 'unread' && !seen.has(report.id)) unread++
        const key = `${versionKey(report)} ${readingKey(report, parts.madeBy(report))}`
        if ((seen.get(report.id) ?? (await storedKey(ledger, report.id))) === key) known++
        else {
          const problem = await desk.prepare(ahead.bytes)
          if (problem) await tell([problem])
          await line.add(desk.read(report), report.text.length, desk.room)
        }
        seen.set(report.id, key)
        if (input.place !== undefined) lots.places.set(input.place, report.id)
        ahead.pass(report.text.length)
        onProgress?.({ inputs: done, of: inputs.length, reports: seen.size, stage: 'reading' })
        await breath()
      }
      ahead.leave()
      if (!signal?.aborted) done++
    }
    await line.finish()
    await lots.flush()
  } finally {
    await desk.close()
  }
  onProgress?.({ inputs: done, of: inputs.length, reports: seen.size, stage: 'reconciling' })
  const after = await reconcile(ledger, options)
  return {
    reports: [...seen.keys()],
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

/** A text that was edited where it lies is the next version of the report that was read from there. */
async function knownAgain(ledger: Ledger, input: Input, ingested: IngestResult): Promise<IngestResult> {
  const [report, more] = ingested.reports
  const id = input.place === undefined || more ? undefined : await ledger.reportAt(input.place)
  if (id === undefined || !report || report.id === id) return ingested
  const [before] = await ledger.newest([id])
  if (!before) return ingested
  const same = isEditOf(before.report.text, report.text)
  const again = before.report.text === report.text
  const note: Problem = {
    level: 'note',
    where: input.name,
    what: same
      ? `it was edited since it was read; kept as a new version of ${id}`
      : `another text than ${id}, which was read from there before`,
    todo: same ? `rapport versions ${id} lists them` : 'it is kept as a report of its own',
  }
  return { reports: same ? [{ ...report, id }] : [report], problems: [...ingested.problems, ...(again ? [] : [note])] }
}

/** Where a file lies must not tell in the records: the same files give the same bytes in any folder. */
const lastName = (path: string) => path.replace(/^.*[/\\]/, '')

/** Lets signals and timers have their turn; reading itself never waits. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

async function ingestOne(parts: Parts, input: Input, ahead: Ahead): Promise<IngestResult> {
  const large = tooLarge(input.size ?? 0, input)
  if (large) {
    ahead.enter(input, 0)
    return large
  }
  try {
    const bytes = await input.bytes()
    ahead.enter(input, bytes.length)
    return await parts.ingest(bytes, { name: input.name })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    ahead.enter(input, 0)
    const what = `it cannot be read (${String(error.code)})`
    const todo = 'check that it is there and may be read'
    return { reports: [], problems: [{ level: 'error', what, where: input.name, todo }] }
  }
}

async function storedKey(ledger: Ledger, id: string): Promise<string | undefined> {
  const stored = await ledger.stored(id)
  return stored && `${stored.versionKey} ${stored.readingKey}`
}

/** About how many bytes of the inputs have not been looked at. */
class Ahead {
  private later: number
  private here = 0

  constructor(inputs: readonly Input[]) {
    this.later = inputs.reduce((sum, input) => sum + (input.size ?? 0), 0)
  }

  get bytes(): number {
    return this.later + this.here
  }

  enter(input: Input, size: number): void {
    this.later -= input.size ?? 0
    this.here = size
  }

  pass(characters: number): void {
    this.here = Math.max(0, this.here - characters)
  }

  leave(): void {
    this.here = 0
  }
}

/** Read reports that wait to be acknowledged. */
class Lots {
  private waiting: ReadReport[] = []
  private since: number
  /** Reports by the place of their file. */
  readonly places = new Map<string, string>()
  added = 0

  constructor(
    private readonly ledger: Ledger,
    private readonly now: () => Date,
    private readonly onKept?: RunOptions['onKept'],
  ) {
    this.since = now().getTime()
  }

  async add(item: ReadReport): Promise<void> {
    this.waiting.push(item)
    if (this.waiting.length >= LOT || this.now().getTime() - this.since > LOT_TIME) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.waiting.length > 0) {
      const kept = await this.ledger.acknowledge(this.waiting, this.now().toISOString())
      this.onKept?.(kept)
    }
    if (this.places.size > 0) await this.ledger.keepPlaces(this.places)
    this.places.clear()
    this.added += this.waiting.length
    this.waiting = []
    this.since = this.now().getTime()
  }
}
