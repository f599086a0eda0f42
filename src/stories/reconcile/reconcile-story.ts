/** All records of one story from the readings of its reports. Pure; the order of the reports does not matter. */
import type {
  Assertion,
  Condition,
  DayRange,
  Disagreement,
  Event,
  Figure,
  Judgement,
  Statement,
} from '../../model/index.js'
import { claimDisagreements } from '../disagreements/claim-disagreements.js'
import { conditionDisagreements } from '../disagreements/condition-disagreements.js'
import { contrastDisagreements } from '../disagreements/contrasts/contrast-disagreements.js'
import { datedThings } from '../disagreements/dated-things.js'
import { denialDisagreements } from '../disagreements/denials.js'
import { eventDisagreements } from '../disagreements/event-disagreements.js'
import { figureDisagreements } from '../disagreements/figure-disagreements.js'
import { officeDisagreements } from '../disagreements/office-disagreements.js'
import { tellingDisagreements } from '../disagreements/tellings/telling-disagreements.js'
import type { Source } from '../item.js'
import type { ActorBook } from './actor-book.js'
import { castOf, type IdentityOptions, proposedJudgements } from './cast.js'
import { claimMembers } from './claims.js'
import { conditionRecords } from './condition-records.js'
import { type EventMember, eventMembers } from './event-members.js'
import { partnersIn } from './event-partners.js'
import { eventRecords, nameEvents } from './event-records.js'
import { figureRecords } from './figure-records.js'
import { type Inferred, inferPublished } from './infer-published.js'
import { conditionMembers, joinConditions } from './join-conditions.js'
import { joinEvents } from './join-events.js'
import { figureMembers, joinFigures } from './join-figures.js'
import { joinStatements, type StatementMember, statementMembers } from './join-statements.js'
import { statementRecords } from './statement-records.js'
import type { StoryContext } from './story-context.js'

export interface Reconciled {
  readonly events: readonly Event[]
  readonly assertions: readonly Assertion[]
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
  readonly conditions: readonly Condition[]
  readonly disagreements: readonly Disagreement[]
  /** Whom the rules take for one under several names. */
  readonly judgements: readonly Judgement[]
  /** Inferred publication of undated reports. */
  readonly inferred: ReadonlyMap<string, Inferred>
}

export function reconcileStory(
  story: string,
  sources: readonly Source[],
  book: ActorBook,
  originOf: (report: string) => string,
  options?: IdentityOptions,
): Reconciled {
  const cast = castOf(sources, book, options)
  const first = joinEvents(sources.flatMap((s) => eventMembers(s, cast, () => undefined)))
  const inferred = inferPublished(sources, first, originOf)
  const range = (report: string): DayRange | undefined => inferred.get(report)?.range
  const context: StoryContext = { story, sources, cast, book, originOf, inferred: range }

  const groups = nameEvents(joinEvents(sources.flatMap((s) => eventMembers(s, cast, range))))
  const groupOf = new Map<string, string>()
  for (const g of groups) for (const m of g.members) groupOf.set(`${m.source.report.id} ${m.index}`, g.id)
  const eventOf = (source: Source, index: number) => groupOf.get(`${source.report.id} ${index}`)

  const conditionsAll = sources.flatMap((s) =>
    conditionMembers(s, eventOf, (src, e) => cast.country(src, e) ?? cast.key(src, e)),
  )
  const conditions = conditionRecords(
    joinConditions(conditionsAll),
    context,
    groups.flatMap((g) => g.members),
    (event) => groups.find((g) => g.id === event)?.members ?? [],
  )
  const conditionIds = new Map<string, string>()
  for (const c of conditions)
    for (const m of c.members) conditionIds.set(`${m.source.report.id} ${m.index}`, c.condition.id)

  const partnerOf = partnersIn(groups, context)
  const events = groups.map((g) =>
    eventRecords(g, context, (source, index) => conditionIds.get(`${source.report.id} ${index}`), eventOf, partnerOf),
  )

  const eventsWithin = (source: Source, from: number, to: number): EventMember[] =>
    (byReport.get(source.report.id) ?? []).filter((m) => m.event.trigger.start >= from && m.event.trigger.end <= to)
  const byReport = new Map<string, EventMember[]>()
  for (const m of groups.flatMap((g) => g.members)) {
    const list = byReport.get(m.source.report.id)
    if (list) list.push(m)
    else byReport.set(m.source.report.id, [m])
  }
  const statements = statementRecords(
    joinStatements(
      sources.flatMap((s) =>
        statementMembers(s, cast, range, (source, content) => {
          const acts = content.flatMap((c) => eventsWithin(source, c.start, c.end)).filter((m) => m.event.tie)
          return new Set(acts.flatMap((m) => eventOf(source, m.index) ?? []))
        }),
      ),
    ),
    context,
    (m: StatementMember) =>
      m.statement.content
        .flatMap((c) => eventsWithin(m.source, c.start, c.end))
        .sort(
          (a, b) =>
            Number(b.event.tie !== undefined) - Number(a.event.tie !== undefined) ||
            a.event.trigger.start - b.event.trigger.start,
        )
        .flatMap((e) => eventOf(m.source, e.index) ?? [])[0],
  )
  const figures = figureRecords(
    joinFigures(sources.flatMap((s) => figureMembers(s, cast))),
    context,
    ({ source, figure }) => {
      const inside = (byReport.get(source.report.id) ?? []).filter(
        (m) => m.event.clause.start <= figure.start && figure.end <= m.event.clause.end,
      )
      const [nearest] = inside.sort(
        (a, b) => a.event.clause.end - a.event.clause.start - (b.event.clause.end - b.event.clause.start),
      )
      return nearest && eventOf(source, nearest.index)
    },
  )
  const claims = claimMembers(context)

  const found = [
    ...groups.flatMap((g, i) => eventDisagreements(g, events[i]?.byMember ?? [], context)),
    ...conditionDisagreements(conditionsAll, context),
    ...denialDisagreements(
      statements,
      groups,
      events.map((e) => e.byMember),
      context,
    ),
    ...figureDisagreements(figures, context),
    ...claimDisagreements(
      claims.filter((c) => c.attribute !== 'office'),
      context,
    ),
    ...officeDisagreements(claims, context),
  ]
  const counted = figures.flatMap((f) => f.members)
  const aboutAt = (report: string, at: number) => {
    const here = (byReport.get(report) ?? []).find((m) => m.event.trigger.start <= at && at < m.event.trigger.end)
    return here && eventOf(here.source, here.index)
  }
  const told = tellingDisagreements(context, aboutAt, counted, found)
  const contrasted = contrastDisagreements(context, aboutAt, counted, [...found, ...told.disagreements])
  const dated = datedThings(context)

  return {
    events: events.map((e) => e.event),
    assertions: [
      ...events.flatMap((e) => e.assertions),
      ...statements.flatMap((s) => s.assertions),
      ...figures.flatMap((f) => f.assertions),
      ...claims.map((c) => c.assertion),
      ...told.assertions,
      ...dated.assertions,
      ...contrasted.assertions,
    ],
    statements: statements.map((s) => s.statement),
    figures: figures.map((f) => f.figure),
    conditions: conditions.map((c) => c.condition),
    disagreements: [...found, ...told.disagreements, ...dated.disagreements, ...contrasted.disagreements],
    judgements: proposedJudgements(story, cast),
    inferred,
  }
}
