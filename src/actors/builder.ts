/** Collects entries and the names that stand for them, and freezes them into a directory. */
import { phraseKey } from './phrase.js'
import { PhraseTable } from './phrase-table.js'
import type {
  BodyKind,
  Directory,
  DirectoryEntry,
  Gender,
  NameHead,
  OfficeHolder,
  OfficeWord,
  PeopleWord,
  Sense,
  SenseForm,
} from './types.js'

const NONE: readonly Sense[] = []

export class DirectoryBuilder {
  readonly #entries = new Map<string, DirectoryEntry>()
  readonly #names = new PhraseTable<Sense[]>()
  readonly offices = new PhraseTable<OfficeWord>()
  readonly kinds = new PhraseTable<BodyKind>()
  readonly regions = new Map<string, ReadonlySet<string>>()
  readonly people = new Map<string, PeopleWord>()
  readonly givenNames = new Map<string, Gender>()
  readonly familyNames = new Map<string, 'first' | 'last'>()
  readonly headlineVerbs = new Set<string>()
  readonly firstHeads = new Map<string, NameHead>()
  readonly lastHeads = new Map<string, NameHead>()

  add(entry: DirectoryEntry): void {
    const known = this.#entries.get(entry.key)
    this.#entries.set(
      entry.key,
      known === undefined ? entry : { ...known, ...entry, names: [...known.names, ...entry.names] },
    )
  }

  /** Lets a phrase stand for an entry; `ahead` puts the sense before those known. */
  name(
    phrase: string,
    entry: DirectoryEntry,
    form: SenseForm,
    dates: { from?: string; until?: string } = {},
    ahead = false,
  ): void {
    const key = phraseKey(phrase)
    if (key === '') return
    const senses = this.#names.get(key)
    const sense: Sense = { entry, form, ...dates }
    if (senses === undefined) this.#names.set(key, [sense])
    else if (!senses.some((s) => s.entry.key === entry.key && s.form === form && s.from === dates.from)) {
      if (ahead) senses.unshift(sense)
      else senses.push(sense)
    }
  }

  /** Takes all senses of a phrase away. */
  forget(phrase: string): void {
    const senses = this.#names.get(phraseKey(phrase))
    if (senses !== undefined) senses.length = 0
  }

  /** Offices by title and by the state or body they belong to. */
  #holders(): ReadonlyMap<string, readonly OfficeHolder[]> {
    const found = new Map<string, OfficeHolder[]>()
    for (const entry of this.#entries.values())
      for (const office of entry.offices ?? []) {
        const of = this.#names.get(phraseKey(office.of))?.[0]?.entry
        const key = `${office.title} of ${(office.of === '' ? entry.country : of?.country) ?? phraseKey(office.of)}`
        found.set(key, [...(found.get(key) ?? []), { entry, office }])
      }
    return found
  }

  /** All phrases with their senses, to build another directory from. */
  phrases(): IterableIterator<[string, Sense[]]> {
    return this.#names.entries()
  }

  build(): Directory {
    const names = this.#names
    const entries = this.#entries
    const holders = this.#holders()
    const match: Directory['match'] = (words, from) => {
      const found = names.match(words, from)
      return found === undefined || found.value.length === 0 ? undefined : { length: found.length, senses: found.value }
    }
    return {
      lookup: (name) => [...new Set((names.get(phraseKey(name)) ?? NONE).map((sense) => sense.entry))],
      entry: (key) => entries.get(key),
      senses: (key) => names.get(key) ?? NONE,
      match,
      officeAt: (words, from) => rename(this.offices.match(words, from), 'office'),
      kindAt: (words, from) => rename(this.kinds.match(words, from), 'kind'),
      office: (phrase) => this.offices.get(phraseKey(phrase)),
      kind: (phrase) => this.kinds.get(phraseKey(phrase)),
      people: (word) => this.people.get(phraseKey(word)),
      givenName: (word) => this.givenNames.get(phraseKey(word)),
      familyName: (word) => this.familyNames.get(phraseKey(word)),
      headlineVerb: (word) => this.headlineVerbs.has(word),
      nameHead: (word, position) => (position === 'first' ? this.firstHeads : this.lastHeads).get(word.toLowerCase()),
      byDemonym: (word) =>
        (names.get(phraseKey(word)) ?? NONE).find(
          (s) => s.form === 'adjective' || s.form === 'people' || s.form === 'person',
        )?.entry.country,
      inRegion: (adjective, country) => this.regions.get(phraseKey(adjective))?.has(country),
      holders: (title, of) => holders.get(`${title} of ${of}`) ?? [],
      capitalOf: (name) =>
        (names.get(phraseKey(name)) ?? NONE).find((s) => s.form === 'capital' || s.form === 'seat')?.entry.country,
    }
  }
}

function rename<T, K extends string>(
  found: { length: number; value: T } | undefined,
  key: K,
): ({ length: number } & Record<K, T>) | undefined {
  if (found === undefined) return undefined
  return { length: found.length, [key]: found.value } as { length: number } & Record<K, T>
}
