/** What reconciling is given, report by report, and how words of a report become public evidence. */
import {
  byText,
  type Evidence,
  type EvidenceRole,
  type Reading,
  type ReportVersion,
  type Span,
} from '../model/index.js'
import { codePoints } from '../text/index.js'

/** One report with its reading. */
export interface Item {
  readonly report: ReportVersion
  readonly reading: Reading
}

/** An item prepared for reconciling. */
export interface Source extends Item {
  /** Does this sentence belong to the story at hand? A round-up tells each story in some of its sentences. */
  tells(sentence: number): boolean
  /** Evidence of a stretch of the report's text, in code points, with its quote. */
  evidence(span: Span, role: EvidenceRole): Evidence
}

/** The newest version of every report, in the order of their ids: whatever order the items came in. */
export function prepare(items: readonly Item[]): Source[] {
  const newest = new Map<string, Item>()
  for (const item of items) {
    const known = newest.get(item.report.id)
    if (!known || isNewer(item.report, known.report)) newest.set(item.report.id, item)
  }
  return [...newest.values()].sort((a, b) => byText(a.report.id, b.report.id)).map(sourceOf)
}

/** The source with only the sentences that begin inside, or only those that begin outside, the given stretches. */
export function restrict(source: Source, spans: readonly Span[], side: 'inside' | 'outside'): Source {
  const inside = new Set<number>()
  source.reading.sentences.forEach((s, i) => {
    if (spans.some((p) => p.start <= s.start && s.start < p.end)) inside.add(i)
  })
  return { ...source, tells: (sentence) => inside.has(sentence) === (side === 'inside') }
}

const isNewer = (a: ReportVersion, b: ReportVersion): boolean =>
  a.version > b.version || (a.version === b.version && a.sha256 > b.sha256)

function sourceOf({ report, reading }: Item): Source {
  const points = codePoints(report.text).fromUtf16
  return {
    report,
    reading,
    tells: () => true,
    evidence: (span, role) => ({
      report: report.id,
      version: report.version,
      start: points(span.start),
      end: points(span.end),
      quote: report.text.slice(span.start, span.end),
      role,
    }),
  }
}
