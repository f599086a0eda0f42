/**
 * When are two receipts of one report the same version, and when has a version been read already? Two predicates, asked
 * before reading and again before storing.
 */
import { canonicalJson, type ReportVersion, sha256 } from '../model/index.js'

/** All that the sender said: a change of it makes a new version. */
export function versionKey(report: ReportVersion): string {
  const { id, outlet, url, title, authors, published, modified, sha256: text } = report
  return sha256(canonicalJson({ id, outlet, url, title, authors, published, modified, text }))
}

/** All that the program of the day made of a version: a change of it reads the version again. */
export function readingKey(report: ReportVersion, madeBy: string): string {
  const { language, status, statusReason, leftOut, dateline } = report
  return sha256(canonicalJson({ madeBy, language, status, statusReason, leftOut, dateline }))
}
