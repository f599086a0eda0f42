/** "US ally Japan", "a Russian ally": a noun that ends like an adverb, and the name that it tells of. */
import { at, attach, isBelow, type Repair, type WorkToken, type WorkTree } from './work-tree.js'

const NAMING: ReadonlySet<string> = new Set(['PROPN', 'ADJ', 'NOUN'])

export const ally: Repair = {
  id: 'ally',
  reason: 'the noun "ally" was read as an adverb, so that the state before it stood for the one that it names',
  apply(tree) {
    let changed = false
    for (const token of tree.tokens) {
      if (token.lower !== 'ally' || token.upos === 'NOUN' || token.upos === 'VERB') continue
      const before = at(tree, token.i - 1)
      const owner = before?.lower === '’s' || before?.lower === "'s" ? at(tree, token.i - 2) : before
      if (owner === undefined || !NAMING.has(owner.upos)) continue
      token.upos = 'NOUN'
      token.xpos = 'NN'
      token.lemma = 'ally'
      token.feats = { Number: 'Sing' }
      const name = at(tree, token.i + 1)
      changed = true
      if (name?.upos === 'PROPN') nameIt(tree, owner, token, name)
      else standAlone(tree, owner, token)
    }
    return changed
  },
}

/** The name takes the place in the sentence; the noun tells what it is, and whose. */
function nameIt(tree: WorkTree, owner: WorkToken, noun: WorkToken, name: WorkToken): void {
  const { head, deprel } = isBelow(tree, owner.i, name.i) ? name : owner
  if (head === name.i || head === noun.i) return
  name.head = head
  name.deprel = deprel
  adopt(tree, owner, noun)
  attach(tree, noun, name.i, 'nmod:desc')
}

/** The noun takes the place of its owner. */
function standAlone(tree: WorkTree, owner: WorkToken, noun: WorkToken): void {
  if (owner.head === noun.i) return
  noun.head = owner.head
  noun.deprel = owner.deprel
  for (const t of tree.tokens) if (t.head === owner.i && t.i !== noun.i && t.deprel !== 'flat') t.head = noun.i
  adopt(tree, owner, noun)
}

function adopt(tree: WorkTree, owner: WorkToken, noun: WorkToken): void {
  const relation = tree.tokens[noun.i - 1] === owner ? (owner.upos === 'ADJ' ? 'amod' : 'compound') : 'nmod:poss'
  owner.head = noun.i
  owner.deprel = relation
  if (relation !== 'nmod:poss') return
  const mark = tree.tokens[noun.i - 1]
  if (mark) {
    mark.head = owner.i
    mark.deprel = 'case'
  }
}
