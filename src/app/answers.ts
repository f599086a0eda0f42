/** Every question answered as lines of data: what JSON prints, what receipts are drawn from, what `verify` asks again. */
import { createHash } from 'node:crypto'
import type { LedgerView } from '../ledger/index.js'
import { canonicalJson, type LedgerRecord, RECORD_KINDS, type RecordKind } from '../model/index.js'
import { enriched, type Letters } from '../views/index.js'
import { exportRecords } from './export-records.js'
import { type Pinned, QuestionError } from './pinned.js'
import type { Query, Receipt } from './query.js'

/** Lines of an answer, and where the next page begins. */
export interface Answer {
  readonly lines: readonly object[]
  readonly next?: string
}

export interface Settings {
  readonly letters: Letters
  /** Names the file of letters in receipts. */
  readonly lettersSum?: string
}

/** The answer to a question that is held in memory; an export, which may be large, is streamed (`exportRecords`). */
export async function answerTo(pinned: Pick<Pinned, 'view' | 'at'>, query: Query, settings: Settings): Promise<Answer> {
  const views = await import('../views/index.js')
  const { view } = pinned
  switch (query.view) {
    case 'dossier': {
      const story = await recordIn(view, query.story)
      if (story.kind !== 'story') throw new QuestionError(`${query.story} is no story`)
      return { lines: [await views.composeDossier(view, story, settings.letters)] }
    }
    case 'list': {
      const answer = await views.listRecords(view, query.list, withoutUndefined(query))
      const undated = answer.undated.map((r) => r.id)
      const why = 'no date tells whether they held then'
      return {
        lines: [
          ...(await enriched(view, answer.records, settings.letters)),
          ...(undated.length === 0 ? [] : [{ kind: 'undated', list: query.list, ids: undated, why }]),
        ],
        ...(answer.next === undefined ? {} : { next: answer.next }),
      }
    }
    case 'show':
      return { lines: await enriched(view, [await recordIn(view, query.id)], settings.letters) }
    case 'explain':
      return { lines: [await views.explain(view, await recordIn(view, query.id))] }
    case 'search': {
      const { words, limit, after } = query
      const kind = kindOf(query.kind)
      const { hits, ...rest } = await views.searchRecords(view, { words, limit, ...withoutUndefined({ kind, after }) })
      const capped = rest.ranked_only === undefined ? [] : [{ kind: 'capped', ranked_only: rest.ranked_only }]
      return { lines: [...hits, ...capped], ...(rest.next === undefined ? {} : { next: rest.next }) }
    }
    case 'changes': {
      const { since, limit, story, after } = query
      const kind = kindOf(query.kind)
      const feed = views.changesSince(view, { since, limit, ...withoutUndefined({ kind, story, after }) })
      const lines: object[] = []
      let step = await feed.next()
      for (; !step.done; step = await feed.next()) lines.push(step.value)
      return { lines, ...(step.value === undefined ? {} : { next: step.value }) }
    }
    case 'diff': {
      const kinds = query.kinds?.flatMap((k) => kindOf(k) ?? [])
      const { story } = query
      return { lines: await views.differences(await pinned.at(query.from), view, withoutUndefined({ kinds, story })) }
    }
    case 'versions':
      return { lines: await view.versions(query.report) }
    case 'version diff':
      return { lines: [await versionDifference(view, query)] }
    case 'export': {
      const lines: object[] = []
      for await (const record of exportRecords(view, { ...query, letters: settings.letters })) lines.push(record)
      return { lines }
    }
  }
}

/** Two versions of a report compared; the answer names what is missing. */
async function versionDifference(view: LedgerView, query: Extract<Query, { view: 'version diff' }>) {
  const { compareVersions } = await import('../views/index.js')
  const [a, b] = query.versions
  const load = async (version: number) => {
    const [report, reading] = [
      await view.reportVersion(query.report, version),
      await view.reading(query.report, version),
    ]
    if (report?.version === version && reading) return { report, reading }
    const known = (await view.versions(query.report)).map((v) => v.version)
    throw new QuestionError(`${query.report} has no version ${version} here; it has ${known.join(', ') || 'none'}`)
  }
  return compareVersions(await load(a), await load(b), { least: query.least })
}

/** The record as the view has it, or the reason why it has none. */
export async function recordIn(view: LedgerView, id: string): Promise<LedgerRecord> {
  const record = await view.record(id)
  if (record) return record
  const { valid_at, published_by } = view.coordinates
  const by = published_by === undefined ? '' : ` in the reports published by ${published_by}`
  const at = valid_at === undefined ? '' : ` known to have come about by ${valid_at}`
  throw new QuestionError(
    `${id} is not${at}${by || (at === '' ? ' there' : '')} (as known in revision ${view.revision.number})`,
  )
}

function kindOf(text: string | undefined): RecordKind | undefined {
  if (text === undefined) return undefined
  const kind = RECORD_KINDS.find((k) => k === text)
  if (kind === undefined) throw new QuestionError(`there is no kind of record called ${text}`)
  return kind
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Options that are not given are left out and not given as undefined. */
function withoutUndefined<T extends object>(options: T): Defined<T> {
  return Object.fromEntries(Object.entries(options).filter(([, v]) => v !== undefined)) as Defined<T>
}

/** Adds up lines of an answer; what repeats the coordinates is left out, since the receipt has them. */
export class Sum {
  private readonly bytes = createHash('sha256')
  lines = 0

  add(line: object): void {
    const said = Object.fromEntries(Object.entries(line).filter(([key]) => key !== 'as_of' && key !== 'receipt'))
    this.bytes.update(`${canonicalJson(said)}\n`)
    this.lines++
  }

  get hash(): string {
    return `sha256:${this.bytes.copy().digest('hex')}`
  }
}

/** The receipt of an answer. */
export function receiptFor(view: LedgerView, query: Query, sum: Sum, settings: Settings, next?: string): Receipt {
  const { revision, ...coordinates } = view.coordinates
  return {
    kind: 'receipt',
    query,
    revision,
    coordinates,
    ...(settings.lettersSum === undefined ? {} : { letters: settings.lettersSum }),
    lines: sum.lines,
    ...(next === undefined ? {} : { next }),
    ...(view.notes.length === 0 ? {} : { notes: [...view.notes] }),
    hash: sum.hash,
  }
}

/** The receipt of an answer that is held in memory. */
export function receiptOf(view: LedgerView, query: Query, answer: Answer, settings: Settings): Receipt {
  const sum = new Sum()
  for (const line of answer.lines) sum.add(line)
  return receiptFor(view, query, sum, settings, answer.next)
}
