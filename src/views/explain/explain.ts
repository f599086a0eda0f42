/**
 * Why a record stands, or why a sentence gave none: the rules that fired with their words, and the candidates that were
 * considered and refused.
 */
import { evidenceOf, type LedgerView } from '../../ledger/index.js'
import {
  type Assertion,
  type Evidence,
  type LedgerRecord,
  overlaps,
  type Reading,
  type RefusalReading,
  refusalId,
  type Span,
} from '../../model/index.js'
import { titleOf } from '../cards/cards.js'
import { reportTitle } from '../dossier/report-rows.js'
import { namesFor } from '../lists/names.js'
import { Sources } from '../sources.js'
import type { Quotable } from '../wording/quotes.js'

/** How one field was filled, and what else was considered for it. */
export interface FieldExplained {
  readonly field: string
  /** '' when it was left open. */
  readonly rule: string
  readonly quote?: string
  readonly considered: readonly { readonly quote: string; readonly what: string; readonly why: string }[]
}

/** One application of a rule. */
interface Applied {
  readonly rule: string
  readonly report: string
  readonly basis: string
  readonly certainty: number
  readonly words: readonly { readonly role: string; readonly quote: string }[]
  /** Field by field, where the rule chose between several. */
  readonly fields: readonly FieldExplained[]
}

export interface Refused {
  readonly id: string
  readonly candidate: string
  readonly rule: string
  readonly why: string
  readonly quote: string
}

export interface SentenceExplained {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly gave: readonly {
    readonly id: string
    readonly kind: string
    readonly gist: string
    readonly rule?: string
  }[]
  readonly refused: readonly Refused[]
}

export type Explanation =
  | {
      readonly kind: 'explanation'
      readonly of: string
      readonly gist: string
      readonly grounds: readonly Applied[]
      /** Candidates on the same sentences that were refused. */
      readonly refused: readonly Refused[]
    }
  | {
      readonly kind: 'explanation'
      readonly of: string
      readonly gist: string
      readonly made_by: string
      readonly unread?: string
      readonly sentences: readonly SentenceExplained[]
    }

export async function explain(view: LedgerView, record: LedgerRecord): Promise<Explanation> {
  return record.kind === 'report' ? explainReport(view, record) : explainRecord(view, record)
}

type Item = {
  readonly rule: string
  readonly basis: string
  readonly certainty: number
  readonly words: readonly (Span & { readonly role: string })[]
}

const ITEMS: Readonly<Partial<Record<LedgerRecord['kind'], (r: Reading) => readonly Item[]>>> = {
  statement: (r) => r.statements,
  figure: (r) => r.figures,
  condition: (r) => r.conditions,
}

async function explainRecord(view: LedgerView, record: LedgerRecord): Promise<Explanation> {
  const names = await namesFor(view, [record])
  const sources = new Sources(view)
  const grounds: Applied[] = []
  const refused: Refused[] = []
  for (const a of await assertionsOf(view, record)) {
    grounds.push({
      rule: a.made_by,
      report: a.report,
      basis: a.basis,
      certainty: a.certainty,
      words: a.evidence.map(({ role, quote }) => ({ role, quote })),
      fields: await fieldsOf(view, sources, a),
    })
  }
  if (record.kind === 'refusal') {
    const words = record.evidence.map(({ role, quote }) => ({ role, quote }))
    const { rule, report, why } = record
    grounds.push({ rule, report, basis: `refused: ${why}`, certainty: 0, words, fields: [] })
  }
  const evidence = record.kind === 'assertion' ? record.evidence : evidenceOf(record)
  const readings = new Map<string, Reading | undefined>()
  for (const e of evidence) {
    const key = `${e.report} ${e.version}`
    if (!readings.has(key)) readings.set(key, await view.reading(e.report, e.version))
    const reading = readings.get(key)
    const source = await sources.of(e.report, e.version)
    if (!reading || !source) continue
    const at = { start: source.toUtf16(e.start), end: source.toUtf16(e.end) }
    for (const item of ITEMS[record.kind]?.(reading) ?? []) {
      if (!item.words.some((w) => overlaps(w, at))) continue
      const words = item.words.map((w) => ({ role: w.role, quote: source.text.slice(w.start, w.end) }))
      if (grounds.some((g) => g.rule === item.rule && g.report === e.report && g.words[0]?.quote === words[0]?.quote))
        continue
      grounds.push({
        rule: item.rule,
        report: e.report,
        basis: item.basis,
        certainty: item.certainty,
        words,
        fields: [],
      })
    }
    const sentence = reading.sentences.find((s) => overlaps(s, at))
    for (const r of reading.refusals) {
      const told = refusedIn(r, reading, source)
      if (told.id === record.id) continue
      if (sentence && overlaps(sentence, r.at) && !refused.some((x) => x.rule === told.rule && x.quote === told.quote))
        refused.push(told)
    }
  }
  return { kind: 'explanation', of: record.id, gist: titleOf(record, names), grounds, refused }
}

