/** The mood of one predicate by itself: its auxiliaries, negation and hedges; and which of two moods is stronger. */
import type { Modality } from '../../model/index.js'
import { childOf, childrenOf, type Sentence, type Token } from '../../text/index.js'
import { eventLexicon } from './lexicon.js'

const STRENGTH: readonly Modality[] = [
  'actual',
  'announced',
  'planned',
  'ordered',
  'threatened',
  'demanded',
  'hypothetical',
  'alleged',
  'negated',
  'denied',
]

/** The mood that is further from a done act. */
export const stronger = (a: Modality, b: Modality): Modality => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a)

/** Words that negate a predicate. */
export const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly', 'barely'])

/** The word that negates a predicate, its subject or its object. */
export function negationOf(sentence: Sentence, token: Token): Token | undefined {
  const own = childrenOf(sentence, token, 'advmod', 'neg').find((c) => NEGATIONS.has(c.form.toLowerCase()))
  if (own !== undefined) return own
  const subject = childOf(sentence, token, 'nsubj', 'nsubj:pass')
  const none = subject && childrenOf(sentence, subject, 'det').find((d) => /^(no|neither)$/i.test(d.form))
  if (none !== undefined) return none
  if (subject !== undefined && /^(nobody|none|nothing)$/i.test(subject.form)) return subject
  const object = childOf(sentence, token, 'obj')
  return object && childrenOf(sentence, object, 'det').find((d) => /^no$/i.test(d.form))
}

/** "no longer", "not anymore": it held until now. */
export function noLonger(sentence: Sentence, token: Token): Token | undefined {
  return childrenOf(sentence, token, 'advmod').find(
    (c) =>
      /^longer$|^anymore$/i.test(c.form) &&
      (c.form.toLowerCase() === 'anymore' ||
        childrenOf(sentence, c).some((n) => /^no$/i.test(n.form)) ||
        sentence.tokens[c.i - 1]?.form.toLowerCase() === 'no'),
  )
}

interface Clause {
  readonly modality: Modality
  readonly cues: readonly Token[]
  readonly negated: boolean
  readonly future: boolean
  readonly conditional: boolean
}

/** Auxiliaries, negation and hedges of one predicate. */
export function clauseMood(sentence: Sentence, token: Token): Clause {
  const { modals, hedges } = eventLexicon()
  let modality: Modality = 'actual'
  const cues: Token[] = []
  let future = false
  let conditional = false
  for (const aux of childrenOf(sentence, token, 'aux')) {
    const kind = modals.get(aux.lemma.toLowerCase()) ?? modals.get(aux.form.toLowerCase())
    const would = aux.form.toLowerCase() === 'would' || aux.form.toLowerCase() === "'d"
    if (kind === undefined && !would) continue
    cues.push(aux)
    if (would) conditional = true
    else if (kind === 'announced') {
      modality = stronger(modality, 'announced')
      future = true
    } else if (kind === 'hypothetical') modality = stronger(modality, 'hypothetical')
    else if (kind === 'demanded') modality = stronger(modality, 'demanded')
  }
  for (const adverb of childrenOf(sentence, token, 'advmod')) {
    if (hedges.get(adverb.lemma.toLowerCase()) === 'alleged') {
      modality = stronger(modality, 'alleged')
      cues.push(adverb)
    }
    if (/^(maybe|perhaps|possibly|potentially)$/i.test(adverb.form)) {
      modality = stronger(modality, 'hypothetical')
      cues.push(adverb)
    }
  }
  const not = negationOf(sentence, token)
  if (not !== undefined) cues.push(not)
  return { modality, cues, negated: not !== undefined, future, conditional }
}
