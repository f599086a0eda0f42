/** A sentence as a possible cue sees it: what lies left and right of each word's subtree, who the subject is. */
import { childOf, childrenOf, hasRelation, isPassive, type Sentence, subjectOf, type Token } from '../../text/index.js'
import { lexicon } from './lexicon.js'
import { quotationAt, type View } from './view.js'

export interface Reaches {
  /** For each token the first and last token of its subtree. */
  readonly left: readonly number[]
  readonly right: readonly number[]
}

const known = new WeakMap<Sentence, Reaches>()

export function reachesOf(sentence: Sentence): Reaches {
  const cached = known.get(sentence)
  if (cached !== undefined) return cached
  const left = sentence.tokens.map((t) => t.i)
  const right = sentence.tokens.map((t) => t.i)
  // Each token widens its governors; a tree of news is shallow, so this is cheap. The bound guards against cycles.
  for (const t of sentence.tokens)
    for (let at = t.head, step = 0; at >= 0 && step < 100; at = sentence.tokens[at]?.head ?? -1, step++) {
      if ((left[at] ?? 0) > t.i) left[at] = t.i
      if ((right[at] ?? 0) < t.i) right[at] = t.i
    }
  const reaches = { left, right }
  known.set(sentence, reaches)
  return reaches
}

/** First token of a noun phrase: of a noun that is a predicate ("The cause was a report") without the clause around it. */
export function nominalStart(sentence: Sentence, noun: Token, from: number): number {
  const { right } = reachesOf(sentence)
  const isPredicate = childOf(sentence, noun, 'cop') !== undefined
  let at = from
  for (const c of childrenOf(sentence, noun, 'nsubj', 'cop', 'aux', 'mark', 'advmod', 'obl'))
    if (c.i < noun.i && c.i >= at && (isPredicate || hasRelation(c, ['nsubj', 'cop', 'aux', 'mark'])))
      at = Math.max(at, (right[c.i] ?? c.i) + 1)
  while (at < noun.i && /^(?:CCONJ|ADP|PUNCT|SCONJ)$/.test(sentence.tokens[at]?.upos ?? '')) at++
  return at
}

/** A word that may be a cue, with what the rules ask about it again and again. */
export interface Frame {
  readonly view: View
  readonly sentence: Sentence
  readonly cue: Token
  readonly subject: Token | undefined
  readonly inherited: boolean
  readonly passive: boolean
  /** Quotation that the cue itself stands in; -1 none. */
  readonly inside: number
  /** Tokens that belong to the same level of speech: the whole sentence, or what the quotation around the cue holds of it. */
  readonly first: number
  readonly last: number
}

export function frameOf(view: View, sentence: Sentence, cue: Token): Frame {
  const subject = cue.upos === 'VERB' || cue.upos === 'AUX' || cue.upos === 'ADJ' ? subjectOf(sentence, cue) : undefined
  const inside = quotationAt(view, sentence, cue)
  const isRight = subject !== undefined && isPossibleSubject(view, sentence, subject.token, cue, inside)
  const bare = subject === undefined ? bareSubject(sentence, cue) : undefined
  const near =
    bare ??
    pronounBetween(sentence, cue) ??
    (isRight
      ? pastInsertion(sentence, subject.token, cue)
      : (invertedSubject(sentence, cue) ?? pronounBefore(sentence, cue)))
  let first = afterDateline(sentence)
  if (cue.i < first) first = 0
  let last = sentence.tokens.length - 1
  const around = view.quotations[inside]
  if (around !== undefined) {
    while (first < cue.i && (sentence.tokens[first]?.start ?? 0) < around.inner.start) first++
    while (last > cue.i && (sentence.tokens[last]?.end ?? 0) > around.inner.end) last--
  }
  return {
    view,
    sentence,
    cue,
    subject: near,
    inherited: isRight && subject.inherited,
    passive: cue.upos === 'VERB' && isPassive(sentence, cue),
    inside,
    first,
    last,
  }
}

/** "The opposition called for ...": a finite verb that the parser has hung on the noun before it. */
function bareSubject(sentence: Sentence, cue: Token): Token | undefined {
  const noun = sentence.tokens[cue.head]
  const clause = childOf(sentence, cue, 'ccomp', 'csubj')
  // "Sources close to the court suggest ...": "close" taken for a verb.
  if (
    noun === undefined &&
    clause !== undefined &&
    clause.i < cue.i &&
    /^(?:close|near|loyal|familiar)$/i.test(clause.form)
  )
    return childOf(sentence, clause, 'nsubj')
  const isTensed = cue.xpos === 'VBD' || cue.xpos === 'VBZ' || cue.xpos === 'VBP'
  return isTensed && cue.deprel === 'acl' && noun !== undefined && noun.i < cue.i ? noun : undefined
}

