/** Loads what reading needs: the language, the directory, the rules. The one place that knows all parts. */
import type { ReadReport } from '../ledger/index.js'
import type { ContentRecord } from '../model/index.js'
import type { Parts } from '../run/index.js'

/** Some 0.3 s of loading, so only commands that read do it, once. */
export async function loadParts(): Promise<Parts> {
  const [{ loadDirectory }, { READER, read }, { buildLedgerRecords }, { loadEnglish }, { ingest }] = await Promise.all([
    import('../actors/index.js'),
    import('../extract/index.js'),
    import('../stories/index.js'),
    import('../text/index.js'),
    import('../ingest/index.js'),
  ])
  const language = loadEnglish()
  const directory = loadDirectory()
  return {
    ingest,
    read: (report) => read(report, language, directory),
    madeBy: (report) => (report.status === 'unread' ? READER : `${READER}+${language.id}`),
    reconcile: (items) => buildLedgerRecords(items, directory),
  }
}

/** Everything that the readings add up to, what they refused among it. */
export async function loadRefusals(readings: readonly ReadReport[]): Promise<readonly ContentRecord[]> {
  const [{ loadDirectory }, { buildLedgerRecords }] = await Promise.all([
    import('../actors/index.js'),
    import('../stories/index.js'),
  ])
  return buildLedgerRecords(readings, loadDirectory(), { refusals: true })
}
