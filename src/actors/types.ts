/** What the directory knows and how it is asked. */
import type { Sector } from '../model/index.js'

/** One thing that the directory knows. */
export interface DirectoryEntry {
  /** Key as in `Entity.key`: `state:FRA`, `gov:FRA`, `org:united-nations`, `body:FRA:...`, `place:FRA:paris`. */
  readonly key: string
  readonly name: string
  readonly type:
    | 'state'
    | 'government'
    | 'organisation'
    | 'armed group'
    | 'company'
    | 'person'
    | 'population'
    | 'place'
    | 'other'
  readonly country?: string
  readonly sector?: Sector
  /** PLOVER code. */
  readonly code?: string
  readonly names: readonly string[]
  /** Key of what it belongs to. */
  readonly memberOf?: string
  /** Offices of a person, from the user's file; dated. */
  readonly offices?: readonly {
    readonly title: string
    readonly of: string
    readonly from?: string
    readonly to?: string
  }[]
  /** Kind of place or of outlet: `continent`, `region`, `water`, `city`, `territory`, `agency`, `paper`, `social`, ... */
  readonly kind?: string
}

/** How a name stands for an entry: `France`, `UN`, `French`, `the Danes`, `a Dane`, `Paris`, `the Kremlin`. */
export type SenseForm = 'name' | 'acronym' | 'adjective' | 'people' | 'person' | 'capital' | 'seat' | 'discard'

export interface Sense {
  readonly entry: DirectoryEntry
  readonly form: SenseForm
  /** Holds from this day, `YYYY-MM-DD`. */
  readonly from?: string
  /** Holds up to and including this day. */
  readonly until?: string
}

/** The longest name that begins at a word. */
interface NameMatch {
  /** How many of the given words it takes. */
  readonly length: number
  /** Best first; never empty. */
  readonly senses: readonly Sense[]
}

export interface OfficeWord {
  /** First form of the office: `foreign minister`. */
  readonly title: string
  readonly sector?: Sector
  /** `state`: of a state's government; `body`: of a named body; `rank`: of a force or faith; `title`: courtesy only. */
  readonly level: 'state' | 'body' | 'rank' | 'title'
}

export interface BodyKind {
  readonly noun: string
  readonly sector?: Sector
  readonly type: 'government' | 'organisation' | 'company' | 'armed group' | 'place'
  /** `state`: a body of some state; `org`: stands by itself. */
  readonly scope: 'state' | 'org'
}

export interface PeopleWord {
  readonly class: 'adjective' | 'population' | 'anonymous' | 'state' | 'leader' | 'plural'
  readonly sector?: Sector
}

export type Gender = 'm' | 'f' | 'u'

/** Knowledge about actors, loaded once; immutable. */
export interface Directory {
  /** Entries that a name may mean, best first; the name as written (case matters little). */
  lookup(name: string): readonly DirectoryEntry[]
  entry(key: string): DirectoryEntry | undefined
  /** Senses of a name in normal form (see `phraseKey`). */
  senses(key: string): readonly Sense[]
  /** Longest name that begins at `from` in a list of words in normal form; empty words (punctuation) are passed over inside. */
  match(words: readonly string[], from: number): NameMatch | undefined
  /** Office, longest match as in `match`. */
  officeAt(words: readonly string[], from: number): { readonly length: number; readonly office: OfficeWord } | undefined
  /** Kind of body, longest match as in `match`. */
  kindAt(words: readonly string[], from: number): { readonly length: number; readonly kind: BodyKind } | undefined
  office(phrase: string): OfficeWord | undefined
  kind(phrase: string): BodyKind | undefined
  people(word: string): PeopleWord | undefined
  /** Usual gender of a given name. */
  givenName(word: string): Gender | undefined
  /** Whether a word is a family name, and whether such names are written before the given name (`Park`). */
  familyName(word: string): 'first' | 'last' | undefined
  /** Whether a word is a verb as headlines have it: `vows`. */
  headlineVerb(word: string): boolean
  /** What a word makes of the name it begins (`first`) or ends (`last`). */
  nameHead(word: string, position: 'first' | 'last'): NameHead | undefined
  /** State whose adjective or people a word is: `french`, `danes`. */
  byDemonym(word: string): string | undefined
  /** Whether a state lies in the region of an adjective: `south american`, COL. Undefined for what is no region. */
  inRegion(adjective: string, country: string): boolean | undefined
  /** Persons of a user's file who hold or held an office of a state (ISO-3) or of a body by name. */
  holders(title: string, of: string): readonly OfficeHolder[]
  /** State whose capital or seat of government a name is. */
  capitalOf(name: string): string | undefined
}

export interface OfficeHolder {
  readonly entry: DirectoryEntry
  readonly office: NonNullable<DirectoryEntry['offices']>[number]
}

export interface NameHead {
  readonly makes: 'place' | 'organisation' | 'company' | 'armed group' | 'thing'
  readonly sector?: Sector
}

/** One entry of a user's directory file. */
export interface UserEntry {
  readonly name: string
  readonly names?: readonly string[]
  readonly type?: DirectoryEntry['type']
  readonly country?: string
  readonly sector?: Sector
  readonly code?: string
  readonly key?: string
  readonly member_of?: string
  readonly offices?: readonly {
    readonly title: string
    readonly of: string
    readonly from?: string
    readonly to?: string
  }[]
}
