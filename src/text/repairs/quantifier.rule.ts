/** "at least 75 sailors", "more than 30 ships", "up to 40 men": the quantifier belongs to the number, not before the verb's object. */
import { at, attach, child, type Repair, type WorkToken, type WorkTree } from './work-tree.js'

/** Verbs whose particle "up" and measure "to 40" are not a quantifier: "add up to 40". */
const RISING = new Set(
  'add go come rise climb grow soar shoot increase run jump creep go end reach live sum'.split(' '),
)

const OPENERS = new Set(['at', 'more', 'less', 'fewer', 'up'])

export const quantifier: Repair = {
  id: 'quantifier',
  reason: 'a comparison before a number was read as a preposition with its own noun',
  apply(tree) {
    let changed = false
    for (let i = 0; i + 2 < tree.tokens.length; i++) {
      const first = at(tree, i)
      const second = at(tree, i + 1)
      if (first === undefined || second === undefined) continue
      if (!OPENERS.has(first.lower)) continue
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
  const counted = countedBy(tree, number)
  const wasCase = first.head === counted.i && first.deprel === 'case'
  // Left without a preposition of its own, the counted noun is no adjunct: "killed at least 20 sailors".
  const isBare = first.head === second.i && second.i > first.i && number.i > second.i && counted.i > number.i
  let changed = false
  if (second.head !== number.i && first.head !== second.i) {
    changed = attach(tree, second, number.i, 'nmod')
    changed = attach(tree, first, second.i, 'case') || changed
  }
  return ((wasCase || isBare) && unmark(tree, counted, first.i)) || changed
}

/** Nouns that say how long, how far or how often. */
const MEASURE = new Set(
  'day hour minute second week month year decade century time percent % mile kilometre kilometer metre meter km point degree occasion night'.split(
    ' ',
  ),
)

/** The counted noun without its supposed preposition: object or subject of the verb it was an adjunct of. */
function unmark(tree: WorkTree, counted: WorkToken, marker: number): boolean {
  if (counted.deprel !== 'obl' || MEASURE.has(counted.lemma)) return false
  if (tree.tokens.some((t) => t.head === counted.i && t.deprel === 'case' && t.i !== marker)) return false
  const verb = at(tree, counted.head)
  if (verb === undefined || verb.upos !== 'VERB') return false
  const passive = isPassive(tree, verb)
  if (counted.i < verb.i) {
    if (child(tree, verb.i, 'nsubj', 'csubj') !== undefined) return false
    counted.deprel = passive ? 'nsubj:pass' : 'nsubj'
    return true
  }
  if (child(tree, verb.i, 'expl') !== undefined) {
    counted.deprel = 'nsubj'
    return true
  }
  const isFull = passive || child(tree, verb.i, 'obj', 'ccomp') !== undefined
  counted.deprel = isFull ? 'obl:unmarked' : 'obj'
  return true
}

function isPassive(tree: WorkTree, verb: WorkToken): boolean {
  if (child(tree, verb.i, 'aux:pass', 'nsubj:pass') !== undefined) return true
  if (verb.xpos !== 'VBN') return false
  if (verb.deprel === 'acl' || verb.deprel === 'amod') return true
  // "has destroyed 19 and killed ...": the second participle shares the auxiliary of the first.
  const head = verb.deprel === 'conj' ? at(tree, verb.head) : undefined
  return head !== undefined && child(tree, head.i, 'aux:pass', 'nsubj:pass') !== undefined
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
