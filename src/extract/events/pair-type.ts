/** The likeliest PLOVER type between two given phrases, by the weights learned for it. */
import type { PloverType, Span } from '../../model/index.js'
import type { Context } from '../context.js'
import { pairFeatures } from './pair-features.js'
import { pairWeights, scoreTypes } from './pair-weights.js'
import type { CodedEvent } from './plover-view.js'

/** Type of the act between two marked phrases, on the coded events of their sentence. */
export function pairType(
  context: Pick<Context, 'analysis'>,
  coded: readonly CodedEvent[],
  source: Span | undefined,
  target: Span | undefined,
): PloverType {
  const scored = scoreTypes(pairWeights(), pairFeatures(context.analysis.sentences, coded, source, target))
  return scored[0]?.type ?? 'ACCUSE'
}
