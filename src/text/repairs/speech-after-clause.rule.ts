/** "The border stays shut, Osei wrote": what stands before the comma is what he wrote, not a condition or a subject of it. */
import {
  at,
  child,
  children,
  isBelow,
  isVerb,
  REPORTING,
  type Repair,
  type WorkToken,
  type WorkTree,
} from './work-tree.js'

export const speechAfterClause: Repair = {
  id: 'speech-after-clause',
  reason: 'a clause reported before its speaker was read as adverbial clause, subject or coordination',
  apply(tree) {
    let changed = false
    for (const verb of tree.tokens) {
      if (!isVerb(verb) || !REPORTING.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) continue
      changed = contentBefore(tree, verb) || speakerBehind(tree, verb) || changed
    }
    return changed
  },
}

/** The content hangs on the verb of speech under a wrong name. */
function contentBefore(tree: WorkTree, verb: WorkToken): boolean {
  if (child(tree, verb.i, 'ccomp') !== undefined) return false
  const speaker = tree.tokens.find((t) => t.head === verb.i && t.deprel === 'nsubj' && !isClause(tree, t))
  if (speaker === undefined) return false
  for (const content of children(tree, verb.i)) {
    if (
      content.i > Math.min(verb.i, speaker.i) ||
      !/^(?:advcl|nsubj|csubj|dislocated|dep|obj|parataxis|conj)$/.test(content.deprel)
    )
      continue
    if (
      !isClause(tree, content) ||
      child(tree, content.i, 'mark', 'case') !== undefined ||
      startsAdverbial(tree, content)
    )
      continue
    if (isRelative(tree, speaker) || opensWithLink(tree, content)) continue
    if (content.deprel === 'parataxis' || !hasCommaBetween(tree, content, Math.min(verb.i, speaker.i))) continue
    content.deprel = 'ccomp'
    return true
  }
  return false
}

/** The verb of speech hangs on the content as if it were another kind of clause. */
function speakerBehind(tree: WorkTree, verb: WorkToken): boolean {
  if (!/^(?:advcl|acl|conj|appos|dep)$/.test(verb.deprel)) return false
  const content = at(tree, verb.head)
  const speaker = child(tree, verb.i, 'nsubj')
  if (content === undefined || speaker === undefined || content.i > verb.i || !isClause(tree, content)) return false
  if (child(tree, verb.i, 'mark', 'cc', 'ccomp', 'obj', 'advcl') !== undefined) return false
  const from = Math.min(verb.i, speaker.i)
  const before = at(tree, firstBelow(tree, speaker, from) - 1)
  if (before === undefined || !/^[,”’"'?!]$/.test(before.form)) return false
  if (verb.deprel === 'conj' && hasCoordination(tree, verb)) return false
  verb.deprel = 'parataxis'
  return true
}

function hasCoordination(tree: WorkTree, verb: WorkToken): boolean {
  return tree.tokens.some((t) => t.head === verb.i && t.deprel === 'cc')
}

function firstBelow(tree: WorkTree, token: WorkToken, limit: number): number {
  let first = Math.min(token.i, limit)
  for (const t of tree.tokens) if (t.head === token.i && t.i < first && t.deprel !== 'punct') first = t.i
  return first
}

/** "whose government asked": the verb stands in a clause of its own. */
function isRelative(tree: WorkTree, speaker: WorkToken): boolean {
  const links = /^(?:who|whose|which|that|whom)$/
  return links.test(speaker.lower) || tree.tokens.some((t) => t.head === speaker.i && links.test(t.lower))
}

/** The clause begins with a preposition or a conjunction, or in the middle of a phrase: it is an adjunct. */
function opensWithLink(tree: WorkTree, content: WorkToken): boolean {
  const first = tree.tokens.find((t) => t.upos !== 'PUNCT' && isBelow(tree, t.i, content.i))
  if (first === undefined) return false
  const before = at(tree, first.i - 1)
  if (before !== undefined && before.upos !== 'PUNCT' && before.upos !== 'CCONJ') return true
  return first.i < content.i && /^(?:ADP|SCONJ)$/.test(first.upos)
}

/** A word with a subject of its own and a finite verb. */
function isClause(tree: WorkTree, token: WorkToken): boolean {
  if (child(tree, token.i, 'nsubj', 'csubj', 'expl') === undefined) return false
  if (/^(?:VBD|VBP|VBZ|MD)$/.test(token.xpos)) return true
  return tree.tokens.some(
    (t) => t.head === token.i && /^(?:aux|cop)/.test(t.deprel) && /^(?:VBD|VBP|VBZ|MD)$/.test(t.xpos),
  )
}

function startsAdverbial(tree: WorkTree, content: WorkToken): boolean {
  return tree.tokens.some(
    (t) =>
      t.head === content.i &&
      t.i < content.i &&
      /^(?:when|where|while|if|as|because|since|although|though|once|until|whenever|after|before)$/.test(t.lower) &&
      t.deprel !== 'obl',
  )
}

function hasCommaBetween(tree: WorkTree, content: WorkToken, end: number): boolean {
  const before = tree.tokens.slice(content.i + 1, end).reverse()
  const mark = before.find((t) => t.upos === 'PUNCT')
  return mark !== undefined && /^[,”’"'?!]$/.test(mark.form)
}
