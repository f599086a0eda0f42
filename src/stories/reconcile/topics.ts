/** Which concepts a report tells outside a given stretch: they say what the report is about, not what somebody said of it. */
import type { Span } from '../../model/index.js'
import type { Source } from '../item.js'
import { conceptOf } from '../words/concepts.js'
import { contentStems } from '../words/words.js'

/** Looks up concepts outside `content`; the words of the report are counted at the first question. */
export function topicsOf({ report }: Source): (content: readonly Span[]) => (concept: string) => boolean {
  let counts: ReadonlyMap<string, number> | undefined
  return (content) => {
    let within: ReadonlyMap<string, number> | undefined
    return (concept) => {
      counts ??= countConcepts(report.text)
      within ??= countConcepts(content.map((s) => report.text.slice(s.start, s.end)).join(' '))
      return (counts.get(concept) ?? 0) > (within.get(concept) ?? 0)
    }
  }
}

function countConcepts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const s of contentStems(text)) {
    const concept = conceptOf(s)
    counts.set(concept, (counts.get(concept) ?? 0) + 1)
  }
  return counts
}
