/** Repairs of predicted trees, in order; a tree that a rule would break is left as it was. */
import type { Token } from '../tree.js'
import { ally } from './ally.rule.js'
import { calendar } from './calendar.rule.js'
import { clauseAfterTime } from './clause-after-time.rule.js'
import { finiteVerb } from './finite-verb.rule.js'
import { participialSpeech } from './participial-speech.rule.js'
import { pastVerb } from './past-verb.rule.js'
import { quantifier } from './quantifier.rule.js'
import { speechAfterClause } from './speech-after-clause.rule.js'
import { verbArguments } from './verb-arguments.rule.js'
import { isTree, type Repair, tokensOf, workTreeOf } from './work-tree.js'

export const REPAIRS: readonly Repair[] = [
  ally,
  finiteVerb,
  pastVerb,
  quantifier,
  calendar,
  clauseAfterTime,
  participialSpeech,
  speechAfterClause,
  verbArguments,
]

/** The tokens with all repairs applied; the same array when there was nothing to repair. */
export function repairTree(tokens: readonly Token[], repairs: readonly Repair[] = REPAIRS): readonly Token[] {
  let current = tokens
  let tree = workTreeOf(tokens)
  for (const repair of repairs) {
    if (!repair.apply(tree)) continue
    if (isTree(tree)) current = tokensOf(tree)
    else tree = workTreeOf(current)
  }
  return current
}
