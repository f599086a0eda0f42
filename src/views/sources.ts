/** Report texts for quoting, loaded when first asked for. */
import type { LedgerView } from '../ledger/index.js'
import type { Evidence, LedgerRecord, Span } from '../model/index.js'
import { type Line, run } from './page/page.js'
import { inQuotes } from './wording/in-quotes.js'
import { marked, type Quotable, quotable } from './wording/quotes.js'

export class Sources {
  private readonly texts = new Map<string, Quotable | undefined>()

  constructor(private readonly view: LedgerView) {}

  /** The text of a report version that some evidence points into. */
  async of(report: string, version: number): Promise<Quotable | undefined> {
    const key = `${report} ${version}`
    if (!this.texts.has(key)) {
      const stored = await this.view.reportVersion(report, version)
      // A ledger filled from records alone has the text in the report record.
      const record: LedgerRecord | undefined = stored ? undefined : await this.view.record(report)
      const text = stored?.text ?? (record?.kind === 'report' && record.version === version ? record.text : undefined)
      this.texts.set(key, text === undefined ? undefined : quotable(text, await this.view.sentences(report, version)))
    }
    return this.texts.get(key)
  }

  /** The sentence around pieces of evidence of one report version, the pieces marked. */
  async line(evidence: readonly Evidence[]): Promise<Line> {
    const [first] = evidence
    if (!first) return []
    const source = await this.of(first.report, first.version)
    if (!source) return [run(evidence.map((e) => e.quote).join(' … '), 'words')]
    const spans: Span[] = evidence.map((e) => ({ start: source.toUtf16(e.start), end: source.toUtf16(e.end) }))
    return inQuotes(marked(source, spans).map((p) => (p.marked ? run(p.text, 'words') : run(p.text))))
  }
}
