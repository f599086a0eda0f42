/** Everything that a page on one story draws on, loaded once from a pinned view. */
import type { LedgerView } from '../../ledger/index.js'
import { byText, type Evidence, type LedgerRecord, type RecordKind } from '../../model/index.js'
import { type Grounds, groundsIn } from '../knowledge/enrich.js'
import type { Letters } from '../knowledge/letters.js'
import { type Excerpt, excerpt, type Quotable, quotable, stretch } from '../wording/quotes.js'
import { grouped } from './grouped.js'

export type Kept<K extends RecordKind> = Extract<LedgerRecord, { kind: K }>

export interface Material {
  readonly view: LedgerView
  readonly story: Kept<'story'>
  /** In the order in which they are numbered: by date, undated ones last. */
  readonly reports: readonly Kept<'report'>[]
  readonly events: readonly Kept<'event'>[]
  readonly ties: readonly Kept<'tie'>[]
  readonly conditions: readonly Kept<'condition'>[]
  readonly statements: readonly Kept<'statement'>[]
  readonly figures: readonly Kept<'figure'>[]
  readonly disagreements: readonly Kept<'disagreement'>[]
  readonly origins: readonly Kept<'origin'>[]
  /** What the ratings of the records are drawn from. */
  readonly grounds: Grounds
  get(id: string): LedgerRecord | undefined
  nameOf(id: string): string
  assertionsOn(id: string): readonly Kept<'assertion'>[]
  short(id: string): string
  /** Numbers of reports on this page; reports of other stories have none. */
  numbersOf(reports: Iterable<string>): readonly number[]
  /** How many independent origins the reports have. */
  originsOf(reports: Iterable<string>): number
  /** The words of some evidence of one report, with their sentence. */
  words(evidence: readonly Evidence[], room: number): { readonly excerpt: Excerpt; readonly report: string } | undefined
}

export async function materialOf(view: LedgerView, story: Kept<'story'>, letters: Letters): Promise<Material> {
  const of = { story: story.id }
  const [reports, events, wholeTies, conditions, statements, figures, disagreements, origins] = await Promise.all([
    view.records('report', of),
    view.records('event', of),
    view.records('tie', of),
    view.records('condition', of),
    view.records('statement', of),
    view.records('figure', of),
    view.records('disagreement', of),
    view.records('origin', of),
  ])
  const own = new Set(events.map((e) => e.id))
  const ties = wholeTies.map((tie) => recent(tie, own))
  const tieEvents = await view.recordsOf(ties.flatMap((t) => t.states.map((s) => s.event)))
  const allEvents = new Map([...events, ...[...tieEvents.values()].filter(isEvent)].map((e) => [e.id, e]))
  const assertions = await view.assertionsAbout([...allEvents.keys(), ...[...statements, ...figures].map((r) => r.id)])
  const known = new Map<string, LedgerRecord>()
  for (const r of [
    story,
    ...reports,
    ...allEvents.values(),
    ...ties,
    ...conditions,
    ...statements,
    ...figures,
    ...disagreements,
    ...origins,
    ...assertions,
  ]) {
    known.set(r.id, r)
  }
  for (const [id, r] of await view.recordsOf(references(known.values()))) known.set(id, r)
  const numbered = [...reports].sort(byPublication)
  const numbers = new Map(numbered.map((r, i) => [r.id, i + 1]))
  const byAbout = grouped(assertions, (a) => a.about)
  const shorts = await view.shortIds([
    story.id,
    ...[...reports, ...events, ...ties, ...conditions, ...statements, ...figures, ...disagreements, ...origins].map(
      (r) => r.id,
    ),
  ])
  const texts = new Map<string, Quotable>()
  for (const id of quotedReports(reports, ties, byAbout)) {
    const r = known.get(id)
    if (r?.kind === 'report') texts.set(r.id, quotable(r.text, await view.sentences(r.id, r.version)))
  }
  return {
    view,
    story,
    reports: numbered,
    events,
    ties,
    conditions,
    statements,
    figures,
    disagreements,
    origins,
    grounds: groundsIn(assertions, disagreements, known, letters),
    get: (id) => known.get(id),
    nameOf: (id) => nameIn(known, id),
    assertionsOn: (id) => byAbout.get(id) ?? [],
    short: (id) => shorts.get(id) ?? id,
    numbersOf: (ids) => [...new Set(ids)].flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
    originsOf: (ids) => new Set([...ids].map((id) => originOf(known, id))).size,
    words: (evidence, room) => {
      const [first] = evidence
      const source = first && texts.get(first.report)
      if (!first || !source) return undefined
      const here = evidence.filter((e) => e.report === first.report && e.version === first.version)
      return { excerpt: excerpt(source, stretch(source, tellingSentence(source, here)), room), report: first.report }
    },
  }
}

