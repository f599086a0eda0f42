/**
 * Patterns of rules: a row of words and word classes, matched against items. Rows are short and know no repetition, so
 * that the cost of a match is bounded.
 */
import type { Item } from './items.js'

interface Element {
  /** Literal words, lower case. */
  readonly words: readonly string[]
  /** Names of classes. */
  readonly classes: readonly string[]
  readonly optional: boolean
}

export type Pattern = readonly Element[]

/** What a pattern caught: the items that matched its classes, by class. */
export type Captures = Readonly<Record<string, number | string>>

export interface Match {
  /** Index of the item after the last. */
  readonly to: number
  readonly captures: Captures
  /** The words of the match, lower case. */
  readonly words: readonly string[]
}

/** Compiles `the? DAY of? MONTH`. */
export function compile(source: string): Pattern {
  return source.split(/\s+/).map((part) => {
    const optional = part.endsWith('?') && part.length > 1
    const options = (optional ? part.slice(0, -1) : part).split('|')
    const isClass = (option: string) => /^[A-Z][A-Z0-9]+$/.test(option)
    return { words: options.filter((o) => !isClass(o)), classes: options.filter(isClass), optional }
  })
}

/** Words and classes that a match can begin with. */
export function firstsOf(pattern: Pattern): readonly string[] {
  const firsts: string[] = []
  for (const element of pattern) {
    firsts.push(...element.words, ...element.classes)
    if (!element.optional) break
  }
  return firsts
}

/** Longest match of a pattern from an item on; undefined when there is none. */
export function matchAt(pattern: Pattern, items: readonly Item[], from: number): Match | undefined {
  const taken: (string | undefined)[] = []
  const end = walk(pattern, 0, items, from, from, taken)
  if (end < 0) return undefined
  const captures: Record<string, number | string> = {}
  const words: string[] = []
  let at = from
  for (const caught of taken) {
    if (caught === undefined) continue
    const item = items[at++]
    if (item === undefined) break
    words.push(item.lower)
    if (caught === '') continue
    captures[caught] = item.classes[caught] ?? 0
    const half = item.classes.MERIDIEM
    if (half !== undefined) captures.MERIDIEM = half
  }
  return { to: end, captures, words }
}

/** Index after the match, -1 without one. `taken[k]`: class by which element k matched, '' for a word, undefined when left out. */
function walk(
  pattern: Pattern,
  k: number,
  items: readonly Item[],
  from: number,
  at: number,
  taken: (string | undefined)[],
): number {
  const element = pattern[k]
  if (element === undefined) {
    taken.length = k
    return at
  }
  const item = items[at]
  if (item !== undefined && (at === from || !item.barrier)) {
    const by = element.words.includes(item.lower)
      ? ''
      : element.classes.find((name) => item.classes[name] !== undefined)
    if (by !== undefined) {
      taken[k] = by
      const end = walk(pattern, k + 1, items, from, at + 1, taken)
      if (end >= 0) return end
    }
  }
  if (!element.optional) return -1
  taken[k] = undefined
  return walk(pattern, k + 1, items, from, at, taken)
}
