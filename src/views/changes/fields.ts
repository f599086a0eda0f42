/** What differs between two states of a record, field by field. */
import { canonicalJson, KNOWLEDGE_FIELDS, type LedgerRecord } from '../../model/index.js'

export interface FieldChange {
  /** Path of the field: `current`, `when.edtf`. */
  readonly field: string
  /** Absent when the field was not there. */
  readonly before?: unknown
  readonly after?: unknown
  /** Of a list: what came in and what went. */
  readonly added?: readonly unknown[]
  readonly removed?: readonly unknown[]
}

const HIDDEN: ReadonlySet<string> = new Set([...KNOWLEDGE_FIELDS, 'kind', 'id'])

/** Fields of the later record that are not as in the earlier one, in the order of their names. */
export function fieldChanges(before: LedgerRecord, after: LedgerRecord): readonly FieldChange[] {
  return compared('', bare(before), bare(after))
}

const bare = (r: LedgerRecord) => Object.fromEntries(Object.entries(r).filter(([key]) => !HIDDEN.has(key)))

function compared(path: string, a: unknown, b: unknown): readonly FieldChange[] {
  if (canonicalJson(a ?? null) === canonicalJson(b ?? null)) return []
  if (isObject(a) && isObject(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
    return keys.flatMap((key) => compared(path === '' ? key : `${path}.${key}`, a[key], b[key]))
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const [added, removed] = [without(b, a), without(a, b)]
    // The same things in another order.
    if (added.length === 0 && removed.length === 0) return [{ field: path, before: a, after: b }]
    return [{ field: path, ...(added.length ? { added } : {}), ...(removed.length ? { removed } : {}) }]
  }
  return [{ field: path, ...(a === undefined ? {} : { before: a }), ...(b === undefined ? {} : { after: b }) }]
}

const isObject = (v: unknown): v is Readonly<Record<string, unknown>> =>
  v !== null && typeof v === 'object' && !Array.isArray(v)

function without(list: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const known = new Set(other.map(canonicalJson))
  return list.filter((v) => !known.has(canonicalJson(v)))
}
