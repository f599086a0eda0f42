/** Quotations as the content of a cue near them: before it, after it, on both sides, going on in the sentences that follow. */
import type { Quotation } from '../../text/index.js'
import type { Content } from './content.js'
import { type Frame, groupOf } from './frame.js'
import { classesOf } from './lexicon.js'
import { trimmed } from './stretches.js'
import { wordsBetween } from './view.js'

/** So many words at most lie between a quotation and the subject or verb that it belongs to. */
const FAR = 14

export function quotationContents(frame: Frame): readonly Content[] {
  const { view, sentence, cue } = frame
  if (frame.inside >= 0) return []
  const near = view.touching[sentence.index] ?? []
  const { from, to } = groupOf(frame)
  const groupStart = sentence.tokens[from]?.start ?? cue.start
  const groupEnd = sentence.tokens[to]?.end ?? cue.end
  let before = -1
  let after = -1
  for (const k of near) {
    const q = view.quotations[k]
    if (q === undefined) continue
    if (q.end <= cue.start) before = k
    else if (q.start >= cue.end && after < 0) after = k
  }
  const found: Content[] = []
  const b = view.quotations[before]
  const a = view.quotations[after]
  const gapBefore = b === undefined ? 99 : wordsBetween(sentence, b.end, groupStart).length
  const gapAfter = a === undefined ? 99 : wordsBetween(sentence, groupEnd, a.start).length
  const isBefore = b !== undefined && !isTitle(view.text, b) && gapBefore <= FAR && !hasRival(frame, b.end, groupStart)
  const isAfter = a !== undefined && !isTitle(view.text, a) && gapAfter <= FAR && !hasRival(frame, groupEnd, a.start)
  const then = follower(frame, Math.max(after, before, lastBefore(frame)))
  if (isBefore && b !== undefined) {
    const led = wordsBetween(sentence, sentence.tokens[frame.first]?.start ?? 0, b.start).length
    const marks = [
      'quoted before',
      `gap ${bucket(gapBefore)}`,
      ...describe(view.text, b),
      `led by ${led === 0 ? 'none' : led < 3 ? 'few' : 'many'}`,
    ]
    push('quotation', marks, [b])
    if (isAfter && a !== undefined && before + 1 === after)
      push(
        'quotation',
        [
          ...marks,
          'quoted after too',
          `gap after ${bucket(gapAfter)}`,
          `${describe(view.text, b)[2] ?? ''} then ${describe(view.text, a)[1] ?? ''}`,
          a.short ? 'after short' : 'after long',
        ],
        [b, a],
      )
    if (then !== undefined && (after < 0 || a?.short === true)) push('quotation', [...marks, 'goes on'], [b, then])
    if (then !== undefined && isAfter && a !== undefined) push('quotation', [...marks, 'after and on'], [b, a, then])
  }
  const isAside = a?.short === true && isBefore && b !== undefined && !b.short && gapBefore <= 2
  if (isAfter && a !== undefined && !isAside) {
    const marks = [
      'quoted after',
      `gap ${bucket(gapAfter)}`,
      ...describe(view.text, a),
      `mark ${view.text.slice(groupEnd, a.start).trim().slice(-1)}`,
    ]
    const between = wordsBetween(sentence, groupEnd, a.start)
    const trailing = wordsBetween(sentence, a.end, sentence.end).length
    const opener = between[between.length - 1]
    marks.push(
      `opener ${opener === undefined ? 'none' : /^(?:that|to|as|of|for|with|by|was|is|the|a|an|on|in)$/i.test(opener.form) ? opener.form.toLowerCase() : opener.upos}`,
      `then ${trailing === 0 ? 'nothing' : trailing < 3 ? 'few' : 'many'}`,
    )
    // "warned of “a storm” if it stays shut": the condition is part of what is said.
    const isConditional = /^ (?:if|unless|until) /.test(view.text.slice(a.end, a.end + 8)) && opener !== undefined
    // "boasted of “owning” the governor": one word of many that are said.
    const isPart =
      /^ (?:the|a|an|his|her|its|their|our|my|this|that)\b/.test(view.text.slice(a.end, a.end + 8)) &&
      !/\s/.test(view.text.slice(a.inner.start, a.inner.end))
    if (!isConditional && !isPart) push('quotation', marks, [a])
    if (then !== undefined && !isConditional) push('quotation', [...marks, 'goes on'], [a, then])
  }
  const colon = afterColon(frame)
  if (colon !== undefined) push('quotation', ['after colon'], [colon])
  return found

  function push(rule: string, marks: readonly string[], quotations: readonly Quotation[]) {
    found.push({
      rule,
      marks: [rule, ...marks],
      pieces: quotations.map((q) => (q.close === undefined ? trimmed(view.text, q) : { start: q.start, end: q.end })),
    })
  }
}

