/** "X announced the move on Tuesday": who announced, when and how is added to the measure that was just told. */
import type { EventReading, Words } from '../../model/index.js'
import type { Sentence, Token } from '../../text/index.js'
import type { Context } from '../context.js'
import { dateFor } from '../dates/index.js'
import { actorToken } from './actor-token.js'
import { type Pointing, pointingOf, settingOf } from './announcement.js'
import type { Candidate } from './candidate.js'
import type { EventInputs } from './inputs.js'
import type { Parties } from './parties.js'

/** How many sentences back a measure may lie. */
const REACH = 3

export function pointBack(
  events: readonly EventReading[],
  candidates: readonly Candidate[],
  context: Context,
  inputs: EventInputs,
  parties: Parties,
): readonly EventReading[] {
  const result = [...events]
  for (const sentence of context.analysis.sentences) {
    for (const verb of sentence.tokens) {
      if (verb.upos !== 'VERB') continue
      const pointing = pointingOf(sentence, verb)
      if (pointing === undefined) {
        addSetting(result, sentence, verb, context, parties)
        continue
      }
      const index = measureBefore(result, pointing, parties)
      const event = index === undefined ? undefined : result[index]
      if (event === undefined || index === undefined) continue
      result[index] = withAnnouncement(event, pointing, context, inputs, parties)
    }
  }
  void candidates
  return result
}

const SPEAKS = /^(say|tell|declare|state|announce|add|explain|write|post|insist|stress|confirm)$/

/** "Speaking at a summit, he said ..." right after the measure: where and how it was made known. */
function addSetting(events: EventReading[], sentence: Sentence, verb: Token, context: Context, parties: Parties): void {
  if (!SPEAKS.test(verb.lemma)) return
  const actor = actorToken(sentence, verb)?.token
  const entity = actor && parties.own(sentence, actor)[0]?.entity
  if (entity === undefined) return
  const name = parties.entities[entity]?.name
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]
    if (event === undefined || event.trigger.start >= verb.start || event.tie === undefined) continue
    if (sentence.index - event.sentence > 2) return
    const mine =
      event.actors.includes(entity) || event.attributes.some((a) => a.name === 'announced_by' && a.value === name)
    if (!mine) continue
    if (event.attributes.some((a) => a.name === 'venue' || a.name === 'medium')) return
    const setting = settingOf(sentence, verb, context.text)
    if (setting.length > 0) events[index] = { ...event, attributes: [...event.attributes, ...setting] }
    return
  }
}

/** The last tie event told before by somebody of the same side (or by anybody when the announcer has no country). */
function measureBefore(
  events: readonly EventReading[],
  pointing: Pick<Pointing, 'sentence' | 'verb' | 'actor'>,
  parties: Parties,
): number | undefined {
  const country = pointing.actor && parties.countryOf(parties.mentionAt(pointing.sentence, pointing.actor)?.entity)
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]
    if (event === undefined || event.trigger.start >= pointing.verb.start || event.tie === undefined) continue
    if (pointing.sentence.index - event.sentence > REACH) return undefined
    const same =
      country === undefined || event.actors.length === 0 || event.actors.some((a) => parties.countryOf(a) === country)
    if (same) return index
  }
  return undefined
}

function withAnnouncement(
  event: EventReading,
  pointing: Pointing,
  context: Context,
  inputs: EventInputs,
  parties: Parties,
): EventReading {
  const { sentence, verb, object, actor } = pointing
  const party = actor && parties.own(sentence, actor)[0]
  const words: Words[] = [
    ...event.words,
    { start: Math.min(verb.start, object.start), end: Math.max(verb.end, object.end), role: 'modality' },
  ]
  const attributes = [...event.attributes]
  if (party?.mention !== undefined && party.entity !== undefined) {
    const at = { start: party.mention.start, end: party.mention.end }
    attributes.push({ name: 'announced_by', value: parties.entities[party.entity]?.name ?? '', at })
  }
  attributes.push(...settingOf(sentence, verb, context.text))
  const date = event.date ?? dateFor(context, inputs.dates, sentence.index, verb.i)
  const dated = event.date === undefined && date !== undefined ? inputs.dates[date] : undefined
  if (dated !== undefined) words.push({ start: dated.start, end: dated.end, role: 'when' })
  return { ...event, words, attributes, ...(date === undefined ? {} : { date }) }
}