/** Reports whose words may stand on the page: the story's own and those that tell how its ties stand now. */
function quotedReports(
  reports: readonly Kept<'report'>[],
  ties: readonly Kept<'tie'>[],
  byAbout: ReadonlyMap<string, readonly Kept<'assertion'>[]>,
): ReadonlySet<string> {
  const lasting = ties.flatMap((t) => byAbout.get(t.states.at(-1)?.event ?? '') ?? [])
  return new Set([...reports.map((r) => r.id), ...lasting.map((a) => a.report)])
}

/** Roles whose words tell the most. */
const TELLING: ReadonlySet<Evidence['role']> = new Set(['trigger', 'content', 'value', 'condition', 'tie'])

/** The pieces that stand in one sentence: the one with most to tell, the first of equals. */
function tellingSentence(source: Quotable, evidence: readonly Evidence[]): readonly Evidence[] {
  const bySentence = grouped(evidence, (e) => {
    const [start, end] = [source.toUtf16(e.start), source.toUtf16(e.end)]
    return String(source.sentences.findIndex((s) => s.start < end && start < s.end))
  })
  const weight = (pieces: readonly Evidence[]) => pieces.reduce((sum, e) => sum + (TELLING.has(e.role) ? 2 : 1), 0)
  return [...bySentence.values()].sort((a, b) => weight(b) - weight(a))[0] ?? evidence
}

const isEvent = (r: LedgerRecord): r is Kept<'event'> => r.kind === 'event'

function originOf(known: ReadonlyMap<string, LedgerRecord>, report: string): string {
  const record = known.get(report)
  return record?.kind === 'report' ? record.origin : report
}

function nameIn(known: ReadonlyMap<string, LedgerRecord>, id: string): string {
  const record = known.get(id)
  return record?.kind === 'actor' ? record.name : id
}

/** Dated before undated; within a day by title and id. */
function byPublication(a: Kept<'report'>, b: Kept<'report'>): number {
  const [x, y] = [a.published.edtf || '~', b.published.edtf || '~']
  return byText(x, y) || byText(a.title ?? '~', b.title ?? '~') || byText(a.id, b.id)
}

/** Two great powers take thousands of steps over one tie; a story looks at its own and at the latest. */
const LATEST_STATES = 8

function recent(tie: Kept<'tie'>, own: ReadonlySet<string>): Kept<'tie'> {
  const from = tie.states.length - LATEST_STATES
  return from <= 0 ? tie : { ...tie, states: tie.states.filter((s, i) => i >= from || own.has(s.event)) }
}

/** Ids that records name and a page may have to name too. */
function* references(records: Iterable<LedgerRecord>): Iterable<string> {
  for (const r of records) {
    if (r.kind === 'event') {
      yield* r.actors
      yield* r.recipients
      if (r.condition !== undefined) yield r.condition
    } else if (r.kind === 'tie') {
      yield* r.between
      for (const s of r.states) {
        yield s.by
        if (s.condition !== undefined) yield s.condition
      }
    } else if (r.kind === 'statement') {
      if (r.speaker !== undefined) yield r.speaker
    } else if (r.kind === 'figure') {
      if (r.claimant !== undefined) yield r.claimant
    } else if (r.kind === 'disagreement') {
      yield r.about
      for (const side of r.sides) {
        if (typeof side.value === 'string') yield side.value
        if (Array.isArray(side.value)) yield* side.value
        yield* side.assertions
      }
    } else if (r.kind === 'assertion') {
      yield r.report
    }
  }
}
