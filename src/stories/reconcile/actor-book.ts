/** Gathers what the readings of one story say of each actor, by key, and gives its share of the actor records. */

import type { Share } from '../../model/index.js'
import { byText, type Entity, type Evidence, recordId } from '../../model/index.js'
import type { Source } from '../item.js'
import { type Gathered, knownOf, nameFor, officeFact, soleOf } from './fold-actor.js'
import { Identity } from './identity.js'
import type { KnownActors } from './known-actors.js'

interface Noted extends Gathered {
  readonly keys: Set<string>
  /** Evidence of each office, by its fact. */
  readonly offices: Map<string, Evidence[]>
}

/** The actors of one story. Filling it in another order gives the same shares. */
export class ActorBook {
  readonly #directory: KnownActors
  readonly #identity: Identity
  readonly #all = new Map<string, Noted>()

  /** Actors judged the same stand under one id; the judgements must be the same for all stories. */
  constructor(directory: KnownActors, identity: Identity = new Identity()) {
    this.#directory = directory
    this.#identity = identity
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
    return this.#idOf(key)
  }

  /** Notes the state with an ISO-3 code, whether or not a report names it. */
  state(country: string): string {
    const key = `state:${country}`
    const actor = this.#at(key)
    actor.types.add('state')
    actor.countries.add(country)
    return this.#idOf(key)
  }

  countryOf(id: string): string | undefined {
    const actor = this.#all.get(id)
    return actor && (knownOf(actor.keys, this.#directory)?.country ?? soleOf(actor.countries))
  }

  nameOf(id: string): string {
    const actor = this.#all.get(id)
    return actor ? nameFor(actor, knownOf(actor.keys, this.#directory)) : id
  }

  /** What the story tells of the given actors and of what they belong to. */
  shares(used: Iterable<string>): Share[] {
    const wanted = new Set(used)
    const queue = [...wanted]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const actor = this.#all.get(id)
      for (const parent of actor ? this.#parentsOf(actor) : []) {
        const parentId = this.#idOf(parent)
        if (wanted.has(parentId)) continue
        this.#at(parent)
        wanted.add(parentId)
        queue.push(parentId)
      }
    }
    return [...wanted].sort(byText).flatMap((id) => {
      const actor = this.#all.get(id)
      return actor ? this.#sharesOf(id, actor) : []
    })
  }

  #idOf(key: string): string {
    return this.#identity.idOf(recordId('actor', key))
  }

  #at(key: string): Noted {
    const id = this.#idOf(key)
    let actor = this.#all.get(id)
    if (!actor) {
      actor = {
        keys: new Set(),
        names: new Map(),
        types: new Set(),
        countries: new Set(),
        sectors: new Set(),
        members: new Set(),
        offices: new Map(),
      }
      this.#all.set(id, actor)
    }
    actor.keys.add(key)
    return actor
  }

  /** What an actor belongs to: as the directory has it, else as the reports say, where that is an actor too. */
  #parentsOf(actor: Noted): string[] {
    const known = knownOf(actor.keys, this.#directory)?.memberOf
    return (known === undefined ? [...actor.members] : [known]).filter(
      (key) => !actor.keys.has(key) && this.#isActor(key),
    )
  }

  #isActor(key: string): boolean {
    if (this.#all.get(this.#idOf(key))?.keys.has(key)) return true
    const entry = this.#directory.entry(key)
    return entry !== undefined && entry.type !== 'place'
  }

  #sharesOf(of: string, actor: Noted): Share[] {
    const told = (fact: string, count = 1): Share => ({ of, fact, count, order: '', content: '' })
    return [
      ...[...actor.keys].map((key) => told(`key ${key}`)),
      ...[...actor.names].map(([name, count]) => told(`name ${name}`, count)),
      ...[...actor.types].map((type) => told(`type ${type}`)),
      ...[...actor.countries].map((country) => told(`country ${country}`)),
      ...[...actor.sectors].map((sector) => told(`sector ${sector}`)),
      ...this.#parentsOf(actor).map((key) => told(`member ${this.#idOf(key)}`)),
      ...[...actor.offices].flatMap(([fact, evidence]) =>
        evidence.map((e): Share => ({ of, fact, count: 1, order: orderOf(e), content: JSON.stringify(e) })),
      ),
    ]
  }
}

/** Evidence in the order of reports and of places in them. */
const orderOf = (e: Evidence): string =>
  `${e.report} ${String(e.version).padStart(4, '0')} ${String(e.start).padStart(9, '0')} ${String(e.end).padStart(9, '0')}`
