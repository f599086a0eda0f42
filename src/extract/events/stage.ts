/** What the gates look at beside the candidate: who is known, who is in public life, what kind of report it is. */
import type { Entity, Mention, Sector } from '../../model/index.js'
import type { Sentence } from '../../text/index.js'
import type { Parties, Party } from './parties.js'

/** The report as the gates see it. */
export interface Stage {
  readonly parties: Parties
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  /** Public actors are named in it often enough that persons without a stated office may be in politics too. */
  readonly political: boolean
}

const PUBLIC: ReadonlySet<Sector> = new Set<Sector>([
  'GOV',
  'LEG',
  'JUD',
  'MIL',
  'COP',
  'SPY',
  'PTY',
  'OPP',
  'REB',
  'PRM',
  'UAF',
])
/** Sectors that speak of politics rather than of an everyday case before police and court. */
const GOVERNING: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'LEG', 'PTY', 'OPP', 'MIL', 'REB', 'SPY'])
const LEAST_PUBLIC_MENTIONS = 3

export function stageOf(parties: Parties, sentences: readonly Sentence[], mentions: readonly Mention[]): Stage {
  let count = 0
  for (const mention of mentions) {
    const entity = parties.entities[mention.entity]
    if (entity === undefined) continue
    const governs = entity.sector !== undefined && GOVERNING.has(entity.sector)
    if (governs || entity.type === 'government' || (entity.offices.length > 0 && entity.type === 'person')) count++
  }
  return { parties, sentences, mentions, political: count >= LEAST_PUBLIC_MENTIONS }
}

export const entityOf = (stage: Stage, party: Party): Entity | undefined =>
  party.entity === undefined ? undefined : stage.parties.entities[party.entity]

/** In public life: a state, a body of one, an international organisation, a party, an armed group, a holder of an office. */
export function isPublic(stage: Stage, party: Party): boolean {
  const entity = entityOf(stage, party)
  if (entity === undefined) return false
  if (stage.parties.isState(entity)) return true
  if (entity.type === 'armed group') return entity.sector !== 'CRM'
  if (entity.sector !== undefined) return PUBLIC.has(entity.sector)
  if (entity.type === 'organisation') return entity.code !== undefined || entity.country !== undefined
  if (entity.type === 'person') return entity.offices.length > 0 || entity.code !== undefined
  return false
}

/** A private person or firm: it may be named, but nothing says that it takes part in politics. */
export function isPrivate(stage: Stage, party: Party): boolean {
  const entity = entityOf(stage, party)
  return entity !== undefined && !isPublic(stage, party) && /^(?:person|company|other)$/.test(entity.type)
}

export const allParties = (candidate: { readonly actors: readonly Party[]; readonly recipients: readonly Party[] }) => [
  ...candidate.actors,
  ...candidate.recipients,
]
