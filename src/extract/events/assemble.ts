/** From a kept candidate to the record of the reading: evidence, time, place, reason, attribution, attributes. */
import { bySpan, byText, type EventReading, type Span, type Words } from '../../model/index.js'
import { type Sentence, subtreeSpan, type Token } from '../../text/index.js'
import type { Context } from '../context.js'
import { dateFor } from '../dates/index.js'
import { actorToken } from './actor-token.js'
import { type Attribute, isAnnouncing, settingOf } from './announcement.js'
import { saidByAt, statementsAround } from './attribution.js'
import type { Candidate } from './candidate.js'
import { groundsOf } from './grounds.js'
import type { EventInputs } from './inputs.js'
import type { Parties, Party } from './parties.js'
import { clauseSpan, contextsOf, placeOf, reasonOf } from './surroundings.js'

const spanOf = (token: Token): Span => ({ start: token.start, end: token.end })

function partySpan(sentence: Sentence, party: Party): Span {
  const mention = party.mention
  if (mention !== undefined) return { start: mention.start, end: mention.end }
  return subtreeSpan(sentence, party.token)
}

const indexes = (list: readonly Party[]): readonly number[] => [
  ...new Set(list.flatMap((p) => (p.entity === undefined ? [] : [p.entity]))),
]

/** Actor of quoted or reported words that name none: the speaker, when he speaks for a state or body. */
function speakerAsActor(candidate: Candidate, inputs: EventInputs, parties: Parties): number | undefined {
  const bound = candidate.actors.some((a) => parties.countryOf(a.entity) !== undefined || a.mention?.form !== 'nominal')
  if (bound || candidate.nominal || candidate.tie === undefined) return undefined
  if (!['announced', 'ordered', 'actual', 'planned'].includes(candidate.modality)) return undefined
  const around = statementsAround(spanOf(candidate.trigger), inputs.statements)
  const speaker = around.at(-1)?.speaker
  if (speaker === undefined) return undefined
  const entity = parties.entities[speaker]
  const country = parties.countryOf(speaker)
  if (entity === undefined || entity.anonymous || (country === undefined && entity.offices.length === 0))
    return undefined
  if (
    !(
      entity.offices.length > 0 ||
      entity.sector === 'GOV' ||
      entity.sector === 'MIL' ||
      entity.type === 'government' ||
      entity.type === 'state'
    )
  )
    return undefined
  if (country !== undefined && candidate.recipients.some((r) => parties.countryOf(r.entity) === country))
    return undefined
  return speaker
}

/** All who meet or agree are actors; who hosts or brokers talks of others, or assents to an act, stands apart from them. */
const isShared = (candidate: Candidate): boolean =>
  candidate.reciprocal &&
  candidate.type !== 'ASSAULT' &&
  candidate.tie === undefined &&
  !candidate.rule.startsWith('frame.agree-to') &&
  !/^(?:host|broker|mediate|chair|facilitate|convene)$/.test(candidate.trigger.lemma)

