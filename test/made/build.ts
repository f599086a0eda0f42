/** Small builders for hand-made reports, readings and records, so that a test states only what it is about. */
import {
  type Assertion,
  type Disagreement,
  type Evidence,
  type EvidenceRole,
  type Reading,
  type Report,
  type ReportVersion,
  recordId,
  sha256,
} from '../../src/model/index.js'

/** Evidence for the `nth` place where `quote` stands in a report, in code points. */
export function words(report: Report, quote: string, role: EvidenceRole, nth = 1): Evidence {
  let at = -1
  for (let i = 0; i < nth; i++) at = report.text.indexOf(quote, at + 1)
  if (at < 0) throw new Error(`no such words in ${report.id}: ${quote}`)
  const start = [...report.text.slice(0, at)].length
  return { report: report.id, version: report.version, start, end: start + [...quote].length, quote, role }
}

/** A report record; the text begins with the title. */
export function madeReport(name: string, body: string, more: Partial<Report> = {}): Report {
  const text = more.title === undefined ? body : `${more.title}\n\n${body}`
  return {
    kind: 'report',
    id: recordId('report', name),
    version: 1,
    authors: [],
    published: { edtf: '', basis: 'unknown', evidence: [] },
    language: 'en',
    sha256: sha256(text),
    status: 'read',
    origin: recordId('origin', name),
    stories: [],
    left_out: [],
    ...more,
    text,
  }
}

/** The report version that a report record was made from. */
export function versionOf(report: Report, more: Partial<ReportVersion> = {}): ReportVersion {
  return {
    id: report.id,
    version: report.version,
    source: `${report.id}.txt`,
    authors: report.authors,
    published: { edtf: report.published.edtf, basis: report.published.basis === 'stated' ? 'stated' : 'unknown' },
    language: report.language,
    status: report.status,
    sha256: report.sha256,
    text: report.text,
    leftOut: [],
    ...(report.title === undefined ? {} : { title: report.title }),
    ...(report.outlet === undefined ? {} : { outlet: report.outlet }),
    ...more,
  }
}

/** A reading that found nothing but its sentences. */
export function madeReading(report: Report, more: Partial<Reading> = {}): Reading {
  const sentences = [...report.text.matchAll(/[^.\n]+\.?/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }))
  return {
    report: report.id,
    version: report.version,
    madeBy: 'hand@1',
    sentences,
    entities: [],
    mentions: [],
    dates: [],
    figures: [],
    statements: [],
    events: [],
    conditions: [],
    claims: [],
    refusals: [],
    ...more,
  }
}

/** An assertion about a record, on one stretch of words. */
export function assertion(
  about: string,
  report: Report,
  evidence: readonly Evidence[],
  more: Partial<Assertion> = {},
): Assertion {
  return {
    kind: 'assertion',
    id: recordId('assertion', about, report.id, evidence.map((e) => `${e.role}${e.start}`).join()),
    about,
    report: report.id,
    version: report.version,
    said_by: [{ level: 'outlet', name: report.outlet ?? 'the report', evidence: [] }],
    modality: 'actual',
    values: {},
    evidence,
    basis: 'stated',
    certainty: 0.9,
    made_by: 'hand.made@1',
    ...more,
  }
}

/** One side of a disagreement. */
export function side(
  value: string,
  report: Report,
  quote: string,
  of: readonly Assertion[],
): Disagreement['sides'][number] {
  return {
    value,
    assertions: of.map((a) => a.id),
    reports: [report.id],
    origins: 1,
    evidence: [words(report, quote, 'value')],
  }
}

/** Copy in another order, the same for the same seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items]
  let state = seed
  for (let i = out.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648
    const j = state % (i + 1)
    const [a, b] = [out[i], out[j]]
    if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a]
  }
  return out
}
