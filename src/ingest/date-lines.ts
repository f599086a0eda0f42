/** Lines that state when a report was published or changed, and who wrote it. */
import type { LeftOut, Span } from '../model/index.js'
import type { Line } from './clutter/find-clutter.js'
import { findStatedDate } from './stated-date.js'

export interface HeadLines {
  readonly published?: { readonly edtf: string; readonly span: Span }
  readonly modified?: string
  readonly authors: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

const PUBLISHED =
  /^(?:first )?(?:published|posted|issued|released|date|publication date|created|publi[eé])(?: on| at)?\b\s*[:|-]?\s*/i
const UPDATED = /^(?:last |recently )?(?:updated|modified|edited)(?: on| at)?\b\s*[:|-]?\s*/i
/** A line that is a date and a time of day and nothing else. */
const BARE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?[\p{L}\d.,/ -]{6,24}\s*(?:[|•·,–-]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?)?(?:\s*[+-]\d{1,2}(?::?\d{2})?)?)?$/iu
/** "Port Louis, 4 May 2031": a release names where and when it was issued. */
const PLACED =
  /^\p{Lu}[\p{L}.'’ -]{1,28}, (?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}[\p{L}]{2,8}\.?,? \d{4}|\p{Lu}[\p{L}]{2,8}\.? \d{1,2}, \d{4})$/u
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|da|van|von|bin|al|el|la|di|del|der|ul) )?\\p{Lu}[\\p{L}.'’-]*){0,3}"
const BYLINE = new RegExp(
  `^(?:(?:Story |Written |Report |Words )?[Bb]y|BY)[: ] ?(?<names>${NAME}(?:(?:, (?:and )?| and | & )${NAME}){0,4})(?:,? (?:in|for|at|with|of) [^.!?]{2,60}|[|,•·–-] ?[^.!?]{2,60})?$`,
  'u',
)
/** Where such lines stand: near the beginning, or at the very end. */
const FIRST = 8
const LAST = 3

/** Reads the lines at both ends of a body. */
export function readHeadLines(lines: readonly Line[]): HeadLines {
  let published: HeadLines['published']
  let modified: string | undefined
  const authors: string[] = []
  const leftOut: LeftOut[] = []
  for (const [k, line] of lines.entries()) {
    if ((k >= FIRST && k < lines.length - LAST) || line.text.length > 160) continue
    const leave = (why: string) => leftOut.push({ start: line.start, end: line.end, why })
    const by = BYLINE.exec(line.text)?.groups?.names
    if (by !== undefined && !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The)\b/.test(by)) {
      authors.push(
        ...by
          .split(/, (?:and )?| and | & /)
          .map((n) => n.trim())
          .filter((n) => n !== ''),
      )
      leave('byline')
      continue
    }
    const dated = dateOf(line)
    if (dated === undefined) continue
    if (dated.kind === 'updated') modified ??= dated.edtf
    else published ??= { edtf: dated.edtf, span: dated.span }
    leave(dated.kind === 'updated' ? 'updated line' : 'published line')
  }
  return {
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    authors,
    leftOut,
  }
}

function dateOf(
  line: Line,
): { readonly kind: 'published' | 'updated'; readonly edtf: string; readonly span: Span } | undefined {
  const isPublished = PUBLISHED.test(line.text)
  const isUpdated = UPDATED.test(line.text)
  if (!isPublished && !isUpdated && !BARE.test(line.text) && !PLACED.test(line.text)) return undefined
  const date = findStatedDate(line.text)
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date.edtf)) return undefined
  // What stands beside the date is a time of day or another such label, not a sentence.
  const rest = `${line.text.slice(0, date.start)} ${line.text.slice(date.end)}`
  if (
    rest
      .replace(PUBLISHED, '')
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()
      .split(' ').length > 9
  )
    return undefined
  const span = { start: line.start + date.start, end: line.start + date.end }
  return { kind: isUpdated ? 'updated' : 'published', edtf: date.edtf, span }
}
