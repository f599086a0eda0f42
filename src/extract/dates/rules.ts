/** The rules of `lexicon/dates/rules.json`, compiled and ordered by what they can begin with. */
import { ownCopy, readPackageFile } from '../../text/index.js'
import type { Item } from './items.js'
import { compile, firstsOf, type Pattern } from './pattern.js'
import type { Classes } from './words.js'

/** One row of the rule file. */
export interface DateRule {
  readonly id: string
  readonly pattern: string
  /** Name of the builder that makes a meaning of the match. */
  readonly make: string
  readonly with?: Readonly<Record<string, number | string>>
  readonly reason: string
  readonly example: string
  /** The words of the example that the rule must take. */
  readonly match: string
  /** A text in which the rule must take nothing. */
  readonly not: string
}

export interface CompiledRule extends DateRule {
  readonly order: number
  readonly compiled: Pattern
}

export const dateRules: readonly CompiledRule[] = (
  JSON.parse(readPackageFile('lexicon/dates/rules.json')) as { readonly rules: readonly DateRule[] }
).rules.map((rule, order) => ({ ...rule, order, compiled: compile(rule.pattern) }))

const byFirst = new Map<string, CompiledRule[]>()
for (const rule of dateRules)
  for (const first of new Set(firstsOf(rule.compiled))) byFirst.set(first, [...(byFirst.get(first) ?? []), rule])

const cache = new WeakMap<Classes, Map<string, readonly CompiledRule[]>>()

/** Rules that may match from an item on. */
export function rulesFor(item: Item): readonly CompiledRule[] {
  const known = cache.get(item.classes) ?? new Map<string, readonly CompiledRule[]>()
  const before = known.get(item.lower)
  if (before !== undefined) return before
  const found = new Set<CompiledRule>(byFirst.get(item.lower))
  for (const name in item.classes) for (const rule of byFirst.get(name) ?? []) found.add(rule)
  const rules = [...found]
  if (known.size < 5000) known.set(ownCopy(item.lower), rules)
  cache.set(item.classes, known)
  return rules
}
