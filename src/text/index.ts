/**
 * The language layer: from raw text to sentences, Universal Dependencies trees and quotations, with offsets kept.
 * @module
 */
export { type CodePoints, codePoints } from './code-points.js'
export { loadEnglish } from './english.js'
export { type Normalised, normalise } from './normalise.js'
export { ownCopy } from './own-copy.js'
export { readPackageFile } from './package-file.js'
export { type Segment, segment, type Word } from './segment.js'
export { isOneWord } from './tokens/clitics.js'
export { tokenise } from './tokens/tokenise.js'
export type * from './tree.js'
export {
  agentOf,
  ancestors,
  childOf,
  childrenOf,
  clauseOf,
  hasRelation,
  headOf,
  headOfSpan,
  isFiniteClause,
  isPassive,
  objectOf,
  relation,
  rootOf,
  subjectOf,
  subtreeSpan,
  subtreeTokens,
  textOf,
  tokensIn,
} from './tree-walk.js'
