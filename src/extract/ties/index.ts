/** Ties: standing relations named by noun phrases and carried by acts; data in `lexicon/ties`. */
export { typeOfChange } from './effect.js'
export { type Nature, type TieRow, withTies } from './lexicon.js'
export { joinedLemma, lemmaOf, tieInPhrase, tieOfVerb } from './tie-in-phrase.js'
export { readUserTies } from './user-ties.js'
