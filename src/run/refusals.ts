/** What the readings of a ledger considered and refused, as public records. Made on demand, never stored. */
import type { LedgerView } from '../ledger/index.js'
import { byText, type LedgerRecord, type Refusal, refusalId } from '../model/index.js'
import { codePoints } from '../text/index.js'

type KnownRefusal = Extract<LedgerRecord, { kind: 'refusal' }>

/** Refusals report by report, each report's by id, each known since the report version that it lies in. */
export async function* refusalsIn(view: LedgerView): AsyncIterable<KnownRefusal> {
  for await (const report of reportsOf(view)) {
    const { id, version, text, revision, known_from } = report
    const reading = await view.reading(id, version)
    if (!reading || reading.refusals.length === 0) continue
    const points = codePoints(text).fromUtf16
    const found = new Map<string, Refusal>()
    for (const r of reading.refusals) {
      const { start, end } = r.at
      const at = { report: id, version, start: points(start), end: points(end), quote: text.slice(start, end) }
      const { candidate, rule, why } = r
      const own = refusalId(id, version, r)
      const evidence = [{ ...at, role: 'trigger' }] as const
      found.set(own, { kind: 'refusal', id: own, report: id, version, evidence, candidate, rule, why })
    }
    for (const refusal of [...found.values()].sort((a, b) => byText(a.id, b.id)))
      yield { ...refusal, revision, known_from, known_to: null, rank: 'normal' }
  }
}

const PAGE = 100

async function* reportsOf(view: LedgerView) {
  for (let after: string | undefined, isFirst = true; isFirst || after !== undefined; isFirst = false) {
    const page = await view.page('report', { limit: PAGE, ...(after === undefined ? {} : { after }) })
    yield* page.records
    after = page.next
  }
}
