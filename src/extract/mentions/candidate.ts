/** What the finders hand to the registry: stretches of one sentence with all that their own words say of them. */
import type { BodyKind, OfficeWord, PeopleWord, Sense } from '../../actors/index.js'
import type { ActorType, Office, Sector, Span } from '../../model/index.js'
import type { Sentence, Token } from '../../text/index.js'

/** An office as the words around a name give it. */
export interface OfficeFound {
  readonly word: OfficeWord
  readonly office: Office
  readonly country?: string
}

/** What a name is taken for before the report as a whole is seen. */
export type NameClass = ActorType | 'place' | 'thing' | 'unknown'

interface Found {
  readonly sentence: Sentence
  /** First and last token; no article. */
  readonly first: number
  readonly last: number
  readonly head: Token
  readonly rule: string
}

export interface NameFound extends Found {
  readonly form: 'name'
  readonly class: NameClass
  /** What the directory says of the name; absent for names that it does not know. */
  readonly senses?: readonly Sense[]
  readonly sector?: Sector
  /** State named inside or before the name: "French Foreign Ministry". */
  readonly country?: string
  readonly offices: readonly OfficeFound[]
  readonly courtesy?: 'm' | 'f'
  /** Name or acronym in brackets right after another name: index of that other in the list. */
  readonly aliasOf?: NameFound
  /** Where the title before the name begins, when there is one. */
  readonly titleStart?: number
}

export interface NominalFound extends Found {
  readonly form: 'nominal'
  readonly office?: OfficeFound
  readonly kind?: BodyKind
  readonly people?: PeopleWord
  /** Noun phrase in normal form without articles: `foreign ministry`. */
  readonly noun: string
  readonly country?: string
  /** "his government", "their leader": the pronoun that owns it. */
  readonly owner?: Token
  readonly definite: boolean
  /** "the" stands before it. */
  readonly definiteArticle: boolean
  readonly plural: boolean
  readonly former: boolean
  /** "the Doe government", "Doe's administration": the person's name as written. */
  readonly ownerName?: NameFound
  /** Name in apposition: "the minister, Jane Doe," and "Jane Doe, the minister". */
  readonly namedBy?: NameFound
}

export interface PronounFound extends Found {
  readonly form: 'pronoun'
  readonly gender: 'm' | 'f' | 'thing' | 'plural'
  readonly possessive: boolean
}

export type Candidate = NameFound | NominalFound | PronounFound

/** Stretch of a candidate in the text. */
export function spanOf(candidate: { sentence: Sentence; first: number; last: number }): Span {
  const { tokens } = candidate.sentence
  return { start: tokens[candidate.first]?.start ?? 0, end: tokens[candidate.last]?.end ?? 0 }
}
