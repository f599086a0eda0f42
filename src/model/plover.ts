/**
 * PLOVER, the Political Language Ontology for Verifiable Event Records: types, modes, contexts, sectors, scores.
 * Facts of the ontology (Open Event Data Alliance, manual of February 2024) in our own arrangement.
 */

export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type PloverType = (typeof PLOVER_TYPES)[number]

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4

interface TypeFacts {
  readonly quad: Quad
  readonly score: number
  readonly recipientNeeded: boolean
  /** Mode to its own score; undefined where the type's score holds. */
  readonly modes: Readonly<Record<string, number | undefined>>
}

const facts = (
  quad: Quad,
  score: number,
  recipientNeeded = false,
  modes: Readonly<Record<string, number | undefined>> = {},
): TypeFacts => ({ quad, score, recipientNeeded, modes })

export const PLOVER: Readonly<Record<PloverType, TypeFacts>> = {
  AGREE: facts(1, 2.5),
  CONSULT: facts(1, 2.5, false, { visit: 4, 'third-party': 1, multilateral: 4, phone: 1.5 }),
  SUPPORT: facts(1, 5),
  CONCEDE: facts(1, 4.5),
  COOPERATE: facts(2, 9.5, true),
  AID: facts(2, 10, true),
  RETREAT: facts(2, 6.5, false, { withdraw: 8, release: 6.5, disarm: 10, ceasefire: 7.5, access: 6.5, resign: 4.5 }),
  REQUEST: facts(3, 0, false, { assist: 0.5, change: -1, yield: -1, meet: 0 }),
  ACCUSE: facts(3, -3, false, { disapprove: -2, investigate: -3.5, allege: -3.5 }),
  REJECT: facts(3, -2, false, { assist: -1.5, change: -2, yield: -2, meet: -2 }),
  THREATEN: facts(3, -3.5, false, {
    restrict: -3,
    arrest: -3.5,
    relations: -3.5,
    expel: -3.5,
    territory: -4,
    violence: -3.5,
  }),
  PROTEST: facts(4, -5, false, {
    demo: -5,
    riot: -7,
    strike: -5,
    hunger: -4.5,
    boycott: -4.5,
    obstruct: -4.5,
    vandalize: undefined,
  }),
  SANCTION: facts(4, -6, true, { convict: -6, expel: -5.5, withdraw: -6, discontinue: -6 }),
  MOBILIZE: facts(4, -5.5, false, { troops: -6.5, weapons: -6.5, police: -5.5, militia: -6 }),
  COERCE: facts(4, -7, false, {
    seize: -7,
    restrict: -7,
    censor: -6.5,
    curfew: -6.5,
    'martial-law': -7.5,
    arrest: -7,
    deport: -7,
    withhold: -7,
    misinformation: -6.5,
    cyber: -7,
  }),
  ASSAULT: facts(4, -9, false, {
    abduct: -8.5,
    beat: -7.5,
    torture: -8.5,
    sexual: -8.5,
    targeted: -9.5,
    destroy: -8.5,
    primitive: -8,
    firearms: -9,
    explosives: -9,
    'suicide-attack': -9.5,
    aerial: -9.5,
    drone: -9.5,
    'heavy-weapons': -9.5,
    'crowd-control': -7.5,
    unconventional: -10,
  }),
}

/** The conflict-cooperation score of a type, or of its mode where the mode has its own (-10 .. +10). */
export function ploverScore(type: PloverType, mode?: string): number {
  return (mode === undefined ? undefined : PLOVER[type].modes[mode]) ?? PLOVER[type].score
}

export const PLOVER_CONTEXTS = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const
export type PloverContext = (typeof PLOVER_CONTEXTS)[number]

export const SECTORS = [
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'UNK',
  'AGR',
  'BUS',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'REF',
  'OPP',
  'PRE',
  'REL',
  'SOC',
] as const
export type Sector = (typeof SECTORS)[number]
