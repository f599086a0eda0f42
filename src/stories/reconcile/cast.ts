/** The cast of a story: every entity of every report under the key of the actor it is, across reports. */
import type { Entity } from '../../model/index.js'
import type { Source } from '../item.js'
import { keyOf } from '../words/words.js'
import type { ActorBook } from './actor-book.js'
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
  const persons: { readonly name: string; readonly country?: string; readonly at: string }[] = []
  for (const source of sources) {
    source.reading.entities.forEach((entity, i) => {
      if (!entity.key.startsWith('person:')) return
      persons.push({
        name: entity.name,
        ...(entity.country === undefined ? {} : { country: entity.country }),
        at: `${source.report.id} ${i}`,
      })
    })
  }
  const full = fullestNames(persons)
  const personKeys = new Map(persons.map((p, i) => [p.at, `person:${full[i] ?? keyOf(p.name)}`]))
  const key = (source: Source, entity: number): string => {
    const own = source.reading.entities[entity]?.key ?? ''
    if (own.startsWith('nominal:') || own === '') return `nominal:${source.report.id}:${entity}:${own.slice(8)}`
    return personKeys.get(`${source.report.id} ${entity}`) ?? own
  }
  const countryOf = (source: Source, index: number): string | undefined => {
    let at: number | undefined = index
    for (let steps = 0; at !== undefined && steps < 4; steps++) {
      const entity: Entity | undefined = source.reading.entities[at]
      if (entity?.country !== undefined) return entity.country
      at = entity?.memberOf
    }
    return undefined
  }
  return {
    key,
    country: countryOf,
    entity: (source, entity) => source.reading.entities[entity],
    isNamed: (source, entity) => !key(source, entity).startsWith('nominal:'),
    id: (source, index) => {
      const entity = source.reading.entities[index]
      if (!entity) throw new RangeError(`report ${source.report.id} has no entity ${index}`)
      const parent = entity.memberOf
      const country = countryOf(source, index)
      const whole = country === undefined || entity.country !== undefined ? entity : { ...entity, country }
      return book.add(key(source, index), whole, source, parent === undefined ? undefined : key(source, parent))
    },
  }
}
