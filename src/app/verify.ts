/** Receipts asked again: is the answer still what it was, and has it changed since? */
import type { Ledger, LedgerView } from '../ledger/index.js'
import { answerTo, receiptOf, type Settings, Sum } from './answers.js'
import { openPinned, QuestionError } from './pinned.js'
import { type Receipt, receiptSchema } from './query.js'

export interface Verification {
  readonly kind: 'verification'
  readonly same: boolean
  /** Why it is not the same. */
  readonly why?: string
  readonly receipt: Receipt
  /** What the question gives in the same coordinates. */
  readonly hash?: string
  /** The same question asked of the latest revision. */
  readonly now?: { readonly revision: number; readonly same: boolean; readonly why?: string }
}

/**
 * Finds the receipt in what a command printed: a receipt by itself, the last line of an answer, or a member of one.
 * @throws QuestionError when there is none
 */
export function readReceipt(text: string): Receipt {
  const lines = [text, ...text.split('\n').reverse()]
  for (const line of lines) {
    const found = receiptIn(line.replace(/^\s*<!--\s*|\s*-->\s*$/g, ''))
    if (found) return found
  }
  throw new QuestionError('there is no receipt in it (answers carry one with --json or --receipt)')
}

/**
 * What is wrong with the answer that stands in front of its receipt: the receipt is of other lines than these. Nothing is said
 * of a receipt by itself or of an answer that was drawn as text.
 */
export function alteredAnswer(text: string, receipt: Receipt): string | undefined {
  const sum = new Sum()
  try {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    for (const line of lines) {
      const read: unknown = JSON.parse(line)
      if (read === null || typeof read !== 'object') return undefined
      if (!receiptSchema.safeParse(read).success) sum.add(read)
    }
  } catch {
    return undefined
  }
  if ((sum.lines === 0 && receipt.lines > 0) || sum.hash === receipt.hash) return undefined
  return 'the lines that stand with the receipt are not those that it was given for'
}

function receiptIn(text: string): Receipt | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    const read: unknown = JSON.parse(text)
    const inner = read !== null && typeof read === 'object' && 'receipt' in read ? read.receipt : read
    return receiptSchema.safeParse(inner).data
  } catch {
    return undefined
  }
}

/**
 * Asks the question of a receipt again, as it was asked then and as it would be asked now. `altered` says what is wrong with the
 * answer that came with it.
 */
export async function verifyReceipt(
  path: string,
  receipt: Receipt,
  settings: Settings,
  altered?: string,
): Promise<Verification> {
  const base = { kind: 'verification', receipt } as const
  if (receipt.letters !== settings.lettersSum) {
    const what = receipt.letters === undefined ? 'without a file of letters' : 'with another file of letters'
    throw new QuestionError(`the answer was given ${what}; --ratings names the one it was given with`)
  }
  const then = await asked(path, receipt, settings, String(receipt.revision), receipt.coordinates.known_at)
  const now = await asked(path, receipt, settings, undefined, undefined)
  const told = {
    revision: now.revision,
    same: now.hash === receipt.hash,
    ...(now.why === undefined ? {} : { why: now.why }),
  }
  if (then.hash === undefined) return { ...base, same: false, why: then.why ?? 'no answer', now: told }
  const why = then.hash === receipt.hash ? altered : 'the answer is another'
  return { ...base, same: why === undefined, ...(why === undefined ? {} : { why }), hash: then.hash, now: told }
}

interface Asking {
  readonly revision: number
  readonly hash?: string
  readonly why?: string
}

/** The hash of the answer as known at a revision, or why there is none. */
async function asked(
  ledger: string,
  { query, coordinates }: Receipt,
  settings: Settings,
  knownAt: string | undefined,
  at: string | undefined,
): Promise<Asking> {
  let revision = 0
  const remember = async (known: LedgerView, _ledger: Ledger) => {
    revision = known.revision.number
    if (at !== undefined && known.revision.at !== at)
      throw new QuestionError(
        `revision ${revision} of this ledger is of ${known.revision.at}, that of the receipt of ${at}`,
      )
    return query
  }
  const { valid_at: validAt, published_by: publishedBy } = coordinates
  try {
    const pinned = await openPinned(
      {
        ledger,
        ...(knownAt === undefined ? {} : { knownAt }),
        ...(validAt === undefined ? {} : { validAt }),
        ...(publishedBy === undefined ? {} : { publishedBy }),
      },
      remember,
    )
    try {
      const answer = await answerTo(pinned, query, settings)
      return { revision, hash: receiptOf(pinned.view, query, answer, settings).hash }
    } finally {
      await pinned.close()
    }
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error
    return { revision, why: error.message }
  }
}
