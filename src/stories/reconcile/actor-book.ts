/** Gathers what all readings and the directory say of each actor, by key, and gives the actor records. */
import type { Directory, DirectoryEntry } from '../../actors/index.js'
import {
  ACTOR_TYPES,
  type Actor,
  byEvidence,
  byText,
  type Entity,
  type Evidence,
  recordId,
  SECTORS,
  sortedUnique,
} from '../../model/index.js'
import type { Source } from '../item.js'
import { keyOf } from '../words/words.js'

interface Gathered {
  readonly key: string
  readonly names: Map<string, number>
  readonly types: Set<string>
  readonly countries: Set<string>
  readonly sectors: Set<string>
  readonly members: Set<string>
  readonly offices: Map<string, { title: string; of: string; former: boolean; evidence: Evidence[] }>
}

const actorId = (key: string): string => recordId('actor', key)

/** What reconciling asks of the directory. */
export type KnownActors = Pick<Directory, 'entry'>

/** All actors of all stories. Filling it in another order gives the same records. */
export class ActorBook {
  readonly #directory: KnownActors
  readonly #all = new Map<string, Gathered>()
  readonly #keyById = new Map<string, string>()

  constructor(directory: KnownActors) {
    this.#directory = directory
  }

  /** Notes an entity of a report under its joined key; gives the actor's id. */
  add(key: string, entity: Entity, source: Source, memberOf: string | undefined): string {
    const actor = this.#at(key)
    const described = entity.key.startsWith('nominal:') && !key.startsWith('nominal:')
    const names = described ? [] : [entity.name, ...entity.aliases]
    for (const name of names) actor.names.set(name, (actor.names.get(name) ?? 0) + 1)
    if (!described) actor.types.add(entity.type === 'place' ? 'other' : entity.type)
    if (entity.country !== undefined) actor.countries.add(entity.country)
    if (entity.sector !== undefined) actor.sectors.add(entity.sector)
    if (memberOf !== undefined && memberOf !== key) actor.members.add(memberOf)
    for (const office of entity.offices) {
      const at = `${office.title}\n${office.of}\n${office.former === true}`
      const known = actor.offices.get(at) ?? {
        title: office.title,
        of: office.of,
        former: office.former === true,
        evidence: [],
      }
      known.evidence.push(source.evidence(office.at, 'name'))
      actor.offices.set(at, known)
    }
    return actorId(key)
  }

  /** Notes the state with an ISO-3 code, whether or not a report names it. */
  state(country: string): string {
    const key = `state:${country}`
    const actor = this.#at(key)
    const entry = this.#directory.entry(key)
    actor.names.set(entry?.name ?? country, 0)
    actor.types.add('state')
    actor.countries.add(country)
    return actorId(key)
  }

  keyOf(id: string): string | undefined {
    return this.#keyById.get(id)
  }

  countryOf(id: string): string | undefined {
    const key = this.#keyById.get(id)
    const actor = key === undefined ? undefined : this.#all.get(key)
    return actor && (this.#directory.entry(actor.key)?.country ?? soleOf(actor.countries))
  }

  nameOf(id: string): string {
    const key = this.#keyById.get(id)
    const actor = key === undefined ? undefined : this.#all.get(key)
    return actor ? nameFor(actor, this.#directory.entry(actor.key)) : id
  }

  /** The records of the given actors and of what they belong to. */
  records(used: ReadonlySet<string>): Actor[] {
    const wanted = new Set(used)
    const queue = [...used]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const actor = this.#all.get(this.#keyById.get(id) ?? '')
      const parent = actor && this.#memberOf(actor)
      if (parent === undefined) continue
      const parentId = this.#noted(parent)
      if (parentId !== undefined && !wanted.has(parentId)) {
        wanted.add(parentId)
        queue.push(parentId)
      }
    }
    return [...wanted].sort(byText).flatMap((id) => {
      const actor = this.#all.get(this.#keyById.get(id) ?? '')
      return actor ? [this.#record(id, actor)] : []
    })
  }

  #at(key: string): Gathered {
    let actor = this.#all.get(key)
    if (!actor) {
      actor = {
        key,
        names: new Map(),
        types: new Set(),
        countries: new Set(),
        sectors: new Set(),
        members: new Set(),
        offices: new Map(),
      }
      this.#all.set(key, actor)
      this.#keyById.set(actorId(key), key)
    }
    return actor
  }

  /** Id of a parent, which may stand in the directory only. */
  #noted(key: string): string | undefined {
    if (this.#all.has(key)) return actorId(key)
    const entry = this.#directory.entry(key)
    if (!entry || entry.type === 'place') return undefined
    const actor = this.#at(key)
    actor.names.set(entry.name, 0)
    actor.types.add(entry.type)
    if (entry.country !== undefined) actor.countries.add(entry.country)
    return actorId(key)
  }

  #memberOf(actor: Gathered): string | undefined {
    return this.#directory.entry(actor.key)?.memberOf ?? [...actor.members].sort(byText)[0]
  }

  #record(id: string, actor: Gathered): Actor {
    const entry = this.#directory.entry(actor.key)
    const name = nameFor(actor, entry)
    const type = ACTOR_TYPES.find((t) => t === entry?.type || (entry === undefined && actor.types.has(t))) ?? 'other'
    const country = entry?.country ?? soleOf(actor.countries)
    const sector = SECTORS.find((s) => s === (entry?.sector ?? soleOf(actor.sectors)))
    const parent = this.#memberOf(actor)
    const parentId = parent === undefined ? undefined : this.#noted(parent)
    const offices = [...actor.offices.entries()]
      .sort(([a], [b]) => byText(a, b))
      .map(([, { title, of, former, evidence }]) => ({
        title,
        of,
        ...(former ? { to: '' } : {}),
        evidence: [...new Map(evidence.map((e) => [`${e.report} ${e.start} ${e.end}`, e])).values()].sort(byEvidence),
      }))
    return {
      kind: 'actor',
      id,
      name,
      type,
      ...(country !== undefined && country.length === 3 ? { country } : {}),
      ...(sector === undefined ? {} : { sector }),
      aliases: sortedUnique(actor.names.keys()).filter((n) => n !== name && n !== ''),
      offices,
      ...(parentId === undefined || parentId === id ? {} : { member_of: parentId }),
    }
  }
}

const soleOf = (values: ReadonlySet<string>): string | undefined =>
  values.size === 0 ? undefined : [...values].sort(byText)[0]

/** The directory's name; of a person the fullest, of others the commonest and then the longest name. */
function nameFor(actor: Gathered, entry: DirectoryEntry | undefined): string {
  if (entry) return entry.name
  const person = actor.types.has('person')
  const words = (n: string) => (person ? keyOf(n).split(' ').length : 0)
  const [best] = [...actor.names].sort(
    ([a, m], [b, n]) => words(b) - words(a) || n - m || b.length - a.length || byText(a, b),
  )
  return best?.[0] ?? actor.key
}
