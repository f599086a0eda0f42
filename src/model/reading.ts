/**
 * A reading: all that one report says, extracted from its text alone. Plain data (JSON), so that it can be made in a
 * worker and kept. Offsets are UTF-16 in the report version's text; entities, dates, ... are named by index.
 */
import type { PloverContext, PloverType, Sector } from './plover.js'
import type { Span } from './span.js'
import type {
  ActorType,
  Basis,
  Bound,
  ConditionRelation,
  DateBasis,
  EvidenceRole,
  Modality,
  TieEffect,
  TieKind,
} from './vocabulary.js'

/** A stretch and the part it plays as evidence. */
export interface Words extends Span {
  readonly role: EvidenceRole
}

/** One place in the text where an entity is named, described or pronounced. */
export interface Mention extends Span {
  readonly sentence: number
  /** The head word. */
  readonly head: Span
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** Index into `Reading.entities`. */
  readonly entity: number
  /** As what the entity is used here: a state's name may be an actor, or only the place. */
  readonly use: 'actor' | 'place'
  /**
   * How surely the entity is the one meant. `certain`: the words themselves tell; `likely`: one clear winner in the
   * text before; `weak`: a winner by little, which a careful reader does not build on. Absent: certain.
   */
  readonly strength?: Strength
  readonly rule: string
}

export type Strength = 'certain' | 'likely' | 'weak'

export interface Office {
  /** As in the text, lower case: `foreign minister`, `president`, `secretary of state`. */
  readonly title: string
  /** Of which state or body, as a name; '' when the text does not say. */
  readonly of: string
  readonly former?: boolean
  /** What the text says of the tenure beside `former`: "then-", "acting", "outgoing", "-elect". */
  readonly standing?: 'then' | 'acting' | 'outgoing' | 'elect'
  /** First and last day of the tenure, EDTF; only from a user's directory. */
  readonly from?: string
  readonly to?: string
  readonly at: Span
}

/** One actor or place of the report, with everything the text and the directory say of it. */
export interface Entity {
  /** Fullest name in the text or the directory's name. */
  readonly name: string
  readonly type: ActorType | 'place'
  /** ISO 3166-1 alpha-3 of the state it is, belongs to or lies in. */
  readonly country?: string
  readonly sector?: Sector
  /** PLOVER actor code, e.g. `FRAGOV`, `IGOUNO`; absent for places and unknowns. */
  readonly code?: string
  /** Key for joining across reports: `state:FRA`, `gov:FRA`, `body:FRA:foreign-ministry`, `org:united-nations`, `person:jane doe`, `nominal:...` (never joined). */
  readonly key: string
  /** Other names in this text, without repeats, in order. */
  readonly aliases: readonly string[]
  readonly offices: readonly Office[]
  /** Index of the entity it belongs to (a minister's government, a force's state). */
  readonly memberOf?: number
  /** Several persons or bodies named together ("officials", "three ministers"). */
  readonly plural?: boolean
  /** No name given on purpose: "a source close to ...", "officials", "diplomats". */
  readonly anonymous?: boolean
}

export interface DateExpression extends Span {
  readonly sentence: number
  readonly timex: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value, '' when it cannot be told. */
  readonly value: string
  /** EDTF of the time meant; '' unknown (durations and sets too). */
  readonly edtf: string
  readonly basis: DateBasis
  /** What it was resolved against: the publication date, `YYYY-MM-DD`, or the words of another date. */
  readonly anchor?: string
  readonly rule: string
}

export interface SaidByLink {
  readonly level: 'speaker' | 'source'
  readonly name: string
  readonly entity?: number
  readonly anonymous?: boolean
  readonly words: readonly Words[]
}

/** Something that stood there for a field and was not taken. */
export interface Considered {
  readonly at: Span
  /** What it would have given: a type, a name, the words of a date. */
  readonly what: string
  readonly why: string
}

/** How one field was filled: by which rule, from which words, and what else was considered for it. */
export interface Ground {
  readonly field: 'type' | 'modality' | 'actor' | 'recipient' | 'date' | 'place' | 'speaker'
  /** '' when the field stayed empty. */
  readonly rule: string
  readonly at?: Span
  readonly others: readonly Considered[]
}

interface Extracted {
  readonly sentence: number
  /** Evidence; at least one stretch. */
  readonly words: readonly Words[]
  /** Rule and version, e.g. `events.verb-frame@1`. */
  readonly rule: string
  /** 0..1. */
  readonly certainty: number
  readonly basis: Basis
}

export interface FigureReading extends Span, Extracted {
  /** What is counted, in the text's words and lower case: `trucks seized`, `aid`, `wheat exports`. */
  readonly measure: string
  readonly value?: number
  readonly low?: number
  readonly high?: number
  readonly bound: Bound
  /** Unit or counted noun in the singular: `hectare`, `dollar`, `percentage`, `people`, `boat`. */
  readonly unit: string
  readonly scope?: string
  /** EDTF. */
  readonly period?: string
  readonly change?: 'up' | 'down'
  /** Index of the entity whose figure it is ("according to X"). */
  readonly claimant?: number
  /** The same quantity in another unit, e.g. in brackets. */
  readonly also?: { readonly value: number; readonly unit: string; readonly at: Span }
}

