/** The record of an actor: a fold over what all neighbourhoods tell of it, and what the directory knows. */
import type { DirectoryEntry } from '../../actors/index.js'
import type { Facts } from '../../model/index.js'
import { ACTOR_TYPES, type Actor, byText, recordId, SECTORS, sortedUnique } from '../../model/index.js'
import { keyOf } from '../words/words.js'
import type { KnownActors } from './known-actors.js'

/** What is told of an actor beside its offices. */
export interface Gathered {
  /** Its own, and those of actors that are judged to be the same. */
  readonly keys: ReadonlySet<string>
  /** Names with how often each is used. */
  readonly names: Map<string, number>
  readonly types: Set<string>
  readonly countries: Set<string>
  readonly sectors: Set<string>
  /** Keys, or in shares ids, of what it belongs to. */
  readonly members: Set<string>
}

const OFFICE = 'office '

export const officeFact = (title: string, of: string, former: boolean): string =>
  `${OFFICE}${JSON.stringify([title, of, former])}`

/** The actor whose facts these are; undefined when nothing is told of it any more. */
export function foldActor(id: string, facts: Facts, directory: KnownActors): Actor | undefined {
  const keys = new Set(valuesOf(facts, 'key'))
  if (keys.size === 0) return undefined
  const actor: Gathered = {
    keys,
    names: new Map(valuesOf(facts, 'name').map((name) => [name, facts.get(`name ${name}`)?.count ?? 0])),
    types: new Set(valuesOf(facts, 'type')),
    countries: new Set(valuesOf(facts, 'country')),
    sectors: new Set(valuesOf(facts, 'sector')),
    members: new Set(valuesOf(facts, 'member')),
  }
  const entry = knownOf(keys, directory)
  const name = nameFor(actor, entry)
  const country = entry?.country ?? soleOf(actor.countries)
  const sector = SECTORS.find((s) => s === (entry?.sector ?? soleOf(actor.sectors)))
  const parent = soleOf(actor.members)
  return {
    kind: 'actor',
    id,
    name,
    type: ACTOR_TYPES.find((t) => t === entry?.type || (entry === undefined && actor.types.has(t))) ?? 'other',
    ...(country !== undefined && country.length === 3 ? { country } : {}),
    ...(sector === undefined ? {} : { sector }),
    aliases: sortedUnique(actor.names.keys()).filter((n) => n !== name && n !== ''),
    offices: officesOf(facts),
    ...(parent === undefined ? {} : { member_of: parent.startsWith('act_') ? parent : recordId('actor', parent) }),
  }
}

function officesOf(facts: Facts): Actor['offices'] {
  return [...facts]
    .filter(([fact]) => fact.startsWith(OFFICE))
    .sort(([a], [b]) => byText(a, b))
    .map(([fact, { contents }]) => {
      const [title, of, former]: [string, string, boolean] = JSON.parse(fact.slice(OFFICE.length))
      return { title, of, ...(former ? { to: '' } : {}), evidence: contents.map((c) => JSON.parse(c)) }
    })
}

const valuesOf = (facts: Facts, kind: string): string[] =>
  [...facts.keys()]
    .filter((f) => f.startsWith(`${kind} `))
    .map((f) => f.slice(kind.length + 1))
    .sort(byText)

export const soleOf = (values: ReadonlySet<string>): string | undefined =>
  values.size === 0 ? undefined : [...values].sort(byText)[0]

/** What the directory has under the first of the keys that it knows. */
export function knownOf(keys: ReadonlySet<string>, directory: KnownActors): DirectoryEntry | undefined {
  for (const key of [...keys].sort(byText)) {
    const entry = directory.entry(key)
    if (entry) return entry
  }
  return undefined
}

/** The directory's name; of a person the fullest, of others the commonest and then the longest name. */
export function nameFor(actor: Gathered, entry: DirectoryEntry | undefined): string {
  if (entry) return entry.name
  const person = actor.types.has('person')
  const words = (n: string) => (person ? keyOf(n).split(' ').length : 0)
  const [best] = [...actor.names].sort(
    ([a, m], [b, n]) => words(b) - words(a) || n - m || b.length - a.length || byText(a, b),
  )
  const [key = ''] = [...actor.keys].sort(byText)
  return best?.[0] ?? key.slice(key.indexOf(':') + 1)
}
