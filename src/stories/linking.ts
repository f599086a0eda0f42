/** The keys of a report as an index keeps them. */
import type { Told } from './grouping/profile.js'
import { keysByLevel } from './links/link-keys.js'

/** Names the rules by which keys are made. Change it with every change of them, or of the words that they weigh. */
export const LINKED_BY = 'links 7'

/** Keys by level, as integers of at most 51 bits and a sign. */
export const linksOf = (item: Told): readonly (readonly number[])[] => keysByLevel(item)
