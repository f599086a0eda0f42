/** A record by the beginning of its id, as people type it. */
import type { LedgerView } from '../ledger/index.js'

export type IdSearch =
  | { readonly found: string }
  | { readonly none: true }
  /** Some of the ids that it could be. */
  | { readonly several: readonly string[] }

/** Finds the one id that begins so; an exact id always wins. */
export async function findId(view: LedgerView, prefix: string): Promise<IdSearch> {
  const wanted = prefix.trim().toLowerCase()
  if (wanted === '') return { none: true }
  const ids = await view.idsBeginning(wanted, 6)
  const [first] = ids
  if (first === undefined) return { none: true }
  return ids.length === 1 || first === wanted ? { found: first } : { several: ids }
}