/** "In her book, ‘Nine Winters,’ she said": the name of a work or a ship. */
function isTitle(text: string, q: Quotation): boolean {
  return TITLED.test(text.slice(Math.max(0, q.start - 20), q.start))
}
const TITLED =
  /\b(?:book|novel|memoir|essay|film|movie|documentary|song|album|poem|play|series|ship|vessel|boat|tanker|freighter),? $/i

/** Another verb that quotes lies nearer to the quotation. */
function hasRival(frame: Frame, start: number, end: number): boolean {
  return wordsBetween(frame.sentence, start, end).some(
    (t) =>
      t.upos === 'VERB' &&
      t.i !== frame.cue.i &&
      /^VB[DZPGN]?$/.test(t.xpos) &&
      classesOf(t.lemma, 'VERB').some((c) => c === 'speech' || c === 'judgement' || c === 'demand'),
  )
}

function lastBefore(frame: Frame): number {
  const near = frame.view.touching[frame.sentence.index] ?? []
  return near[near.length - 1] ?? -1
}

/** A quotation that stands alone in the next sentence of the same paragraph: the same speech goes on. */
function follower(frame: Frame, last: number): Quotation | undefined {
  const { view, sentence } = frame
  const next = view.quotations[last + 1]
  if (last < 0 || next === undefined || view.from[last + 1] !== sentence.index + 1) return undefined
  const begun = view.sentences[sentence.index + 1]
  const ended = view.sentences[view.to[last + 1] ?? 0]
  if (begun === undefined || ended === undefined || begun.paragraph !== sentence.paragraph) return undefined
  if (/[\p{L}\p{N}]/u.test(view.text.slice(begun.start, Math.max(begun.start, next.start)))) return undefined
  return /[\p{L}\p{N}]/u.test(view.text.slice(next.end, Math.max(next.end, ended.end))) ? undefined : next
}

/** "The envoy added:" and the quotation in the line below, or in the next sentence. */
function afterColon(frame: Frame): Quotation | undefined {
  const { view, sentence } = frame
  if (!/:\s*$/.test(view.text.slice(sentence.start, sentence.end))) return undefined
  const next = (view.touching[sentence.index + 1] ?? [])[0]
  const q = next === undefined ? undefined : view.quotations[next]
  if (q === undefined || q.start < sentence.end) return undefined
  return /[\p{L}\p{N}]/u.test(view.text.slice(sentence.end, q.start)) ? undefined : q
}

function describe(text: string, q: Quotation): readonly string[] {
  const inner = text.slice(q.inner.start, Math.min(q.inner.end, q.inner.start + 400))
  const ends = text.charAt(q.inner.end - 1)
  return [
    q.short ? 'short' : 'long',
    /^[“"'‘(]*\p{Lu}/u.test(inner) ? 'capital' : 'small',
    `ends ${/[,.?!]/.test(ends) ? ends : 'bare'}`,
  ]
}

function bucket(n: number): string {
  return n <= 3 ? String(n) : n <= 6 ? '4-6' : '7+'
}
