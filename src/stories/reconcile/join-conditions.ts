/** One condition from several reports: it governs one measure, by one relation, in words that can mean one thing. */
import { byText, type ConditionReading, directionOf } from '../../model/index.js'
import type { Source } from '../item.js'
import { conceptsOf } from '../words/concepts.js'
import { containment } from '../words/words.js'
import { joinAlike } from './candidate-pairs.js'

export interface ConditionMember {
  readonly source: Source
  readonly index: number
  readonly condition: ConditionReading
  /** Group of the event that it governs. */
  readonly governs?: string
  readonly actor?: string
  readonly concepts: ReadonlySet<string>
}

export function conditionMembers(
  source: Source,
  eventGroup: (source: Source, event: number) => string | undefined,
  mark: (source: Source, entity: number) => string,
): ConditionMember[] {
  const members = source.reading.conditions.map((condition, index) => {
    const event = condition.governs ?? standingMeasure(source, condition)
    const governs = event === undefined ? undefined : eventGroup(source, event)
    return {
      source,
      index,
      condition,
      ...(governs === undefined ? {} : { governs }),
      ...(condition.actor === undefined ? {} : { actor: mark(source, condition.actor) }),
      concepts: conceptsOf(condition.text),
    }
  })
  return members.filter((m) => source.tells(m.condition.sentence))
}

/** "The order stands until ...", "the ban will remain in force as long as ...": what stands is the measure told before. */
const STANDS =
  /\b(?:order|move|measure|suspension|ban|freeze|halt|decision|embargo|pause|restrictions?|sanctions?|tariffs?|closure|boycott|blockade|step)\b[^.]{0,60}\b(?:stands?|remains?|stays?|holds?|lasts?|continues?|appl(?:y|ies)|in (?:effect|force|place))\b/i

function standingMeasure(source: Source, condition: ConditionReading): number | undefined {
  const { reading, report } = source
  const sentence = reading.sentences.find((s) => s.start <= condition.at.start && condition.at.start < s.end)
  if (!sentence || !STANDS.test(report.text.slice(sentence.start, condition.at.start))) return undefined
  const measures = reading.events
    .map((event, index) => ({ event, index }))
    .filter(
      ({ event }) => event.tie && directionOf(event.tie.effect) === 'cut' && event.trigger.end <= condition.at.start,
    )
    .sort((a, b) => a.event.trigger.start - b.event.trigger.start)
  const [lead] = measures
  return (measures.filter(({ event }) => event.modality !== 'negated').at(-1) ?? lead)?.index
}

const byPlace = (a: ConditionMember, b: ConditionMember): number =>
  byText(a.source.report.id, b.source.report.id) || a.condition.at.start - b.condition.at.start || a.index - b.index

export function joinConditions(members: readonly ConditionMember[]): ConditionMember[][] {
  return joinAlike([...members].sort(byPlace), isSame)
}

function isSame(a: ConditionMember, b: ConditionMember): boolean {
  if (a.condition.relation !== b.condition.relation) return false
  if (a.governs !== undefined && b.governs !== undefined && a.governs !== b.governs) return false
  if (a.actor !== undefined && b.actor !== undefined && a.actor !== b.actor) return false
  const shared = [...a.concepts].filter((c) => b.concepts.has(c)).length
  const share = containment(a.concepts, b.concepts)
  if (a.governs !== undefined && a.governs === b.governs) return shared >= 2 && share >= 0.3
  return shared >= 3 && share >= 0.6
}
