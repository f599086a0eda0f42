/** The cast of a story: every entity of every report under the key of the actor it is, across reports. */
import { byText, type Entity, type Judgement, recordId, sortedUnique } from '../../model/index.js'
import { entityCountry } from '../entity-country.js'
import type { Source } from '../item.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import { keyOf } from '../words/words.js'
import type { ActorBook } from './actor-book.js'
import { Identity, judgementRecord } from './identity.js'
import type { KnownActors } from './known-actors.js'
import { holdersOf, type OfficeHolders } from './office-holders.js'
import { fullestNames } from './person-names.js'
import { type NamedActor, type Proposal, proposeSame } from './same-names.js'

export interface Cast {
  /** Key by which entities are compared. */
  key(source: Source, entity: number): string
  /** Id of the actor record. */
  id(source: Source, entity: number): string
  country(source: Source, entity: number): string | undefined
  entity(source: Source, entity: number): Entity | undefined
  /** Is it named or known, rather than only described ("officials", "a report")? */
  isNamed(source: Source, entity: number): boolean
  /** What the rules take for one actor, or for perhaps one, under several names. */
  readonly proposals: readonly Proposal[]
}

export interface IdentityOptions {
  readonly identity: Identity
  readonly directory: KnownActors
}

const NOBODY: IdentityOptions = { identity: new Identity(), directory: { entry: () => undefined } }
const actorId = (key: string): string => recordId('actor', key)

export function castOf(
  sources: readonly Source[],
  book: ActorBook,
  { identity, directory }: IdentityOptions = NOBODY,
): Cast {
  const keys = personKeys(sources, identity)
  const holders = holdersOf(sources, (source, i) => keys.get(`${source.report.id} ${i}`))
  const isKnown = (k: string) => directory.entry(k) !== undefined
  const proposals = proposeSame(namedActors(sources, keys), identity, isKnown)
  const canonical = canonicalKeys(sources, keys, proposals, identity, isKnown)
  const known = new Map<string, string>()
  const key = (source: Source, entity: number): string => {
    const at = `${source.report.id} ${entity}`
    const found = known.get(at) ?? keyFor(source, entity, keys, holders)
    known.set(at, found)
    return canonical.get(found) ?? found
  }
  const countries = new Map<string, string>()
  for (const source of sources) {
    source.reading.entities.forEach((_, i) => {
      const country = entityCountry(source.reading, i)
      const k = key(source, i)
      if (country !== undefined && k.startsWith('person:') && (countries.get(k) ?? '~') > country)
        countries.set(k, country)
    })
  }
  const country = (source: Source, i: number) => entityCountry(source.reading, i) ?? countries.get(key(source, i))
  // An actor that is used is noted with all names and offices that the story gives it.
  const tellings = new Map<string, { readonly source: Source; readonly index: number }[]>()
  for (const source of sources)
    source.reading.entities.forEach((_, index) => {
      const k = key(source, index)
      const list = tellings.get(k)
      if (list) list.push({ source, index })
      else tellings.set(k, [{ source, index }])
    })
  const ids = new Map<string, string>()
  const noted = (k: string): string => {
    const known = ids.get(k)
    if (known !== undefined) return known
    let id = ''
    for (const { source, index } of tellings.get(k) ?? []) {
      const entity = source.reading.entities[index]
      if (!entity) continue
      const { memberOf } = entity
      const state = country(source, index)
      const whole = state === undefined || entity.country !== undefined ? entity : { ...entity, country: state }
      id = book.add(k, whole, source, memberOf === undefined ? undefined : key(source, memberOf))
    }
    ids.set(k, id)
    return id
  }
  return {
    proposals,
    key,
    country,
    entity: (source, entity) => source.reading.entities[entity],
    isNamed: (source, entity) => !key(source, entity).startsWith('nominal:'),
    id: (source, index) => {
      if (!source.reading.entities[index]) throw new RangeError(`report ${source.report.id} has no entity ${index}`)
      return noted(key(source, index))
    },
  }
}

function keyFor(source: Source, entity: number, persons: ReadonlyMap<string, string>, holders: OfficeHolders): string {
  const own = source.reading.entities[entity]?.key ?? ''
  const person = persons.get(`${source.report.id} ${entity}`)
  if (person !== undefined) return person
  if (!own.startsWith('nominal:') && own !== '') return own
  return holders.person(source, entity) ?? `nominal:${source.report.id}:${entity}:${own.slice(8)}`
}

/** The key of an entity before descriptions are resolved; none for who is only described. */
function namedKey(source: Source, at: number, persons: ReadonlyMap<string, string>): string | undefined {
  const own = source.reading.entities[at]?.key ?? ''
  const key = persons.get(`${source.report.id} ${at}`) ?? own
  return key === '' || key.startsWith('nominal:') ? undefined : key
}

