/** The second half of a run: the readings of a ledger become one revision. */
import { type Ledger, LedgerError, type Revision } from '../ledger/index.js'
import type { Parts } from './parts.js'

export interface ReconcileOptions {
  readonly parts: Pick<Parts, 'reconcile'>
  readonly now: () => Date
}

/** The latest revision of a ledger. */
export async function latest(ledger: Ledger): Promise<Revision> {
  const view = await ledger.view()
  if (!view) throw new Error('a ledger always has a latest revision')
  return view.revision
}

const TRIES = 5

/**
 * Reconciles all readings of the ledger into a revision when some are not taken in yet. Ties and actors cross stories,
 * and a new report may join two of them, so the readings are taken whole.
 */
export async function reconcile(ledger: Ledger, { parts, now }: ReconcileOptions): Promise<Revision> {
  for (let attempt = 1; ; attempt++) {
    const view = await ledger.view()
    if (!view) throw new Error('a ledger always has a latest revision')
    const pending = await view.pending()
    if (pending.length === 0) return view.revision
    const { last, reports } = await view.allReadings()
    const what = `read ${pending.length} report${pending.length === 1 ? '' : 's'}`
    try {
      return await ledger.commit({
        records: parts.reconcile(reports),
        others: 'are withdrawn',
        basedOn: view.revision.number,
        readings: last,
        at: now().toISOString(),
        what,
      })
    } catch (error) {
      if (!(error instanceof LedgerError) || error.trouble !== 'moved on' || attempt >= TRIES) throw error
    }
  }
}
