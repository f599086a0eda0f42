/** Builds the directory from the lists in `lexicon/actors`, and lays a user's own entries over them. */
import type { Sector } from '../model/index.js'
import { DirectoryBuilder } from './builder.js'
import { addBodies } from './load-bodies.js'
import { addStates } from './load-states.js'
import { addWords } from './load-words.js'
import { phraseKey, slug } from './phrase.js'
import type { Directory, DirectoryEntry, UserEntry } from './types.js'

let plain: Directory | undefined

/**
 * The directory that ships with the package, with the entries of a user's file laid over it.
 * @example loadDirectory().lookup('Paris')[0]?.key // 'gov:FRA'
 */
export function loadDirectory(extra: readonly UserEntry[] = []): Directory {
  if (extra.length > 0) return directoryFrom(extra)
  plain ??= directoryFrom([])
  return plain
}

/** A fresh builder with all that ships. */
export function shippedBuilder(): DirectoryBuilder {
  const builder = new DirectoryBuilder()
  addStates(builder)
  addBodies(builder)
  addWords(builder)
  return builder
}

function directoryFrom(extra: readonly UserEntry[]): Directory {
  const builder = shippedBuilder()
  for (const given of extra) addUserEntry(builder, given)
  return builder.build()
}

function addUserEntry(builder: DirectoryBuilder, given: UserEntry): void {
  const names = [given.name, ...(given.names ?? [])]
  const sector: Sector | undefined = given.sector
  const code = given.code ?? (given.country === undefined ? undefined : `${given.country}${sector ?? ''}`)
  const type = given.type ?? 'organisation'
  const entry: DirectoryEntry = {
    key: given.key ?? keyOf(type, given),
    name: given.name,
    type,
    names,
    ...(given.country === undefined ? {} : { country: given.country }),
    ...(sector === undefined ? {} : { sector }),
    ...(code === undefined ? {} : { code }),
    ...(given.member_of === undefined ? {} : { memberOf: given.member_of }),
    ...(given.offices === undefined ? {} : { offices: given.offices }),
  }
  builder.add(entry)
  for (const name of names) builder.name(name, entry, isAcronym(name) ? 'acronym' : 'name', {}, true)
}

function keyOf(type: DirectoryEntry['type'], given: UserEntry): string {
  if (type === 'person') return `person:${phraseKey(given.name)}`
  if (type === 'place') return `place:${given.country ?? ''}:${slug(given.name)}`
  if (type === 'state') return `state:${given.country ?? slug(given.name)}`
  if (type === 'government') return `gov:${given.country ?? slug(given.name)}`
  if (type === 'armed group') return `group:${slug(given.name)}`
  return given.country === undefined ? `org:${slug(given.name)}` : `body:${given.country}:${slug(given.name)}`
}

const isAcronym = (name: string): boolean => /^[A-Z][A-Z0-9.&-]{1,6}$/.test(name)
