/** Decides which candidates are events: enough known parties, not generic, not in a condition, told once. */
import type { RefusalReading } from '../../model/index.js'
import { ancestors, relation } from '../../text/index.js'
import { type Candidate, refuse } from './candidate.js'
import { closedGate } from './gates.js'
import { standsOpen } from './open-recipient.js'
import type { Parties, Party } from './parties.js'
import { prepositionOf } from './preposition.js'
import { recast } from './recast.js'
import type { Stage } from './stage.js'
import type { Verdict } from './verdict.js'

const NEEDS_RECIPIENT = new Set([
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'AID',
  'SANCTION',
  'COOPERATE',
  'COERCE',
  'REQUEST',
  'THREATEN',
  'AGREE',
  'CONSULT',
])

function verdictOf(candidate: Candidate, parties: Parties, open: boolean): Verdict | undefined {
  const { actors, recipients, tie, modality, reciprocal } = candidate
  if (candidate.covered)
    return { rule: 'events.told-below@1', why: 'recorded at the act that is promised, threatened or refused' }
  if (candidate.type === 'ASSAULT' && candidate.nominal && actors.length === 0)
    return { rule: 'events.no-actor@1', why: 'nobody is said to have done it' }
  if (
    candidate.type === 'PROTEST' &&
    candidate.nominal &&
    actors.length > 0 &&
    actors.every((a) => isMerePlace(parties, a))
  )
    return { rule: 'events.no-actor@1', why: 'a town is where people protest, not who does' }
  if (candidate.type === 'PROTEST' && isCampaign(candidate, parties))
    return { rule: 'events.campaign-rally@1', why: 'one person who holds rallies seeks votes' }
  const last = candidate.sentence.tokens.findLast((t) => t.upos !== 'PUNCT' || t.form === '?')
  if (last?.form === '?') return { rule: 'events.question@1', why: 'asked, not told' }
  const bound = (list: readonly Party[]): boolean => list.some((p) => isBound(parties, p))
  if (
    actors.length === 0 &&
    !candidate.nominal &&
    !candidate.passive &&
    !(candidate.type === 'PROTEST' && candidate.actorPhrase?.upos === 'NOUN' && bound(recipients)) &&
    !(tie !== undefined && candidate.chain.length > 0)
  )
    return { rule: 'events.no-actor@1', why: 'nobody is said to do it' }
  if (!bound(actors) && !bound(recipients)) return { rule: 'events.unbound@1', why: 'no party with a name or a state' }
  if (
    tie?.effect === 'affirmed' &&
    (actors.length === 0 || recipients.length === 0) &&
    !(reciprocal && actors.length > 1)
  )
    return { rule: 'events.standing-tie@1', why: 'a tie that merely goes on needs both its parties' }
  if (
    NEEDS_RECIPIENT.has(candidate.type) &&
    candidate.type !== 'COERCE' &&
    tie === undefined &&
    !reciprocal &&
    recipients.length > 0 &&
    !bound(recipients) &&
    !open
  )
    return { rule: 'events.unbound@1', why: 'done to nobody in particular' }
  const known = actors.length + recipients.length
  if (known === 0) return { rule: 'events.no-party@1', why: 'no political actor stands in the clause' }
  if (actors.length > 0 && recipients.length > 0 && recipients.every((r) => actors.some((a) => a.entity === r.entity)))
    return { rule: 'events.own-affair@1', why: 'actor and recipient are the same' }
  if (tie === undefined && actors.length > 0 && recipients.length > 0 && isHome(parties, actors, recipients))
    return { rule: 'events.own-affair@1', why: 'a state and its own organs' }
  if (reciprocal && actors.length + recipients.length < 2 && tie === undefined)
    return { rule: 'events.one-party@1', why: 'a mutual act needs two parties' }
  if (modality === 'hypothetical') return { rule: 'events.hypothetical@1', why: 'only supposed' }
  if (modality === 'demanded' && tie === undefined)
    return { rule: 'events.demanded@1', why: 'asked for, not done; the request is the event' }
  if (NEEDS_RECIPIENT.has(candidate.type) && recipients.length === 0 && tie === undefined && !reciprocal && !open)
    return { rule: 'events.no-recipient@1', why: `${candidate.type} needs somebody it is done to` }
  if (actors.length === 0 && candidate.nominal && tie === undefined)
    return { rule: 'events.no-actor@1', why: 'nobody is said to have done it' }
  if (
    actors.length === 0 &&
    (candidate.type === 'ACCUSE' ||
      candidate.type === 'SUPPORT' ||
      candidate.type === 'REJECT' ||
      candidate.type === 'AGREE' ||
      candidate.type === 'REQUEST' ||
      candidate.type === 'THREATEN')
  )
    return { rule: 'events.no-actor@1', why: 'nobody is said to have said it' }
  if (tie !== undefined && actors.length === 0 && recipients.length === 0)
    return { rule: 'events.no-party@1', why: 'a tie without its parties' }
  return undefined
}

