/** How freely a text is made from a source: own words, heavy revision, light revision, near copy. */
import learnt from '../../../lexicon/stories/rewrite-cuts.json' with { type: 'json' }
import { type RewriteFeatures, rewriteFeatures } from './rewrite-features.js'

/** Between two grades: above 0 is the higher one. */
export interface Cut {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

/** 0 own words, 1 heavy, 2 light, 3 near copy: each cut is asked only where the one below it is passed. */
export function gradeOf(features: RewriteFeatures, cuts: readonly Cut[] = learnt.cuts): number {
  const passed = cuts.findIndex(({ bias, weights }) => {
    let sum = bias
    for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name as keyof RewriteFeatures] ?? 0)
    return sum <= 0
  })
  return passed < 0 ? cuts.length : passed
}

/**
 * The grade of a text against the source it may be made from.
 * @example gradeRewrite('Rain fell.', 'Rain fell. Snow did not.') // 3
 */
export const gradeRewrite = (text: string, source: string): number => gradeOf(rewriteFeatures(text, source))
