/** The second half of a run: what is stale of a ledger is reconciled, part by part, into one revision. */
import { type Ledger, LedgerError, type Part, type Revision, type StalePart, type Work } from '../ledger/index.js'
import type { Judgement } from '../model/index.js'
import type { Parts } from './parts.js'

export interface ReconcileOptions {
  readonly parts: Pick<Parts, 'reconcile' | 'fold'>
  readonly now: () => Date
  /** Reports whose records are made and replaced at one time; the records of more would fill the memory. */
  readonly atOnce?: number
}

/** The latest revision of a ledger. */
export async function latest(ledger: Ledger): Promise<Revision> {
  const view = await ledger.view()
  if (!view) throw new Error('a ledger always has a latest revision')
  return view.revision
}

const TRIES = 5
const AT_ONCE = 5000

/**
 * Reconciles the parts of the ledger that new reports came to stand in, in one revision or, where they are very many, in
 * several. The readings of one part at a time are in memory; when another program changes a part meanwhile, what is stale
 * by then is taken up once more.
 */
export async function reconcile(ledger: Ledger, { parts, now, atOnce = AT_ONCE }: ReconcileOptions): Promise<Revision> {
  for (let attempt = 1; ; ) {
    const work = await ledger.work(atOnce)
    if (!work) return latest(ledger)
    const made: Part[] = []
    for (const part of work.parts) made.push(await madeAnew(ledger, parts, part, work.judgements))
    try {
      const revision = await ledger.replace({
        parts: made,
        fold: parts.fold,
        readings: work.more ? 0 : work.last,
        at: now().toISOString(),
        what: told(work),
      })
      if (!work.more) return revision
      attempt = 1
    } catch (error) {
      if (!(error instanceof LedgerError) || error.trouble !== 'moved on' || attempt >= TRIES) throw error
      attempt++
    }
  }
}

function told({ pending, more }: Work): string {
  const what = pending === 0 ? 'put together again' : `read ${pending} report${pending === 1 ? '' : 's'}`
  return more ? `${what}, to be continued` : what
}

async function madeAnew(
  ledger: Ledger,
  parts: Pick<Parts, 'reconcile'>,
  part: StalePart,
  judgements: readonly Judgement[],
): Promise<Part> {
  const { number, touched, reports } = part
  return { number, touched, ...parts.reconcile(await ledger.newest(reports), judgements) }
}

/** Parts that are put together in one revision. */
const LOT = 50

/**
 * Puts the whole ledger together again from its readings, a few parts a revision. Where it stands as the program would
 * make it, nothing changes and no revision is made.
 */
export async function rebuild(ledger: Ledger, options: ReconcileOptions): Promise<Revision> {
  let revision = await reconcile(ledger, options)
  for (let next = await ledger.renew(0, LOT); next !== undefined; next = await ledger.renew(next, LOT))
    revision = await reconcile(ledger, options)
  return revision
}