export interface StatementReading extends Extracted {
  readonly speaker?: number
  readonly speakerText: string
  readonly anonymous?: boolean
  readonly form: 'direct' | 'indirect' | 'mixed'
  /** Pieces of the content in order. */
  readonly content: readonly Span[]
  readonly cue?: Span
  /** Lemma of the cue: `say`, `accuse`, `according to`. */
  readonly cueLemma?: string
  readonly source?: Span
  readonly medium?: string
  readonly addressee?: string
  /** Index into `Reading.dates`. */
  readonly date?: number
  /** Nothing was said: believed, wanted or done without words, or not (yet) spoken. Such a one is no statement of the ledger. */
  readonly unsaid?: 'thought' | 'unspoken'
  /** Outer statements, outermost first: who reports that this speaker said it. */
  readonly saidBy: readonly SaidByLink[]
}

export interface EventReading extends Extracted {
  readonly trigger: Span
  /** The span of the clause or phrase that tells the event. */
  readonly clause: Span
  readonly type: PloverType
  readonly mode?: string
  readonly contexts: readonly PloverContext[]
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
  /** Index into `Reading.dates`. */
  readonly date?: number
  readonly where?: { readonly name: string; readonly country?: string; readonly entity?: number }
  readonly modality: Modality
  readonly tie?: { readonly kind: TieKind; readonly effect: TieEffect }
  /** Index into `Reading.conditions`. */
  readonly condition?: number
  readonly reason?: { readonly text: string; readonly at: Span; readonly event?: number }
  /** Attribution inside the report (statements that contain it), outermost first. */
  readonly saidBy: readonly SaidByLink[]
  /** Field by field, what was taken and what else stood there. */
  readonly grounds?: readonly Ground[]
  /** Further attribute values that reports may differ on: `announced_by`, `medium`, `classification`, ... with their words. */
  readonly attributes: readonly { readonly name: string; readonly value: string; readonly at: Span }[]
}

export interface ConditionReading extends Extracted {
  readonly relation: ConditionRelation
  readonly text: string
  readonly at: Span
  /** Index into `Reading.events`: the measure that the condition governs. */
  readonly governs?: number
  /** Who must do it, and the act, where the clause names them. */
  readonly actor?: number
}

/**
 * Something described or characterised without an act: a document called secret, an office held, a finding. It feeds
 * disagreements about status, classification and office.
 */
export interface ClaimReading extends Extracted {
  readonly about: { readonly entity?: number; readonly words: string; readonly at: Span }
  /** `classification`, `office`, `finding`, `status`, `cause`, ... */
  readonly attribute: string
  readonly value: string
  readonly at: Span
  readonly saidBy: readonly SaidByLink[]
}

/** Who or what stands beside a telling, and in which part. */
export interface TellingRole {
  /** `who`, `whom`, `not who` ("the minister and not the king"), `doing` ("stopped selling"), else the preposition. */
  readonly role: string
  /** The phrase; of a pronoun that stands for a thing the phrase it stands for. */
  readonly at: Span
  /** Base form of its head. */
  readonly noun: string
  /** Index into `Reading.entities`. */
  readonly entity?: number
}

/**
 * What one clause tells, be it an event or not: its predicate and what stands around it. Two reports are set against
 * each other by their tellings where neither gave an event or a figure.
 */
export interface TellingReading {
  readonly sentence: number
  /** The clause. */
  readonly at: Span
  readonly head: Span
  /** Base form of what is told: `sign`, `put off`, `take place`, `open` ("is open"), `in force`. */
  readonly act: string
  readonly modality: Modality
  readonly roles: readonly TellingRole[]
  /** Index into `Reading.dates`. */
  readonly date?: number
}

/** A candidate that was considered and not recorded. */
export interface RefusalReading {
  readonly sentence: number
  readonly at: Span
  /** What it would have been, e.g. `event ACCUSE`, `figure`, `statement`. */
  readonly candidate: string
  readonly rule: string
  readonly why: string
}

export interface Reading {
  readonly report: string
  readonly version: number
  /** Version of the rules and weights that made it. */
  readonly madeBy: string
  readonly sentences: readonly Span[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly dates: readonly DateExpression[]
  readonly figures: readonly FigureReading[]
  readonly statements: readonly StatementReading[]
  readonly events: readonly EventReading[]
  readonly conditions: readonly ConditionReading[]
  readonly claims: readonly ClaimReading[]
  /** Absent from readings made before tellings were read. */
  readonly tellings?: readonly TellingReading[]
  readonly refusals: readonly RefusalReading[]
}
