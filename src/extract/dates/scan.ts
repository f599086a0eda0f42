/** The three stages in order: candidates, refiners, resolution along the text. */

import type { Env, Focus, Lean } from './anchors.js'
import { type Day, dayOf } from './calendar.js'
import { type Candidate, candidatesOf, type Refused } from './candidates.js'
import { intervals } from './intervals.js'
import type { Item } from './items.js'
import { leanOf } from './lean.js'
import { isNarrative } from './narrative.js'
import { refine } from './refine.js'
import { resolve } from './resolve.js'
import type { Scanned } from './scanned.js'

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
  let quarter: Env['quarter']
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
      ...(quarter === undefined ? {} : { quarter }),
    }
    const resolved = isRate(candidate, items)
      ? { ...resolve(candidate.meaning, env), timex: 'SET' as const }
      : resolve(candidate.meaning, env)
    if (
      resolved.value === 'FUTURE_REF' &&
      candidate.to - candidate.from === 1 &&
      (leanAt?.(candidate) ?? leanOf(items, candidate.from, candidate.to)) !== 'future'
    )
      continue
    out.push({ ...candidate, resolved })
    const named = /^(\d{4})-Q([1-4])$/.exec(resolved.value)
    if (named !== null && candidate.meaning.kind === 'part')
      quarter = { y: Number(named[1]), n: Number(named[2]), words: text.slice(candidate.start, candidate.end) }
    const told = resolved.focus
    if (told !== undefined && movesFocus(candidate, told, focus, items, narrative))
      focus = { ...told, words: text.slice(candidate.start, candidate.end) }
  }
  return { found: intervals(out, items), refused }
}

/** `$5 million a year`, `three barrels a day`: a rate, not a length. */
function isRate({ meaning, from, to }: Candidate, items: readonly Item[]): boolean {
  if (meaning.kind !== 'duration' || meaning.n !== 1 || to - from !== 2 || !/^an?$/.test(items[from]?.lower ?? ''))
    return false
  const before = items[from - 1]
  if (before === undefined || items[from]?.barrier || NOT_COUNTED.test(before.lower)) return false
  for (let i = from - 1; i >= from - 4; i--) {
    const item = items[i]
    if (item === undefined || /^[.;:!?]$/.test(item.form)) return false
    if (
      /\d/.test(item.form) ||
      item.classes.NUM !== undefined ||
      /^(?:million|billion|trillion|percent|thousand|hundred)s?$/.test(item.lower)
    )
      return true
    if (item.barrier) return false
  }
  return false
}

const NOT_COUNTED =
  /^(?:for|in|within|by|over|than|about|nearly|almost|lasted|last|after|under|every|once|of|just|only|and|or|to|,|is|was|half)$/

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
