/** The directory: states, capitals, demonyms, bodies, offices; names to actors. */

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
  readonly sector?: string
  /** PLOVER code. */
  readonly code?: string
  readonly names: readonly string[]
  /** Key of what it belongs to. */
  readonly memberOf?: string
}

/** Knowledge about actors, loaded once; immutable. */
export interface Directory {
  /** Entries that a name may mean, best first; the name as written (case matters little). */
  lookup(name: string): readonly DirectoryEntry[]
  entry(key: string): DirectoryEntry | undefined
}
