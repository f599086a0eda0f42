/** Tallies of games and votes: `31-24`, `12-all`, `a two-to-one vote`. */
import type { Piece } from './pieces.js'
import type { UnitHere } from './unit-here.js'
import { numberWords } from './words.js'

/** A number as it was read, before it is taken for a figure. */
export interface NumberRead {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly form: 'digits' | 'words' | 'fraction'
  readonly unit: UnitHere | undefined
}

/** What follows the figures of a game or a vote: `a 7-0 lead`, `the 14 - 3 record`. */
const RESULT =
  /^(?:all|lead|win|victory|loss|defeat|run|tie|record|draw|triumph|deficit|decision|rout|start|mark|series|aggregate|final|score|scoreline|home|away|overall|thriller|drubbing|thrashing|overtime|halftime|road|in|on|at|over|against|after|with|for|to|and|when|since|this|last|as|by|from|but|while|before)$/

/** `31-24`, `2 - 13`, `5-4-1`, `12-all`: where the tally ends; undefined when it is a range or something else. */
export function tallyEnd(pieces: readonly Piece[], read: NumberRead): number | undefined {
  const dash = pieces[read.to]
  const second = pieces[read.to + 1]
  if (dash === undefined || second === undefined || !/^[-–—]$/.test(dash.form) || dash.line || second.line)
    return undefined
  if (dash.glued !== second.glued) return undefined
  if (second.lower === 'all') return read.to + 2
  if (!/^\d{1,3}$/.test(pieces[read.from]?.form ?? '') || !/^\d{1,3}$/.test(second.form)) return undefined
  let end = read.to + 2
  while (
    end < read.to + 8 &&
    /^[-–—]$/.test(pieces[end]?.form ?? '') &&
    /^\d{1,3}$/.test(pieces[end + 1]?.form ?? '') &&
    pieces[end]?.glued === pieces[end + 1]?.glued
  )
    end += 2
  const next = pieces[end]
  if (next?.glued && /^(?:[-%]|[a-z]+)$/i.test(next.form)) return undefined
  const falls = Number(second.form) <= read.value
  const alone = next === undefined || next.line || /^[.,;:)!?"”'’\]]$/.test(next.form) || RESULT.test(next.lower)
  return falls || alone || end > read.to + 2 ? end : undefined
}

/** Nouns of a result. */
export const isVote = (piece: Piece | undefined): boolean =>
  /^(?:vote|margin|ratio|decision|majority|ruling|lead|win|victory|loss|defeat|odds|record|split)$/.test(
    piece?.lower ?? '',
  )

/** `a two-to-one vote`, `3-to-1 odds`: where it ends. */
export function ratioEnd(pieces: readonly Piece[], to: number): number | undefined {
  const form = (k: number) => pieces[to + k]?.lower ?? ''
  const second = pieces[to + 3]
  return form(0) === '-' &&
    pieces[to]?.glued &&
    form(1) === 'to' &&
    form(2) === '-' &&
    second?.glued &&
    (second.digits || numberWords.has(second.lower))
    ? to + 4
    : undefined
}
