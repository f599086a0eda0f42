/** A table of phrases in normal form that finds the longest one beginning at a word. */

export class PhraseTable<T> {
  readonly #values = new Map<string, T>()
  /** First word to the greatest number of words of a phrase that begins with it. */
  readonly #longest = new Map<string, number>()

  get(phrase: string): T | undefined {
    return this.#values.get(phrase)
  }

  set(phrase: string, value: T): void {
    this.#values.set(phrase, value)
    const space = phrase.indexOf(' ')
    const first = space < 0 ? phrase : phrase.slice(0, space)
    const length = space < 0 ? 1 : phrase.split(' ').length
    if ((this.#longest.get(first) ?? 0) < length) this.#longest.set(first, length)
  }

  /**
   * Longest phrase that begins at `from`. A word may hold several parts ("d ivoire"); empty words inside are passed
   * over and count towards the length.
   */
  match(words: readonly string[], from: number): { readonly length: number; readonly value: T } | undefined {
    const first = words[from] ?? ''
    if (first === '') return undefined
    const space = first.indexOf(' ')
    const limit = this.#longest.get(space < 0 ? first : first.slice(0, space))
    if (limit === undefined) return undefined
    let phrase = ''
    let found: { length: number; value: T } | undefined
    for (let i = from, parts = 0; i < words.length && parts < limit + 1; i++) {
      const word = words[i] ?? ''
      if (word === '') continue
      phrase = phrase === '' ? word : `${phrase} ${word}`
      parts += 1
      const value = this.#values.get(phrase)
      if (value !== undefined) found = { length: i - from + 1, value }
    }
    return found
  }

  *entries(): IterableIterator<[string, T]> {
    yield* this.#values.entries()
  }
}
