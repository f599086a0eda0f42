/** States with their governments, capitals, adjectives and peoples; territories; other places. */
import type { DirectoryBuilder } from './builder.js'
import { phraseKey, slug } from './phrase.js'
import { readRows } from './rows.js'
import type { DirectoryEntry } from './types.js'

export function addStates(builder: DirectoryBuilder): void {
  for (const [
    iso,
    name,
    others = [],
    acronyms = [],
    adjectives = [],
    people = [],
    capitals = [],
    seats = [],
  ] of readRows('states')) {
    addState(builder, iso?.[0] ?? '', name?.[0] ?? '', { others, acronyms, adjectives, people, capitals, seats })
  }
  for (const [names = [], iso, people = []] of readRows('territories'))
    addTerritory(builder, names, iso?.[0] ?? '', people)
  for (const [kind, names = []] of readRows('places'))
    for (const name of names) addPlace(builder, name, kind?.[0] ?? 'region')
  for (const [adjective, states = []] of readRows('regions')) {
    const name = adjective?.[0] ?? ''
    const entry: DirectoryEntry = { key: `place::${slug(name)}`, name, type: 'place', kind: 'region', names: [name] }
    builder.add(entry)
    builder.name(name, entry, 'adjective')
    builder.regions.set(phraseKey(name), new Set(states))
  }
  for (const [iso, names = []] of readRows('cities'))
    for (const name of names) addPlace(builder, name, 'city', iso?.[0])
}

interface StateNames {
  readonly others: readonly string[]
  readonly acronyms: readonly string[]
  readonly adjectives: readonly string[]
  readonly people: readonly string[]
  readonly capitals: readonly string[]
  readonly seats: readonly string[]
}

function addState(builder: DirectoryBuilder, country: string, name: string, given: StateNames): void {
  const names = [name, ...given.others, ...given.acronyms]
  const state: DirectoryEntry = { key: `state:${country}`, name, type: 'state', country, code: country, names }
  const government: DirectoryEntry = {
    key: `gov:${country}`,
    name: `Government of ${name}`,
    type: 'government',
    country,
    sector: 'GOV',
    code: `${country}GOV`,
    names: [...given.seats],
    memberOf: state.key,
  }
  const population: DirectoryEntry = {
    key: `pop:${country}`,
    name: `People of ${name}`,
    type: 'population',
    country,
    code: country,
    names: [],
    memberOf: state.key,
  }
  for (const entry of [state, government, population]) builder.add(entry)
  for (const other of [name, ...given.others]) builder.name(other, state, 'name')
  for (const acronym of given.acronyms) builder.name(acronym, state, 'acronym')
  for (const adjective of given.adjectives) builder.name(adjective, state, 'adjective')
  for (const pair of given.people) {
    const [one = '', many] = pair.split('=')
    const plural = many ?? pluralOf(one)
    if (plural !== one) builder.name(one, population, 'person')
    builder.name(plural, population, 'people')
  }
  for (const seat of given.seats) builder.name(seat, government, 'seat')
  given.capitals.forEach((capital) => {
    const place: DirectoryEntry = {
      key: `place:${country}:${slug(capital)}`,
      name: capital,
      type: 'place',
      kind: 'city',
      country,
      names: [capital],
    }
    builder.add(place)
    builder.name(capital, government, 'capital')
    builder.name(capital, place, 'name')
  })
}

function addTerritory(
  builder: DirectoryBuilder,
  names: readonly string[],
  country: string,
  people: readonly string[],
): void {
  const name = names[0] ?? ''
  const entry: DirectoryEntry = {
    key: `place:${country}:${slug(name)}`,
    name,
    type: 'place',
    kind: 'territory',
    country,
    code: country,
    names,
  }
  builder.add(entry)
  for (const each of names) builder.name(each, entry, 'name')
  for (const word of people) {
    builder.name(word, entry, 'adjective')
    builder.name(pluralOf(word), entry, 'people')
  }
}

function addPlace(builder: DirectoryBuilder, name: string, kind: string, country?: string): void {
  const entry: DirectoryEntry = {
    key: `place:${country ?? ''}:${slug(name.replace(/^the /, ''))}`,
    name,
    type: 'place',
    kind,
    names: [name],
    ...(country === undefined ? {} : { country }),
  }
  builder.add(entry)
  builder.name(name.replace(/^the /, ''), entry, 'name')
}

function pluralOf(word: string): string {
  if (/(ese|ss|ch|sh|x)$/.test(word)) return word
  return word.endsWith('y') && !/[aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}
