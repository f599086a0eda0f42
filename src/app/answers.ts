/** Every question answered as lines of data: what JSON prints, what receipts are drawn from, what `verify` asks again. */
import { createHash } from 'node:crypto'
import type { LedgerView } from '../ledger/index.js'
import { canonicalJson, type LedgerRecord, RECORD_KINDS, type RecordKind } from '../model/index.js'
import {
  type ChangeLine,
  cardPage,
  changesPage,
  changesSince,
  compareVersions,
  composeDossier,
  differencePage,
  differences,
  dossierPage,
  enriched,
  explain,
  explanationPage,
  isPinned,
  judgementsPage,
  type Letters,
  listPage,
  listRecords,
  type Page,
  pinnedChanges,
  pinnedDifferences,
  searchPage,
  searchRecords,
  versionDifferencePage,
  versionsPage,
} from '../views/index.js'
import { exportRecords } from './export-records.js'
import { judgementsOf } from './judge.js'
import { type Pinned, QuestionError } from './pinned.js'
import type { Query, Receipt } from './query.js'
import { refusalsNamed } from './refusal-named.js'

/** An answer as data and as a page. */
export interface Answer {
  readonly lines: readonly object[]
  /** Where the next page begins. */
  readonly next?: string
  /** In words, what is not in the lines. */
  readonly left?: string
  /** Drawn from the lines; `uncut` leaves out no rows of a dossier. */
  page(uncut?: boolean): Promise<Page>
}

export interface Settings {
  readonly letters: Letters
  /** Names the file of letters in receipts. */
  readonly lettersSum?: string
}

type Of<V extends Query['view']> = Extract<Query, { view: V }>

/** The answer to a question that is held in memory; an export, which may be large, is streamed (`exportRecords`). */
export async function answerTo(pinned: Pick<Pinned, 'view' | 'at'>, query: Query, settings: Settings): Promise<Answer> {
  const { view } = pinned
  switch (query.view) {
    case 'dossier':
      return dossierOf(view, query, settings)
    case 'list':
      return listOf(view, query, settings)
    case 'show': {
      const [record] = await enriched(view, [await recordIn(view, query.id)], settings.letters)
      if (!record) throw new Error('one record in, one record out')
      return { lines: [record], page: () => cardPage(view, record, settings.letters) }
    }
    case 'explain': {
      const explanation = await explain(view, await recordIn(view, query.id))
      return { lines: [explanation], page: async () => explanationPage(view, explanation) }
    }
    case 'search':
      return searchOf(view, query)
    case 'changes':
      return changesOf(pinned, query)
    case 'diff':
      return differenceOf(view, await pinned.at(query.from), query)
    case 'judgements': {
      const listed = await judgementsOf(view)
      return { lines: listed.map((l) => l.record), page: async () => judgementsPage(listed) }
    }
    case 'versions': {
      const lines = await view.versions(query.report)
      return { lines, page: async () => versionsPage(lines) }
    }
    case 'version diff': {
      const difference = await versionDifference(view, query)
      return { lines: [difference], page: async () => versionDifferencePage(difference) }
    }
    case 'export': {
      const lines: object[] = []
      for await (const record of exportRecords(view, { ...query, letters: settings.letters })) lines.push(record)
      return { lines, page: async () => ({ facts: [], sections: [] }) }
    }
  }
}

async function dossierOf(view: LedgerView, { story: id }: Of<'dossier'>, { letters }: Settings): Promise<Answer> {
  const story = await recordIn(view, id)
  if (story.kind !== 'story') throw new QuestionError(`${id} is no story`)
  const dossier = await composeDossier(view, story, letters)
  return { lines: [dossier], page: async (uncut) => dossierPage(dossier, uncut) }
}

async function listOf(view: LedgerView, query: Of<'list'>, { letters }: Settings): Promise<Answer> {
  const { list, limit, story, after, between } = query
  const answer = await listRecords(view, list, { limit, ...withoutUndefined({ story, after, between }) })
  const ids = answer.undated.map((r) => r.id)
  const undated = {
    kind: 'undated',
    list,
    ids,
    why: between === undefined ? 'no date tells whether they held then' : 'no date',
  }
  const { next, of, counted_to } = answer
  const total = counted_to === undefined ? String(of) : `more than ${counted_to}`
  return {
    lines: [...(await enriched(view, answer.records, letters)), ...(ids.length === 0 ? [] : [undated])],
    ...(next === undefined
      ? {}
      : { next, left: `${answer.records.length}${between === undefined ? ` of ${total}` : ''} shown` }),
    page: () => listPage(view, answer),
  }
}

async function searchOf(view: LedgerView, { words, limit, after, kind }: Of<'search'>): Promise<Answer> {
  const result = await searchRecords(view, { words, limit, ...withoutUndefined({ kind: kindOf(kind), after }) })
  const { hits, next, ranked_only } = result
  return {
    lines: [...hits, ...(ranked_only === undefined ? [] : [{ kind: 'capped', ranked_only }])],
    ...(next === undefined ? {} : { next, left: `${hits.length} shown` }),
    page: async () => searchPage(result, words),
  }
}

/** Putting together so many reports anew, over all revisions, is not asked of one question. */
const MOST_REBUILT = 20_000

async function changesOf({ view, at }: Pick<Pinned, 'view' | 'at'>, query: Of<'changes'>): Promise<Answer> {
  const { since, limit, story, after } = query
  const asked = { since, limit, ...withoutUndefined({ kind: kindOf(query.kind), story, after }) }
  if (view.coordinates.published_by !== undefined) {
    const steps = (await view.revisions()).filter((r) => r.number > since).length
    const reports = await view.count('report', { most: MOST_REBUILT })
    if (steps * reports > MOST_REBUILT)
      throw new QuestionError(
        `${steps} revisions of ${reports} reports would have to be put together anew; name a later --since, or one story`,
      )
  }
  const feed = isPinned(view) ? pinnedChanges(view, at, asked) : changesSince(view, asked)
  const lines: ChangeLine[] = []
  let step = await feed.next()
  for (; !step.done; step = await feed.next()) lines.push(step.value)
  const next = step.value
  return {
    lines,
    ...(next === undefined ? {} : { next, left: `${lines.length} shown` }),
    page: async () => changesPage(lines, await actorNames(view), next),
  }
}

async function differenceOf(view: LedgerView, from: LedgerView, query: Of<'diff'>): Promise<Answer> {
  const kinds = query.kinds?.flatMap((k) => kindOf(k) ?? [])
  const asked = withoutUndefined({ kinds, story: query.story })
  const lines = await (isPinned(view) ? pinnedDifferences : differences)(from, view, asked)
  const page = async () => differencePage(lines, query.from, view.revision.number, await actorNames(view))
  return { lines, page }
}

/** Names of actors, for values that are ids. */
async function actorNames(view: LedgerView): Promise<(id: string) => string> {
  const names = new Map((await view.records('actor')).map((a) => [a.id, a.name]))
  return (id) => names.get(id) ?? id
}

/** Two versions of a report compared; the answer names what is missing. */
async function versionDifference(view: LedgerView, query: Extract<Query, { view: 'version diff' }>) {
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
async function recordIn(view: LedgerView, id: string): Promise<LedgerRecord> {
  const record = (await view.record(id)) ?? (await refusalsNamed(view, id))[0]
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
