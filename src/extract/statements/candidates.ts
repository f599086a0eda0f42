/** All attributions of a report that are likely enough, each quotation and each content with one speaker. */
import { attribute } from './attribute.js'
import type { Attribution } from './attribution.js'
import { colonAttributions } from './colon.js'
import { isEligible } from './judge.js'
import { classesOf } from './lexicon.js'
import { joinOrphans } from './orphans.js'
import { likeness, overlap, trimmed } from './stretches.js'
import type { View } from './view.js'
import type { Weights } from './weights.js'

interface Dropped {
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
  const ordered = endBeforeInsertions(view.text, [...joined].sort(byPlace))
  return { kept: endBeforeContrast(view, endBeforeParticiples(view, ordered)), dropped }
}

function byPlace(a: Attribution, b: Attribution): number {
  return a.sentence.index - b.sentence.index || a.head.i - b.head.i
}

/** "Police believe X, the ministry said": what police believe ends before the clause that reports it. */
function endBeforeInsertions(text: string, kept: readonly Attribution[]): readonly Attribution[] {
  return kept.map((a, k) => {
    for (const b of kept.slice(k + 1, k + 8)) {
      if (b.sentence !== a.sentence) break
      const reports = b.rule === 'inserted' || b.rule === 'according to' || b.rule === 'before'
      if (!reports || !b.content.pieces.some((p) => p.start <= a.cue.start && a.cue.end <= p.end)) continue
      const start = Math.min(b.cue.start, b.source.span?.start ?? b.cue.start)
      const pieces = a.content.pieces.map((p) =>
        p.start < start && p.end > start ? trimmed(text, { start: p.start, end: start }) : p,
      )
      return { ...a, content: { ...a.content, pieces } }
    }
    return a
  })
}

/** "said X, adding that Y": the parser hangs the participle on X; the first content ends before it all the same. */
function endBeforeParticiples(view: View, kept: readonly Attribution[]): readonly Attribution[] {
  return kept.map((a, k) => {
    let { pieces } = a.content
    for (let j = k + 1; j < kept.length && kept[j]?.sentence === a.sentence; j++) {
      const cue = kept[j]?.head
      if (
        cue === undefined ||
        cue.xpos !== 'VBG' ||
        !isSaying(cue.lemma) ||
        a.source.span?.start !== kept[j]?.source.span?.start
      )
        continue
      const comma = a.sentence.tokens[cue.i - 1]
      if (comma === undefined || comma.form !== ',') continue
      pieces = pieces.map((p) =>
        p.start < comma.start && p.end > cue.end && !isQuoted(view, a, comma)
          ? { start: p.start, end: comma.start }
          : p,
      )
    }
    return pieces === a.content.pieces ? a : { ...a, content: { ...a.content, pieces } }
  })
}

/** "Half agreed that X, while others said Y": what the first say ends before what is set against it with a speaker of its own. */
function endBeforeContrast(view: View, kept: readonly Attribution[]): readonly Attribution[] {
  return kept.map((a, k) => {
    let { pieces } = a.content
    for (let j = k + 1; j < kept.length && kept[j]?.sentence === a.sentence; j++) {
      const b = kept[j]
      if (b?.source.span === undefined || b.source.span.start > b.cue.start) continue
      const start = b.source.span.start
      const led = /[,;]\s+(?:(?:even )?though|although|while|whereas|but)\s+$/.exec(view.text.slice(start - 16, start))
      if (led === null) continue
      const end = start - led[0].length
      pieces = pieces.map((p) =>
        p.start < end && p.end > b.cue.end && !isQuoted(view, a, { start: end, end: end + 1 })
          ? { start: p.start, end }
          : p,
      )
    }
    return pieces === a.content.pieces ? a : { ...a, content: { ...a.content, pieces } }
  })
}

function isSaying(lemma: string): boolean {
  const classes = classesOf(lemma, 'VERB')
  return classes.includes('speech') && !classes.includes('evidence')
}

function isQuoted(view: View, a: Attribution, at: { readonly start: number; readonly end: number }): boolean {
  return (view.touching[a.sentence.index] ?? []).some(
    (k) => overlap(view.quotations[k] ?? at, at) > 0 && view.quotations[k] !== undefined,
  )
}

/** Two cues for one content, or two attributions of one cue. */
function isRival(a: Attribution, b: Attribution): boolean {
  const same = likeness(a.content.pieces, b.content.pieces)
  return same > 0.85 || overlap(a.cue, b.cue) > 0 || (a.rule === 'quotation' && b.rule === 'quotation' && same > 0.3)
}
