/** Stands in for the ingest part: one plain text is one report. */
import { type ReportVersion, recordId, sha256 } from '../model/index.js'
import type { Ingested } from '../run/index.js'
import { normalise } from '../text/index.js'

export function ingest(bytes: Uint8Array, { name }: { readonly name: string }): Ingested {
  const { text } = normalise(new TextDecoder('utf-8').decode(bytes))
  if (text.trim() === '') return { reports: [], problems: [{ what: 'it is empty', where: name, todo: 'leave it out' }] }
  const report: ReportVersion = {
    id: recordId('report', text),
    version: 1,
    source: name,
    authors: [],
    published: { edtf: '', basis: 'unknown' },
    language: 'en',
    status: 'read',
    sha256: sha256(text),
    text,
    leftOut: [],
  }
  return { reports: [report], problems: [] }
}
