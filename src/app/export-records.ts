/** Records of a view in canonical order, kind by kind and page by page, so that a large ledger is never held whole. */
import type { LedgerView } from '../ledger/index.js'
import type { LedgerRecord } from '../model/index.js'
import type { Letters } from '../views/index.js'

export interface ExportOptions {
  readonly refusals: boolean
  readonly history: boolean
  /** Leaves out what the ledger adds, so that nothing has to be worked out. */
  readonly content: boolean
  readonly letters: Letters
}

const LOT = 1000

export async function* exportRecords(view: LedgerView, options: ExportOptions): AsyncIterable<LedgerRecord> {
  const { byRecord, KIND_ORDER } = await import('../export/index.js')
  const { enriched } = await import('../views/index.js')
  for (const kind of KIND_ORDER) {
    if (kind === 'refusal') {
      if (options.refusals) yield* [...(await refusals(view))].sort(byRecord)
      continue
    }
    const now = await view.records(kind, { withdrawn: options.history })
    for (let i = 0; i < now.length; i += LOT) {
      const lot = now.slice(i, i + LOT)
      const rated = options.content ? lot : await enriched(view, lot, options.letters)
      if (!options.history) yield* rated
      else {
        // What was superseded is given as it was kept, what stands as it is rated now.
        for (const record of rated) yield* [...(await view.history(record.id)).slice(0, -1), record]
      }
    }
  }
}

async function refusals(view: LedgerView): Promise<readonly LedgerRecord[]> {
  const { refusalsIn } = await import('../run/index.js')
  const found: LedgerRecord[] = []
  for await (const refusal of refusalsIn(view)) found.push(refusal)
  return found
}
