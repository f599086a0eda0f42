/** What the refiners share: candidates grow over neighbouring items, pairs join. */
import type { Candidate } from './candidates.js'
import type { Item } from './items.js'
import type { Meaning } from './meaning.js'

export type Refiner = (candidates: readonly Candidate[], items: readonly Item[]) => readonly Candidate[]

export const words = (items: readonly Item[], from: number, to: number): string => {
  let text = ''
  for (let i = from; i < to; i++) text += `${i > from ? ' ' : ''}${items[i]?.lower ?? ''}`
  return text
}

export function grow(
  candidate: Candidate,
  items: readonly Item[],
  from: number,
  to: number,
  change: Partial<Candidate>,
): Candidate {
  return {
    ...candidate,
    from,
    to,
    start: items[from]?.start ?? candidate.start,
    end: items[to - 1]?.end ?? candidate.end,
    ...change,
  }
}

/** Joins pairs of neighbours; `join` answers undefined to leave them apart. */
export function pairwise(join: (a: Candidate, b: Candidate, items: readonly Item[]) => Candidate | undefined): Refiner {
  return (candidates, items) => {
    const out: Candidate[] = []
    for (const next of candidates) {
      const last = out.at(-1)
      const near = last !== undefined && next.from - last.to <= 3 && !barrierBetween(items, last.to, next.from)
      const joined = near ? join(last, next, items) : undefined
      if (joined === undefined) out.push(next)
      else out[out.length - 1] = joined
    }
    return out
  }
}

export function barrierBetween(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (items[i]?.barrier) return true
  return false
}

export const isDay = (m: Meaning): boolean => m.kind === 'date' && m.d !== undefined

export const isDayish = (m: Meaning): boolean =>
  isDay(m) ||
  m.kind === 'weekday' ||
  m.kind === 'weekdayOf' ||
  m.kind === 'feast' ||
  m.kind === 'dayOfMonth' ||
  (m.kind === 'monthOfYear' && m.d !== undefined) ||
  (m.kind === 'shift' && m.unit === 'D')
