/** The state that a body's name stands with: "Norway's Armed Forces", "Government of Norway". */
import type { Directory } from '../../actors/index.js'
import { matchAt } from './name-match.js'
import { nameEndingAt } from './offices.js'
import type { SentenceView } from './sentence-view.js'

/** State of "Norway's Armed Forces". */
export function possessor(view: SentenceView, at: number, directory: Directory): string | undefined {
  if (!/^['’]s?$/.test(view.tokens[at - 1]?.form ?? '')) return undefined
  const owner = nameEndingAt(view, at - 2, directory)?.senses[0]
  return owner?.entry.type === 'state' ? owner.entry.country : undefined
}

/** State of "Government of Norway", where the name ends with it. */
export function stateAfter(
  view: SentenceView,
  stop: number,
  end: number,
  directory: Directory,
): { readonly country?: string } {
  const first = /^the$/i.test(view.tokens[stop + 2]?.form ?? '') ? stop + 3 : stop + 2
  const match = matchAt(view, first, directory)
  const entry = match?.senses[0]?.entry
  return match !== undefined &&
    entry?.type === 'state' &&
    entry.country !== undefined &&
    first + match.length - 1 === end
    ? { country: entry.country }
    : {}
}
