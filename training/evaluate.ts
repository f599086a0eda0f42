/** Scores of predicted trees on given words, as in the CoNLL 2018 task: every word counts, subtypes are left out. */

import { printFeats } from '../src/text/feats/feats.js'
import type { Net } from '../src/text/net/index.js'
import type { TreebankSentence } from './conllu.js'

export interface Scores {
  readonly words: number
  readonly upos: number
  readonly xpos: number
  readonly feats: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
  /** Verbs with core arguments in gold that have them all right. */
  readonly core: number
}

const core = new Set(['nsubj', 'obj', 'iobj', 'ccomp', 'xcomp', 'csubj'])
const universal = (deprel: string): string => deprel.split(':')[0] ?? deprel

/** Parses the sentences with `net` and compares. Figures in percent. */
export function evaluate(net: Net, gold: readonly TreebankSentence[]): Scores {
  const parsed = net.parse(gold.map((s) => s.words.map((w) => ({ form: w.form, start: 0, end: w.form.length }))))
  const n = { words: 0, upos: 0, xpos: 0, feats: 0, lemma: 0, uas: 0, las: 0, verbs: 0, core: 0 }
  gold.forEach(({ words }, s) => {
    const tokens = parsed[s] ?? []
    const args = (
      head: number,
      list: readonly { readonly head: number; readonly deprel: string }[],
      base: number,
    ): string =>
      list
        .flatMap((t, i) =>
          t.head + base === head && core.has(universal(t.deprel)) ? [`${i} ${universal(t.deprel)}`] : [],
        )
        .join(',')
    words.forEach((word, i) => {
      const token = tokens[i]
      if (!token) return
      n.words++
      if (token.upos === word.upos) n.upos++
      if (token.xpos === word.xpos) n.xpos++
      if (printFeats(token.feats) === word.feats) n.feats++
      if (token.lemma === word.lemma || word.lemma === '_') n.lemma++
      if (token.head + 1 === word.head) {
        n.uas++
        if (universal(token.deprel) === universal(word.deprel)) n.las++
      }
      if (word.upos !== 'VERB') return
      const wanted = args(i + 1, words, 0)
      if (wanted === '') return
      n.verbs++
      if (wanted === args(i + 1, tokens, 1)) n.core++
    })
  })
  const share = (x: number, of = n.words): number => Math.round((1e4 * x) / Math.max(1, of)) / 100
  return {
    words: n.words,
    upos: share(n.upos),
    xpos: share(n.xpos),
    feats: share(n.feats),
    lemma: share(n.lemma),
    uas: share(n.uas),
    las: share(n.las),
    core: share(n.core, n.verbs),
  }
}
