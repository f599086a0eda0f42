/**
 * A directory whose actors are given from outside, as a coder with its own lexicon has them: upper-case phrases with
 * codes, some dated; agents that add a sector to the actor they stand with; phrases that are no actors.
 */
import type { Sector } from '../model/index.js'
import type { DirectoryBuilder } from './builder.js'
import { shippedBuilder } from './load.js'
import { phraseKey, slug } from './phrase.js'
import type { Directory, DirectoryEntry } from './types.js'

export interface InjectedLexicon {
  readonly actors: readonly {
    readonly phrase: string
    readonly code: string
    readonly from?: string
    readonly until?: string
  }[]
  readonly agents?: readonly { readonly phrase: string; readonly code: string }[]
  readonly discards?: readonly string[]
}

/**
 * The shipped directory with injected actors before its own. `date` (`YYYY-MM-DD`) chooses among dated entries; a
 * phrase with several entries that hold stands for all of them.
 */
export function withLexicon(lexicon: InjectedLexicon, date?: string): Directory {
  const held = lexicon.actors.filter((actor) => holds(actor, date))
  const signature = lexicon.actors.map((actor) => (held.includes(actor) ? '1' : '0')).join('')
  const known = built.get(lexicon)?.get(signature)
  if (known !== undefined) return known
  const directory = build(lexicon, held)
  built.set(lexicon, new Map([...(built.get(lexicon) ?? []), [signature, directory]]))
  return directory
}

/** Directories already built, by lexicon and by which of its actors hold. */
const built = new WeakMap<InjectedLexicon, ReadonlyMap<string, Directory>>()

function build(lexicon: InjectedLexicon, held: InjectedLexicon['actors']): Directory {
  const builder = shippedBuilder()
  const cleared = new Set<string>()
  for (const actor of held) {
    const key = phraseKey(actor.phrase)
    if (!cleared.has(key)) {
      builder.forget(actor.phrase)
      cleared.add(key)
    }
    addActor(builder, actor.phrase, actor.code)
  }
  for (const agent of lexicon.agents ?? []) addAgent(builder, agent.phrase, agent.code)
  for (const phrase of lexicon.discards ?? []) {
    builder.forget(phrase)
    const entry: DirectoryEntry = { key: `discard:${slug(phrase)}`, name: phrase, type: 'other', names: [phrase] }
    builder.name(phrase, entry, 'discard')
  }
  return builder.build()
}

function holds(actor: { readonly from?: string; readonly until?: string }, date: string | undefined): boolean {
  if (date === undefined) return true
  const day = date.slice(0, 10)
  return (actor.from === undefined || actor.from <= day) && (actor.until === undefined || day <= actor.until)
}

function addActor(builder: DirectoryBuilder, phrase: string, code: string): void {
  const country =
    /^[A-Z]{3}$/.test(code.slice(0, 3)) && !/^(IGO|NGO|IMG|ISM|MNC|UNO|EUR)/.test(code) ? code.slice(0, 3) : undefined
  const sector = code.length >= 6 ? (code.slice(3, 6) as Sector) : undefined
  const entry: DirectoryEntry = {
    key: `injected:${code}:${slug(phrase)}`,
    name: phrase,
    type: sector === undefined ? 'state' : sector === 'GOV' ? 'government' : 'organisation',
    names: [phrase],
    code,
    ...(country === undefined ? {} : { country }),
    ...(sector === undefined ? {} : { sector }),
  }
  builder.add(entry)
  builder.name(phrase, entry, 'name')
}

function addAgent(builder: DirectoryBuilder, phrase: string, code: string): void {
  const key = phraseKey(phrase)
  const sector = code.replace(/^~/, '').slice(0, 3) as Sector
  const person =
    builder.offices.get(key) !== undefined || /(er|or|man|men|ers|ors|ist|ists|ant|ants|ent|ents)$/.test(key)
  if (person) builder.offices.set(key, { title: phrase.toLowerCase(), sector, level: 'state' })
  else builder.kinds.set(key, { noun: phrase.toLowerCase(), sector, type: 'organisation', scope: 'state' })
}
