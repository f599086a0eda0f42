/** Pronouns that may stand for an actor. */
import type { PronounFound } from './candidate.js'
import type { SentenceView } from './sentence-view.js'

const GENDER: Readonly<Record<string, PronounFound['gender']>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
  it: 'thing',
  its: 'thing',
  itself: 'thing',
  they: 'plural',
  them: 'plural',
  their: 'plural',
  theirs: 'plural',
  themselves: 'plural',
}

export function pronounsIn(view: SentenceView): readonly PronounFound[] {
  const found: PronounFound[] = []
  for (const [i, token] of view.tokens.entries()) {
    const gender = GENDER[token.form.toLowerCase()]
    if (gender === undefined || token.deprel === 'expl') continue
    found.push({
      form: 'pronoun',
      sentence: view.sentence,
      first: i,
      last: i,
      head: token,
      gender,
      possessive:
        /^(his|its|their)$/i.test(token.form) ||
        (/^her$/i.test(token.form) && (token.xpos === 'PRP$' || token.deprel === 'nmod:poss')),
      rule: 'mentions.pronoun@1',
    })
  }
  return found
}
