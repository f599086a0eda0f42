/** What the readings of a ledger considered and refused, as public records. Made on demand, never stored. */
import type { LedgerView } from '../ledger/index.js'
import type { ContentRecord, LedgerRecord, Refusal } from '../model/index.js'

/** Refusals among the records, each known since the report version that it lies in. */
export async function knownRefusals(
  view: LedgerView,
  records: readonly ContentRecord[],
): Promise<readonly LedgerRecord[]> {
  const reports = new Map((await view.records('report')).map((r) => [r.id, r]))
  return records
    .filter((r): r is Refusal => r.kind === 'refusal')
    .flatMap((refusal): LedgerRecord[] => {
      const report = reports.get(refusal.report)
      if (report?.version !== refusal.version) return []
      const { revision, known_from } = report
      return [{ ...refusal, revision, known_from, known_to: null, rank: 'normal' }]
    })
}
