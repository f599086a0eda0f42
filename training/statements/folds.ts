// Cross-validation: every article is read with weights learnt from the other folds only, so that the figures hold for articles
// nobody has seen. Articles are dealt out in turn; the learner's inventory of features comes from the training folds too.
import { quotesOf, THRESHOLD, viewOf } from '../../src/extract/statements/index.js'
import { type Article, learn } from './learn.js'

/** Predictions for each article, as lines of the quotation benchmark, by weights that have not seen it. */
export function readUnseen(articles: readonly Article[], folds: number): readonly string[] {
  const lines: string[] = articles.map(() => '')
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(articles.filter((_, k) => k % folds !== fold))
    for (const [k, { id, analysis }] of articles.entries())
      if (k % folds === fold) lines[k] = JSON.stringify({ id, quotes: quotesOf(viewOf(analysis), weights, THRESHOLD) })
  }
  return lines
}
