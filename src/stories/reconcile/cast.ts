/** The cast of a story: every entity of every report under the key of the actor it is, across reports. */
import type { Entity } from '../../model/index.js'
import { entityCountry } from '../entity-country.js'
import type { Source } from '../item.js'
import { keyOf } from '../words/words.js'
import type { ActorBook } from './actor-book.js'
import { holdersOf, type OfficeHolders } from './office-holders.js'
import { fullestNames } from './person-names.js'

export interface Cast {
  /** Key by which entities are compared. */
  key(source: Source, entity: number): string
  /** Id of the actor record. */
  id(source: Source, entity: number): string
  country(source: Source, entity: number): string | undefined
  entity(source: Source, entity: number): Entity | undefined
  /** Is it named or known, rather than only described ("officials", "a report")? */
  isNamed(source: Source, entity: number): boolean
}

export function castOf(sources: readonly Source[], book: ActorBook): Cast {
  const keys = personKeys(sources)
  const holders = holdersOf(sources, (source, i) => keys.get(`${source.report.id} ${i}`))
  const known = new Map<string, string>()
  const key = (source: Source, entity: number): string => {
    const at = `${source.report.id} ${entity}`
    const found = known.get(at) ?? keyFor(source, entity, keys, holders)
    known.set(at, found)
    return found
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
  return {
    key,
    country,
    entity: (source, entity) => source.reading.entities[entity],
    isNamed: (source, entity) => !key(source, entity).startsWith('nominal:'),
    id: (source, index) => {
      const entity = source.reading.entities[index]
      if (!entity) throw new RangeError(`report ${source.report.id} has no entity ${index}`)
      const parent = entity.memberOf
      const state = country(source, index)
      const whole = state === undefined || entity.country !== undefined ? entity : { ...entity, country: state }
      return book.add(key(source, index), whole, source, parent === undefined ? undefined : key(source, parent))
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

/** Persons by their fullest name; a bare name of unknown kind is the person of the story who has it as surname. */
function personKeys(sources: readonly Source[]): ReadonlyMap<string, string> {
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
  const out = new Map(persons.map((p, i) => [p.at, `person:${full[i] ?? keyOf(p.name)}`]))
  const surnames = new Map<string, Set<string>>()
  for (const name of full) {
    const words = name.split(' ')
    const last = words.at(-1)
    if (last !== undefined && words.length > 1) surnames.set(last, (surnames.get(last) ?? new Set()).add(name))
  }
  for (const { name, at } of bare) {
    const owners = [...(surnames.get(name) ?? [])]
    if (owners.length === 1) out.set(at, `person:${owners[0]}`)
  }
  return out
}

const isBareName = (entity: Entity): boolean =>
  /^(?:org|other|name|group|armed-group|company):/.test(entity.key) &&
  entity.country === undefined &&
  /^\p{Lu}[\p{L}'’-]+$/u.test(entity.name) &&
  entity.name.length > 2
