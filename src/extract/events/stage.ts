/** What the gates look at beside the candidate: who is known, who is in public life, what kind of report it is. */
import type { Directory } from '../../actors/index.js'
import type { Entity, Mention, Sector } from '../../model/index.js'
import type { Sentence } from '../../text/index.js'
import { inClass } from './lexicon.js'
import type { Parties, Party } from './parties.js'

/** The report as the gates see it. */
export interface Stage {
  readonly parties: Parties
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  /** Its words are those of public life: persons without a stated office may be in politics too. */
  readonly political: boolean
  readonly directory: Directory
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
/** Different words of public life that make a long report political; a short one needs fewer. */
const ENOUGH_KINDS = 4
const TOKENS_A_KIND = 60

export function stageOf(
  parties: Parties,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  directory: Directory,
): Stage {
  return { parties, sentences, mentions, political: isPolitical(sentences), directory }
}

/** Several different words of public life. */
function isPolitical(sentences: readonly Sentence[]): boolean {
  const kinds = new Set<string>()
  let tokens = 0
  for (const sentence of sentences) {
    tokens += sentence.tokens.length
    for (const token of sentence.tokens) {
      const word = [token.lemma.toLowerCase(), token.form.toLowerCase()].find((w) => inClass('politics-word', w))
      if (word !== undefined) kinds.add(word)
    }
  }
  return kinds.size >= Math.min(ENOUGH_KINDS, 1 + Math.floor(tokens / TOKENS_A_KIND))
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
  if (entity.type === 'organisation' || entity.type === 'other')
    return entity.code !== undefined || (entity.country !== undefined && isBody(entity.name))
  if (entity.type === 'person') return holdsOffice(entity) || entity.code !== undefined
  return false
}

/** By its name a body of public life, not a club, a shop or an office in a town. */
const isBody = (name: string): boolean => BODY.test(name)

const BODY =
  /\b(?:ministry|department|government|authorit\w+|parliament|assembly|senate|congress|council|commission|committee|court|tribunal|agency|bureau|administration|office of|party|front|union|league|movement|coalition|alliance|army|navy|force|forces|guard|guards|police|militia|brigade|battalion|rebels?|bank of|central bank|embassy|consulate|mission|state|republic|federation|organi[sz]ation|institute|service|command|corps|regime|junta|cabinet|presidency|palace|kremlin|pentagon|coast guard|customs|prosecutors?|federal|national|royal|people|liberation|democratic|islamic|ombudsman|watchdog|regulator|treasury|secretariat|chancellery|county|province|region|base|camp|prison|headquarters|post)\b/i

const WORKING =
  /\b(?:founder|chief executive|ceo|executive|director|editor|professor|coach|owner|manager|captain|anchor|host|author|actor|singer|analyst|pastor|doctor|lawyer|attorney|chairman|chairwoman|partner|publisher|correspondent|reporter)\b/i

/** An office in public life, not a job in a firm, a school or a newsroom. */
const holdsOffice = (entity: Entity): boolean =>
  entity.offices.some((o) => !WORKING.test(o.title) && !PRIVATE.test(o.of) && !PRIVATE.test(o.title))

/** Where a president or a secretary is in no public office. */
const PRIVATE =
  /\b(?:team|club|company|firm|group|hotel|corp|corporation|inc|ltd|plc|university|college|school|church|studio|magazine|newspaper|airline|airlines|motors|industries|holdings|restaurant|hospital|orchestra|association of players)\b/i

/** A state, its government, forces and offices, or an international body: public also in a report of other matters. */
export function isHighPublic(stage: Stage, party: Party): boolean {
  const entity = entityOf(stage, party)
  if (entity === undefined || !isPublic(stage, party)) return false
  if (stage.parties.isState(entity)) return true
  if (entity.type === 'person')
    return entity.offices.some((o) => HIGH.test(o.title)) && stage.parties.countryOf(party.entity) !== undefined
  return entity.code !== undefined || stage.parties.countryOf(party.entity) !== undefined
}

const HIGH =
  /\b(?:president|minister|premier|chancellor|king|queen|emir|sultan|ambassador|senator|governor|secretary|speaker|general|admiral|commissioner|prince)\b/i

/** A private person or firm: it may be named, but nothing says that it takes part in politics. */
export function isPrivate(stage: Stage, party: Party): boolean {
  const entity = entityOf(stage, party)
  return entity !== undefined && !isPublic(stage, party) && /^(?:person|company|other)$/.test(entity.type)
}

export const allParties = (candidate: { readonly actors: readonly Party[]; readonly recipients: readonly Party[] }) => [
  ...candidate.actors,
  ...candidate.recipients,
]