export function assemble(candidate: Candidate, context: Context, inputs: EventInputs, parties: Parties): EventReading {
  const { sentence, trigger } = candidate
  const { text } = context
  let actors = indexes(candidate.actors)
  let recipients = indexes(candidate.recipients).filter((r) => !actors.includes(r))
  let basis: EventReading['basis'] = 'stated'
  const words: Words[] = [{ ...spanOf(trigger), role: 'trigger' }]
  for (const token of candidate.extra) words.push({ ...spanOf(token), role: 'trigger' })
  const speaker = speakerAsActor(candidate, inputs, parties)
  if (speaker !== undefined) {
    actors = [...new Set([speaker, ...actors])]
    basis = 'interpreted'
    const source = statementsAround(spanOf(trigger), inputs.statements).at(-1)?.source
    if (source !== undefined) words.push({ start: source.start, end: source.end, role: 'actor' })
  }
  if (isShared(candidate) && recipients.length > 0) {
    actors = [...actors, ...recipients]
    recipients = []
  }
  for (const party of candidate.actors) words.push({ ...partySpan(sentence, party), role: 'actor' })
  for (const party of candidate.recipients) words.push({ ...partySpan(sentence, party), role: 'recipient' })
  for (const cue of candidate.cues) words.push({ ...spanOf(cue), role: 'modality' })
  for (const token of candidate.tie?.words ?? []) words.push({ ...spanOf(token), role: 'tie' })
  const chain = candidate.chain
  let date: number | undefined
  for (const token of [trigger, ...candidate.extra, ...chain]) {
    date ??= dateFor(context, inputs.dates, sentence.index, token.i)
  }
  const dated = date === undefined ? undefined : inputs.dates[date]
  if (dated !== undefined) words.push({ start: dated.start, end: dated.end, role: 'when' })
  const taken = new Set([...candidate.actors, ...candidate.recipients].map((p) => p.token.i))
  const place = placeOf(sentence, trigger, chain, taken, parties, text, inputs.dates)
  if (place !== undefined) words.push({ ...place.at, role: 'where' })
  const reason = reasonOf(sentence, trigger, chain, text)
  if (reason !== undefined) words.push({ ...reason.at, role: 'reason' })
  const clause = clauseSpan(sentence, trigger, chain)
  const attributes: Attribute[] = [...candidate.attributes]
  const announcer = chain.find(
    (t) => isAnnouncing(t.lemma) || /^(vow|pledge|promise|say|tell|write|post)$/.test(t.lemma),
  )
  if (announcer !== undefined && candidate.tie !== undefined) {
    const by = actorToken(sentence, announcer)?.token
    const party = by && parties.own(sentence, by)[0]
    const side = party && parties.countryOf(party.entity)
    const own = actors.length === 0 || actors.some((a) => a === party?.entity || parties.countryOf(a) === side)
    if (by !== undefined && party?.entity !== undefined && own) {
      attributes.push({
        name: 'announced_by',
        value: parties.entities[party.entity]?.name ?? by.form,
        at: partySpan(sentence, party),
      })
    }
    attributes.push(...settingOf(sentence, announcer, text))
  }
  if (candidate.type === 'ASSAULT' && candidate.target !== undefined) {
    const at = subtreeSpan(
      sentence,
      candidate.target,
      (c) => c.deprel === 'acl:relcl' || c.deprel === 'case' || c.deprel === 'det',
    )
    attributes.push({ name: 'target', value: text.slice(at.start, at.end).replace(/\s+/g, ' '), at })
  }
  return {
    sentence: sentence.index,
    words: unique(words),
    rule: `events.${candidate.rule}@1`,
    certainty: candidate.certainty,
    basis,
    trigger: spanOf(trigger),
    clause,
    type: candidate.type,
    ...(candidate.mode ? { mode: candidate.mode } : {}),
    contexts: contextsOf(sentence, clause),
    actors,
    recipients,
    ...(date === undefined ? {} : { date }),
    ...(place === undefined
      ? {}
      : {
          where: {
            name: place.name,
            ...(place.country ? { country: place.country } : {}),
            ...(place.entity === undefined ? {} : { entity: place.entity }),
          },
        }),
    modality: candidate.modality,
    ...(candidate.tie ? { tie: { kind: candidate.tie.kind, effect: candidate.tie.effect } } : {}),
    ...(reason ? { reason: { text: reason.text, at: reason.at } } : {}),
    saidBy: saidByAt(spanOf(trigger), inputs.statements),
    grounds: groundsOf(
      candidate,
      { actors, recipients, ...(speaker === undefined ? {} : { speaker }), ...(date === undefined ? {} : { date }) },
      inputs,
      parties,
    ),
    attributes,
  }
}

function unique(words: readonly Words[]): readonly Words[] {
  const seen = new Set<string>()
  return [...words]
    .filter((w) => {
      const key = `${w.start}:${w.end}:${w.role}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => bySpan(a, b) || byText(a.role, b.role))
}
