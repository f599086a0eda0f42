/** What people type into a search, as words to look for: any text is a search, and none is an error of syntax. */

export interface Wanted {
  /** One word or several that follow each other. */
  readonly words: string
  /** Only the beginning of the last word is given. */
  readonly begins: boolean
}

export interface SearchWords {
  readonly wanted: readonly Wanted[]
  readonly unwanted: readonly Wanted[]
}

const PIECE = /(-?)(?:"([^"]*)"?|(\S+))/g

/**
 * Words, "phrases", beginnings (`suspen*`), and -words that must not be there; everything else is what it says.
 * @example searchWords('"trade talks" -fish') // { wanted: [{ words: 'trade talks', ... }], unwanted: [{ words: 'fish', ... }] }
 */
export function searchWords(text: string): SearchWords {
  const wanted: Wanted[] = []
  const unwanted: Wanted[] = []
  for (const [, minus, phrase, word] of text.normalize('NFC').matchAll(PIECE)) {
    const given = phrase ?? word ?? ''
    // Whatever is no letter or digit would be no word to the index either.
    const words = given.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()
    if (words === '') continue
    const begins = phrase === undefined && given.endsWith('*')
    if (minus === '-') unwanted.push({ words, begins })
    else wanted.push({ words, begins })
  }
  return { wanted, unwanted }
}
