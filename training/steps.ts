/** Where the tokens of a batch lie: all first words (longest sentence first), all second words, and so on. */

export interface Item {
  readonly sentence: number
  readonly variant: number
  readonly length: number
}

export interface Steps {
  readonly count: number
  /** Sentences that have a word at each step, and the row of the first of them. */
  readonly size: Int32Array
  readonly from: Int32Array
  readonly tokens: number
  /** Row of word `t` of sentence `s`. */
  readonly row: (s: number, t: number) => number
}

/** Lays out sentences, longest first. */
export function stepsOf(items: readonly Item[]): Steps {
  const count = items[0]?.length ?? 0
  const size = new Int32Array(count)
  for (const item of items) for (let t = 0; t < item.length; t++) size[t] = (size[t] as number) + 1
  const from = new Int32Array(count + 1)
  for (let t = 0; t < count; t++) from[t + 1] = (from[t] as number) + (size[t] as number)
  return { count, size, from, tokens: from[count] as number, row: (s, t) => (from[t] as number) + s }
}