function namedActors(sources: readonly Source[], persons: ReadonlyMap<string, string>): NamedActor[] {
  const by = new Map<string, { names: Set<string>; countries: Set<string>; offices: Set<string> }>()
  for (const source of sources)
    source.reading.entities.forEach((entity, i) => {
      const key = namedKey(source, i, persons)
      if (key === undefined) return
      const actor = by.get(key) ?? { names: new Set(), countries: new Set(), offices: new Set() }
      actor.names.add(entity.name)
      const country = entityCountry(source.reading, i)
      if (country !== undefined) {
        actor.countries.add(country)
        for (const o of entity.offices) if (o.former !== true) actor.offices.add(`${o.title} of ${country}`)
      }
      by.set(key, actor)
    })
  // Of a person only the fullest names are compared: a surname alone is many people's.
  return [...by].map(([key, { names, countries, offices }]) => {
    const most = Math.max(...[...names].map((n) => n.split(' ').length))
    const full = key.startsWith('person:') ? [...names].filter((n) => n.split(' ').length === most) : [...names]
    return { key, names: full, countries, offices }
  })
}

/** Of the keys of one actor that which the directory knows, else the first. */
function canonicalKeys(
  sources: readonly Source[],
  persons: ReadonlyMap<string, string>,
  proposals: readonly Proposal[],
  identity: Identity,
  isKnown: (key: string) => boolean,
): ReadonlyMap<string, string> {
  const keys = sortedUnique(sources.flatMap((s) => s.reading.entities.flatMap((_, i) => namedKey(s, i, persons) ?? [])))
  const number = new Map(keys.map((k, i) => [k, i]))
  const sets = new DisjointSets(keys.length)
  const first = new Map<string, number>()
  keys.forEach((key, i) => {
    const id = identity.idOf(actorId(key))
    const other = first.get(id)
    if (other === undefined) first.set(id, i)
    else sets.join(other, i)
  })
  for (const { a, b, verdict } of proposals) if (verdict === 'same') sets.join(number.get(a) ?? 0, number.get(b) ?? 0)
  const out = new Map<string, string>()
  for (const group of sets.groups()) {
    const members = group.flatMap((i) => keys[i] ?? []).sort(byText)
    const main = members.find(isKnown) ?? members[0]
    if (main !== undefined) for (const m of members) if (m !== main) out.set(m, main)
  }
  return out
}

/** What the rules judged of the actors of a story, as records; the story is part of them, for the rules saw no other. */
export function proposedJudgements(story: string, cast: Cast): Judgement[] {
  return cast.proposals.map(({ a, b, verdict, rule, why }) => {
    const record = judgementRecord({ a: actorId(a), b: actorId(b), verdict, by: rule, at: '' }, why)
    return { ...record, id: recordId('judgement', story, record.id) }
  })
}

/** Persons by their fullest name; a bare name of unknown kind is the person of the story who has it as surname. */
function personKeys(sources: readonly Source[], identity: Identity): ReadonlyMap<string, string> {
  const persons: { readonly name: string; readonly country?: string; readonly at: string }[] = []
  const bare: { readonly name: string; readonly at: string }[] = []
  for (const source of sources) {
    source.reading.entities.forEach((entity, i) => {
      const at = `${source.report.id} ${i}`
      const country = entityCountry(source.reading, i)
      if (entity.key.startsWith('person:'))
        persons.push({ name: entity.name, ...(country === undefined ? {} : { country }), at })
      else if (isBareName(entity)) bare.push({ name: keyOf(entity.name), at })
    })
  }
  const full = fullestNames(persons)
  const out = new Map(
    persons.map((p, i) => {
      const own = `person:${keyOf(p.name)}`
      const fullest = `person:${full[i] ?? keyOf(p.name)}`
      return [p.at, identity.mayJoin(actorId(own), actorId(fullest)) ? fullest : own]
    }),
  )
  const surnames = new Map<string, Set<string>>()
  for (const name of full) {
    const words = name.split(' ')
    const last = words.at(-1)
    if (last !== undefined && words.length > 1) surnames.set(last, (surnames.get(last) ?? new Set()).add(name))
  }
  for (const { name, at } of bare) {
    const owners = [...(surnames.get(name) ?? [])]
    const [owner] = owners
    if (owner === undefined || owners.length > 1) continue
    if (identity.mayJoin(actorId(`person:${name}`), actorId(`person:${owner}`))) out.set(at, `person:${owner}`)
  }
  return out
}

const isBareName = (entity: Entity): boolean =>
  /^(?:org|other|name|group|armed-group|company):/.test(entity.key) &&
  entity.country === undefined &&
  /^\p{Lu}[\p{L}'’-]+$/u.test(entity.name) &&
  entity.name.length > 2
