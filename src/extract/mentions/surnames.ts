/** Surnames that open a sentence and look like common nouns there: "Claes accepted." after "Joris Claes". */
import { phraseKey } from '../../actors/index.js'
import type { Sentence } from '../../text/index.js'
import type { NameFound } from './candidate.js'

/** Last words of the full names of persons. */
export function surnamesOf(names: readonly NameFound[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { class: kind, senses, sentence, first, last } of names) {
    const word = sentence.tokens[last]
    if (kind === 'person' && senses === undefined && last > first && word !== undefined) found.add(phraseKey(word.form))
  }
  return found
}

/** The missed surname that opens a sentence as its subject. */
export function openingSurname(sentence: Sentence, surnames: ReadonlySet<string>): NameFound | undefined {
  const head = sentence.tokens[0]
  if (head === undefined || !/^\p{Lu}\p{Ll}/u.test(head.form) || !/^(NOUN|ADJ|PROPN)$/.test(head.upos)) return undefined
  if (!/^nsubj|^nmod:poss/.test(head.deprel) || !surnames.has(phraseKey(head.form))) return undefined
  return {
    form: 'name',
    sentence,
    first: 0,
    last: 0,
    head,
    class: 'person',
    offices: [],
    rule: 'mentions.opening-surname@1',
  }
}
