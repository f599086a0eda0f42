/** An export read back: every line checked, every quote held against its text, then all rows kept as they were. */
import { readFileSync } from 'node:fs'
import type { Revision } from '../ledger/index.js'
import { type Evidence, type LedgerRecord, ledgerRecordSchema } from '../model/index.js'

export interface Imported {
  readonly records: number
  readonly revision: Revision
  /** Lines of other kinds, which a ledger does not keep: refusals and receipts. */
  readonly passed_over: number
}

export interface ImportFault {
  readonly line: number
  readonly what: string
}

/** More faults than this are not listed. */
const FAULTS = 10

/** Fills a new ledger from NDJSON text; nothing is written when a line is at fault. */
export async function importRecords(
  text: string,
  path: string,
): Promise<Imported | { readonly faults: readonly ImportFault[] }> {
  const { evidenceOf, openSqliteLedger } = await import('../ledger/index.js')
  const rows: { readonly line: number; readonly record: LedgerRecord }[] = []
  const faults: ImportFault[] = []
  let passed_over = 0
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '' || faults.length >= FAULTS) continue
    const read = parsed(line)
    const kind = read !== null && typeof read === 'object' && 'kind' in read ? read.kind : undefined
    if (kind === 'refusal' || kind === 'receipt') {
      passed_over++
      continue
    }
    const checked = ledgerRecordSchema.safeParse(read)
    if (checked.success) rows.push({ line: i + 1, record: checked.data as LedgerRecord })
    else {
      const [issue] = checked.error.issues
      if (read === undefined) {
        faults.push({ line: i + 1, what: 'it is no record of a ledger' })
        continue
      }
      const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
      faults.push({ line: i + 1, what: `${where}${issue?.message ?? 'it is no record of a ledger'}` })
    }
  }
  const texts = new Map(
    rows.flatMap(({ record: r }) => (r.kind === 'report' ? [[`${r.id} ${r.version}`, [...r.text]] as const] : [])),
  )
  const seen = new Set<string>()
  for (const { line, record } of rows) {
    if (faults.length >= FAULTS) break
    const key = `${record.id} ${record.revision}`
    if (seen.has(key)) faults.push({ line, what: `${record.id} is there twice in revision ${record.revision}` })
    seen.add(key)
    const wrong = evidenceOf(record).find((e) => !isQuoted(e, texts))
    if (wrong)
      faults.push({ line, what: `“${wrong.quote}” does not stand at ${wrong.start}–${wrong.end} of ${wrong.report}` })
  }
  if (faults.length > 0) return { faults }
  const ledger = await openSqliteLedger(path, { create: true })
  try {
    const revision = await ledger.restore(rows.map((r) => r.record))
    return { records: rows.length, revision, passed_over }
  } finally {
    await ledger.close()
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Does the text hold the words where they are said to stand? A version that is not among the lines cannot be asked. */
function isQuoted(e: Evidence, texts: ReadonlyMap<string, readonly string[]>): boolean {
  const text = texts.get(`${e.report} ${e.version}`)
  return text === undefined || text.slice(e.start, e.end).join('') === e.quote
}

/** The text of a file. */
export const textOfFile = (path: string): string => readFileSync(path, 'utf8')
