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
    const chunk = chunkFrom(view, i)
    chunks.push(chunk)
    i = chunk.last
  }
  return chunks
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
    (view.nameish(i + 2) || /^(al|ul|e|i)$/.test(after.form) || /^\d/.test(after.form))
  )
    return i + 2
  if (/^['’]$/.test(next.form) && tight && view.nameish(i + 2)) return i + 2
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
