/** Learns the table of features: the usual features of each tag, then the words that differ from their tag. */
import { lookupForm } from '../src/text/net/forms.js'
import type { TreebankSentence } from './conllu.js'
import { tagOf } from './inventory.js'

/** Features that the tree decides are left out of the table where they vary. */
const usual = (counts: ReadonlyMap<string, number>): [feats: string, count: number] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['_', 0]

/** Lines of the table, for `readFeatsTable`. */
export function learnFeats(sentences: readonly TreebankSentence[]): string[] {
  const tags = new Map<string, Map<string, number>>()
  const words = new Map<string, Map<string, number>>()
  const add = (map: Map<string, Map<string, number>>, key: string, feats: string): void => {
    const counts = map.get(key) ?? new Map<string, number>()
    counts.set(feats, (counts.get(feats) ?? 0) + 1)
    map.set(key, counts)
  }
  for (const { words: list } of sentences) {
    for (const word of list) {
      // abbreviations and misspellings are marked on few words; the rest of their features is what matters
      const feats =
        word.feats
          .split('|')
          .filter((f) => f !== 'Typo=Yes')
          .join('|') || '_'
      add(tags, tagOf(word), feats)
      add(words, `${tagOf(word)}\t${lookupForm(word.form).toLowerCase()}`, feats)
    }
  }
  const byTag = new Map([...tags].map(([tag, counts]) => [tag, usual(counts)[0]]))
  const lines = [...byTag].map(([tag, feats]) => `${tag}\t\t${feats}`)
  for (const [key, counts] of words) {
    const [tag = ''] = key.split('\t')
    const [feats] = usual(counts)
    const gain = (counts.get(feats) ?? 0) - (counts.get(byTag.get(tag) ?? '_') ?? 0)
    if (feats !== byTag.get(tag) && gain > 0) lines.push(`${key}\t${feats}`)
  }
  return lines.sort()
}
