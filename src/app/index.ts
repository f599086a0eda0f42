/**
 * The application: what the doors (command line, later HTTP and MCP) call. Heavy parts are loaded when first needed, so
 * that help and lists come at once.
 */
import { availableParallelism } from 'node:os'
import type { Acknowledged, Ledger, LedgerView } from '../ledger/index.js'
import { byText, type LedgerRecord } from '../model/index.js'
import type { Problem, Progress, RunResult } from '../run/index.js'
import type { Knowledge } from './knowledge.js'

export type { Ledger, LedgerView } from '../ledger/index.js'
export type { Problem, Progress } from '../run/index.js'
export { answerTo, receiptFor, receiptOf, type Settings, Sum } from './answers.js'
export { exportRecords } from './export-records.js'
export { importRecords, textOfFile } from './import-records.js'
export {
  type Judged,
  judge,
  type Refused,
  undoJudgement,
} from './judge.js'
export { knowledgeFrom } from './knowledge.js'
export { type Asked, openPinned, type Pinned, revisionOf } from './pinned.js'
export type { Query, Receipt } from './query.js'
export { rebuildLedger } from './rebuild.js'
export { refusalsNamed } from './refusal-named.js'
export { alteredAnswer, readReceipt, verifyReceipt } from './verify.js'

export interface ReadRequest {
  readonly paths: readonly string[]
  readonly ledger: string
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly now: () => Date
  /** Reports read at once where they are many; all cores when not given. */
  readonly jobs?: number
  /** What the user adds to the program's own knowledge. */
  readonly knowledge?: Knowledge
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Told of reports once no crash can lose them. */
  readonly onKept?: (reports: readonly Acknowledged[]) => void
}

export interface ReadAnswer {
  readonly result: RunResult
  readonly problems: readonly Problem[]
  readonly view: LedgerView
  /** Stories that hold a report of the inputs, the largest first. */
  readonly stories: readonly Extract<LedgerRecord, { kind: 'story' }>[]
  readonly ledger: Ledger
}

/** Reads reports into a ledger, which is made when there is none. */
export async function readInto(request: ReadRequest): Promise<ReadAnswer> {
  const [{ openSqliteLedger }, { readReports }, { inputsOf }, { loadParts }] = await Promise.all([
    import('../ledger/index.js'),
    import('../run/index.js'),
    import('./inputs.js'),
    import('./load-parts.js'),
  ])
  const { knowledgeOf } = await import('./knowledge.js')
  const { inputs, problems } = inputsOf(request.paths, request.stdin)
  const ledger = await openSqliteLedger(request.ledger, { create: true })
  const result = await readReports(ledger, inputs, {
    parts: await loadParts(await knowledgeOf(ledger, request.knowledge ?? {}, request.now().toISOString())),
    now: request.now,
    jobs: request.jobs ?? availableParallelism(),
    ...(request.signal ? { signal: request.signal } : {}),
    ...(request.onProgress ? { onProgress: request.onProgress } : {}),
    ...(request.onKept ? { onKept: request.onKept } : {}),
  })
  const view = await ledger.view()
  if (!view) throw new Error('a ledger always has a latest revision')
  const told = new Set<string>()
  for (const report of result.reports) for (const story of await view.storiesOf(report)) told.add(story)
  const stories = [...(await view.recordsOf(told)).values()].flatMap((r) => (r.kind === 'story' ? [r] : []))
  return { result, problems: [...problems, ...result.problems], view, stories: bySize(stories), ledger }
}

type Story = Extract<LedgerRecord, { kind: 'story' }>

/** The largest story first; equal ones by id. */
function bySize(stories: readonly Story[]): readonly Story[] {
  return [...stories].sort((a, b) => b.reports.length - a.reports.length || byText(a.id, b.id))
}
