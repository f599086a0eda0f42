/** From reports and their readings to all records of the ledger. The one entry of this part. */
import {
  type Assertion,
  byText,
  type ContentRecord,
  type Disagreement,
  dayRange,
  type RecordKind,
  type Refusal,
  type Report,
  recordId,
  type Story,
  sortedUnique,
} from '../model/index.js'
import { groupStories, type StoryGroup } from './grouping/group-stories.js'
import { type Item, prepare, restrict, type Source } from './item.js'
import { findOrigins } from './origins/find-origins.js'
import { ActorBook, type KnownActors } from './reconcile/actor-book.js'
import { edtfOf } from './reconcile/clock.js'
import { type Reconciled, reconcileStory } from './reconcile/reconcile-story.js'
import { foldTies, type Placed, pairOf } from './ties/fold-ties.js'
import { titleOf } from './title.js'

export interface BuildOptions {
  /** Also record what was considered and refused. */
  readonly refusals?: boolean
}

const ORDER: readonly RecordKind[] = [
  'report',
  'origin',
  'story',
  'actor',
  'event',
  'tie',
  'condition',
  'statement',
  'figure',
  'disagreement',
  'assertion',
  'judgement',
  'refusal',
]

/**
 * All records that the items add up to, by kind and then by id. Of several versions of a report the newest counts.
 * Any order of the items gives the same records.
 */
export function buildLedgerRecords(
  items: readonly Item[],
  directory: KnownActors,
  options: BuildOptions = {},
): ContentRecord[] {
  const sources = prepare(items)
  const byId = new Map(sources.map((s) => [s.report.id, s]))
  const origins = findOrigins(sources.map((s) => s.report))
  const originOf = new Map(origins.flatMap((o) => o.reports.map((r) => [r, o.id])))
  const origin = (report: string): string => originOf.get(report) ?? report
  const book = new ActorBook(directory)
  const groups = groupStories(sources)
  const stories = groups.map((group) => {
    const members = membersOf(group, groups, byId)
    return { group, members, found: reconcileStory(group.id, members, book, origin) }
  })
  const ends = {
    endOf: (actor: string): string => {
      const country = book.countryOf(actor)
      return country === undefined ? actor : book.state(country)
    },
  }
  const placed = stories.flatMap(({ members, found }) => placedEvents(members, found))
  const ties = foldTies(placed, ends)
  const tieIds = new Set(ties.map((t) => t.id))
  const storyRecords = stories.map(({ group, members, found }): Story => {
    const told = placedEvents(members, found)
    return {
      kind: 'story',
      id: group.id,
      title: titleFor(members, told, found, book, ends, origin),
      reports: members.map((s) => s.report.id),
      events: found.events.map((e) => e.id).sort(byText),
      ties: [...new Set(found.events.flatMap((e) => (e.tie && tieIds.has(e.tie.id) ? [e.tie.id] : [])))].sort(byText),
      origins: originsOf(
        members.map((s) => s.report.id),
        origin,
      ),
    }
  })
  const all = stories.map((s) => s.found)
  const records: ContentRecord[] = [
    ...stories.flatMap(({ group, found }) =>
      group.reports.flatMap((id) => {
        const source = byId.get(id)
        const told = stories.filter((s) => s.members.some((m) => m.report.id === id)).map((s) => s.group.id)
        return source ? [reportRecord(source, origin(id), sortedUnique(told), found)] : []
      }),
    ),
    ...origins,
    ...storyRecords,
    ...all.flatMap((f) => f.events),
    ...ties,
    ...all.flatMap((f) => f.conditions),
    ...all.flatMap((f) => f.statements),
    ...all.flatMap((f) => f.figures),
    ...all.flatMap((f) => f.disagreements),
    ...all.flatMap((f) => f.assertions),
    ...(options.refusals === true ? sources.flatMap(refusalsOf) : []),
  ]
  const actors = book.records(new Set(records.flatMap(actorsNamed)))
  return canonicalOrder([...records, ...actors])
}

/** The reports of a story without what they tell of others, and what other reports tell of it. */
function membersOf(group: StoryGroup, groups: readonly StoryGroup[], byId: ReadonlyMap<string, Source>): Source[] {
  const own = group.reports.flatMap((id) => {
    const source = byId.get(id)
    const elsewhere = groups.flatMap((g) => g.parts.filter((p) => p.report === id))
    return source ? [elsewhere.length === 0 ? source : restrict(source, elsewhere, 'outside')] : []
  })
  const guests = sortedUnique(group.parts.map((p) => p.report)).flatMap((id) => {
    const source = byId.get(id)
    const spans = group.parts.filter((p) => p.report === id)
    return source ? [restrict(source, spans, 'inside')] : []
  })
  return [...own, ...guests].sort((a, b) => byText(a.report.id, b.report.id))
}

/** One record an id, by kind and then by id. */
function canonicalOrder(records: readonly ContentRecord[]): ContentRecord[] {
  const by = new Map(records.map((r) => [`${ORDER.indexOf(r.kind).toString().padStart(2, '0')} ${r.id}`, r]))
  return [...by.entries()].sort(([a], [b]) => byText(a, b)).map(([, r]) => r)
}