/** "a report, obtained by those with access to the ministry, which claims ...": the report claims it, not the ministry. */
function pastInsertion(sentence: Sentence, noun: Token, cue: Token): Token {
  if (cue.deprel !== 'acl:relcl' || lexicon().documents.has(noun.lemma)) return noun
  let at: Token | undefined = noun
  for (let step = 0; at !== undefined && step < 8; step++) {
    const up: Token | undefined = sentence.tokens[at.head]
    if (up === undefined || at.head < 0 || !/^(?:nmod|obl|acl|conj|compound)/.test(at.deprel)) return noun
    if (up.upos === 'NOUN' && /^acl/.test(at.deprel) && lexicon().documents.has(up.lemma)) return up
    at = up
  }
  return noun
}

/** Not the "that" of "adding that", and no word of a quotation that the cue stands outside of. */
function isPossibleSubject(view: View, sentence: Sentence, subject: Token, cue: Token, inside: number): boolean {
  if (subject.i > cue.i) {
    const next = sentence.tokens[subject.i + 1]
    const before = sentence.tokens[cue.i - 1]
    // "now saying they think", "Mora (PSD) said his plan was": a clause follows, not the speaker.
    if (subject.form.toLowerCase() === 'that') return false
    if (subject.upos === 'PRON' && (next?.upos === 'VERB' || next?.upos === 'AUX')) return false
    if (before !== undefined && (before.form === ')' || before.upos === 'PROPN')) return false
  }
  return quotationAt(view, sentence, subject) === inside || subject.head !== cue.i
}

/** "The weapons, he added, are old": a pronoun between a mark and the cue is its subject, whatever the tree says. */
function pronounBetween(sentence: Sentence, cue: Token): Token | undefined {
  const before = sentence.tokens[cue.i - 1]
  const mark = sentence.tokens[cue.i - 2]
  const isSet = mark === undefined || /^(?:,|[”"’'»])$|^''$/.test(mark.form)
  return isSet && before?.upos === 'PRON' && /^(?:i|we|he|she|they)$/i.test(before.form) && cue.upos === 'VERB'
    ? before
    : undefined
}

function pronounBefore(sentence: Sentence, cue: Token): Token | undefined {
  const before = sentence.tokens[cue.i - 1]
  return before !== undefined && before.upos === 'PRON' && /^(?:i|we|you|he|she|they|it|who)$/i.test(before.form)
    ? before
    : undefined
}

/** "GENEVA, May 3 (Agency) — The talks ...": where the sentence proper begins. */
function afterDateline(sentence: Sentence): number {
  const { tokens } = sentence
  const opener = tokens[0]?.form ?? ''
  if (!/^\p{Lu}{2,}/u.test(opener)) return 0
  for (let i = 1; i < Math.min(tokens.length - 1, 16); i++) {
    const { form, upos } = tokens[i] ?? { form: '', upos: 'X' }
    if (/^(?:—|–|--|-)$/.test(form)) return i + 1
    if (upos === 'VERB' || upos === 'AUX') return 0
  }
  return 0
}

/** "... ," said the envoy: the parser may call the speaker an object. */
function invertedSubject(sentence: Sentence, cue: Token): Token | undefined {
  if (cue.upos !== 'VERB') return undefined
  const object = childOf(sentence, cue, 'obj', 'nsubj', 'obl')
  // "as the envoy put it": that is no speaker.
  if (
    object === undefined ||
    object.i < cue.i ||
    object.form === 'it' ||
    childOf(sentence, object, 'case') !== undefined
  )
    return undefined
  const before = sentence.tokens[cue.i - 1]
  return before !== undefined && /^[,"”’'»]|''$/.test(before.form) && object.i - cue.i <= 4 ? object : undefined
}

/** A finite verb hung on its own subject: "a statement said". */
const isBare = (cue: Token, subject: Token): boolean =>
  cue.head === subject.i && cue.deprel === 'acl' && subject.i < cue.i && /^VB[DZP]$/.test(cue.xpos)

/** First token of the subject and verb group, `as` before it included; last one of the group. */
export function groupOf(frame: Frame): { readonly from: number; readonly to: number } {
  const { sentence, cue, subject } = frame
  const { left, right } = reachesOf(sentence)
  let from = cue.i
  for (const c of [...childrenOf(sentence, cue, 'aux', 'advmod', 'cop')].reverse())
    if (c.i < from && right[c.i] === from - 1) from = left[c.i] ?? from
  let to = cue.i
  if (
    subject !== undefined &&
    (subject.head === cue.i || isBare(cue, subject) || subject === pronounBetween(sentence, cue))
  ) {
    if (subject.i < cue.i) from = Math.min(from, left[subject.i] ?? from)
    else to = right[subject.i] ?? to
  }
  const before = sentence.tokens[from - 1]
  if (before !== undefined && /^as$/i.test(before.form)) from--
  return { from: Math.max(from, frame.first), to: Math.min(to, frame.last) }
}
