/** Who is meant by a surname or a first name alone: "Doe" after "Jane Doe". */
import { bearerMeant } from './bearers.js'
import type { NameFound } from './candidate.js'
import { addAlias, addOffice, type EntityDraft, personWords } from './entity-draft.js'
import type { History } from './history.js'
import { isParticle, type PersonNames } from './person-names.js'
import type { Winner } from './strength.js'
import { useOf } from './use.js'

/**
 * The person of the report who bears the name, also where the directory has a place of that name.
 * @param places names that stand for a place somewhere in the report
 */
export function personMeant(
  name: NameFound,
  text: string,
  persons: PersonNames,
  places: ReadonlySet<string>,
  history: History,
): Winner<EntityDraft> | undefined {
  const words = personWords(text)
  const only = words.length === 1 || isParticle(words[0] ?? '') ? words.join(' ') : undefined
  if (only === undefined) return undefined
  if (
    name.class !== 'person' &&
    name.senses === undefined &&
    name.class !== 'unknown' &&
    name.class !== 'organisation' &&
    name.class !== 'place'
  )
    return undefined
  const bearers = persons.bySurname(only)
  let winner = bearerOf(bearers, name, persons, history)
  if (winner === undefined && name.senses === undefined && bearers.length === 0) {
    const [first, second] = persons.byFirstName(only)
    if (first !== undefined && second === undefined) winner = { value: first, strength: 'likely' }
  }
  const found = winner?.value
  if (found === undefined) return undefined
  if (name.senses !== undefined) {
    const best = name.senses[0]
    if (best?.form === 'adjective' || best?.form === 'acronym' || best?.form === 'people') return undefined
    if (name.offices.length === 0 && name.courtesy === undefined && (places.has(only) || useOf(name, true) === 'place'))
      return undefined
  }
  addAlias(found, text)
  for (const office of name.offices) addOffice(found, office)
  if (name.courtesy !== undefined) found.gender = name.courtesy
  return winner
}

function bearerOf(
  bearers: readonly EntityDraft[],
  name: NameFound,
  persons: PersonNames,
  history: History,
): Winner<EntityDraft> | undefined {
  const [only] = bearers
  if (only === undefined) return undefined
  if (bearers.length === 1) return { value: only, strength: 'certain' }
  const fitting = persons.byOffice(bearers, name)
  const [fits] = fitting
  if (fits !== undefined && fitting.length === 1) return { value: fits, strength: 'certain' }
  return bearerMeant(fitting, history, { sentence: name.sentence.index, at: name.first })
}

/** A surname of several persons that tells none of them apart: a person, but nobody known. */
export function sharedSurname(text: string, persons: PersonNames): string | undefined {
  const [word, ...more] = personWords(text)
  return word !== undefined && more.length === 0 && persons.bySurname(word).length >= 2 ? word : undefined
}
