/** What a cue may introduce: every reading of a sentence's words, and of the quotations near, as the content of one cue. */
import type { Span } from '../../model/index.js'
import type { Content } from './content.js'
import type { Add, Stretch } from './content-reader.js'
import { acrossTheVerb } from './contents-across.js'
import { toTheLeft } from './contents-left.js'
import { toTheRight } from './contents-right.js'
import type { Frame } from './frame.js'
import { isAccording, isInWords } from './in-words.js'
import { fitToQuotations } from './quotation-fit.js'
import { quotationContents } from './quoted.js'
import { trimmed } from './stretches.js'

/** All contents that the cue may have, the likelier constructions first. */
export function contentsOf(frame: Frame): readonly Content[] {
  const found: Content[] = []
  const add: Add = (rule, marks, spans, upTo) => {
    const pieces = piecesOf(frame, spans)
    if (pieces.length === 0) return
    const key = JSON.stringify(pieces)
    if (found.some((c) => (c.rule === rule || rule === 'rest') && JSON.stringify(c.pieces) === key)) return
    found.push({ rule, pieces, marks: [rule, ...marks], ...(upTo === undefined ? {} : { upTo }) })
  }
  for (const quoted of quotationContents(frame)) found.push(quoted)
  if (!isAccording(frame.cue) && !isInWords(frame)) {
    toTheRight(frame, add)
    toTheLeft(frame, add)
  }
  acrossTheVerb(frame, add)
  return found
}

function piecesOf(frame: Frame, spans: readonly Stretch[]): readonly Span[] {
  const { view, sentence } = frame
  const pieces: Span[] = []
  for (const [from, to] of spans) {
    const a = sentence.tokens[from]
    const b = sentence.tokens[to]
    if (a === undefined || b === undefined || to < from) return []
    const fitted = fitToQuotations(frame, trimmed(view.text, { start: a.start, end: b.end }))
    if (fitted === undefined || fitted.end <= fitted.start) return []
    pieces.push(fitted)
  }
  return pieces
}
