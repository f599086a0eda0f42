/** The shipped list of abbreviations that end in a full stop, by kind; all lower case and without their last stop. */
import { readPackageFile } from '../package-file.js'

export type AbbreviationKind = 'title' | 'month' | 'day' | 'company' | 'name_tail' | 'reference' | 'general'

const KINDS: readonly AbbreviationKind[] = ['title', 'month', 'day', 'company', 'name_tail', 'reference', 'general']

function load(): ReadonlyMap<string, AbbreviationKind> {
  const lists = JSON.parse(readPackageFile('lexicon/text/abbreviations.json')) as Record<string, readonly string[]>
  const kinds = new Map<string, AbbreviationKind>()
  for (const kind of KINDS) for (const word of lists[kind] ?? []) if (!kinds.has(word)) kinds.set(word, kind)
  return kinds
}

let loaded: ReadonlyMap<string, AbbreviationKind> | undefined

/** Kind of an abbreviation given without its final stop, in any case; undefined when it is none that we know. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  loaded ??= load()
  return word.length > 7 ? undefined : loaded.get(word.toLowerCase())
}
