/** Two offices that one person hardly holds at once: "fisheries minister" here, "foreign minister" there. */

const HEAD = /\b(?:minister|secretary|president|premier|chancellor|governor|ambassador|speaker|mayor)\b/
const ONE_WORD: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['external', 'foreign'],
  ['internal', 'interior'],
  ['home', 'interior'],
  ['labor', 'labour'],
  ['premier', 'prime'],
  ['treasury', 'finance'],
  ['economics', 'economy'],
])
const EMPTY = /^(?:minister|secretary|of|the|for|and|affairs|state|mr|mrs|ms|dr|acting|new|current|[\p{L}]+['’]s?)$/u
/** Words that a portfolio may carry beside others without being another one. */
const RANK = /^(?:deputy|vice|junior|assistant|senior|first|second|under|general|chief|permanent|caretaker|interim)$/

/** The words that tell the office from others; undefined where it is none of those that matter. */
function portfolioOf(title: string): ReadonlySet<string> | undefined {
  const lower = title.toLowerCase()
  if (!HEAD.test(lower)) return undefined
  const words = lower.split(/[^\p{L}'’]+/u).filter((w) => w !== '' && !EMPTY.test(w))
  return words.length === 0 ? undefined : new Set(words.map((w) => ONE_WORD.get(w) ?? w))
}

/** Not one word in common, and both without a rank that leaves open which; a deputy has a field of his own too. */
export function areRivals(a: string, b: string): boolean {
  const [x, y] = [portfolioOf(a), portfolioOf(b)]
  if (!x || !y) return false
  const [f, g] = [fieldOf(x), fieldOf(y)]
  const isRanked = f.length < x.size || g.length < y.size
  if (isRanked && (f.length === 0 || g.length === 0 || [...f, ...g].includes('prime'))) return false
  return !f.some((w) => g.includes(w))
}

const fieldOf = (words: ReadonlySet<string>): readonly string[] => [...words].filter((w) => !RANK.test(w))
