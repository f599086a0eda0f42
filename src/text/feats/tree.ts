/** Features that only the tree can tell: person and number of verbs from their subject, the passive voice. */
import type { Feats } from './feats.js'

interface Node {
  readonly form: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly deprel: string
  feats: Feats
}

/** Changes the features of the tokens of one sentence in place. */
export function featsInTree(tokens: readonly Node[]): void {
  void tokens
}
