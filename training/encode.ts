/** Turns treebank sentences into numbers, in several ways of writing them, so that typography and case matter less. */
import { groupCount, type Inventory, tagGroup, wordRows } from '../src/text/net/features.js'
import type { TreebankSentence, Word } from './conllu.js'
import { type Corpus, emptyCorpus } from './corpus.js'
import { tagOf, type Vocabulary } from './inventory.js'

const small = new Set('a an the and or but nor of in on at to for by from with as is are was be it its vs'.split(' '))

/** Ways of writing a sentence; the first leaves it as it is. */
export const variants: readonly ((words: readonly Word[]) => string[])[] = [
  (words) => words.map((w) => w.form),
  (words) => words.map((w) => w.form.toLowerCase()),
  (words) =>
    words.map((w, i) =>
      (i > 0 && small.has(w.form.toLowerCase())) || /^['’]|^n['’]t$/i.test(w.form) || words[i - 1]?.form === '-'
        ? w.form
        : w.form.slice(0, 1).toUpperCase() + w.form.slice(1),
    ),
  // marks as the other corpus writes them: single quotes for double ones, an opening dash for a pair
  (words) =>
    words.map((w) =>
      w.form === '"' || w.form === '“' || w.form === '”' ? "'" : w.form === '--' || w.form === '—' ? '-' : w.form,
    ),
]

/** Builds the maps of an inventory. */
export function inventoryOf(vocabulary: Pick<Vocabulary, 'words' | 'vectorWords'>): Inventory {
  return {
    words: new Map(vocabulary.words.map((w, i) => [w, i + 1])),
    vectors: new Map(vocabulary.vectorWords.map((w, i) => [w, i + 1])),
  }
}

/** A tag for every word of a sentence written in the given way: row of the table of incoming tags, 0 for none. */
export type IncomingTags = (sentence: number, forms: readonly string[]) => ArrayLike<number>

export function encodeCorpus(
  sentences: readonly TreebankSentence[],
  vocabulary: Vocabulary,
  inventory: Inventory,
  incoming: IncomingTags | undefined,
): Corpus {
  const tokens = sentences.reduce((sum, s) => sum + s.words.length, 0)
  const corpus = emptyCorpus(sentences.length, tokens, variants.length)
  const tags = new Map(vocabulary.tags.map((t, i) => [t, i]))
  const labels = new Map(vocabulary.labels.map((l, i) => [l, i]))
  let at = 0
  sentences.forEach((sentence, s) => {
    const { words } = sentence
    corpus.starts[s] = at
    variants.forEach((write, v) => {
      const forms = write(words)
      const rows = corpus.rows[v] as Int32Array
      const tagRows = incoming?.(s, forms)
      forms.forEach((form, i) => {
        wordRows(form, inventory, rows, (at + i) * groupCount)
        rows[(at + i) * groupCount + tagGroup] = tagRows?.[i] ?? 0
      })
    })
    words.forEach((word, i) => {
      corpus.tags[at + i] = tags.get(tagOf(word)) ?? 0
      corpus.heads[at + i] = word.head
      corpus.labels[at + i] = labels.get(word.deprel) ?? 0
    })
    const last = words.at(-1)
    const free = last?.upos === 'PUNCT' && words.length > 1 && !words.some((w) => w.head === words.length)
    corpus.loose[s] = free ? 1 : 0
    at += words.length
  })
  corpus.starts[sentences.length] = at
  return corpus
}
