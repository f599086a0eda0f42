/** Runs of tokens that may be names: capitals with the hyphens, particles and signs between them. */
import { PARTICLES, type SentenceView } from './sentence-view.js'

export interface Chunk {
  readonly first: number
  readonly last: number
}

/** All runs of a sentence, in order. */
export function nameChunks(view: SentenceView): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let i = 0; i < view.tokens.length; i++) {
    if (!view.nameish(i)) continue
    const chunk = withOrdinal(view, chunkFrom(view, i))
    chunks.push(chunk)
    i = chunk.last
  }
  return chunks
}

const ORDINAL = /^\d{1,3}(st|nd|rd|th)$/

/** "5th Fleet", "321st Field Artillery Regiment": the number belongs to the unit's name. */
function withOrdinal(view: SentenceView, chunk: Chunk): Chunk {
  const before = view.tokens[chunk.first - 1]
  return before !== undefined && ORDINAL.test(before.form) && view.tokens[chunk.first]?.upos === 'PROPN'
    ? { first: chunk.first - 1, last: chunk.last }
    : chunk
}

/** The run that begins at a name-like token. */
export function chunkFrom(view: SentenceView, first: number): Chunk {
  let last = first
  for (let next = follower(view, last); next > last; next = follower(view, last)) last = next
  return { first, last }
}

/** Index of the next token of the run after `i`; `i` itself when the run ends. */
function follower(view: SentenceView, i: number): number {
  const { tokens } = view
  const here = tokens[i]
  const next = tokens[i + 1]
  if (here === undefined || next === undefined) return i
  if (view.nameish(i + 1)) return i + 1
  const after = tokens[i + 2]
  if (after === undefined) return i
  const tight = here.end === next.start && next.end === after.start
  if (
    /^[-–‐]$/.test(next.form) &&
    tight &&
    (view.nameish(i + 2) ||
      /^(al|ul|e|i)$/.test(after.form) ||
      (after.upos === 'PROPN' && here.upos === 'PROPN' && /^\p{Ll}{2,6}$/u.test(after.form)) ||
      /^\d/.test(after.form))
  )
    return i + 2
  if (/^['’]$/.test(next.form) && tight && view.nameish(i + 2)) return i + 2
  if (ORDINAL.test(next.form) && view.nameish(i + 2) && here.upos === 'PROPN') return i + 2
  // "the Miners' Union", "the Farmers' Party".
  if (
    /^['’]$/.test(next.form) &&
    here.end === next.start &&
    /s$/.test(here.form) &&
    view.nameish(i + 2) &&
    /^(Union|Congress|Party|Association|Federation|League|Front|Council|Alliance|Movement|Confederation|Guild|Club|Bank|Society|Organi[sz]ation|Commissions?|Syndicate|Institute|Rights)$/.test(
      after.form,
    )
  )
    return i + 2
  if (
    /^['’]s$/.test(next.form) &&
    /^(College|School|Cathedral|Hospital|Church|Hall|Park|Square|Court|University|Island|Bay|Point|Cup)$/.test(
      after.form,
    ) &&
    here.upos === 'PROPN' &&
    i > 0 &&
    /^(King|Queen|St\.?|Saint|Lord|People|Women|Children|Men|Workers?|Sotheby|Christie|Lloyd|Regent|Trinity|Corpus|Prince|Princess|Earl|Martha|Land)$/.test(
      here.form,
    )
  )
    return i + 2
  if (next.form === 'and' && here.deprel === 'compound' && here.head > i + 2 && view.nameish(i + 2)) return i + 2
  if (next.form === '&' && view.nameish(i + 2)) return i + 2
  if (
    /^\.$/.test(next.form) &&
    here.form.length <= 4 &&
    here.end === next.start &&
    view.nameish(i + 2) &&
    here.form.length === 1
  )
    return i + 2
  if (PARTICLES.has(next.form.toLowerCase()) && next.form.length > 1) {
    if (view.nameish(i + 2)) return i + 2
    const hyphen = tokens[i + 2]
    if (hyphen !== undefined && /^[-–]$/.test(hyphen.form) && view.nameish(i + 3)) return i + 3
    if (PARTICLES.has(after.form.toLowerCase()) && view.nameish(i + 3)) return i + 3
  }
  return i
}
