/** Nouns that stand for a state: "the country", "his nation", "the South American republic". */

import { actingState } from './acting-state.js'
import type { NominalFound } from './candidate.js'
import { type Described, firstPerson, type Given, plain } from './described.js'

export function stateNoun(found: NominalFound, country: string | undefined, given: Given): Described {
  const owned = country ?? undefined
  const acting =
    owned === undefined &&
    regionOf(found) === undefined &&
    found.definite &&
    !found.plural &&
    !firstPerson(found) &&
    /^(country|nation|republic|kingdom|state)$/.test(found.noun)
      ? actingState(found, given, 'loose')
      : undefined
  const chosen = owned ?? acting?.value
  const entry =
    chosen === undefined || !/^(country|nation|republic|kingdom|homeland|state)$/.test(found.noun)
      ? undefined
      : given.directory.entry(`state:${chosen}`)
  if (entry !== undefined) {
    const entity = given.drafts.obtain({
      key: entry.key,
      name: entry.name,
      type: 'state',
      country: entry.country,
      code: entry.code,
    })
    return owned === undefined
      ? { entity, rule: 'mentions.state-spoken-of@1', strength: acting?.strength }
      : { entity, rule: 'mentions.state-noun@1' }
  }
  const region = regionOf(found)
  const there = region === undefined || !found.definite || found.plural ? undefined : stateIn(region, found, given)
  const placed = there === undefined ? undefined : given.directory.entry(`state:${there}`)
  if (placed !== undefined) {
    const entity = given.drafts.obtain({
      key: placed.key,
      name: placed.name,
      type: 'state',
      country: placed.country,
      code: placed.code,
    })
    return { entity, rule: 'mentions.state-of-region@1', strength: 'likely' }
  }
  return { entity: plain(found, undefined, given, 'other'), rule: found.rule }
}

/** Adjective of a region before the noun: "the South American country". */
function regionOf(found: NominalFound): string | undefined {
  const words = found.sentence.tokens.slice(found.first, found.head.i).map((t) => t.form)
  return words.length === 0 ? undefined : words.join(' ').replace(/ - /g, '-')
}

/** The one state of a region named in this sentence or the two before. */
function stateIn(region: string, found: NominalFound, given: Given): string | undefined {
  const seen = new Set<string>()
  for (const past of given.history.back(found.sentence.index, 2)) {
    const { country } = past.entity
    if (country !== undefined && past.entity.sector !== 'MED' && given.directory.inRegion(region, country) === true)
      seen.add(country)
  }
  return seen.size === 1 ? [...seen][0] : undefined
}
