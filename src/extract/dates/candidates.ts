/** First stage: every place where a rule matches and its guard agrees; the longest match wins. */
import { meaningOf } from './builders.js'
import { guard } from './guards.js'
import type { Item } from './items.js'
import type { Meaning } from './meaning.js'
import { matchAt } from './pattern.js'
import { rulesFor } from './rules.js'

export interface Candidate {
  /** First item and the item after the last. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly meaning: Meaning
  /** `early`, `late`, `mid`, `end`, ... set by a refiner. */
  readonly modifier?: string
}

export interface Refused {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly why: string
}

export interface Candidates {
  readonly found: readonly Candidate[]
  readonly refused: readonly Refused[]
}

export function candidatesOf(items: readonly Item[]): Candidates {
  const found: Candidate[] = []
  const refused: Refused[] = []
  let at = 0
  while (at < items.length) {
    const item = items[at]
    if (item === undefined) break
    let best: Candidate | undefined
    let bestOrder = 0
    for (const rule of rulesFor(item)) {
      const match = matchAt(rule.compiled, items, at)
      if (match === undefined || (best !== undefined && match.to < best.to)) continue
      if (best !== undefined && match.to === best.to && rule.order > bestOrder) continue
      const meaning = meaningOf(rule.make, match.captures, match.words, rule.with ?? {})
      if (meaning === undefined) continue
      const last = items[match.to - 1] ?? item
      const why = guard(rule, meaning, items, at, match.to)
      if (why !== undefined) {
        refused.push({ start: item.start, end: last.end, rule: rule.id, why })
        continue
      }
      best = { from: at, to: match.to, start: item.start, end: last.end, rule: rule.id, meaning }
      bestOrder = rule.order
    }
    if (best === undefined) at++
    else {
      found.push(best)
      at = best.to
    }
  }
  return { found, refused }
}
