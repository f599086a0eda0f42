/** "a day after a patrol opened fire": the subject of the clause was taken for what the day came after. */
import { at, attach, child, type Repair, type WorkToken, type WorkTree } from './work-tree.js'

const FINITE = /^(?:VBD|VBP|VBZ)$/
const MARKER = /^(?:after|before|since|until|once)$/

export const clauseAfterTime: Repair = {
  id: 'clause-after-time',
  reason: 'a finite verb without subject stands right behind a phrase under a word that opens clauses',
  apply(tree) {
    let changed = false
    for (const verb of tree.tokens)
      if (verb.upos === 'VERB' && FINITE.test(verb.xpos)) changed = mend(tree, verb) || changed
    return changed
  },
}

function mend(tree: WorkTree, verb: WorkToken): boolean {
  if (verb.deprel !== 'advcl' || child(tree, verb.i, 'nsubj', 'mark', 'expl', 'csubj') !== undefined) return false
  const noun = at(tree, verb.i - 1)
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos) || !/^(?:nmod|obl)/.test(noun.deprel)) return false
  const marker = child(tree, noun.i, 'case')
  if (marker === undefined || !MARKER.test(marker.lower) || marker.i > noun.i) return false
  const first = at(tree, marker.i - 1)
  // "a day after", "two weeks before": else the phrase may well be whole ("after the talks failed" is seen aright).
  const isTime = first !== undefined && /^(?:hour|day|week|month|year|minute|moment|night)$/.test(first.lemma)
  if (!isTime || !attach(tree, noun, verb.i, 'nsubj')) return false
  attach(tree, marker, verb.i, 'mark')
  if (first.head !== verb.i) attach(tree, first, verb.i, 'obl:unmarked')
  return true
}