function placedEvents(members: readonly Source[], found: Reconciled): Placed[] {
  const reportOf = new Map(found.assertions.map((a: Assertion) => [a.id, a.report]))
  const published = new Map(
    members.map((s) => [
      s.report.id,
      dayRange(s.report.published.edtf)?.from ?? found.inferred.get(s.report.id)?.range.from,
    ]),
  )
  return found.events.map((event) => {
    const days = event.assertions.flatMap((a) => published.get(reportOf.get(a) ?? '') ?? [])
    return { event, ...(days.length === 0 ? {} : { told: Math.min(...days) }) }
  })
}

function titleFor(
  members: readonly Source[],
  told: readonly Placed[],
  found: Reconciled,
  book: ActorBook,
  ends: { endOf(actor: string): string },
  origin: (report: string) => string,
): string {
  const reportOf = new Map(found.assertions.map((a) => [a.id, a.report]))
  const openings = new Map(members.map((s) => [s.report.id, openingOf(s)]))
  const leads = new Map<string, Set<string>>()
  for (const a of found.assertions) {
    const end = openings.get(a.report) ?? 0
    if (a.about.startsWith('evt_') && a.evidence.some((e) => e.role === 'trigger' && e.start < end))
      leads.set(a.about, (leads.get(a.about) ?? new Set()).add(a.report))
  }
  const reasons = new Set(found.events.flatMap((e) => e.reason?.event ?? []))
  const weighed = told.map(({ event, told: day }) => {
    const pair = event.tie && pairOf(event, ends)
    const name = (ids: readonly string[]) => {
      const [id] = ids
      return id === undefined ? undefined : book.nameOf(pair ? ends.endOf(id) : id)
    }
    const actor = name(event.actors)
    const recipient = name(event.recipients)
    return {
      event,
      origins: new Set(event.assertions.map((a) => origin(reportOf.get(a) ?? ''))).size,
      // What only answers for another act is not what a report opens with.
      leads: reasons.has(event.id) ? 0 : (leads.get(event.id)?.size ?? 0),
      order: dayRange(event.when.edtf)?.from ?? day ?? Number.MAX_SAFE_INTEGER,
      ...(actor === undefined ? {} : { actor }),
      ...(recipient === undefined ? {} : { recipient }),
    }
  })
  const titles = members.flatMap((s) => (s.report.title === undefined || s.report.title === '' ? [] : [s.report.title]))
  return titleOf(weighed, titles.sort((a, b) => a.length - b.length || byText(a, b))[0] ?? firstWords(members[0]))
}

/** Where the opening of a report ends, in code points: its second sentence of prose. */
function openingOf(source: Source): number {
  const second = source.reading.sentences[2] ?? source.reading.sentences.at(-1)
  return second ? source.evidence(second, 'content').end : 0
}

const firstWords = (source: Source | undefined): string =>
  (source?.report.text ?? '').replace(/\s+/g, ' ').trim().split(' ').slice(0, 12).join(' ')

function originsOf(reports: readonly string[], origin: (report: string) => string): Story['origins'] {
  const by = new Map<string, string[]>()
  for (const r of reports) by.set(origin(r), [...(by.get(origin(r)) ?? []), r])
  return [...by.entries()].sort(([a], [b]) => byText(a, b)).map(([id, list]) => ({ id, reports: list.sort(byText) }))
}

function reportRecord(source: Source, origin: string, stories: readonly string[], found: Reconciled): Report {
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

function refusalsOf(source: Source): Refusal[] {
  return source.reading.refusals.map((r) => ({
    kind: 'refusal',
    id: recordId(
      'refusal',
      source.report.id,
      String(source.report.version),
      r.candidate,
      r.rule,
      `${r.at.start}-${r.at.end}`,
      r.why,
    ),
    report: source.report.id,
    version: source.report.version,
    evidence: [source.evidence(r.at, 'trigger')],
    candidate: r.candidate,
    rule: r.rule,
    why: r.why,
  }))
}

/** Ids of the actors that a record points at. */
function actorsNamed(record: ContentRecord): string[] {
  switch (record.kind) {
    case 'event':
      return [
        ...record.actors,
        ...record.recipients,
        ...(record.where?.actor === undefined ? [] : [record.where.actor]),
      ]
    case 'tie':
      return [...record.between, ...record.states.map((s) => s.by)]
    case 'statement':
      return record.speaker === undefined ? [] : [record.speaker]
    case 'figure':
      return record.claimant === undefined ? [] : [record.claimant]
    case 'assertion':
      return [
        ...record.said_by.flatMap((s) => s.actor ?? []),
        ...(record.about.startsWith('act_') ? [record.about] : []),
      ]
    case 'disagreement':
      return aboutActor(record)
    default:
      return []
  }
}

const aboutActor = (record: Disagreement): string[] => (record.about.startsWith('act_') ? [record.about] : [])
