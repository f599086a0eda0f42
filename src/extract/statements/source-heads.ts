/** Where a source may stand other than as the cue's subject: after "according to", before an apposition, next to the verb, above it. */
import { ancestors, childOf, hasRelation, relation, type Sentence, type Token } from '../../text/index.js'
import { isCalendarWord } from './circumstance-words.js'
import type { Content } from './content.js'
import { type Frame, reachesOf } from './frame.js'
import { overlapOf } from './stretches.js'

const PERSONAL =
  /^(?:i|we|you|he|she|they|it|who|which|everyone|everybody|someone|somebody|nobody|one|many|some|others|both|most)$/i

/** Head of the noun phrase after "according to". */
export function accordingOf(frame: Frame): Token | undefined {
  const { sentence, cue } = frame
  const from = cue.i + 2
  const governor = sentence.tokens[cue.head]
  if (relation(cue) === 'case' && governor !== undefined && governor.i >= from) return governor
  let at = sentence.tokens.slice(from, from + 6).find((t) => isNominal(t))
  for (let step = 0; at !== undefined && at.head >= from && step < 10; step++) {
    const up = sentence.tokens[at.head]
    if (up === undefined || !isNominal(up)) break
    at = up
  }
  return at
}

/** "Mora, a former judge, said": where the parser takes the apposition for the subject, the name before it is meant. */
export function appositiveOwner(frame: Frame): { readonly head: Token; readonly to: number } | undefined {
  const { sentence, cue, subject, passive } = frame
  if (subject === undefined || passive || subject.head !== cue.i || subject.i > cue.i) return undefined
  const { left, right } = reachesOf(sentence)
  const { tokens } = sentence
  const from = left[subject.i] ?? subject.i
  const to = right[subject.i] ?? subject.i
  const name = tokens[from - 2]
  const hasCommas = tokens[from - 1]?.form === ',' && (tokens[to + 1]?.form === ',' || tokens[to]?.form === ',')
  if (!hasCommas || name === undefined || name.upos !== 'PROPN' || !/^(?:DT|PRP\$)$/.test(tokens[from]?.xpos ?? ''))
    return undefined
  let head = name
  while (head.head >= 0 && head.head < from && hasRelation(head, ['flat', 'compound', 'nmod:desc']))
    head = tokens[head.head] ?? head
  return childOf(sentence, head, 'case') === undefined && !hasRelation(head, ['conj', 'obj']) ? { head, to } : undefined
}

/** "who said ...": the pronoun stands for the noun before it. */
export function relativePronoun(frame: Frame): Token | undefined {
  const { sentence, cue } = frame
  if (cue.deprel !== 'acl:relcl') return undefined
  const own = childOf(sentence, cue, 'nsubj')
  return own !== undefined && /^(?:who|which|that)$/i.test(own.form) ? own : undefined
}

/** A name, noun or pronoun right before the verb group or right after the verb, where the tree gives no other subject. */
export function neighboursOf(
  frame: Frame,
  content: Content,
): { readonly before?: { readonly head: Token; readonly from: number }; readonly after?: Token } {
  const { sentence, cue } = frame
  const { tokens } = sentence
  const isFree = (t: Token | undefined): t is Token =>
    t !== undefined && t.i >= frame.first && t.i <= frame.last && overlapOf([t], content.pieces) === 0
  let at = cue.i - 1
  while (
    isFree(tokens[at]) &&
    (tokens[at]?.upos === 'AUX' || tokens[at]?.upos === 'ADV' || tokens[at]?.upos === 'PART')
  )
    at--
  at = pastInsertion(tokens, at, frame.first)
  const last = tokens[at]
  let before: { readonly head: Token; readonly from: number } | undefined
  if (isFree(last) && isNominal(last)) {
    let from = at
    while (
      isFree(tokens[from - 1]) &&
      !/^[,;:–—"“”‘’'.?!]$|^--$|^''$|^``$/.test(tokens[from - 1]?.form ?? '') &&
      tokens[from - 1]?.upos !== 'VERB' &&
      tokens[from - 1]?.upos !== 'SCONJ' &&
      tokens[from - 1]?.upos !== 'CCONJ' &&
      at - from < 14
    )
      from--
    let head = last
    for (let step = 0; step < 8; step++) {
      const up = tokens[head.head]
      if (up === undefined || up.i < from || up.i > at || !isNominal(up)) break
      head = up
    }
    before = { head, from }
  }
  const next = tokens[cue.i + 1]
  let after: Token | undefined
  if (isFree(next)) {
    const start =
      next.upos === 'DET' || next.upos === 'ADJ'
        ? tokens.slice(next.i, next.i + 4).find((t) => isNominal(t) && t.head !== next.i)
        : next
    if (isFree(start) && isNominal(start)) {
      after = start
      while (after.head > cue.i && hasRelation(after, ['flat', 'compound', 'nmod:desc', 'nmod:poss']))
        after = tokens[after.head] ?? after
    }
  }
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

/** "Mora (PSD) said", "Mora, opening the hall on Monday, said": the last word before what is put in brackets or between commas. */
function pastInsertion(tokens: readonly Token[], at: number, first: number): number {
  const mark = tokens[at]?.form
  const opening = mark === ')' ? '(' : mark === ',' ? ',' : undefined
  if (opening === undefined) return at
  for (let i = at - 1; i > first && at - i <= 25; i--) {
    if (tokens[i]?.form !== opening) continue
    const next = tokens[i + 1]
    const isAside =
      opening === '(' || next?.xpos === 'VBG' || next?.xpos === 'VBN' || /^(?:IN|DT)$/.test(next?.xpos ?? '')
    return isAside ? i - 1 : at
  }
  return at
}

function isNominal(t: Token): boolean {
  if (isCalendarWord(t)) return false
  return t.upos === 'PROPN' || t.upos === 'NOUN' || t.upos === 'NUM' || (t.upos === 'PRON' && PERSONAL.test(t.form))
}

/** Subject of the nearest verb above: "she said ..., adding that ...". */
export function upperSubject(frame: Frame): Token | undefined {
  const { sentence, cue } = frame
  for (const t of ancestors(sentence, cue).slice(0, 4)) {
    const own = childOf(sentence, t, 'nsubj')
    if (own !== undefined && own.i < cue.i) return own
  }
  return undefined
}

/** Subject of the sentence's main verb. */
export function rootSubject(sentence: Sentence): Token | undefined {
  const root = sentence.tokens.find((t) => t.head < 0)
  return root === undefined ? undefined : childOf(sentence, root, 'nsubj')
}
