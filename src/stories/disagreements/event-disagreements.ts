/** Where the tellings of one event differ: who announced it, where, whether it is done, when. */
import { type DayRange, type Disagreement, dayRange, widthInDays } from '../../model/index.js'
import { evidenceOf } from '../reconcile/assertions.js'
import type { EventMember } from '../reconcile/event-members.js'
import type { EventGroup } from '../reconcile/event-records.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptsOf } from '../words/concepts.js'
import { containment, keyOf } from '../words/words.js'
import { announcers } from './announcers.js'
import { disagreementOf, type Saying } from './sides.js'
import { STAGES, stageOf } from './stages.js'
import { targets } from './targets.js'
import { isVenue, venueOf } from './venue.js'

/** `assertions[i]` is the assertion of the group's member i. */
export function eventDisagreements(
  group: EventGroup,
  assertions: readonly string[],
  context: StoryContext,
): Disagreement[] {
  const reports = new Set(group.members.map((m) => m.source.report.id))
  if (reports.size < 2) return []
  const found = [
    announced(group, assertions, context),
    status(group, assertions, context),
    dates(group, assertions, context),
    venues(group, assertions, context),
    targets(group, assertions, context),
    ...attributes(group, assertions, context),
  ]
  return found.flatMap((d) => d ?? [])
}

function announced(group: EventGroup, assertions: readonly string[], context: StoryContext): Disagreement | undefined {
  const sayings = group.members.flatMap((m, i) =>
    announcers(m, context.cast).map(
      ({ key, name, evidence }): Saying => ({
        key,
        value: name,
        report: m.source.report.id,
        assertions: [assertions[i] ?? ''],
        evidence,
      }),
    ),
  )
  return areApart(sayings)
    ? disagreementOf(
        {
          about: group.id,
          attribute: 'announced_by',
          type: 'conflict',
          why: 'each report names somebody else as the one who made it known',
        },
        sayings,
        context,
      )
    : undefined
}

/** Is there a report whose values none of another report's match? */
function areApart(sayings: readonly Saying[]): boolean {
  const by = new Map<string, Set<string>>()
  for (const s of sayings) by.set(s.report, (by.get(s.report) ?? new Set()).add(s.key))
  const sets = [...by.values()]
  return sets.some((a) => sets.some((b) => [...a].every((k) => !b.has(k))))
}

/** Only of acts on ties; each report counts with its furthest stage. */
function status(group: EventGroup, assertions: readonly string[], context: StoryContext): Disagreement | undefined {
  const measure = (m: EventMember) => m.event.tie !== undefined && m.event.tie.kind !== 'hostilities'
  if (!group.members.some(measure)) return undefined
  const furthest = new Map<string, number>()
  for (const m of group.members) {
    const stage = stageOf(m)
    const report = m.source.report.id
    if (stage !== undefined) furthest.set(report, Math.min(STAGES.indexOf(stage), furthest.get(report) ?? 9))
  }
  const sayings = group.members.flatMap((m, i): Saying[] => {
    const stage = stageOf(m)
    const report = m.source.report.id
    if (stage === undefined || STAGES.indexOf(stage) !== furthest.get(report)) return []
    const cues = m.event.words.filter((w) => w.role === 'modality')
    return [
      {
        key: `${STAGES.indexOf(stage)}`,
        value: stage,
        report,
        assertions: [assertions[i] ?? ''],
        evidence: [m.source.evidence(m.event.trigger, 'trigger'), ...evidenceOf(m.source, cues)],
      },
    ]
  })
  // Who decided on it and who has it planned tell one thing.
  if (sayings.every((s) => s.value === 'announced' || s.value === 'planned')) return undefined
  const denied = sayings.some((s) => s.value === 'denied')
  // What was to come and came, what was not yet done and was done later: nobody differs.
  if (isLater(sayings, context)) return undefined
  if (denied && !isRefused(group) && !sayings.some((s) => s.value === 'in force')) return undefined
  const why = denied
    ? 'one side has it as done or decided, the other denies it'
    : 'reports of one time tell the act at different stages'
  return disagreementOf({ about: group.id, attribute: 'status', type: 'conflict', why }, sayings, context)
}

/** Somebody denies it; what is merely not done yet can still be promised. */
const isRefused = (group: EventGroup): boolean => group.members.some((m) => m.event.modality === 'denied')

