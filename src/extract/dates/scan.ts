/** The three stages in order: candidates, refiners, resolution along the text. */

import { type Day, dayOf } from './calendar.js'
import { type Candidate, candidatesOf, type Refused } from './candidates.js'
import { intervals } from './intervals.js'
import type { Item } from './items.js'
import { leanOf } from './lean.js'
import { isNarrative } from './narrative.js'
import { refine } from './refine.js'
import { type Env, type Focus, type Lean, type Resolved, resolve } from './resolve.js'

export interface Scanned extends Candidate {
  readonly resolved: Resolved
}

export interface Scan {
  readonly found: readonly Scanned[]
  readonly refused: readonly Refused[]
}

/** Reads all expressions; `lean` may tell the tense from a tree and answers undefined when it cannot. */
export function scan(
  text: string,
  items: readonly Item[],
  now: number | undefined,
  leanAt?: (candidate: Candidate) => Lean | undefined,
): Scan {
  const { found, refused } = candidatesOf(items)
  const candidates = refine(found, items)
  const day: Day | undefined = now === undefined ? undefined : dayOf(now)
  const narrative = isNarrative(candidates, day)
  const out: Scanned[] = []
  let focus: Focus | undefined
  for (const candidate of candidates) {
    const needsLean =
      LEANING.has(candidate.meaning.kind) ||
      (candidate.meaning.kind === 'daypart' && candidate.meaning.on !== undefined) ||
      candidate.meaning.kind === 'clock'
    const lean = needsLean ? (leanAt?.(candidate) ?? leanOf(items, candidate.from, candidate.to)) : 'open'
    const env: Env = {
      ...(day === undefined ? {} : { now: day }),
      ...(focus === undefined ? {} : { focus }),
      narrative,
      lean,
    }
    const resolved = resolve(candidate.meaning, env)
    if (
      resolved.value === 'FUTURE_REF' &&
      candidate.to - candidate.from === 1 &&
      leanOf(items, candidate.from, candidate.to) !== 'future'
    )
      continue
    out.push({ ...candidate, resolved })
    const told = resolved.focus
    if (told !== undefined && movesFocus(candidate, told, focus, items, narrative))
      focus = { ...told, words: text.slice(candidate.start, candidate.end) }
  }
  return { found: intervals(out, items), refused }
}

const LEANING = new Set(['date', 'weekday', 'feast', 'season', 'part', 'weekend', 'weekOf'])

/** Does the tale move on to this time? Asides do not move it: other ages, years that only qualify a noun, looks back. */
function movesFocus(
  candidate: Candidate,
  told: { readonly y: number; readonly m?: number },
  focus: Focus | undefined,
  items: readonly Item[],
  narrative: boolean,
): boolean {
  const { meaning } = candidate
  if (meaning.kind === 'part') return false
  if (focus === undefined) return true
  if (told.m === undefined && told.y === focus.y) return false
  if (!narrative) return true
  if (meaning.kind === 'fixed') return false
  if (meaning.kind === 'shift' && meaning.n < 0 && meaning.unit === 'Y') return false
  if (told.y - focus.y > 8 || focus.y - told.y > 12)
    return told.m !== undefined && Math.abs(told.y - focus.y) < 60 && told.y < focus.y + 25
  if (told.m === undefined && meaning.kind === 'date') {
    const before = items[candidate.from - 1]?.lower ?? ''
    return !/^(-|–|the|a|of|his|her|their|\(|to)$/.test(before)
  }
  return true
}
