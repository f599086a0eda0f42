/** The words that a field stands on. */
import { z } from 'zod'
import { byText } from './order.js'
import { EVIDENCE_ROLES } from './vocabulary.js'

/** `start` and `end` count Unicode code points of the report version's text; `quote` is exactly that stretch. */
export const evidenceSchema = z.strictObject({
  report: z.string(),
  version: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
  role: z.enum(EVIDENCE_ROLES),
})
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>

/** The one order of evidence inside a record. */
export function byEvidence(a: Evidence, b: Evidence): number {
  return (
    byText(a.report, b.report) ||
    a.version - b.version ||
    a.start - b.start ||
    a.end - b.end ||
    EVIDENCE_ROLES.indexOf(a.role) - EVIDENCE_ROLES.indexOf(b.role)
  )
}
