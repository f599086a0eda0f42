/** Refusals are not stored: one that is asked for by its id is looked for in the readings. */
import type { LedgerView } from '../ledger/index.js'
import type { LedgerRecord } from '../model/index.js'

/** The refusals whose id begins so, two at most: enough to tell whether there is none, one or several. */
export async function refusalsNamed(view: LedgerView, prefix: string): Promise<readonly LedgerRecord[]> {
  if (!/^ref_?/i.test(prefix.trim())) return []
  const { refusalsIn } = await import('../run/index.js')
  const found: LedgerRecord[] = []
  for await (const refusal of refusalsIn(view)) {
    if (refusal.id.startsWith(prefix.trim().toLowerCase())) found.push(refusal)
    if (found.length === 2) break
  }
  return found
}
