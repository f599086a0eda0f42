/**
 * Tags for the training sentences that show the errors the tagger will make on new text: each fold is tagged by a
 * tagger that has not seen it. The tagger that is shipped learns from all.
 */
import { Tagger, type TaggerTable } from '../src/text/net/tagger.js'
import { type TaggedSentence, trainTagger } from './tagger.js'

const folds = 4
/** Rounds of the perceptron. */
const rounds = 5
/** Mean weights below this are dropped. */
const least = 0.4

export interface TaggerTraining {
  readonly table: TaggerTable
  /** Tags of a training sentence, written in any way, by a tagger that has not seen it: rows of the input table. */
  readonly tagsOf: (sentence: number, forms: readonly string[]) => Int32Array
}

/** Row of a tag in the table of incoming tags, where row 0 stands for no tag. */
export const incomingRows = (tags: Int32Array): Int32Array => tags.map((tag) => tag + 1)

export function trainTaggers(
  sentences: readonly TaggedSentence[],
  tags: number,
  seed: number,
  say: (line: string) => void,
): TaggerTraining {
  const fold = (s: number): number => Math.floor((s * folds) / sentences.length)
  const taggers = Array.from({ length: folds }, (_, f) => {
    const seen = sentences.filter((_, s) => fold(s) !== f)
    const tagger = new Tagger(trainTagger(seen, tags, rounds, seed + f, least), tags)
    say(`tagger ${f + 1} of ${folds} for unseen tags`)
    return tagger
  })
  const table = trainTagger(sentences, tags, rounds, seed + folds, least)
  say(`tagger: ${table.hashes.length} features`)
  return { table, tagsOf: (s, forms) => incomingRows((taggers[fold(s)] as Tagger).tag(forms)) }
}
