/** Gives names their entities: persons by full name and surname, bodies by key, states and capitals by use. */
import type { Directory, DirectoryEntry, Sense } from '../../actors/index.js'
import { phraseKey, slug } from '../../actors/index.js'
import type { Strength } from '../../model/index.js'
import { Acronyms } from './acronyms.js'
import { type NameFound, spanOf } from './candidate.js'
import { isCommonName } from './common-names.js'
import { officesOn } from './directory-offices.js'
import { addAlias, addOffice, bodySlug, Drafts, type EntityDraft, personWords } from './entity-draft.js'
import type { History } from './history.js'
import { personMeant, sharedSurname } from './known-person.js'
import { actsAsPerson, chooseSense, halfOfKorea, ownerOfName, soleBody, withoutState } from './name-choices.js'
import { isParticle, PersonNames } from './person-names.js'
import type { Learned } from './person-states.js'
import { type Use, useOf } from './use.js'

export interface Named {
  readonly entity: EntityDraft
  readonly use: Use
  readonly rule: string
  /** Absent: certain. */
  readonly strength?: Strength | undefined
  /** Further entities of the same name: an injected phrase with several codes stands for all. */
  readonly also?: readonly EntityDraft[]
}

export class NameResolver {
  readonly drafts = new Drafts()
  readonly #persons: PersonNames
  readonly #acronyms: Acronyms
  /** Names that stand for a place somewhere in the report. */
  readonly #places = new Set<string>()
  readonly #countries = new Map<string, number>()
  readonly #aliases = new Map<NameFound, EntityDraft>()

  constructor(
    readonly text: string,
    readonly directory: Directory,
    readonly history: History,
    /** Publication day. */
    readonly published?: string | undefined,
  ) {
    this.#persons = new PersonNames(this.drafts, directory)
    this.#acronyms = new Acronyms(directory)
  }

