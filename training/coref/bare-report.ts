/** A report of which nothing but the text is known, for data that give no more. */
import { type ReportVersion, sha256 } from '../../src/model/index.js'

export const bareReport = (id: string, text: string): ReportVersion => ({
  id,
  version: 1,
  source: id,
  authors: [],
  published: { edtf: '', basis: 'unknown' },
  language: 'en',
  status: 'read',
  sha256: sha256(text),
  text,
  leftOut: [],
})
