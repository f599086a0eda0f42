/** "The president of Freedonia" in one report is the person whom the reports of the story name as its president. */
import { entityCountry } from '../entity-country.js'
import type { Source } from '../item.js'

export interface OfficeHolders {
  /** Key of the person whom a described entity must be; undefined where that is open. */
  person(source: Source, entity: number): string | undefined
}

/** Words for whoever leads a state. */
const LEADERS: ReadonlySet<string> = new Set(['leader', 'head of state', 'head of government'])
const HEADS: readonly string[] = [
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'king',
  'queen',
  'emir',
  'supreme leader',
]

export function holdersOf(
  sources: readonly Source[],
  personKey: (source: Source, entity: number) => string | undefined,
): OfficeHolders {
  const holders = new Map<string, Set<string>>()
  const former = new Set<string>()
  for (const source of sources) {
    source.reading.entities.forEach((entity, i) => {
      const person = personKey(source, i)
      const country = entityCountry(source.reading, i)
      if (person === undefined || country === undefined) return
      for (const office of entity.offices) {
        const at = `${country} ${office.title}`
        if (office.former === true) former.add(`${at} ${person}`)
        else holders.set(at, (holders.get(at) ?? new Set()).add(person))
      }
    })
  }
  const sole = (at: string): string | undefined => {
    const all = [...(holders.get(at) ?? [])].filter((p) => !former.has(`${at} ${p}`))
    return all.length === 1 ? all[0] : undefined
  }
  return {
    person: (source, index) => {
      const entity = source.reading.entities[index]
      const country = entityCountry(source.reading, index)
      if (!entity || country === undefined || entity.plural === true || entity.anonymous === true) return undefined
      const [office] = entity.offices
      if (entity.offices.length !== 1 || !office || office.former === true) return undefined
      if (!LEADERS.has(office.title)) return sole(`${country} ${office.title}`)
      const heads = new Set(HEADS.flatMap((title) => sole(`${country} ${title}`) ?? []))
      return heads.size === 1 ? [...heads][0] : undefined
    },
  }
}
