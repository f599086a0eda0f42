/** Ties: standing relations named by noun phrases and carried by acts; data in `lexicon/ties`. */
export { typeOfChange } from './effect.js'
export type { Nature } from './lexicon.js'
export { joinedLemma, lemmaOf, tieInPhrase, tieOfVerb } from './tie-in-phrase.js'