/** The recipient is the actor's own state or government as a whole. */
function isHome(parties: Parties, actors: readonly Party[], recipients: readonly Party[]): boolean {
  const own = new Set(actors.map((a) => parties.countryOf(a.entity)))
  return recipients.every((r) => {
    const entity = parties.entities[r.entity ?? -1]
    return parties.isState(entity) && own.has(parties.countryOf(r.entity))
  })
}

/** "the candidate held two rallies in the capital": one person, and nothing that the rally is against. */
function isCampaign({ sentence, trigger, extra, actors, target }: Candidate, parties: Parties): boolean {
  if (![trigger, ...extra].some((t) => t.lemma === 'rally' && t.upos === 'NOUN')) return false
  if (target !== undefined && /^(against|over|outside)$/.test(prepositionOf(sentence, target))) return false
  const [actor, ...others] = actors
  const entity = actor?.entity === undefined ? undefined : parties.entities[actor.entity]
  return others.length === 0 && entity?.type === 'person' && entity.plural !== true && actor?.token.xpos !== 'NNS'
}

/** A town or region, which a noun before the act names as its scene. */
function isMerePlace(parties: Parties, party: Party): boolean {
  const entity = party.entity === undefined ? undefined : parties.entities[party.entity]
  return entity?.type === 'place' && !parties.isState(entity)
}

/** Has the party a state, a code or a name of its own? */
function isBound(parties: Parties, party: Party): boolean {
  const entity = party.entity === undefined ? undefined : parties.entities[party.entity]
  if (entity === undefined) return false
  return (
    parties.countryOf(party.entity) !== undefined || entity.code !== undefined || !entity.key.startsWith('nominal:')
  )
}

/** Weak frames need both sides to be political, with a country, an office or a code. */
function isWeakly(candidate: Candidate, weak: (rule: string) => boolean, parties: Parties): boolean {
  if (!weak(candidate.rule)) return false
  const bound = (list: readonly Party[]): boolean =>
    list.some((p) => parties.countryOf(p.entity) !== undefined || parties.entities[p.entity ?? -1]?.code !== undefined)
  return !(
    bound(candidate.actors) &&
    (bound(candidate.recipients) || (candidate.reciprocal && candidate.actors.length > 1))
  )
}

export interface Refined {
  readonly kept: readonly Candidate[]
  readonly refused: readonly RefusalReading[]
}

/** Applies the verdicts, then drops an act told twice in one sentence (noun and verb of the same act). */
export function refineCandidates(
  candidates: readonly Candidate[],
  stage: Stage,
  weak: (rule: string) => boolean,
): Refined {
  const { parties } = stage
  const kept: Candidate[] = []
  const refused: RefusalReading[] = []
  for (const proposed of candidates) {
    const shaped = recast(proposed, stage)
    const open = !shaped.recipients.some((r) => isBound(parties, r)) && standsOpen(shaped, stage)
    const candidate = open ? { ...shaped, recipients: [], certainty: 0.65 } : shaped
    const verdict = isWeakly(candidate, weak, parties)
      ? { rule: 'events.weak-frame@1', why: 'an everyday word that makes an event only between political actors' }
      : (verdictOf(candidate, parties, open) ?? closedGate(candidate, stage))
    if (verdict !== undefined) {
      refused.push(refuse(candidate.sentence, candidate.trigger, `event ${candidate.type}`, verdict.rule, verdict.why))
      continue
    }
    const twin = kept.findIndex((other) => isTwin(other, candidate))
    const other = kept[twin]
    if (other !== undefined) {
      const keepNew = candidate.certainty > other.certainty + 0.05
      const loser = keepNew ? other : candidate
      refused.push(
        refuse(
          loser.sentence,
          loser.trigger,
          `event ${loser.type}`,
          'events.told-twice@1',
          'the same act is told by another word of the sentence',
        ),
      )
      if (keepNew) kept[twin] = candidate
      continue
    }
    kept.push(candidate)
  }
  return { kept, refused }
}

const keyOf = (list: readonly Party[]): string => list.map((p) => p.entity).join(',')

function isTwin(a: Candidate, b: Candidate): boolean {
  if (a.sentence !== b.sentence || a.type !== b.type || a.tie?.kind !== b.tie?.kind) return false
  if (a.trigger.i === b.trigger.i) return true
  const nested =
    [a.trigger, ...ancestors(a.sentence, a.trigger)].some((t) => t.i === b.trigger.i) ||
    [b.trigger, ...ancestors(b.sentence, b.trigger)].some((t) => t.i === a.trigger.i)
  return (
    nested &&
    relation(b.trigger) !== 'acl:relcl' &&
    keyOf(a.actors) === keyOf(b.actors) &&
    (keyOf(a.recipients) === keyOf(b.recipients) || b.recipients.length === 0)
  )
}
