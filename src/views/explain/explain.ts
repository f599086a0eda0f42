/**
 * Why a record stands, or why a sentence gave none: the rules that fired with their words, and the candidates that were
 * considered and refused.
 */
import { evidenceOf, type LedgerView } from '../../ledger/index.js'
import { type LedgerRecord, overlaps, type Reading, type RefusalReading, type Span } from '../../model/index.js'
import { titleOf } from '../cards/cards.js'
import { reportTitle } from '../dossier/report-rows.js'
import { namesFor } from '../lists/names.js'
import { shortened } from '../page/display-width.js'
import { type Block, type Line, type Page, quiet, run, type Section, strong } from '../page/page.js'
import { Sources } from '../sources.js'
import type { Quotable } from '../wording/quotes.js'

/** One application of a rule. */
interface Ground {
  readonly rule: string
  readonly report: string
  readonly basis: string
  readonly certainty: number
  readonly words: readonly { readonly role: string; readonly quote: string }[]
}

interface Refused {
  readonly candidate: string
  readonly rule: string
  readonly why: string
  readonly quote: string
}

interface SentenceExplained {
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
      readonly grounds: readonly Ground[]
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
  const grounds: Ground[] = []
  const refused: Refused[] = []
  for (const a of await assertionsOf(view, record)) {
    grounds.push({
      rule: a.made_by,
      report: a.report,
      basis: a.basis,
      certainty: a.certainty,
      words: a.evidence.map(({ role, quote }) => ({ role, quote })),
    })
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
      grounds.push({ rule: item.rule, report: e.report, basis: item.basis, certainty: item.certainty, words })
    }
    const sentence = reading.sentences.find((s) => overlaps(s, at))
    for (const r of reading.refusals) {
      const told = refusedIn(r, source)
      if (sentence && overlaps(sentence, r.at) && !refused.some((x) => x.rule === told.rule && x.quote === told.quote))
        refused.push(told)
    }
  }
  return { kind: 'explanation', of: record.id, gist: titleOf(record, names), grounds, refused }
}

async function assertionsOf(view: LedgerView, record: LedgerRecord) {
  if (record.kind === 'assertion') return [record]
  if (record.kind === 'tie') return view.assertionsAbout(record.states.map((s) => s.event))
  if (record.kind !== 'disagreement') return view.assertionsAbout([record.id])
  const records = await view.recordsOf(record.sides.flatMap((s) => s.assertions))
  return [...records.values()].flatMap((r) => (r.kind === 'assertion' ? [r] : []))
}

const refusedIn = (r: RefusalReading, source: Quotable): Refused => ({
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
      unread: report.status_reason ?? 'it has not been read',
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
      refused: reading.refusals.filter((r) => overlaps(s, r.at)).map((r) => refusedIn(r, source)),
    }
  })
  return { ...base, made_by: reading.madeBy, sentences }
}

/** The explanation as a page. */
export async function explanationPage(view: LedgerView, e: Explanation): Promise<Page> {
  if ('sentences' in e) return reportPage(view, e)
  const grounds = e.grounds.map(
    (g): Block => ({
      block: 'entry',
      head: [strong(g.rule)],
      ref: g.report,
      body: [
        [quiet(`${g.basis}, certainty ${g.certainty}`)],
        ...g.words.map((w): Line => [quiet(`${w.role}: `), run(w.quote, 'words')]),
      ],
    }),
  )
  const none: Block = {
    block: 'prose',
    line: [
      quiet('No rule stands behind this record by itself: it is drawn from other records (rapport show names them).'),
    ],
  }
  return {
    title: e.gist,
    facts: [[quiet(e.of)]],
    sections: [
      { title: 'Which rule, which words', blocks: grounds.length > 0 ? grounds : [none] },
      ...(e.refused.length > 0
        ? [{ title: 'Considered beside it and refused', blocks: e.refused.map(refusedBlock) }]
        : []),
    ],
  }
}

const refusedBlock = (r: Refused): Block => ({
  block: 'entry',
  head: [run(r.quote, 'words'), quiet(` as ${r.candidate}`)],
  body: [[run(r.why), quiet(` (${r.rule})`)]],
})

async function reportPage(view: LedgerView, e: Extract<Explanation, { sentences: unknown }>): Promise<Page> {
  const shorts = await view.shortIds(e.sentences.flatMap((s) => s.gave.map((g) => g.id)))
  const facts: Line[] = [[quiet(`${e.of}${e.made_by === '' ? '' : ` · read by ${e.made_by}`}`)]]
  if (e.unread !== undefined)
    return { title: e.gist, facts: [...facts, [run(`Not read: ${e.unread}`, 'alert')]], sections: [] }
  const silent = e.sentences.filter((s) => s.gave.length === 0).length
  const sections = e.sentences.map((sentence) => sentenceSection(sentence, shorts))
  facts.push([quiet(`${e.sentences.length} sentences, ${silent} of them gave no record`)])
  return { title: e.gist, facts, sections }
}

/** Gists are cut to so many columns: the sentence stands above them. */
const GIST = 90

function sentenceSection(s: SentenceExplained, shorts: ReadonlyMap<string, string>): Section {
  const gave = s.gave.map((g): Block => {
    const rule = g.rule === undefined ? [] : [quiet(` (${g.rule})`)]
    const what = [strong(g.kind), quiet(` ${shorts.get(g.id) ?? g.id} `), run(shortened(g.gist, GIST))]
    return { block: 'prose', mark: '+', line: [...what, ...rule] }
  })
  const refused = s.refused.map((r): Block => {
    const what = [run(r.candidate), quiet(' refused on '), run(shortened(r.quote, GIST), 'words')]
    return { block: 'prose', mark: '–', line: [...what, quiet(`: ${r.why} (${r.rule})`)] }
  })
  const nothing: Block = {
    block: 'prose',
    mark: '–',
    line: [quiet('nothing: no rule found anything to consider here')],
  }
  const told = [...gave, ...refused]
  return { blocks: [{ block: 'prose', line: [run(s.text)] }, ...(told.length > 0 ? told : [nothing])] }
}
