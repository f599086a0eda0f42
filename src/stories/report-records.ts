/** The records that are about a report itself: the report, and what was considered and refused in it. */
import { type Refusal, type Report, refusalId } from '../model/index.js'
import type { Source } from './item.js'
import { edtfOf } from './reconcile/clock.js'
import type { Reconciled } from './reconcile/reconcile-story.js'

export function reportRecord(source: Source, origin: string, stories: readonly string[], found: Reconciled): Report {
  const { report } = source
  const inferred = found.inferred.get(report.id)
  const { published } = report
  return {
    kind: 'report',
    id: report.id,
    version: report.version,
    ...(report.outlet === undefined ? {} : { outlet: report.outlet }),
    ...(report.url === undefined ? {} : { url: report.url }),
    ...(report.title === undefined ? {} : { title: report.title }),
    authors: report.authors,
    published:
      published.edtf === '' && inferred
        ? { edtf: edtfOf(inferred.range), basis: 'inferred', evidence: inferred.evidence }
        : {
            edtf: published.edtf,
            basis: published.basis,
            evidence: published.span ? [source.evidence(published.span, 'date')] : [],
          },
    ...(report.modified === undefined ? {} : { modified: report.modified }),
    language: report.language,
    sha256: report.sha256,
    status: report.status,
    ...(report.statusReason === undefined ? {} : { status_reason: report.statusReason }),
    origin,
    stories,
    text: report.text,
    left_out: report.leftOut.map(({ start, end, why }) => {
      const e = source.evidence({ start, end }, 'content')
      return { start: e.start, end: e.end, why }
    }),
  }
}

export function refusalsOf(source: Source): Refusal[] {
  return source.reading.refusals.map((r) => ({
    kind: 'refusal',
    id: refusalId(source.report.id, source.report.version, r),
    report: source.report.id,
    version: source.report.version,
    evidence: [source.evidence(r.at, 'trigger')],
    candidate: r.candidate,
    rule: r.rule,
    why: r.why,
  }))
}
