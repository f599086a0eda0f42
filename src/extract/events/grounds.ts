/**
 * The trail of an event: which rule filled each field, and what else of the sentence was considered for it. Arguments,
 * dates and senses are chosen by place in the tree, so the place of what was not taken is the reason.
 */
import {
  type Considered,
  type DateExpression,
  type Ground,
  type Mention,
  partitionPoint,
  type Span,
} from '../../model/index.js'
import { childOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'
import type { Candidate } from './candidate.js'
import type { EventInputs } from './inputs.js'
import { eventLexicon } from './lexicon.js'
import type { Parties, Party } from './parties.js'
import { prepositionOf } from './preposition.js'
import { holds } from './when.js'

/** What the record took, as far as the candidate does not tell it. */
export interface Taken {
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
  readonly speaker?: number
  readonly date?: number
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** The grounds of an event, field by field. */
export function groundsOf(
  candidate: Candidate,
  taken: Taken,
  inputs: EventInputs,
  parties: Parties,
): readonly Ground[] {
  const { trigger, cues } = candidate
  const left = leftOut(candidate, taken, inputs, parties)
  return [
    { field: 'type', rule: candidate.rule, at: spanOf(trigger), others: otherSenses(candidate, parties) },
    ...cues.slice(0, 1).map((cue): Ground => ({ field: 'modality', rule: 'cue', at: spanOf(cue), others: [] })),
    ...partyGrounds('actor', candidate.actors, left.actor),
    ...(taken.speaker === undefined ? [] : [{ field: 'actor', rule: 'the one who says so', others: [] } as const]),
    ...partyGrounds('recipient', candidate.recipients, left.recipient),
    ...dateGrounds(candidate, taken, inputs),
  ]
}

function partyGrounds(
  field: 'actor' | 'recipient',
  chosen: readonly Party[],
  others: readonly Considered[],
): readonly Ground[] {
  const [first, ...more] = chosen
  const ground = (party: Party, considered: readonly Considered[]): Ground => ({
    field,
    rule: party.how,
    at: spanOf(party.mention ?? party.token),
    others: considered,
  })
  if (first) return [ground(first, others), ...more.map((party) => ground(party, []))]
  return others.length === 0 ? [] : [{ field, rule: '', others }]
}

/** Those named in the sentence that the event did not take, by the field that their place in it points to. */
function leftOut(candidate: Candidate, taken: Taken, inputs: EventInputs, parties: Parties) {
  const { sentence } = candidate
  const done = new Set([...taken.actors, ...taken.recipients])
  const chosen = [...candidate.actors, ...candidate.recipients]
  const out: { readonly actor: Considered[]; readonly recipient: Considered[] } = { actor: [], recipient: [] }
  for (const mention of within<Mention>(sentence, inputs.mentions).here) {
    if (done.has(mention.entity) || chosen.some((p) => p.token.start === mention.head.start)) continue
    if (!parties.isPolitical(parties.entities[mention.entity])) continue
    const token = sentence.tokens.find((t) => t.start <= mention.head.start && mention.head.start < t.end)
    if (token === undefined) continue
    done.add(mention.entity)
    const { why, isSubject } = placeIn(candidate, token, mention)
    const what = parties.entities[mention.entity]?.name ?? token.form
    out[isSubject ? 'actor' : 'recipient'].push({ at: spanOf(mention), what, why })
  }
  return out
}

/** Those that begin in the sentence, of a list sorted by place, with the index of the first. */
function within<T extends Span>(
  sentence: Sentence,
  list: readonly T[],
): { readonly from: number; readonly here: readonly T[] } {
  const from = partitionPoint(list.length, (i) => (list[i]?.start ?? 0) < sentence.start)
  let to = from
  while ((list[to]?.start ?? sentence.end) < sentence.end) to++
  return { from, here: list.slice(from, to) }
}

const ROLES: Readonly<Record<string, string>> = {
  nsubj: 'subject',
  obj: 'object',
  iobj: 'indirect object',
  obl: 'circumstance',
  nmod: 'complement',
  appos: 'apposition',
  conj: 'one of several',
  compound: 'modifier',
  amod: 'modifier',
}

/** Where a name stands towards the act. */
function placeIn(candidate: Candidate, token: Token, mention: Mention): { why: string; isSubject: boolean } {
  const { sentence, trigger, chain } = candidate
  const role = relation(token)
  const isSubject = role === 'nsubj'
  const preposition = prepositionOf(sentence, token)
  const asWhat = `${ROLES[role] ?? role}${preposition === '' ? '' : ` with “${preposition}”`}`
  if (mention.use === 'place') return { why: 'named as a place', isSubject }
  const parties = [...candidate.actors, ...candidate.recipients]
  for (let at = headOf(sentence, token), steps = 0; at !== undefined && steps < 40; steps++) {
    const above = at
    if (parties.some((p) => p.token.i === above.i)) return { why: `inside the phrase of “${above.form}”`, isSubject }
    if (above.i === trigger.i) return { why: `${asWhat} of the act, where its frame takes nobody from`, isSubject }
    if (chain.some((c) => c.i === above.i)) return { why: `${asWhat} of “${above.form}” above the act`, isSubject }
    if (above.upos === 'VERB' || above.head < 0)
      return { why: `${asWhat} of “${above.form}”, another clause`, isSubject }
    at = headOf(sentence, above)
  }
  return { why: `${asWhat}, apart from the act`, isSubject }
}

/** Dates of the sentence other than the one taken. */
function dateGrounds({ sentence, trigger }: Candidate, taken: Taken, inputs: EventInputs): readonly Ground[] {
  const { from, here } = within(sentence, inputs.dates)
  const others = here.flatMap((date, index): readonly Considered[] => {
    if (from + index === taken.date) return []
    return [{ at: spanOf(date), what: date.edtf || date.value || 'unknown', why: whyNotDate(sentence, trigger, date) }]
  })
  const date = taken.date === undefined ? undefined : inputs.dates[taken.date]
  if (date) return [{ field: 'date', rule: date.rule, at: spanOf(date), others }]
  return others.length === 0 ? [] : [{ field: 'date', rule: '', others }]
}

function whyNotDate(sentence: Sentence, trigger: Token, date: DateExpression): string {
  if (date.timex === 'DURATION') return 'how long, not when'
  if (date.timex === 'SET') return 'how often, not when'
  if (date.value === '') return 'it cannot be told which day is meant'
  if (date.value.endsWith('_REF')) return 'names no day of the calendar'
  const token = sentence.tokens.find((t) => date.start <= t.start && t.end <= date.end)
  let at = token && headOf(sentence, token)
  for (let steps = 0; at !== undefined && steps < 40; steps++) {
    if (at.i === trigger.i) return 'farther from the act in the sentence'
    if (at.upos === 'VERB' || at.head < 0) return `dates “${at.form}”`
    at = headOf(sentence, at)
  }
  return 'stands in no clause with the act'
}

/** Senses of the verb that were tried before the one that holds, and the nearest after it, when they are of another type. */
function otherSenses({ sentence, trigger, rule, type }: Candidate, parties: Parties): readonly Considered[] {
  const lemma = trigger.lemma.toLowerCase()
  const particle = childOf(sentence, trigger, 'compound:prt')?.form.toLowerCase()
  const frames = [...(particle ? [`${lemma}_${particle}`] : []), lemma].flatMap(
    (key) => eventLexicon().verbs.get(key) ?? [],
  )
  const own = frames.findIndex((frame) => rule.split('.')[1] === frame.id)
  const out: Considered[] = []
  for (const [i, frame] of frames.entries()) {
    if (i === own || (frame.type === type && frame.id === frames[own]?.id) || out.length >= 3) continue
    const open = frame.when.find((alternatives) => !holds([alternatives], sentence, trigger, parties))
    const why = open ? `needs ${open.join(' or ')}` : 'an earlier sense holds too'
    out.push({ at: spanOf(trigger), what: `${frame.type} (${frame.id})`, why })
  }
  return out
}
