/** A report as the statement rules look at it: which quotation stands where, which sentence follows which. */
import type { Analysis, Quotation, Sentence, Token } from '../../text/index.js'

/** Longer sentences are lists and tables; no clause is looked for in them. */
const LONGEST = 250

export interface View {
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** Outermost quotations in order. */
  readonly quotations: readonly Quotation[]
  /** Quotations (indexes) that touch a sentence. */
  readonly touching: readonly (readonly number[])[]
  /** For each quotation the sentences in which it begins and ends. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  isReadable(sentence: Sentence): boolean
}

export function viewOf(analysis: Analysis): View {
  const { text, sentences } = analysis
  const quotations = outermost(analysis.quotations.filter((q) => !isBlockMark(text, q)))
  const touching: number[][] = sentences.map(() => [])
  const from: number[] = []
  const to: number[] = []
  let s = 0
  for (const [k, q] of quotations.entries()) {
    while (s + 1 < sentences.length && (sentences[s]?.end ?? 0) <= q.start) s++
    let e = s
    while (e + 1 < sentences.length && (sentences[e + 1]?.start ?? Number.POSITIVE_INFINITY) < q.end) e++
    for (let i = s; i <= e; i++) touching[i]?.push(k)
    from.push(s)
    to.push(e)
    // The next quotation may begin in the sentence in which this one ends, so `s` stays.
  }
  return {
    text,
    sentences,
    quotations,
    touching,
    from,
    to,
    isReadable: (sentence) => sentence.tokens.length <= LONGEST,
  }
}

/** A straight mark that never closes, before a paragraph whose speech stands in curly marks, shows a block quotation; the speech counts. */
function isBlockMark(text: string, q: Quotation): boolean {
  return q.close === undefined && q.open === '"' && text.slice(q.inner.start, q.inner.end).includes('“')
}

function outermost(quotations: readonly Quotation[]): readonly Quotation[] {
  const found: Quotation[] = []
  let end = -1
  for (const q of quotations) {
    if (q.start < end) continue
    found.push(q)
    end = q.end
  }
  return found
}

/** The quotation that a token stands in, if any. */
export function quotationAt(view: View, sentence: Sentence, token: Token): number {
  for (const k of view.touching[sentence.index] ?? []) {
    const q = view.quotations[k]
    if (q !== undefined && q.start <= token.start && token.end <= q.end) return k
  }
  return -1
}

/** Words (not marks) of a sentence that lie within the stretch. */
export function wordsBetween(sentence: Sentence, start: number, end: number): readonly Token[] {
  const found: Token[] = []
  for (const t of sentence.tokens) {
    if (t.start >= end) break
    if (t.start >= start && t.end <= end && t.upos !== 'PUNCT') found.push(t)
  }
  return found
}
