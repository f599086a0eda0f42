/** When are two receipts of one report the same version? One predicate, asked before reading and before storing. */
import { canonicalJson, type ReportVersion } from '../model/index.js'

/**
 * All that makes a version, as one string: its text by hash and the facts about it. What the input called it and the
 * number of the version do not count.
 */
export function versionKey(report: ReportVersion): string {
  const { source: _source, version: _version, text: _text, ...facts } = report
  return canonicalJson(facts)
}
