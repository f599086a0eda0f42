/** Common nouns that only look like names because a sentence begins with them: the report has them in lower case too. */
import type { Analysis } from '../../text/index.js'
import type { NameFound } from './candidate.js'

/** Nouns in lower case anywhere in the report; counted when first asked for. */
export function commonNouns(analysis: Analysis): () => ReadonlySet<string> {
  let found: Set<string> | undefined
  return () => {
    if (found !== undefined) return found
    found = new Set()
    for (const { tokens } of analysis.sentences)
      for (const { form, upos } of tokens) if (upos === 'NOUN' && /^\p{Ll}{4}/u.test(form)) found.add(form)
    return found
  }
}

/** "Iodine is added": one word at the beginning that no list knows and that stands in lower case elsewhere. */
export function isOpeningNoun(name: NameFound, nouns: ReadonlySet<string>): boolean {
  if (name.first !== 0 || name.last !== 0 || name.senses !== undefined || name.offices.length > 0) return false
  return nouns.has((name.sentence.tokens[0]?.form ?? '').toLowerCase())
}
