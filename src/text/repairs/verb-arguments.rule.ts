/**
 * "Gabon froze the permits": a word with a subject before it and an object behind it is a verb, whatever it was taken for;
 * "Mali has reduced": the subject belongs to the verb, not to its auxiliary.
 */
import { attach, child, type Repair, type WorkToken, type WorkTree } from './work-tree.js'

export const verbArguments: Repair = {
  id: 'verb-arguments',
  reason: 'the verb of a sentence was taken for a small word, or its subject hung on its auxiliary',
  apply(tree) {
    let changed = false
    for (const token of tree.tokens) changed = lower(tree, token) || retag(tree, token) || changed
    return changed
  },
}

/** The subject on an auxiliary moves to the verb that has none. */
function lower(tree: WorkTree, subject: WorkToken): boolean {
  if (subject.deprel !== 'nsubj') return false
  const auxiliary = tree.tokens[subject.head]
  if (auxiliary === undefined || !/^aux(?::pass)?$/.test(auxiliary.deprel)) return false
  if (child(tree, auxiliary.head, 'nsubj', 'csubj') !== undefined) return false
  const passive = child(tree, auxiliary.head, 'aux:pass') !== undefined
  return attach(tree, subject, auxiliary.head, passive ? 'nsubj:pass' : 'nsubj')
}

/** The root between its subject and its object becomes a verb in the past tense. */
function retag(tree: WorkTree, root: WorkToken): boolean {
  if (root.head >= 0 || !/^(?:ADP|SCONJ|CCONJ|X|INTJ)$/.test(root.upos)) return false
  const subject = child(tree, root.i, 'nsubj')
  const object = child(tree, root.i, 'obj')
  if (subject === undefined || object === undefined || subject.i > root.i || object.i < root.i) return false
  if (child(tree, root.i, 'cop', 'aux') !== undefined || !/^[a-z]{3,}$/.test(root.form)) return false
  root.upos = 'VERB'
  root.xpos = 'VBD'
  return true
}
