/** Words beside a number that bound it: `at least`, `more than`, `or so`. */
import type { Bound } from '../../model/index.js'
import type { Piece } from './pieces.js'
import { boundsAfter, boundsBefore } from './words.js'

const starts = index(boundsBefore.map(([phrase, bound]) => [phrase.split(' ').reverse(), bound] as const))
const ends = index(boundsAfter.map(([phrase, bound]) => [phrase.split(' '), bound] as const))

type Entry = readonly [readonly string[], Bound]

function index(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>()
  for (const entry of entries) {
    const first = entry[0][0] ?? ''
    map.set(first, [...(map.get(first) ?? []), entry])
  }
  return map
}

/** Words after which `over` with a length of time means more than. */
const LENGTH =
  /^(?:for|after|last|lasts|lasted|lasting|take|takes|took|spent|spend|just|well|in|within|of|with|a|than|is|was|are|were)$/

const BETWEEN = /^(?:a|an|the|total|of|record|another|further|additional|mere|whopping|staggering|estimated|combined)$/

/** The bound before a number, and the piece at which its words begin. */
export function boundBefore(
  pieces: readonly Piece[],
  at: number,
  time = false,
): { readonly bound?: Bound; readonly from: number } {
  let end = at
  for (let steps = 0; steps < 4; steps++) {
    const found = phraseBefore(pieces, end)
    if (found !== undefined) {
      const stretch = time && pieces[end - 1]?.lower === 'over' && end - found.from === 1
      return stretch && !LENGTH.test(pieces[end - 2]?.lower ?? '') ? { from: at } : found
    }
    const word = pieces[end - 1]
    if (word === undefined || pieces[end]?.line || !BETWEEN.test(word.lower)) break
    end--
  }
  return { from: at }
}

function phraseBefore(
  pieces: readonly Piece[],
  end: number,
): { readonly bound: Bound; readonly from: number } | undefined {
  if (pieces[end]?.line) return undefined
  for (const [words, bound] of starts.get(pieces[end - 1]?.lower ?? '') ?? []) {
    const from = end - words.length
    if (
      from < 0 ||
      !words.every(
        (word, k) => pieces[end - 1 - k]?.lower === word && (k === words.length - 1 || !pieces[end - 1 - k]?.line),
      )
    )
      continue
    if (isOrdinaryUse(pieces, from, words)) continue
    return { bound, from }
  }
  return undefined
}

/** Verbs that make one word with `over`: `handed over 12 prisoners`. */
const HANDED =
  /^(?:hand|hands|handed|handing|turn|turns|turned|turning|take|takes|took|taken|taking|sign|signed|signing|give|gave|given|argue|argued|arguing|quarrel|quarrelled|quarrelling|fight|fought|fighting|win|won|row|rowed|dispute)$/

/** `rose above 5 percent`, `over` after a verb of lasting: still bounds; `stood up to 12 ships`, `under 12 ministers` are not. */
function isOrdinaryUse(pieces: readonly Piece[], from: number, words: readonly string[]): boolean {
  const before = pieces[from - 1]?.lower ?? ''
  const phrase = words.length === 1 ? (words[0] ?? '') : ''
  if (words[1] === 'up' && /^(?:stood|stand|stands|standing|lived|live|lives|add|adds|added|down)$/.test(before))
    return true
  // "half as much as the 12 ships"
  if (/^(?:much|many)$/.test(words[1] ?? '') && /^(?:half|twice|thrice|times)$/.test(before)) return true
  if (phrase === 'under' && /^(?:came|come|served|serve|ruled|governed|placed|put|is|was|were|are)$/.test(before))
    return true
  if (phrase === 'over' && HANDED.test(before)) return true
  if (phrase === 'near' || phrase === 'beyond' || phrase === 'above' || phrase === 'below')
    return /^(?:a|the)$/.test(before)
  if (phrase === 'some') return false
  return (
    phrase === 'about' &&
    /^(?:asked|spoke|talk|talks|talked|said|say|says|told|know|worried|concerned|concerns|information|questions|learned|complained|think|thought|report|reports|story|stories)$/.test(
      before,
    )
  )
}

/** The bound after a quantity: `or more`, `or so`. */
export function boundAfter(
  pieces: readonly Piece[],
  at: number,
): { readonly bound: Bound; readonly length: number } | undefined {
  const first = pieces[at]
  if (first === undefined || first.line) return undefined
  for (const [words, bound] of ends.get(first.lower) ?? []) {
    if (!words.every((word, k) => pieces[at + k]?.lower === word)) continue
    if (first.form === '+' && (!first.glued || pieces[at + 1]?.digits)) continue
    if (words[0] === '-' && (!first.glued || !pieces[at + 1]?.glued)) continue
    if (words[0] === 'plus' && (pieces[at + 1]?.digits || /^[a-z]/.test(pieces[at + 1]?.form ?? ''))) continue
    if (words[0] === 'odd' && first.line) continue
    return { bound, length: words.length }
  }
  return undefined
}
