/**
 * How every question is put and answered: a view pinned to its coordinates, the answer as JSON or as text, and with it the
 * coordinates and, always in JSON and on request in text, the receipt.
 */
import { type Command, Option } from 'commander'
import type { Asked, Ledger, LedgerView, Pinned, Query, Receipt, Settings } from '../app/index.js'
import { canonicalJson } from '../model/index.js'
import type { Page } from '../views/index.js'
import { type LedgerOption, tellPending, withLedger } from './command.js'
import { usage } from './exit.js'
import { type Io, textOptions } from './io.js'

export interface ViewOptions extends LedgerOption {
  readonly knownAt?: string
  readonly validAt?: string
  readonly publishedBy?: string
  readonly ratings?: string
  readonly receipt?: boolean
}

/** Adds the coordinates that a question can be asked under. */
export function withCoordinates(command: Command): Command {
  return withKnowledge(withLedger(command))
    .addOption(new Option('--valid-at <date>', 'as it stood in the world on a date (EDTF)'))
    .addOption(new Option('--published-by <date>', 'from only the reports published by then (EDTF)'))
}

/** Only what was known when, for questions about the ledger itself. */
function withKnowledge(command: Command): Command {
  return command
    .option('--known-at <when>', 'as known at a revision (7), a date (end of the day, UTC) or an instant')
    .option('--ratings <file>', 'letters A to F for outlets, one a line: B  Name of the outlet')
    .option('--receipt', 'end with a receipt that rapport verify can ask again')
}

/** The options as the application takes them. */
export const askedOf = ({ ledger, knownAt, validAt, publishedBy }: ViewOptions): Asked => ({
  ledger,
  ...(knownAt === undefined ? {} : { knownAt }),
  ...(validAt === undefined ? {} : { validAt }),
  ...(publishedBy === undefined ? {} : { publishedBy }),
})

/** Letters of the user's file. */
export async function settingsOf({ ratings }: Pick<ViewOptions, 'ratings'>): Promise<Settings> {
  const [{ textOfFile }, { NO_LETTERS, readLetters }] = await Promise.all([
    import('../app/index.js'),
    import('../views/index.js'),
  ])
  if (ratings === undefined) return { letters: NO_LETTERS }
  const text = await readable(ratings, textOfFile)
  const letters = readLetters(text)
  if ('problem' in letters) throw usage(`${ratings}: ${letters.problem}`)
  const { sha256 } = await import('../model/index.js')
  return { letters, lettersSum: sha256(text) }
}

/** The text of a file, or the end of the command where there is none. */
export async function readable(path: string, read: (path: string) => string): Promise<string> {
  try {
    return read(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const what = error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${String(error.code)})`
    throw usage(`${path}: ${what}; check the name`)
  }
}

export interface Asking<Q extends Query> {
  readonly query: (known: LedgerView, ledger: Ledger) => Promise<Q>
  readonly json: boolean
  /** One object that carries its receipt itself; otherwise the receipt is a line after the records. */
  readonly whole?: boolean
  /** No row of the page is left out. */
  readonly uncut?: boolean
  /** The page repeats the coordinates itself. */
  readonly toldByPage?: boolean
  readonly draw?: (page: Page) => Promise<string>
}

/** Asks one question and prints the answer. */
export async function answering<Q extends Query>(io: Io, options: ViewOptions, asking: Asking<Q>): Promise<void> {
  const { answerTo, openPinned, receiptOf } = await import('../app/index.js')
  const settings = await settingsOf(options)
  const pinned = await openPinned(askedOf(options), asking.query)
  try {
    const { query, view } = pinned
    const answer = await answerTo(pinned, query, settings)
    const receipt = receiptOf(view, query, answer, settings)
    if (asking.json) await printJson(io, answer.lines, receipt, asking.whole ?? false)
    else {
      const page = await answer.page(asking.uncut)
      const told = asking.toldByPage ? page : { ...page, facts: [...page.facts, ...(await coordinateLines(view))] }
      const draw =
        asking.draw ?? (async (p: Page) => (await import('../views/index.js')).renderText(p, textOptions(io)))
      await io.out.write(await draw(told))
      if (options.receipt) await io.out.write(`${canonicalJson(receipt)}\n`)
    }
    if (asking.json && answer.left !== undefined)
      await io.err.write(`rapport: ${answer.left}; --after ${answer.next} goes on, --limit 0 shows all\n`)
    await tellPending(io, view)
  } finally {
    await pinned.close()
  }
}

async function printJson(io: Io, lines: readonly object[], receipt: Receipt, whole: boolean): Promise<void> {
  for (const line of lines)
    await io.out.write(`${whole ? JSON.stringify({ ...line, receipt }) : canonicalJson(line)}\n`)
  if (!whole) await io.out.write(`${canonicalJson(receipt)}\n`)
}

/** What the answer holds as of. */
async function coordinateLines(view: Pick<Pinned['view'], 'coordinates' | 'latest' | 'notes'>): Promise<Page['facts']> {
  const { dateText, instantText } = await import('../views/index.js')
  const { revision, known_at, valid_at, published_by } = view.coordinates
  const parts = [
    ...(valid_at === undefined ? [] : [`as of ${dateText(valid_at)}`]),
    ...(published_by === undefined ? [] : [`from reports published by ${dateText(published_by)}`]),
    `as known at ${known_at === '' ? 'the beginning' : instantText(known_at)} (revision ${revision}${view.latest ? '' : ', not the latest'})`,
  ]
  return [
    [{ text: parts.join(', '), style: 'quiet' }],
    ...view.notes.map((text): Page['facts'][number] => [{ text, style: 'alert' }]),
  ]
}
