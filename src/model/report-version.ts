/** One version of one article as ingest hands it on: text, metadata, and what of the text is page clutter. */
import type { Span } from './span.js'

export interface StatedDate {
  /** EDTF; '' when unknown. */
  readonly edtf: string
  readonly basis: 'stated' | 'unknown'
  /** Where in the text the date stands, when it stands there (UTF-16). */
  readonly span?: Span
}

export interface LeftOut extends Span {
  /** What the stretch is: `published line`, `recommended stories`, `dateline`, `byline`, `share buttons`, ... */
  readonly why: string
}

export interface ReportVersion {
  /** `rep_...`: a hash of the given id or address, else of the text. */
  readonly id: string
  readonly version: number
  /** What the input called it: file name, JSON id or address. */
  readonly source: string
  readonly outlet?: string
  readonly url?: string
  readonly title?: string
  readonly authors: readonly string[]
  readonly published: StatedDate
  readonly modified?: string
  /** ISO 639-1 code, `und` when unknown. */
  readonly language: string
  readonly status: 'read' | 'unread'
  readonly statusReason?: string
  /** SHA-256 of `text`. */
  readonly sha256: string
  /** Normalised text: title, blank line, body; or the body alone. All offsets count in it (UTF-16 inside). */
  readonly text: string
  /** Sorted, not overlapping. */
  readonly leftOut: readonly LeftOut[]
  /** Where the dateline says the report was written, e.g. a city; a hint for reading places and weekdays. */
  readonly dateline?: { readonly place: string; readonly outlet?: string; readonly span: Span }
}