  /** First pass over all names of the report: full names of persons, states spoken of. */
  prepare(names: readonly NameFound[], learned: ReadonlyMap<string, Learned> = new Map()): void {
    for (const name of names) {
      if (name.senses !== undefined) {
        const country =
          name.senses.length === 1 || name.senses[0]?.form !== 'acronym' ? name.senses[0]?.entry.country : undefined
        this.#adopt(name, name.senses[0]?.entry)
        if (useOf(name, true) === 'place') this.#places.add(phraseKey(this.#text(name)))
        if (country !== undefined && !isCommonName(this.#text(name)))
          this.#countries.set(country, (this.#countries.get(country) ?? 0) + 1)
        continue
      }
      if (name.class === 'person') {
        const words = personWords(this.#text(name))
        if (words.length >= 2 && !isParticle(words[0] ?? '')) {
          const person = this.#persons.obtain(name, this.#text(name), words)
          const known = learned.get(person.key)
          person.country ??= known?.country
          for (const office of known?.offices ?? []) addOffice(person, office)
          person.firstNamed ??= { sentence: name.sentence.index, at: name.first }
        }
      }
    }
  }

  /** A person whom a user's directory knows is called by surname as well. */
  #adopt(name: NameFound, entry: DirectoryEntry | undefined): void {
    const words = personWords(this.#text(name))
    if (entry?.type !== 'person' || words.length < 2) return
    const draft = this.#entry(entry, name)
    draft.firstNamed ??= { sentence: name.sentence.index, at: name.first }
    this.#persons.adopt(draft, words)
  }

  /** The one person of the report who bears a surname; for words that are offices too ("Dean", "King"). */
  bearer(surname: string): EntityDraft | undefined {
    const bearers = this.#persons.bySurname(phraseKey(surname))
    return bearers.length === 1 ? bearers[0] : undefined
  }

  resolve(name: NameFound): Named | undefined {
    const alias = name.aliasOf === undefined ? undefined : this.#aliases.get(name.aliasOf)
    if (alias !== undefined) {
      addAlias(alias, this.#text(name))
      this.#acronyms.set(this.#text(name), alias)
      return { entity: alias, use: 'actor', rule: 'mentions.acronym-in-brackets@1' }
    }
    const named = this.#resolve(name)
    if (named !== undefined) this.#aliases.set(name, named.entity)
    return named
  }

  #resolve(name: NameFound): Named | undefined {
    const pair = this.#pair(name, this.#text(name))
    if (pair !== undefined) return pair
    const text = this.#text(name)
    const acronym = this.#acronyms.get(text)
    if (acronym !== undefined) return { entity: acronym, use: 'actor', rule: 'mentions.acronym@1' }
    const half = halfOfKorea(name, text, this.#countries)
    const korea = half === undefined ? undefined : this.directory.entry(`state:${half}`)
    if (korea !== undefined)
      return {
        entity: this.#entry(korea, name),
        use: useOf(name, false),
        rule: 'mentions.half-of-korea@1',
        strength: 'likely',
      }
    if (name.class === 'thing') return undefined

    const person = personMeant(name, text, this.#persons, this.#places, this.history)
    if (person !== undefined)
      return {
        entity: person.value,
        use: 'actor',
        strength: person.strength,
        rule: name.senses === undefined ? name.rule : 'mentions.surname@1',
      }
    if (name.senses !== undefined) {
      const elsewhere = this.#ofOwner(name, text) ?? this.#ofNoState(name, text)
      return elsewhere ?? this.#known(name, name.senses)
    }
    const shared = sharedSurname(text, this.#persons)
    if (shared !== undefined) {
      const entity = this.drafts.obtain({ key: `nominal:${shared}`, name: text, type: 'person' })
      return { entity, use: 'actor', rule: 'mentions.shared-surname@1', strength: 'weak' }
    }
    if (name.class === 'person') {
      return { entity: this.#persons.obtain(name, text, personWords(text)), use: 'actor', rule: name.rule }
    }
    if (name.class === 'place') {
      const entity = this.drafts.obtain({ key: `place::${slug(text)}`, name: text, type: 'place' })
      return { entity, use: 'place', rule: name.rule }
    }
    if (name.class === 'government' && name.country !== undefined) return this.#government(name, name.country, text)
    const sole = soleBody(name, text, this.drafts)
    if (sole !== undefined)
      return { entity: sole, use: 'actor', rule: 'mentions.body-of-state-named-before@1', strength: 'likely' }
    const type = name.class === 'unknown' ? 'other' : name.class
    const place = name.country === undefined ? 'org' : `body:${name.country}`
    const bare = name.country === undefined ? text : withoutState(name, text, this.text, this.directory)
    const entity = this.drafts.obtain({
      key:
        name.class === 'unknown'
          ? `name:${slug(text)}`
          : name.class === 'armed group'
            ? `group:${slug(text)}`
            : `${place}:${name.country === undefined ? slug(text.replace(/^The /, '')) : bodySlug(bare)}`,
      name: text,
      type,
      country: name.country,
      sector: name.sector,
      memberOf: name.country === undefined || name.sector === undefined ? undefined : `gov:${name.country}`,
    })
    this.#acronyms.learn(text, entity)
    return { entity, use: 'actor', rule: name.rule }
  }

  /** "the Government of Norway", "UK Government". */
  #government(name: NameFound, country: string, text: string): Named | undefined {
    const entry = this.directory.entry(`gov:${country}`)
    if (entry === undefined) return undefined
    const entity = this.#entry(entry, name)
    addAlias(entity, text)
    return { entity, use: 'actor', rule: 'mentions.government@1' }
  }

  #known(name: NameFound, senses: readonly Sense[]): Named | undefined {
    if (senses.some((s) => s.form === 'discard')) return undefined
    const capital = senses.find((s) => s.form === 'capital')
    const placeSense = senses.find((s) => s.entry.type === 'place')
    if (capital !== undefined && placeSense !== undefined) {
      const use = useOf(name, true)
      return {
        entity: this.#entry(use === 'actor' ? capital.entry : placeSense.entry, name),
        use,
        rule: use === 'actor' ? 'mentions.capital-acts@1' : 'mentions.capital-place@1',
      }
    }
    const injected = senses.filter((s) => s.entry.key.startsWith('injected:'))
    if (injected.length > 1) {
      const [entity, ...also] = injected.map((s) => this.#entry(s.entry, name))
      if (entity !== undefined) return { entity, use: useOf(name, false), rule: 'mentions.injected@1', also }
    }
    if (capital === undefined && placeSense?.entry.kind === 'city' && actsAsPerson(name, this.directory))
      return {
        entity: this.#persons.obtain(name, this.#text(name), personWords(this.#text(name))),
        use: 'actor',
        rule: 'mentions.city-as-surname@1',
        strength: 'likely',
      }
    const chosen = chooseSense(senses, this.drafts, this.#countries)
    const { entry } = chosen
    // "European leaders": a region's adjective names nobody.
    if (chosen.form === 'adjective' && entry.type === 'place' && entry.kind === 'region') return undefined
    if (entry.type === 'place') {
      const acts = entry.kind === 'territory'
      const use = acts ? useOf(name, true) : 'place'
      return { entity: this.#entry(entry, name), use, rule: name.rule }
    }
    if (entry.type === 'state' && chosen.form !== 'adjective')
      return { entity: this.#entry(entry, name), use: useOf(name, false), rule: name.rule }
    return { entity: this.#entry(entry, name), use: 'actor', rule: name.rule }
  }

  #entry(entry: DirectoryEntry, name: NameFound): EntityDraft {
    const draft = this.drafts.obtain({
      key: entry.key,
      name: entry.name,
      type: entry.type,
      country: entry.country,
      sector: entry.sector,
      code: entry.code,
      memberOf: entry.memberOf,
      kind: entry.kind,
    })
    addAlias(draft, this.#text(name))
    if (entry.offices !== undefined)
      for (const office of officesOn(entry, this.published, spanOf(name), this.directory)) addOffice(draft, office)
    for (const office of name.offices) addOffice(draft, office)
    return draft
  }

  /** "the Peruvian Congress", "Peru's Congress" where the directory gives the bare name to another state. */
  #ofOwner(name: NameFound, text: string): Named | undefined {
    if (!isCommonName(text) || name.senses?.some((s) => s.form !== 'name') === true) return undefined
    const country = ownerOfName(name, this.directory)
    if (country === undefined || name.senses?.some((s) => s.entry.country === country) === true) return undefined
    const entity = this.drafts.obtain({
      key: `body:${country}:${bodySlug(text)}`,
      name: text,
      type: 'organisation',
      country,
      sector: name.sector ?? name.senses?.[0]?.entry.sector,
      memberOf: `gov:${country}`,
    })
    return { entity, use: 'actor', rule: 'mentions.body-of-owner@1' }
  }

  /** "Congress", "the Liberal Party" in a report that speaks of other states than the one the directory gives it to. */
  #ofNoState(name: NameFound, text: string): Named | undefined {
    const country = name.senses?.[0]?.entry.country
    if (country === undefined || this.#countries.size === 0 || this.#countries.has(country)) return undefined
    if (!isCommonName(text) || name.senses?.some((s) => s.form !== 'name' || s.entry.country !== country) === true)
      return undefined
    const sole = soleBody(name, text, this.drafts)
    if (sole !== undefined)
      return { entity: sole, use: 'actor', rule: 'mentions.body-of-state-named-before@1', strength: 'likely' }
    const entity = this.drafts.obtain({
      key: `org:${slug(text)}`,
      name: text,
      type: 'organisation',
      sector: name.sector,
    })
    this.#acronyms.learn(text, entity)
    return { entity, use: 'actor', rule: 'mentions.body-of-no-state@1', strength: 'likely' }
  }

  /** "the Doe-Roe talks": two persons of the report. */
  #pair(name: NameFound, text: string): Named | undefined {
    if (name.senses !== undefined) return undefined
    const parts = /^(\p{Lu}[\p{L}']+)[-–](\p{Lu}[\p{L}']+)$/u.exec(text)
    const [first, second] = [parts?.[1], parts?.[2]].map((part) => (part === undefined ? undefined : this.bearer(part)))
    return first === undefined || second === undefined
      ? undefined
      : { entity: first, also: [second], use: 'actor', rule: 'mentions.pair@1' }
  }

  #text(name: NameFound): string {
    const span = spanOf(name)
    return this.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  }
}
