/** "at least 75 sailors", "more than 30 ships", "up to 40 men": the quantifier belongs to the number, not before the verb's object. */
import { at, attach, child, type Repair, type WorkToken, type WorkTree } from './work-tree.js'

/** Verbs whose particle "up" and measure "to 40" are not a quantifier: "add up to 40". */
const RISING = new Set(
  'add go come rise climb grow soar shoot increase run jump creep go end reach live sum'.split(' '),
)

export const quantifier: Repair = {
  id: 'quantifier',
  reason: 'a comparison before a number was read as a preposition with its own noun',
  apply(tree) {
    let changed = false
    for (let i = 0; i + 2 < tree.tokens.length; i++) {
      const first = at(tree, i)
      const second = at(tree, i + 1)
      if (first === undefined || second === undefined) continue
      const pair = `${first.lower} ${second.lower}`
      const number = numberAfter(tree, i + 2)
      if (number === undefined) continue
      if (pair === 'at least' || pair === 'at most') changed = atLeast(tree, first, second, number) || changed
      else if (/^(?:more|less|fewer) than$/.test(pair)) changed = moreThan(tree, first, second, number) || changed
      else if (pair === 'up to') changed = upTo(tree, first, second, number) || changed
    }
    return changed
  },
}

/** The number at `i`, over a currency sign or "some". */
function numberAfter(tree: WorkTree, i: number): WorkToken | undefined {
  const token = at(tree, i)
  if (token === undefined) return undefined
  if (token.upos === 'NUM') return token
  if (token.upos === 'SYM' || token.xpos === '$' || token.lower === 'some' || token.lower === 'another') {
    const next = at(tree, i + 1)
    return next?.upos === 'NUM' ? next : undefined
  }
  return undefined
}

/** What is counted: "sailors" of "75 sailors", "$" of "$ 40", else the number itself. */
function countedBy(tree: WorkTree, number: WorkToken): WorkToken {
  const head = at(tree, number.head)
  const isHead = head !== undefined && number.deprel.startsWith('nummod')
  if (isHead) return head
  if (head?.upos === 'NUM' && number.deprel === 'compound') return countedBy(tree, head)
  return number
}

function atLeast(tree: WorkTree, first: WorkToken, second: WorkToken, number: WorkToken): boolean {
  if (second.head === number.i || first.head === second.i) return false
  const counted = countedBy(tree, number)
  const wasCase = first.head === counted.i && first.deprel === 'case'
  let changed = attach(tree, second, number.i, 'nmod')
  changed = attach(tree, first, second.i, 'case') || changed
  return (wasCase && unmark(tree, counted, first.i)) || changed
}

/** The counted noun without its supposed preposition: object or subject of the verb it was an adjunct of. */
function unmark(tree: WorkTree, counted: WorkToken, marker: number): boolean {
  if (
    counted.deprel !== 'obl' ||
    tree.tokens.some((t) => t.head === counted.i && t.deprel === 'case' && t.i !== marker)
  )
    return false
  const verb = at(tree, counted.head)
  if (verb === undefined || verb.upos !== 'VERB') return false
  const isPassive = child(tree, verb.i, 'aux:pass', 'nsubj:pass') !== undefined
  if (counted.i < verb.i) {
    if (child(tree, verb.i, 'nsubj', 'csubj') !== undefined) return false
    counted.deprel = isPassive ? 'nsubj:pass' : 'nsubj'
    return true
  }
  if (isPassive || verb.xpos === 'VBN' || child(tree, verb.i, 'obj', 'ccomp') !== undefined) {
    counted.deprel = 'obl:unmarked'
    return true
  }
  counted.deprel = 'obj'
  return true
}

function moreThan(tree: WorkTree, first: WorkToken, second: WorkToken, number: WorkToken): boolean {
  const counted = countedBy(tree, number)
  if (second.deprel !== 'case' || second.head !== counted.i || counted.head !== first.i) return false
  if (!/^(?:obj|nsubj|nsubj:pass|obl|iobj)$/.test(first.deprel)) return false
  const head = first.head
  const deprel = first.deprel
  if (!attachPast(tree, counted, first, head, deprel)) return false
  attach(tree, first, number.i, 'advmod')
  attach(tree, second, first.i, 'fixed')
  return true
}

/** Puts `token` in the place of its governor `above`. */
function attachPast(tree: WorkTree, token: WorkToken, above: WorkToken, head: number, deprel: string): boolean {
  for (const t of tree.tokens)
    if (t.head === above.i && t.i !== token.i && t.i < above.i - 1 && t.deprel === 'punct') t.head = token.i
  token.head = head
  token.deprel = deprel
  return true
}

function upTo(tree: WorkTree, first: WorkToken, second: WorkToken, number: WorkToken): boolean {
  const counted = countedBy(tree, number)
  if (second.head !== counted.i || second.deprel !== 'case' || counted.deprel !== 'obl') return false
  if (first.deprel === 'compound:prt' || (first.head !== counted.i && first.deprel !== 'case')) return false
  const verb = at(tree, counted.head)
  if (verb?.upos !== 'VERB' || RISING.has(verb.lemma) || counted.i < verb.i) return false
  if (child(tree, verb.i, 'obj', 'aux:pass', 'ccomp') !== undefined || verb.xpos === 'VBN' || number === counted)
    return false
  attach(tree, first, number.i, 'advmod')
  attach(tree, second, first.i, 'fixed')
  counted.deprel = 'obj'
  return true
}
