/** Records as NDJSON, one a line: the public form, lossless. Drops nothing but, when asked, what the ledger adds. */
import {
  byText,
  type ContentRecord,
  canonicalJson,
  KNOWLEDGE_FIELDS,
  type LedgerRecord,
  type RecordKind,
} from '../model/index.js'

/** The order of kinds in an export: what others refer to comes first. */
export const KIND_ORDER = [
  'report',
  'origin',
  'actor',
  'judgement',
  'event',
  'assertion',
  'tie',
  'condition',
  'statement',
  'figure',
  'disagreement',
  'story',
  'refusal',
] as const satisfies readonly RecordKind[]

/** The canonical order of records: by kind, id and revision. */
export function byRecord(a: LedgerRecord, b: LedgerRecord): number {
  return KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || byText(a.id, b.id) || a.revision - b.revision
}

const KNOWLEDGE: ReadonlySet<string> = new Set(KNOWLEDGE_FIELDS)

/** A record without its knowledge fields, so that two ledgers of the same reports compare byte for byte. */
export function contentOf(record: LedgerRecord): ContentRecord {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !KNOWLEDGE.has(key))) as unknown as ContentRecord
}

/**
 * One line, ending in a line break, with keys in canonical order.
 * @example ndjsonLine(record, { content: true })
 */
export function ndjsonLine(record: LedgerRecord, options: { readonly content: boolean }): string {
  return `${canonicalJson(options.content ? contentOf(record) : record)}\n`
}
