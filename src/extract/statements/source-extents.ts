/** How far the name of a source reaches: bare, with its apposition, with its relative clause, with the comma that ends it. */
import type { Span } from '../../model/index.js'
import { childrenOf, hasRelation, relation, type Token } from '../../text/index.js'
import { type Frame, nominalStart, reachesOf } from './frame.js'

/** One stretch that the name may take, with what speaks for it. */
export interface Extent {
  readonly span: Span
  readonly marks: readonly string[]
}

/** The name alone, with what stands in apposition, with its relative clause, with the comma that ends it. */
export function extentsOf(frame: Frame, head: Token, notBefore = 0, appositionEnd = -1): readonly Extent[] {
  const { sentence, cue } = frame
  const { left, right } = reachesOf(sentence)
  const tokens = sentence.tokens
  let from = Math.max(left[head.i] ?? head.i, frame.first, notBefore)
  let full = Math.min(right[head.i] ?? head.i, frame.last)
  if (cue.i >= from && cue.i < head.i) from = cue.i + 1
  if (cue.i > head.i && cue.i <= full) full = cue.i - 1
  while (
    from < head.i &&
    (hasRelation(tokens[from] ?? head, ['case', 'punct', 'cc', 'mark']) ||
      /^(?:by|as)$/i.test(tokens[from]?.form ?? '')) &&
    tokens[from]?.head === head.i
  )
    from++
  from = nominalStart(sentence, head, from)
  const according = tokens.findIndex(
    (t, i) =>
      i >= from && i < head.i && t.form.toLowerCase() === 'to' && tokens[i - 1]?.form.toLowerCase() === 'according',
  )
  if (according >= 0) from = according + 1
  const isPossessive = head.deprel === 'nmod:poss'
  const children = childrenOf(sentence, head).filter(
    (c) => c.i > head.i && c.i <= full && relation(c) !== 'punct' && (left[c.i] ?? 0) > head.i,
  )
  const stops: { readonly to: number; readonly added: string }[] = []
  let to = head.i
  let added = 'bare'
  for (const c of children) {
    let start = left[c.i] ?? c.i
    while (start < c.i && tokens[start]?.upos === 'PUNCT') start++
    if (/^(?:flat|compound|case|fixed|goeswith|nummod)/.test(c.deprel) && start <= to + 2) {
      to = Math.min(full, Math.max(to, right[c.i] ?? c.i))
      continue
    }
    // A name right after its title belongs to it, whatever the parser calls it.
    if (start === to + 1 && c.upos === 'PROPN' && tokens[to]?.upos === 'PROPN') {
      to = Math.min(full, Math.max(to, right[c.i] ?? c.i))
      continue
    }
    stops.push({ to, added })
    const gap = tokens[start - 1]
    added = `${c.deprel}${gap !== undefined && gap.form === ',' ? ' comma' : ''}`
    to = Math.min(full, Math.max(to, right[c.i] ?? c.i))
  }
  stops.push({ to, added })
  if (appositionEnd > to) stops.push({ to: appositionEnd, added: 'appos comma' })
  const found: Extent[] = []
  for (const [k, stop] of stops.entries()) {
    const left1 = tokens[from]
    let last = stop.to
    while (last > head.i && /^[,;:–—-]$/.test(tokens[last]?.form ?? '')) last--
    last = throughBracket(tokens, from, last, cue.i > head.i ? cue.i : frame.last + 1)
    const end = tokens[last]
    if (left1 === undefined || end === undefined) continue
    const next = stops[k + 1]?.added ?? 'nothing'
    const marks = [`with ${stop.added}`, `before ${next}`, `with ${stop.added} before ${next}`]
    const isClosed =
      tokens[last + 1]?.form === ',' &&
      /comma/.test(stop.added) &&
      last + 1 < (cue.i > head.i ? cue.i : Number.POSITIVE_INFINITY)
    found.push({
      span: { start: left1.start, end: end.end },
      marks: [
        ...marks,
        isPossessive ? `possessive ${/^['’]/.test(end.form) ? 'kept' : 'cut'}` : 'plain',
        isClosed ? `comma left out ${stop.added}` : '-',
      ],
    })
    const comma = tokens[last + 1]
    if (isClosed && comma !== undefined)
      found.push({ span: { start: left1.start, end: comma.end }, marks: [...marks, `comma taken ${stop.added}`] })
  }
  return found
}

/** "Mora (PSD" takes in the bracket that closes it. */
function throughBracket(tokens: readonly Token[], from: number, last: number, before: number): number {
  let open = 0
  for (const t of tokens.slice(from, last + 1)) open += t.form === '(' ? 1 : t.form === ')' ? -1 : 0
  for (let i = last + 1; open > 0 && i < before && i <= last + 4; i++) if (tokens[i]?.form === ')') return i
  return last
}