/** The trail of the event that an assertion was made from, in the words of its report. */
async function fieldsOf(view: LedgerView, sources: Sources, a: Assertion): Promise<readonly FieldExplained[]> {
  const trigger: Evidence | undefined = a.evidence.find((e) => e.role === 'trigger')
  if (!trigger) return []
  const reading = await view.reading(a.report, a.version)
  const source = await sources.of(a.report, a.version)
  if (!reading || !source) return []
  const start = source.toUtf16(trigger.start)
  const event = reading.events.find(
    (e) => e.rule === a.made_by && e.words.some((w) => w.role === 'trigger' && w.start === start),
  )
  const quote = ({ start: from, end }: Span) => source.text.slice(from, end)
  return (event?.grounds ?? []).map((g) => ({
    field: g.field,
    rule: g.rule,
    ...(g.at ? { quote: quote(g.at) } : {}),
    considered: g.others.map((o) => ({ quote: quote(o.at), what: o.what, why: o.why })),
  }))
}

async function assertionsOf(view: LedgerView, record: LedgerRecord) {
  if (record.kind === 'assertion') return [record]
  if (record.kind === 'tie') return view.assertionsAbout(record.states.map((s) => s.event))
  if (record.kind !== 'disagreement') return view.assertionsAbout([record.id])
  const records = await view.recordsOf(record.sides.flatMap((s) => s.assertions))
  return [...records.values()].flatMap((r) => (r.kind === 'assertion' ? [r] : []))
}

const refusedIn = (r: RefusalReading, { report, version }: Reading, source: Quotable): Refused => ({
  id: refusalId(report, version, r),
  candidate: r.candidate,
  rule: r.rule,
  why: r.why,
  quote: source.text.slice(r.at.start, r.at.end),
})

async function explainReport(
  view: LedgerView,
  report: Extract<LedgerRecord, { kind: 'report' }>,
): Promise<Explanation> {
  const base = { kind: 'explanation', of: report.id, gist: reportTitle(report) } as const
  const reading = await view.reading(report.id, report.version)
  const source = await new Sources(view).of(report.id, report.version)
  if (report.status === 'unread' || !reading || !source) {
    return {
      ...base,
      made_by: reading?.madeBy ?? '',
      unread: report.status_reason ?? 'its reading is not here, because it came by import',
      sentences: [],
    }
  }
  const on = await view.recordsOn(report.id, report.version)
  const about = await view.recordsOf(on.flatMap((r) => (r.kind === 'assertion' ? [r.about] : [])))
  const names = await namesFor(view, [...on, ...about.values()])
  const placed = on.flatMap((r) => {
    if (r.kind === 'report' || r.kind === 'origin' || r.kind === 'actor' || r.kind === 'disagreement') return []
    const record = r.kind === 'assertion' ? (about.get(r.about) ?? r) : r
    const spans = evidenceOf(r)
      .filter((e) => e.report === report.id)
      .map((e) => ({ start: source.toUtf16(e.start), end: source.toUtf16(e.end) }))
    const item = ITEMS[r.kind]?.(reading).find((i) => i.words.some((w) => spans.some((s) => overlaps(w, s))))
    const rule = r.kind === 'assertion' ? r.made_by : item?.rule
    return [
      {
        spans,
        gave: {
          id: record.id,
          kind: record.kind,
          gist: titleOf(record, names),
          ...(rule === undefined ? {} : { rule }),
        },
      },
    ]
  })
  const sentences = reading.sentences.map((s): SentenceExplained => {
    const gave = placed.filter((p) => p.spans.some((span) => overlaps(s, span))).map((p) => p.gave)
    return {
      start: s.start,
      end: s.end,
      text: source.text.slice(s.start, s.end).replace(/\s+/g, ' '),
      gave: gave.filter((g, i) => gave.findIndex((x) => x.id === g.id && x.rule === g.rule) === i),
      refused: reading.refusals.filter((r) => overlaps(s, r.at)).map((r) => refusedIn(r, reading, source)),
    }
  })
  return { ...base, made_by: reading.madeBy, sentences }
}
