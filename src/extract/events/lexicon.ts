/** The event lexicon (`lexicon/events`) as data: verb and noun frames, word classes, chain words, effects. Read once. */
import type { PloverContext, PloverType, TieEffect } from '../../model/index.js'
import { readPackageFile } from '../../text/index.js'

export interface Frame {
  readonly id: string
  /** Alternatives of conditions: every outer entry must hold, any inner one is enough. */
  readonly when: readonly (readonly string[])[]
  readonly type: PloverType
  readonly mode?: string
  /** Places of the recipient in order of preference, e.g. `obj`, `obl:to`, `obj.with`. */
  readonly to: readonly string[]
  readonly tie?: string
  readonly defaultTie?: string
  readonly tieOnly?: string
  readonly tieIf?: string
  readonly flags: ReadonlySet<string>
  /** For nouns: what follows "of". */
  readonly of?: string
}

export type ChainClass =
  | 'report'
  | 'announce'
  | 'decide'
  | 'commit'
  | 'agree'
  | 'plan'
  | 'consider'
  | 'order'
  | 'demand'
  | 'threat'
  | 'refuse'
  | 'deny'
  | 'accuse'
  | 'negate'
  | 'aspect'

export interface EffectRow {
  readonly id: string
  readonly effect: TieEffect
  readonly only?: ReadonlySet<string>
}

export interface EventLexicon {
  readonly verbs: ReadonlyMap<string, readonly Frame[]>
  readonly nouns: ReadonlyMap<string, readonly Frame[]>
  readonly light: ReadonlySet<string>
  readonly passiveLight: ReadonlySet<string>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  readonly chainVerbs: ReadonlyMap<string, ChainClass>
  readonly chainNouns: ReadonlyMap<string, ChainClass>
  readonly changeVerbs: ReadonlyMap<string, readonly EffectRow[]>
  readonly changeNouns: ReadonlyMap<string, EffectRow>
  readonly hedges: ReadonlyMap<string, string>
  readonly modals: ReadonlyMap<string, string>
  readonly contexts: ReadonlyMap<string, readonly PloverContext[]>
}

type Raw = Readonly<Record<string, unknown>>

const list = (value: unknown): string[] => (typeof value === 'string' ? value.split(' ').filter((w) => w !== '') : [])
const parse = (path: string): Raw => JSON.parse(readPackageFile(path)) as Raw

const FLAGS = ['weak', 'recip', 'below', 'bare', 'appeal', 'no-change', 'tie-if-gov']

function toFrame(raw: Raw): Frame {
  return {
    id: String(raw.id),
    when: list(raw.when).map((c) => c.split('|')),
    type: raw.type as PloverType,
    to: list(raw.to),
    flags: new Set(FLAGS.filter((flag) => raw[flag] === true)),
    ...(raw.mode ? { mode: String(raw.mode) } : {}),
    ...(raw.tie ? { tie: String(raw.tie) } : {}),
    ...(raw['default-tie'] ? { defaultTie: String(raw['default-tie']) } : {}),
    ...(raw['tie-only'] ? { tieOnly: String(raw['tie-only']) } : {}),
    ...(raw['tie-if'] ? { tieIf: String(raw['tie-if']) } : {}),
    ...(raw.of ? { of: String(raw.of) } : {}),
  }
}

function framesBy(rows: readonly Raw[], field: string): Map<string, Frame[]> {
  const found = new Map<string, Frame[]>()
  for (const raw of rows) {
    const frame = toFrame(raw)
    for (const word of list(raw[field])) {
      const known = found.get(word)
      if (known === undefined) found.set(word, [frame])
      else known.push(frame)
    }
  }
  return found
}

function load(): EventLexicon {
  const verbs = parse('lexicon/events/verbs.json')
  const nouns = parse('lexicon/events/nouns.json')
  const effects = parse('lexicon/events/effects.json')
  const chain = parse('lexicon/events/chain.json')
  const classes = new Map<string, ReadonlySet<string>>()
  for (const group of [parse('lexicon/events/classes.json').classes, verbs.words] as Raw[])
    for (const [name, words] of Object.entries(group)) classes.set(name, new Set(list(words)))
  const chainVerbs = new Map<string, ChainClass>()
  const chainNouns = new Map<string, ChainClass>()
  for (const row of chain.rows as Raw[]) {
    for (const word of list(row.words)) if (!chainVerbs.has(word)) chainVerbs.set(word, row.class as ChainClass)
    for (const word of list(row.nouns)) if (!chainNouns.has(word)) chainNouns.set(word, row.class as ChainClass)
  }
  const changeVerbs = new Map<string, EffectRow[]>()
  const changeNouns = new Map<string, EffectRow>()
  for (const raw of effects.rows as Raw[]) {
    const row: EffectRow = {
      id: String(raw.id),
      effect: raw.effect as TieEffect,
      ...(raw.only ? { only: new Set(list(raw.only)) } : {}),
    }
    for (const word of list(raw.verbs)) changeVerbs.set(word, [...(changeVerbs.get(word) ?? []), row])
    for (const word of list(raw.nouns)) if (!changeNouns.has(word)) changeNouns.set(word, row)
  }
  const invert = (group: unknown): Map<string, string> => {
    const found = new Map<string, string>()
    for (const [name, words] of Object.entries(group as Raw)) for (const word of list(words)) found.set(word, name)
    return found
  }
  const contexts = new Map<string, PloverContext[]>()
  for (const [name, words] of Object.entries(parse('lexicon/events/contexts.json').contexts as Raw))
    for (const word of list(words)) contexts.set(word, [...(contexts.get(word) ?? []), name as PloverContext])
  return {
    verbs: framesBy(verbs.rows as Raw[], 'verbs'),
    nouns: framesBy(nouns.rows as Raw[], 'nouns'),
    light: new Set(list(nouns.light)),
    passiveLight: new Set(list(nouns['passive-light'])),
    classes,
    chainVerbs,
    chainNouns,
    changeVerbs,
    changeNouns,
    hedges: invert(chain.hedges),
    modals: invert(chain.modals),
    contexts,
  }
}

let known: EventLexicon | undefined

export function eventLexicon(): EventLexicon {
  known ??= load()
  return known
}

/** Is the word in the class? Classes are named in `lexicon/events`. */
export const inClass = (name: string, word: string): boolean => eventLexicon().classes.get(name)?.has(word) === true
