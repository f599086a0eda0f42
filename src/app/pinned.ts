/** A ledger opened for one question, its view pinned to the coordinates asked for. */
import type { Ledger, LedgerView } from '../ledger/index.js'
import { dayRange } from '../model/index.js'
import { type Query, reportsConcerned } from './query.js'

export interface Asked {
  readonly ledger: string
  /** A revision, a date or an instant. */
  readonly knownAt?: string
  /** EDTF. */
  readonly validAt?: string
  /** EDTF. */
  readonly publishedBy?: string
}

export interface Pinned {
  readonly ledger: Ledger
  readonly view: LedgerView
  /** The same ledger as it was known at another revision, under the same other coordinates. */
  at(revision: number): Promise<LedgerView>
  close(): Promise<void>
}

/** A question that cannot be asked so; the message says what to ask instead. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
}

/**
 * Opens a ledger and pins a view of it. `queryOf` finds out, in the view of what was known then, what the question is about:
 * as of publication, only what it concerns is put together anew.
 */
export async function openPinned<Q extends Query | undefined>(
  asked: Asked,
  queryOf: (known: LedgerView, ledger: Ledger) => Promise<Q>,
): Promise<Pinned & { readonly query: Q }> {
  checkDate('--valid-at', asked.validAt)
  checkDate('--published-by', asked.publishedBy)
  const { openSqliteLedger } = await import('../ledger/index.js')
  const ledger = await openSqliteLedger(asked.ledger, { create: false })
  const closing: (() => Promise<void>)[] = [() => ledger.close()]
  const close = async () => {
    for (const one of closing.reverse()) await one()
  }
  const pin = async (known: LedgerView, query: Query | undefined) => {
    const made = await withCoordinates(known, asked, query)
    closing.push(made.close)
    return made.view
  }
  try {
    const known = await knownView(ledger, asked.knownAt)
    const query = await queryOf(known, ledger)
    return {
      ledger,
      query,
      view: await pin(known, query),
      at: async (revision) => pin(await knownView(ledger, String(revision)), query),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function checkDate(option: string, text: string | undefined): void {
  if (text === undefined || dayRange(text) !== undefined) return
  throw new QuestionError(`${option} takes a date such as 2031-03-07, 2031-03 or 2031, and not ${text || 'nothing'}`)
}

/** The view as of a revision, a date or an instant; the latest when none is named. */
async function knownView(ledger: Ledger, text: string | undefined): Promise<LedgerView> {
  const number = text === undefined ? undefined : await revisionOf(ledger, text)
  const view = await ledger.view(number)
  if (view) return view
  const last = (await ledger.view())?.revision.number ?? 0
  throw new QuestionError(
    `${ledger.place} has no revision ${number}: the last is ${last} (a whole number is a revision; a date is written 2031-03-07)`,
  )
}

/** The number of the revision that the text names. */
export async function revisionOf(ledger: Ledger, text: string): Promise<number> {
  const { revisionNamed } = await import('../ledger/index.js')
  const number = await revisionNamed(ledger, text)
  if (number !== undefined) return number
  throw new QuestionError(`${text || 'nothing'} is no moment: name a revision (7), a date (2031-03-07) or an instant`)
}

async function withCoordinates(known: LedgerView, asked: Asked, query: Query | undefined) {
  const { publishedBy, ValidAtView } = await import('../ledger/index.js')
  const published =
    asked.publishedBy === undefined
      ? { view: known, close: async () => undefined }
      : await publishedBy(known, asked.publishedBy, await rebuilding(known, query))
  if (asked.validAt === undefined) return published
  return { ...published, view: new ValidAtView(published.view, asked.validAt) }
}

async function rebuilding(known: LedgerView, query: Query | undefined) {
  const [{ openMemoryLedger }, { loadDirectory, readUserDirectory }, { buildLedgerRecords }] = await Promise.all([
    import('../ledger/index.js'),
    import('../actors/index.js'),
    import('../stories/index.js'),
  ])
  const own = await known.ownFiles()
  const added = own.directory === undefined ? { entries: [] } : readUserDirectory(own.directory)
  if ('problem' in added) throw new Error(added.problem)
  const directory = loadDirectory(added.entries)
  const among = query === undefined ? undefined : await reportsConcerned(known, query)
  // What somebody judged of actors holds for any choice of reports.
  const judgements = (await known.records('judgement')).filter((j) => j.at !== '')
  return {
    rebuild: (items: Parameters<typeof buildLedgerRecords>[0]) => buildLedgerRecords(items, directory, { judgements }),
    openEmpty: openMemoryLedger,
    ...(among === undefined ? {} : { among }),
  }
}
