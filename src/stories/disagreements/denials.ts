/** What one report tells as done or has somebody say, and somebody in another report denies. */
import type { Disagreement } from '../../model/index.js'
import type { EventMember } from '../reconcile/event-members.js'
import type { EventGroup } from '../reconcile/event-records.js'
import type { StatementMember } from '../reconcile/join-statements.js'
import type { StatementRecords } from '../reconcile/statement-records.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptsOf, sharedSense } from '../words/concepts.js'
import { disagreementOf, type Saying } from './sides.js'

const DENIES = /\bden(?:y|ies|ied|ying)\b/i
const NEGATED = /\b(?:not|no|never|nobody|nothing|none|neither|without)\b|n['’]t\b/i
/** So much of the denied words, by weight, another report must tell. */
const SHARED = 0.7
const LEAST = 2

interface Denial {
  readonly record: StatementRecords
  readonly member: StatementMember
  readonly at: number
}

export function denialDisagreements(
  statements: readonly StatementRecords[],
  groups: readonly EventGroup[],
  /** Assertions of the group's members, by index of the group. */
  assertions: readonly (readonly string[])[],
  context: StoryContext,
): Disagreement[] {
  const denials = statements.flatMap((record) =>
    record.members.flatMap((member, at): Denial[] => (isDenial(member) ? [{ record, member, at }] : [])),
  )
  return denials.flatMap((d) => {
    // An act that the report has as denied stands against its other tellings already.
    const isEvent = groups.some((g) => g.members.some((m) => m.event.modality === 'denied' && isIn(m, d.member)))
    if (isEvent) return []
    const acts = againstEvents(d, groups, assertions, context)
    return acts.length > 0 ? acts : againstWords(d, statements, context)
  })
}

const isIn = ({ source, event }: EventMember, { source: own, statement }: StatementMember): boolean =>
  source.report.id === own.report.id && event.sentence === statement.sentence

function againstEvents(
  d: Denial,
  groups: readonly EventGroup[],
  assertions: readonly (readonly string[])[],
  context: StoryContext,
): Disagreement[] {
  const here = d.member.source.report.id
  return groups.flatMap((group, g) => {
    if (group.members.some((m) => m.event.modality === 'denied')) return []
    const sayings = group.members.flatMap((m, i): Saying[] =>
      m.source.report.id !== here && isDone(m) && isAct(d.member, m, context)
        ? [
            {
              key: 'told',
              value: 'told as done',
              report: m.source.report.id,
              assertions: [assertions[g]?.[i] ?? ''],
              evidence: [m.source.evidence(m.event.trigger, 'trigger'), m.source.evidence(m.event.clause, 'content')],
            },
          ]
        : [],
    )
    return recordOf(group.id, [...sayings, denied(d)], context)
  })
}

function againstWords(d: Denial, statements: readonly StatementRecords[], context: StoryContext): Disagreement[] {
  const here = d.member.source.report.id
  const told = statements.flatMap((record) =>
    record.members.flatMap((m, i) =>
      m.source.report.id !== here && !isDenial(m) && !NEGATED.test(m.text) && isSame(d.member, m)
        ? [{ record, saying: sayingOf(record, m, i, 'told', 'said to be so') }]
        : [],
    ),
  )
  const [first] = told
  return first ? recordOf(first.record.statement.id, [...told.map((t) => t.saying), denied(d)], context) : []
}

const denied = (d: Denial): Saying => sayingOf(d.record, d.member, d.at, 'denied', 'denied')

function sayingOf(record: StatementRecords, m: StatementMember, at: number, key: string, value: string): Saying {
  return {
    key,
    value,
    report: m.source.report.id,
    assertions: [record.byMember[at] ?? ''],
    evidence: m.statement.content.map((c) => m.source.evidence(c, 'content')),
  }
}

const recordOf = (about: string, sayings: readonly Saying[], context: StoryContext): Disagreement[] => {
  const why = 'one side tells it, the other denies it'
  const found = disagreementOf({ about, attribute: 'status', part: 'denial', type: 'conflict', why }, sayings, context)
  return found ? [found] : []
}

function isDenial({ source, statement }: StatementMember): boolean {
  const { cue } = statement
  return cue !== undefined && DENIES.test(source.report.text.slice(cue.start, cue.end))
}

const isDone = ({ event }: EventMember): boolean => event.modality === 'actual' || event.modality === 'alleged'

/** What a relative clause adds is not denied. */
const deniedIn = ({ text }: StatementMember): ReadonlySet<string> =>
  conceptsOf(text.split(/,? \b(?:which|who|whom|whose)\b/)[0] ?? '')

/** The denied words name the act, and one who is said to have done it. */
function isAct(denial: StatementMember, m: EventMember, { cast }: StoryContext): boolean {
  const act = conceptsOf(m.trigger)
  const words = deniedIn(denial)
  if (![...act].some((c) => words.has(c))) return false
  const named = denial.source.reading.mentions.filter((x) =>
    denial.statement.content.some((c) => c.start <= x.start && x.end <= c.end),
  )
  const countries = new Set(named.flatMap((x) => cast.country(denial.source, x.entity) ?? []))
  return m.event.actors.some((a) => countries.has(cast.country(m.source, a) ?? '-'))
}

/** Two things at least that are denied are told, and nearly all of them. */
function isSame(denial: StatementMember, told: StatementMember): boolean {
  const words = deniedIn(denial)
  const shared = [...words].filter((c) => told.concepts.has(c))
  if (shared.length < LEAST || shared.length < words.size * SHARED) return false
  return sharedSense(words, told.concepts).share >= SHARED
}
