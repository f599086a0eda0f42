/** Does the tense around an expression point back or ahead? Told from the words of its clause. */

import type { Lean } from './anchors.js'
import type { Item } from './items.js'
import { futureWords, pastWords } from './words.js'

const REACH = 14
const STRONG = new Set([
  'will',
  'shall',
  'would',
  'expected',
  'scheduled',
  'due',
  'slated',
  'until',
  'till',
  'upcoming',
  'planned',
  'plans',
  'plan',
  'expire',
  'expires',
])

/** Looks outwards from `items[from, to)` to the ends of the sentence, at most a dozen words. */
export function leanOf(items: readonly Item[], from: number, to: number): Lean {
  let past = 0
  let future = 0
  const see = (item: Item, distance: number, before: boolean) => {
    const weight = 1 / (distance + (before ? 0 : 2))
    const verb = /(?:^|')(?:ll)$/.test(item.lower) || futureWords.has(item.lower)
    if (verb) future += STRONG.has(item.lower) ? 2 * weight : weight
    else if (item.lower !== 'said' && (pastWords.has(item.lower) || /[a-z]{3}ed$/.test(item.lower))) past += weight
    else if (item.lower === 'said' || item.lower === 'told') past += weight / 2
  }
  for (let i = from - 1, n = 1; i >= 0 && n <= REACH; i--, n++) {
    const item = items[i]
    if (item === undefined || /^[.!?;]$/.test(item.form)) break
    if (
      item.lower === 'to' &&
      n <= REACH &&
      /^[a-z]+$/.test(items[i + 1]?.form ?? '') &&
      i + 1 < from &&
      isInfinitive(items[i + 1])
    )
      future += 0.7 / n
    see(item, n, true)
    if (items[i]?.barrier) break
  }
  for (let i = to, n = 1; i < items.length && n <= REACH; i++, n++) {
    const item = items[i]
    if (item === undefined || item.barrier || /^[.!?;]$/.test(item.form)) break
    see(item, n, false)
  }
  if (past === 0 && future === 0) return 'open'
  return future > past * 1.1 ? 'future' : 'past'
}

const isInfinitive = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.classes.MONTH === undefined &&
  item.classes.WEEKDAY === undefined &&
  !/^(the|a|an|this|his|her|its|their|our|my|some|about|all|any)$/.test(item.lower)
