/** From the bytes of one input to its reports. Expected failures are problems in the answer, never exceptions. */
import type { ReportVersion } from '../model/index.js'
import { buildReport } from './build-report.js'
import { decode } from './decode.js'
import { looksLikeJson, readJson } from './json.js'
import { MOST_BYTES } from './limits.js'
import type { IngestResult, Problem, RawReport, Source } from './types.js'

/**
 * Reads one input: JSON lines, a JSON array or object of reports, or one article as plain text.
 * @example
 * const { reports, problems } = await ingest(new TextEncoder().encode('Togo Recalls Envoy\n\nTogo ...'), { name: 'a.txt' })
 */
export async function ingest(bytes: Uint8Array, source: Source): Promise<IngestResult> {
  const where = source.name
  const refuse = (what: string, todo: string): IngestResult => ({
    reports: [],
    problems: [{ level: 'error', what, where, todo }],
  })
  if (bytes.length === 0) return refuse('the file is empty', 'nothing to read: give a file with text')
  const large = tooLarge(bytes.length, source)
  if (large) return large
  const decoded = decode(bytes)
  if (decoded.kind === 'binary') return refuse(`${decoded.what}, not text`, 'convert it to plain text or JSON first')
  const problems: Problem[] = []
  if (decoded.hasLosses)
    problems.push({
      level: 'warning',
      what: 'some bytes are not valid UTF-8; they show as \ufffd',
      where,
      todo: 'save the file as UTF-8',
    })
  else if (decoded.charset === 'windows-1252')
    problems.push({
      level: 'note',
      what: 'read as windows-1252 (Latin-1), since it is not UTF-8',
      where,
      todo: 'save the file as UTF-8 if words look wrong',
    })
  const text = decoded.text.replace(/^\ufeff/, '')
  if (text.trim() === '')
    return {
      reports: [],
      problems: [
        ...problems,
        { level: 'error', what: 'nothing but white space', where, todo: 'give a file with text' },
      ],
    }
  if (/^\s*<(?:!doctype html|html|\?xml)/i.test(text.slice(0, 500)))
    return refuse('a web page or XML, not text', 'save the article as plain text or JSON')
  const raw = looksLikeJson(text, source.name)
    ? readJson(text, source.name)
    : { raw: [plain(text, source.name)], problems: [] }
  problems.push(...raw.problems)
  return { reports: await build(raw.raw, problems), problems }
}

/** The refusal of an input by its size, which may be known before it is read; undefined when it is not too large. */
export function tooLarge(size: number, source: Source): IngestResult | undefined {
  if (size <= MOST_BYTES) return undefined
  const what = `it has ${size} bytes or more; the limit is ${MOST_BYTES}`
  const todo = 'split it into smaller files'
  return { reports: [], problems: [{ level: 'error', what, where: source.name, todo }] }
}

function plain(text: string, name: string): RawReport {
  return { where: name, source: name, text, isPlain: true }
}

/** Builds all reports; the same report twice is one, the same id with another text a later version of it. */
async function build(raw: readonly RawReport[], problems: Problem[]): Promise<readonly ReportVersion[]> {
  const reports: ReportVersion[] = []
  const versions = new Map<string, { count: number; readonly texts: Set<string> }>()
  for (const one of raw) {
    const report = await buildReport(one, problems)
    if (report === undefined) continue
    const known = versions.get(report.id)
    if (known === undefined) {
      versions.set(report.id, { count: 1, texts: new Set([report.sha256]) })
      reports.push(report)
    } else if (known.texts.has(report.sha256)) {
      problems.push({
        level: 'note',
        what: `the same report as one before (${one.source})`,
        where: one.where,
        todo: 'nothing: it is counted once',
      })
    } else {
      known.texts.add(report.sha256)
      known.count++
      problems.push({
        level: 'note',
        what: `the id ${one.source} again with another text: taken as version ${known.count}`,
        where: one.where,
        todo: 'give it an id of its own if it is another report',
      })
      reports.push({ ...report, version: known.count })
    }
  }
  return reports
}
