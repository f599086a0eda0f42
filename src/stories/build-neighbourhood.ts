/**
 * From the reports of one neighbourhood and their readings to all records that they alone add up to, and to their shares
 * of the actors and ties that other neighbourhoods tell of too.
 */
import {
  type Assertion,
  byText,
  type ContentRecord,
  dayRange,
  mergedShares,
  type Share,
  type Story,
  sortedUnique,
} from '../model/index.js'
import { actorsNamed } from './actors-named.js'
import { groupStories, type StoryGroup } from './grouping/group-stories.js'
import { restrict, type Source } from './item.js'
import { findOrigins } from './origins/find-origins.js'
import { ActorBook } from './reconcile/actor-book.js'
import type { IdentityOptions } from './reconcile/cast.js'
import { Identity, type IdentityJudgement } from './reconcile/identity.js'
import type { KnownActors } from './reconcile/known-actors.js'
import { type Reconciled, reconcileStory } from './reconcile/reconcile-story.js'
import { refusalsOf, reportRecord } from './report-records.js'
import { type Ends, type Placed, pairOf, tieShare } from './ties/fold-ties.js'
import { titleFor } from './title-for.js'

export interface BuildOptions {
  /** Also record what was considered and refused. */
  readonly refusals?: boolean
  /** Who is whom, on somebody's word. */
  readonly judgements?: readonly IdentityJudgement[]
}

export interface Built {
  /** Records of all kinds but actors and ties. */
  readonly records: readonly ContentRecord[]
  /** What the neighbourhood tells of actors and ties. */
  readonly shares: readonly Share[]
}

/** The order of the sources does not matter. */
export function buildNeighbourhood(
  sources: readonly Source[],
  directory: KnownActors,
  options: BuildOptions = {},
): Built {
  const byId = new Map(sources.map((s) => [s.report.id, s]))
  const origins = findOrigins(sources.map((s) => s.report))
  const originOf = new Map(origins.flatMap((o) => o.reports.map((r) => [r, o.id])))
  const origin = (report: string): string => originOf.get(report) ?? report
  const groups = groupStories(sources)
  const known = { identity: new Identity(options.judgements), directory }
  const stories = groups.map((group) => buildStory(group, membersOf(group, groups, byId), known, origin))
  const tellersOf = (report: string) =>
    sortedUnique(stories.filter((s) => s.members.some((m) => m.report.id === report)).map((s) => s.record.id))
  return {
    records: [
      ...stories.flatMap(({ group, found }) =>
        group.reports.flatMap((id) => {
          const source = byId.get(id)
          return source ? [reportRecord(source, origin(id), tellersOf(id), found)] : []
        }),
      ),
      ...origins,
      ...stories.flatMap((s) => [s.record, ...recordsOf(s.found)]),
      ...(options.refusals === true ? sources.flatMap(refusalsOf) : []),
    ],
    shares: mergedShares(stories.flatMap((s) => s.shares)),
  }
}

interface BuiltStory {
  readonly group: StoryGroup
  readonly members: readonly Source[]
  readonly found: Reconciled
  readonly record: Story
  readonly shares: readonly Share[]
}

function buildStory(
  group: StoryGroup,
  members: readonly Source[],
  known: IdentityOptions,
  origin: (report: string) => string,
): BuiltStory {
  const book = new ActorBook(known.directory, known.identity)
  const found = reconcileStory(group.id, members, book, origin, known)
  const ends: Ends = {
    endOf: (actor) => {
      const country = book.countryOf(actor)
      return country === undefined ? actor : book.state(country)
    },
  }
  const told = placedEvents(members, found)
  const steps = told.flatMap((placed) => tieShare(placed, ends) ?? [])
  const record: Story = {
    kind: 'story',
    id: group.id,
    title: titleFor(members, told, found, book, ends, origin),
    reports: members.map((s) => s.report.id),
    events: found.events.map((e) => e.id).sort(byText),
    ties: sortedUnique(steps.map((s) => s.of)),
    origins: originsOf(
      members.map((s) => s.report.id),
      origin,
    ),
  }
  const used = [
    ...recordsOf(found).flatMap(actorsNamed),
    ...told.flatMap(({ event }) => (event.tie ? (pairOf(event, ends) ?? []) : [])),
  ]
  return { group, members, found, record, shares: [...book.shares(used), ...steps] }
}

const recordsOf = (f: Reconciled): ContentRecord[] => [
  ...f.events,
  ...f.conditions,
  ...f.statements,
  ...f.figures,
  ...f.disagreements,
  ...f.assertions,
  ...f.judgements,
]

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

/** What an act waits for, rather than what it lasts for. */
const AHEAD = /^(?:if|unless|in exchange for)$/

function placedEvents(members: readonly Source[], found: Reconciled): Placed[] {
  const reportOf = new Map(found.assertions.map((a: Assertion) => [a.id, a.report]))
  const published = new Map(
    members.map((s) => [
      s.report.id,
      dayRange(s.report.published.edtf)?.from ?? found.inferred.get(s.report.id)?.range.from,
    ]),
  )
  const hangsOn = new Set(
    found.conditions.filter((c) => AHEAD.test(c.relation) && c.status === 'open').map((c) => c.id),
  )
  return found.events.map((event) => {
    const hangs = event.condition !== undefined && hangsOn.has(event.condition)
    const days = event.assertions.flatMap((a) => published.get(reportOf.get(a) ?? '') ?? [])
    return { event, hangs, ...(days.length === 0 ? {} : { told: Math.min(...days) }) }
  })
}

function originsOf(reports: readonly string[], origin: (report: string) => string): Story['origins'] {
  const by = new Map<string, string[]>()
  for (const r of reports) by.set(origin(r), [...(by.get(origin(r)) ?? []), r])
  return [...by.entries()].sort(([a], [b]) => byText(a, b)).map(([id, list]) => ({ id, reports: list.sort(byText) }))
}
