/** Gathers what the readings of one story say of each actor, by key, and gives its share of the actor records. */

import type { Share } from '../../model/index.js'
import { byText, type Entity, type Evidence, recordId } from '../../model/index.js'
import type { Source } from '../item.js'
import { type Gathered, nameFor, officeFact, soleOf } from './fold-actor.js'
import type { KnownActors } from './known-actors.js'

const actorId = (key: string): string => recordId('actor', key)

interface Noted extends Gathered {
  /** Evidence of each office, by its fact. */
  readonly offices: Map<string, Evidence[]>
}

/** The actors of one story. Filling it in another order gives the same shares. */
export class ActorBook {
  readonly #directory: KnownActors
  readonly #all = new Map<string, Noted>()
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
      const fact = officeFact(office.title, office.of, office.former === true)
      actor.offices.set(fact, [...(actor.offices.get(fact) ?? []), source.evidence(office.at, 'name')])
    }
    return actorId(key)
  }

  /** Notes the state with an ISO-3 code, whether or not a report names it. */
  state(country: string): string {
    const actor = this.#at(`state:${country}`)
    actor.types.add('state')
    actor.countries.add(country)
    return actorId(actor.key)
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

  /** What the story tells of the given actors and of what they belong to. */
  shares(used: Iterable<string>): Share[] {
    const wanted = new Set(used)
    const queue = [...wanted]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const actor = this.#all.get(this.#keyById.get(id) ?? '')
      for (const parent of actor ? this.#parentsOf(actor) : []) {
        const parentId = actorId(parent)
        if (wanted.has(parentId)) continue
        this.#at(parent)
        wanted.add(parentId)
        queue.push(parentId)
      }
    }
    return [...wanted].sort(byText).flatMap((id) => {
      const actor = this.#all.get(this.#keyById.get(id) ?? '')
      return actor ? this.#sharesOf(id, actor) : []
    })
  }

  #at(key: string): Noted {
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

  /** What an actor belongs to: as the directory has it, else as the reports say, where that is an actor too. */
  #parentsOf(actor: Noted): string[] {
    const known = this.#directory.entry(actor.key)?.memberOf
    return (known === undefined ? [...actor.members] : [known]).filter((key) => key !== actor.key && this.#isActor(key))
  }

  #isActor(key: string): boolean {
    if (this.#all.has(key)) return true
    const entry = this.#directory.entry(key)
    return entry !== undefined && entry.type !== 'place'
  }

  #sharesOf(of: string, actor: Noted): Share[] {
    const told = (fact: string, count = 1): Share => ({ of, fact, count, order: '', content: '' })
    return [
      told(`key ${actor.key}`),
      ...[...actor.names].map(([name, count]) => told(`name ${name}`, count)),
      ...[...actor.types].map((type) => told(`type ${type}`)),
      ...[...actor.countries].map((country) => told(`country ${country}`)),
      ...[...actor.sectors].map((sector) => told(`sector ${sector}`)),
      ...this.#parentsOf(actor).map((key) => told(`member ${key}`)),
      ...[...actor.offices].flatMap(([fact, evidence]) =>
        evidence.map((e): Share => ({ of, fact, count: 1, order: orderOf(e), content: JSON.stringify(e) })),
      ),
    ]
  }
}

/** Evidence in the order of reports and of places in them. */
const orderOf = (e: Evidence): string =>
  `${e.report} ${String(e.version).padStart(4, '0')} ${String(e.start).padStart(9, '0')} ${String(e.end).padStart(9, '0')}`