/** Is everything further along published later than what is less far? */
function isLater(sayings: readonly Saying[], context: StoryContext): boolean {
  const day = (report: string): DayRange | undefined => {
    const source = context.sources.find((s) => s.report.id === report)
    return source && (dayRange(source.report.published.edtf) ?? context.inferred(report))
  }
  const first = sayings.filter((s) => s.key.startsWith('0')).map((s) => day(s.report))
  const rest = sayings.filter((s) => !s.key.startsWith('0')).map((s) => day(s.report))
  if (first.length === 0 || rest.length === 0) return false
  const isAfter = (a: DayRange | undefined, b: DayRange | undefined) =>
    a !== undefined && b !== undefined && a.from > b.to
  // A plan of a day that is not known stands against no execution that another plan is known to come before.
  const isPlan = sayings.every((s) => s.value === 'in force' || s.value === 'announced' || s.value === 'planned')
  if (isPlan && first.every((a) => rest.some((b) => isAfter(a, b)))) return true
  return first.every((a) => rest.every((b) => isAfter(a, b)))
}

/** Dates that cannot both be right; wide and inferred ones contradict nothing here. */
function dates(group: EventGroup, assertions: readonly string[], context: StoryContext): Disagreement | undefined {
  const dated = group.members.flatMap((m, i) =>
    m.days && m.dated && (widthInDays(m.when.edtf) ?? 99) <= 31 ? [{ m, i, days: m.days }] : [],
  )
  const clash = (a: DayRange, b: DayRange) => a.from > b.to || b.from > a.to
  const apart = dated.filter((a) =>
    dated.some((b) => a.m.source.report.id !== b.m.source.report.id && clash(a.days, b.days)),
  )
  const sayings = apart.map(
    ({ m, i }): Saying => ({
      key: m.when.edtf,
      value: m.when.edtf,
      report: m.source.report.id,
      assertions: [assertions[i] ?? ''],
      evidence: dateWords(m),
    }),
  )
  return areApart(sayings)
    ? disagreementOf(
        {
          about: group.id,
          attribute: 'when',
          type: 'conflict',
          why: 'the days that the reports give for it have none in common',
        },
        sayings,
        context,
      )
    : undefined
}

function dateWords(m: EventMember) {
  const date = m.event.date === undefined ? undefined : m.source.reading.dates[m.event.date]
  return date ? [m.source.evidence(date, 'when')] : []
}

/** One record for where an act was made known, whichever words the readings use. */
function venues(group: EventGroup, assertions: readonly string[], context: StoryContext): Disagreement | undefined {
  if (group.members.some((m) => m.event.tie?.kind === 'hostilities')) return undefined
  const sayings = group.members.flatMap((m, i): Saying[] => {
    const venue = venueOf(m, context)
    if (!venue) return []
    const { value, evidence } = venue
    return [{ key: keyOf(value), value, report: m.source.report.id, assertions: [assertions[i] ?? ''], evidence }]
  })
  const merged = mergeAlike(sayings)
  return areApart(merged)
    ? disagreementOf(
        {
          about: group.id,
          attribute: 'venue',
          type: 'conflict',
          why: 'each report has it made known at another place or in another medium',
        },
        merged,
        context,
      )
    : undefined
}

/** Attributes that have their own comparison. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['announced_by', 'announcer', 'addressee', 'target', 'object'])

function attributes(group: EventGroup, assertions: readonly string[], context: StoryContext): Disagreement[] {
  const by = new Map<string, Saying[]>()
  group.members.forEach((m, i) => {
    for (const { name, value, at } of m.event.attributes) {
      if (NOT_COMPARED.has(name) || isVenue(name)) continue
      const saying: Saying = {
        key: keyOf(value),
        value,
        report: m.source.report.id,
        assertions: [assertions[i] ?? ''],
        evidence: [m.source.evidence(at, 'value')],
      }
      by.set(name, [...(by.get(name) ?? []), saying])
    }
  })
  return [...by.entries()].flatMap(([attribute, list]) => {
    const sayings = mergeAlike(list)
    if (!areApart(sayings)) return []
    const found = disagreementOf(
      {
        about: group.id,
        attribute,
        type: 'conflict',
        why: 'the words of the reports for it have next to none in common',
      },
      sayings,
      context,
    )
    return found ? [found] : []
  })
}

/** Values that share most of their words are one value, named by the first of them in order. */
function mergeAlike(sayings: readonly Saying[]): Saying[] {
  const keys = [...new Set(sayings.map((s) => s.key))].sort()
  const words = new Map(keys.map((k) => [k, conceptsOf(k)]))
  const leader = new Map<string, string>()
  for (const key of keys) {
    const near = [...new Set(leader.values())].find(
      (l) => containment(words.get(l) ?? new Set(), words.get(key) ?? new Set()) >= 0.5,
    )
    leader.set(key, near ?? key)
  }
  return sayings.map((s) => ({ ...s, key: leader.get(s.key) ?? s.key }))
}
