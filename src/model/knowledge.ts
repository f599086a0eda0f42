/** What the ledger adds to every record: since when it is known, what it supersedes, how it ranks and is rated. */
import { z } from 'zod'
import { CONTENT_SCHEMAS, type ContentRecord } from './records.js'

export const ratingsSchema = z.strictObject({
  /** Admiralty letter of the source; F where nobody has set one. */
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  /** Admiralty number of the claim; 6 where nothing can be said. */
  credibility: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  why: z.array(z.string()),
})

export const knowledgeShape = {
  revision: z.int().min(1),
  /** UTC instants, ISO 8601. */
  known_from: z.string(),
  known_to: z.string().nullable(),
  supersedes: z.string().optional(),
  rank: z.enum(['best', 'normal', 'withdrawn']),
  rank_reason: z.string().optional(),
  ratings: ratingsSchema.optional(),
} as const

const knowledgeSchema = z.strictObject(knowledgeShape)
export type Knowledge = Readonly<z.infer<typeof knowledgeSchema>>
export const KNOWLEDGE_FIELDS = Object.keys(knowledgeShape)

/** A record as the ledger keeps it and `export --format ndjson` prints it. */
export type LedgerRecord = ContentRecord & Knowledge

/** Schema of one line of the NDJSON export. */
export const ledgerRecordSchema = z.discriminatedUnion('kind', [
  CONTENT_SCHEMAS.report.extend(knowledgeShape),
  CONTENT_SCHEMAS.origin.extend(knowledgeShape),
  CONTENT_SCHEMAS.actor.extend(knowledgeShape),
  CONTENT_SCHEMAS.judgement.extend(knowledgeShape),
  CONTENT_SCHEMAS.event.extend(knowledgeShape),
  CONTENT_SCHEMAS.assertion.extend(knowledgeShape),
  CONTENT_SCHEMAS.tie.extend(knowledgeShape),
  CONTENT_SCHEMAS.condition.extend(knowledgeShape),
  CONTENT_SCHEMAS.statement.extend(knowledgeShape),
  CONTENT_SCHEMAS.figure.extend(knowledgeShape),
  CONTENT_SCHEMAS.disagreement.extend(knowledgeShape),
  CONTENT_SCHEMAS.story.extend(knowledgeShape),
  CONTENT_SCHEMAS.refusal.extend(knowledgeShape),
])
