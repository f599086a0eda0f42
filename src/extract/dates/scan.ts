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
    out.push({ ...candidate, resolved })
    if (resolved.focus !== undefined && candidate.meaning.kind !== 'part' && !isAside(candidate, narrative))
      focus = { ...resolved.focus, words: text.slice(candidate.start, candidate.end) }
  }
  return { found: intervals(out, items), refused }
}

const LEANING = new Set(['date', 'weekday', 'feast', 'season', 'part', 'weekend', 'weekOf'])

/** Times that later ones do not hang on: decades and centuries. */
const isAside = (candidate: Candidate, narrative: boolean): boolean => narrative && candidate.meaning.kind === 'fixed'
