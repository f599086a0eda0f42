/** Attributions as the quotation benchmark writes them. */
import { candidates } from './candidates.js'
import type { View } from './view.js'
import type { Weights } from './weights.js'

type Pair = readonly [number, number]
export interface Quote {
  readonly content: readonly Pair[]
  readonly source: readonly Pair[]
  readonly cue: readonly Pair[]
}

export function quotesOf(view: View, weights: Weights, threshold: number): readonly Quote[] {
  return candidates(view, weights, threshold).kept.map((a) => ({
    content: a.content.pieces.map((p) => [p.start, p.end] as const),
    source: a.source.span === undefined ? [] : [[a.source.span.start, a.source.span.end] as const],
    cue: [[a.cue.start, a.cue.end] as const],
  }))
}
