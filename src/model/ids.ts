/** Ids: hashes of normalised content and keys, never counters, so that equal things get equal names anywhere. */
import { createHash } from 'node:crypto'

const PREFIXES = {
  report: 'rep',
  origin: 'org',
  actor: 'act',
  judgement: 'jud',
  event: 'evt',
  assertion: 'ass',
  tie: 'tie',
  condition: 'con',
  statement: 'sta',
  figure: 'fig',
  disagreement: 'dis',
  story: 'sto',
  refusal: 'ref',
} as const

export type RecordKind = keyof typeof PREFIXES
export const RECORD_KINDS = Object.keys(PREFIXES) as readonly RecordKind[]

/**
 * The id of a record of `kind` with the given key parts, e.g. `evt_9f2c41d07ab3`. Parts are joined unambiguously.
 * @example recordId('tie', 'actor-a', 'actor-b', 'arms trade')
 */
export function recordId(kind: RecordKind, ...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `${PREFIXES[kind]}_${hash.slice(0, 12)}`
}

/** The kind that an id (or the beginning of one) names; undefined where the prefix is unknown. */
export function kindOfId(id: string): RecordKind | undefined {
  const prefix = id.slice(0, 3)
  for (const [kind, p] of Object.entries(PREFIXES)) if (p === prefix) return kind as RecordKind
  return undefined
}

/** SHA-256 of a text in UTF-8, as hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
