/** The id of a refusal, so that everybody who tells of one gives it the same name. */
import { recordId } from './ids.js'
import type { RefusalReading } from './reading.js'

/** The id under which a candidate refused in a report version is shown and exported. */
export const refusalId = (report: string, version: number, r: RefusalReading): string =>
  recordId('refusal', report, String(version), r.candidate, r.rule, `${r.at.start}-${r.at.end}`, r.why)
