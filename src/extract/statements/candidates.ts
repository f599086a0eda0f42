/** All attributions of a report that are likely enough, each quotation and each content with one speaker. */
import { type Attribution, attribute } from './attribute.js'
import { colonAttributions } from './colon.js'
import { isEligible } from './judge.js'
import { joinOrphans } from './orphans.js'
import { likeness, overlap } from './stretches.js'
import type { View } from './view.js'
import type { Weights } from './weights.js'

export interface Dropped {
  readonly attribution: Attribution
  readonly rule: string
  readonly why: string
}

export interface Candidates {
  /** In order of their cues. */
  readonly kept: readonly Attribution[]
  readonly dropped: readonly Dropped[]
}

/** Weighs every possible cue of the report and keeps those at least as likely as `threshold`. */
export function candidates(view: View, weights: Weights, threshold: number): Candidates {
  const kept: Attribution[] = []
  const dropped: Dropped[] = []
  const colons = colonAttributions(view)
  for (const sentence of view.sentences) {
    if (!view.isReadable(sentence)) continue
    const found: Attribution[] = []
    for (const token of sentence.tokens) {
      if (!isEligible(token)) continue
      const attribution = attribute(view, sentence, token, weights)
      if (attribution === undefined) continue
      if (attribution.likelihood >= threshold) found.push(attribution)
      else if (attribution.likelihood >= threshold / 2)
        dropped.push({
          attribution,
          rule: 'statements.unlikely@1',
          why: 'the word is used otherwise more often than to attribute',
        })
    }
    found.sort((a, b) => b.likelihood - a.likelihood)
    const own: Attribution[] = []
    for (const a of found) {
      if (!own.some((b) => isRival(a, b))) own.push(a)
      else dropped.push({ attribution: a, rule: 'statements.one-cue@1', why: 'the same words have a likelier cue' })
    }
    kept.push(...own)
  }
  const joined = joinOrphans(view, [...kept, ...colons].sort(byPlace), weights)
  return { kept: [...joined].sort(byPlace), dropped }
}

function byPlace(a: Attribution, b: Attribution): number {
  return a.sentence.index - b.sentence.index || a.head.i - b.head.i
}

/** Two cues for one content, or two attributions of one cue. */
function isRival(a: Attribution, b: Attribution): boolean {
  const same = likeness(a.content.pieces, b.content.pieces)
  return same > 0.85 || overlap(a.cue, b.cue) > 0 || (a.rule === 'quotation' && b.rule === 'quotation' && same > 0.3)
}
