/**
 * The closed word lists of the records: tie kinds, effects, modalities, bounds, roles. Spelt as in the public contract.
 */

export const TIE_KINDS = [
  'arms trade',
  'military aid',
  'economic aid',
  'intelligence sharing',
  'security cooperation',
  'troops and bases',
  'sanctions',
  'trade',
  'tariffs',
  'energy',
  'visas and travel',
  'diplomatic relations',
  'representation',
  'airspace',
  'border',
  'transport',
  'treaty or agreement',
  'water',
  'extradition',
  'deportation',
  'certification or listing',
  'arms control',
  'hostilities',
  'negotiations',
  'humanitarian access',
] as const
export type TieKind = (typeof TIE_KINDS)[number]

/** What an event does to a tie, and at once the state that it leaves. */
export const TIE_EFFECTS = [
  'opened',
  'increased',
  'reduced',
  'suspended',
  'ended',
  'resumed',
  'threatened',
  'promised',
  'under review',
  'affirmed',
] as const
export type TieEffect = (typeof TIE_EFFECTS)[number]

/** How far an act is from being done, on the report's own words. */
export const MODALITIES = [
  'actual',
  'ordered',
  'announced',
  'planned',
  'threatened',
  'demanded',
  'hypothetical',
  'denied',
  'negated',
  'alleged',
] as const
export type Modality = (typeof MODALITIES)[number]

export const BOUNDS = ['exact', 'about', 'nearly', 'at least', 'more than', 'up to', 'less than'] as const
export type Bound = (typeof BOUNDS)[number]

export const CONDITION_RELATIONS = ['until', 'unless', 'if', 'as long as', 'in exchange for', 'despite'] as const
export type ConditionRelation = (typeof CONDITION_RELATIONS)[number]

export const EVIDENCE_ROLES = [
  'trigger',
  'actor',
  'recipient',
  'when',
  'where',
  'modality',
  'condition',
  'reason',
  'speaker',
  'cue',
  'content',
  'value',
  'unit',
  'scope',
  'tie',
  'name',
  'date',
] as const
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number]

export const ACTOR_TYPES = [
  'state',
  'government',
  'person',
  'organisation',
  'armed group',
  'population',
  'company',
  'other',
] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

/** How sure a value is grounded: said in so many words, read from words, or concluded from other facts. */
export const BASES = ['stated', 'interpreted', 'inferred'] as const
export type Basis = (typeof BASES)[number]

/** How a date is grounded. */
export const DATE_BASES = ['stated', 'inferred', 'unknown'] as const
export type DateBasis = (typeof DATE_BASES)[number]

export const DISAGREEMENT_TYPES = ['conflict', 'update', 'scope', 'correction', 'self-contradiction'] as const
export type DisagreementType = (typeof DISAGREEMENT_TYPES)[number]
