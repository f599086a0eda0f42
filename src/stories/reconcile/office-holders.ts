/**
 * "The president of Freedonia" in one report is the person whom the reports of the story name as its president. Where they name
 * several, one after the other, it is the one who held the office when the report came out; between two it is nobody known.
 */
import { dayRange } from '../../model/index.js'
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

/** From the first day to the last on which reports name somebody as holding an office. */
interface Tenure {
  readonly from: number
  readonly to: number
}

/** Days for which a holder is taken to stay, while nobody says otherwise. */
const STAYS = 31
/** No report that is dated says so. */
const NEVER = Number.POSITIVE_INFINITY

const isPast = (day: Tenure, ended: number | undefined): boolean => ended !== undefined && day.to >= ended
const isBefore = (day: Tenure | undefined, ended: number | undefined): boolean =>
  day !== undefined && ended !== undefined && ended !== NEVER && day.to < ended

export function holdersOf(
  sources: readonly Source[],
  personKey: (source: Source, entity: number) => string | undefined,
): OfficeHolders {
  const holders = new Map<string, Map<string, Tenure>>()
  const former = new Map<string, Map<string, number>>()
  for (const source of sources) {
    const day = dayRange(source.report.published.edtf)
    source.reading.entities.forEach((entity, i) => {
      const person = personKey(source, i)
      const country = entityCountry(source.reading, i)
      if (person === undefined || country === undefined) return
      for (const office of entity.offices) {
        const at = `${country} ${office.title}`
        if (office.former === true) {
          const known = former.get(at) ?? new Map<string, number>()
          former.set(at, known.set(person, Math.min(known.get(person) ?? NEVER, day?.from ?? NEVER)))
        } else {
          const known = holders.get(at) ?? new Map<string, Tenure>()
          const was = known.get(person)
          const [from, to] = [day?.from ?? NEVER, day?.to ?? -NEVER]
          known.set(person, { from: Math.min(was?.from ?? NEVER, from), to: Math.max(was?.to ?? -NEVER, to) })
          holders.set(at, known)
        }
      }
    })
  }
  /** Who held it when a report of that day came out; any day where only one ever did. */
  const holder = (at: string, day: Tenure | undefined): string | undefined => {
    const [all, ended] = [holders.get(at) ?? new Map<string, Tenure>(), former.get(at) ?? new Map<string, number>()]
    const [only] = all.keys()
    if (all.size === 1 && only !== undefined && (!ended.has(only) || isBefore(day, ended.get(only)))) return only
    if (day === undefined) return undefined
    // Whoever came last holds it until somebody says otherwise.
    const latest = Math.max(...[...all.values()].map((t) => (t.from === NEVER ? -NEVER : t.from)))
    const next = (t: Tenure) => Math.min(NEVER, ...[...all.values()].flatMap((o) => (o.from > t.from ? o.from : [])))
    const until = (t: Tenure) => (t.from === latest ? NEVER : Math.max(t.to, Math.min(t.to + STAYS, next(t) - 1)))
    const then = [...all].filter(([p, t]) => t.from <= day.to && day.from <= until(t) && !isPast(day, ended.get(p)))
    return then.length === 1 ? then[0]?.[0] : undefined
  }
  return {
    person: (source, index) => {
      const entity = source.reading.entities[index]
      const country = entityCountry(source.reading, index)
      if (!entity || country === undefined || entity.plural === true || entity.anonymous === true) return undefined
      const [office] = entity.offices
      if (entity.offices.length !== 1 || !office || office.former === true) return undefined
      const day = dayRange(source.report.published.edtf)
      if (!LEADERS.has(office.title)) return holder(`${country} ${office.title}`, day)
      const heads = new Set(HEADS.flatMap((title) => holder(`${country} ${title}`, day) ?? []))
      return heads.size === 1 ? [...heads][0] : undefined
    },
  }
}
