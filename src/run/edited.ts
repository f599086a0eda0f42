/** Is a text the edit of another, or one of its own that stands in the same place by chance? */

/** So many of the word triples of the shorter text stand in the other. */
const ALIKE = 0.4
/** With the same first line fewer do. */
const ALIKE_UNDER_ONE_TITLE = 0.15

/** @example isEditOf(yesterdaysText, todaysText) */
export function isEditOf(before: string, after: string): boolean {
  const [a, b] = [triples(before), triples(after)]
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  if (short.size === 0) return false
  let shared = 0
  for (const triple of short) if (long.has(triple)) shared++
  return shared / short.size >= (firstLine(before) === firstLine(after) ? ALIKE_UNDER_ONE_TITLE : ALIKE)
}

const firstLine = (text: string): string => text.trimStart().split('\n', 1)[0] ?? ''

function triples(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`))
}
