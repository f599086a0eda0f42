/** The keys of a report as an index keeps them. */
import type { Told } from './grouping/profile.js'
import { LEVELS, levelOf, linkKeys } from './links/link-keys.js'

/** Names the rules by which keys are made. Change it with every change of them, or of the words that they weigh. */
export const LINKED_BY = 'links 1'

const BASE = 36
/** Databases keep whole numbers up to here exactly even when they come as floating point. */
const SPACE = 2 ** 50

/** Keys by level, as integers below 2^50. */
export function linksOf(item: Told): readonly (readonly number[])[] {
  const levels: number[][] = Array.from({ length: LEVELS }, () => [])
  for (const key of linkKeys(item)) levels[levelOf(key)]?.push(Number.parseInt(key.slice(1), BASE) % SPACE)
  return levels
}
