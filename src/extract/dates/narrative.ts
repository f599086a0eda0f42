/**
 * Is a text told without regard to the day it was written (a history), so that its expressions hang on the times it told
 * before? Decided from the years it names and from words such as `yesterday`.
 */

import type { Day } from './calendar.js'
import type { Candidate } from './candidates.js'

/** So many full dates with hardly a `yesterday` are a history even where it reaches the present. */
const DENSE = 20

export function isNarrative(candidates: readonly Candidate[], now: Day | undefined): boolean {
  let old = 0
  let near = 0
  let deictic = 0
  let bare = 0
  for (const { meaning } of candidates) {
    if (meaning.kind === 'date' && meaning.y !== undefined && meaning.m !== undefined) {
      if (now === undefined || now.y - meaning.y >= 2) old++
      else near++
    } else if (meaning.kind === 'fixed' && meaning.y === undefined) old++
    else if (meaning.kind === 'date' && meaning.y !== undefined && now !== undefined && now.y - meaning.y >= 3)
      old += 0.4
    else if (meaning.kind === 'date' && meaning.y === undefined) bare++
    else if (meaning.kind === 'weekday' && meaning.by === undefined) deictic++
    else if (meaning.kind === 'shift' && meaning.from === 'now' && meaning.unit !== 'Y' && meaning.n !== 0) deictic++
    else if (meaning.kind === 'shift' && meaning.from === 'now') deictic += 0.3
  }
  if (now === undefined) return deictic * 2 < old
  if (old + near >= DENSE && deictic * 8 < old + near && old > near) return true
  const told = near === 0 && deictic === 0 ? old + bare / 20 : old
  return told >= 5 && told > 3 * near && told > 3 * deictic
}
