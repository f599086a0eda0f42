/**
 * Ways through a parsed sentence: children, subtrees, clauses, subjects and objects. The child lists of a sentence are
 * built once and kept as long as the sentence is.
 */
import type { Sentence, Token } from './tree.js'

const childLists = new WeakMap<Sentence, readonly (readonly Token[])[]>()

function lists(sentence: Sentence): readonly (readonly Token[])[] {
  let known = childLists.get(sentence)
  if (known === undefined) {
    const built: Token[][] = sentence.tokens.map(() => [])
    for (const token of sentence.tokens) if (token.head >= 0) built[token.head]?.push(token)
    known = built
    childLists.set(sentence, known)
  }
  return known
}

/** The universal part of a relation: `nsubj` of `nsubj:pass`. */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(':')
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon)
}

/** Children in order; with relations, those only. A relation with a colon must match whole, one without matches all its subtypes. */
export function childrenOf(sentence: Sentence, token: Token, ...relations: readonly string[]): readonly Token[] {
  const all = lists(sentence)[token.i] ?? []
  return relations.length === 0 ? all : all.filter((child) => hasRelation(child, relations))
}

/** First child that has one of these relations. */
export function childOf(sentence: Sentence, token: Token, ...relations: readonly string[]): Token | undefined {
  return lists(sentence)[token.i]?.find((child) => hasRelation(child, relations))
}

export function hasRelation(token: Token, relations: readonly string[]): boolean {
  return relations.includes(token.deprel) || relations.includes(relation(token))
}

/** Governor of a token; undefined for the root. */
export function headOf(sentence: Sentence, token: Token): Token | undefined {
  return token.head < 0 ? undefined : sentence.tokens[token.head]
}

export function rootOf(sentence: Sentence): Token | undefined {
  return sentence.tokens.find((token) => token.head < 0)
}

/** Governors from the next one up to the root. */
export function ancestors(sentence: Sentence, token: Token): readonly Token[] {
  const found: Token[] = []
  for (
    let at = headOf(sentence, token);
    at !== undefined && found.length <= sentence.tokens.length;
    at = headOf(sentence, at)
  )
    found.push(at)
  return found
}

/** The token and all below it, in order of the text; `except` prunes whole branches. */
export function subtreeTokens(sentence: Sentence, token: Token, except?: (child: Token) => boolean): readonly Token[] {
  const all = lists(sentence)
  const found: Token[] = []
  const open: Token[] = [token]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next)
    for (const child of all[next.i] ?? []) if (except === undefined || !except(child)) open.push(child)
  }
  return found.sort((a, b) => a.i - b.i)
}

/**
 * The contiguous run of subtree tokens around a token as a span of the text: stops at the first gap on either side and
 * leaves out punctuation at its ends.
 */
export function subtreeSpan(
  sentence: Sentence,
  token: Token,
  except?: (child: Token) => boolean,
): { readonly start: number; readonly end: number } {
  const inside = new Set(subtreeTokens(sentence, token, except).map((t) => t.i))
  let first = token.i
  let last = token.i
  while (inside.has(first - 1)) first--
  while (inside.has(last + 1)) last++
  const isEdge = (i: number) =>
    sentence.tokens[i]?.upos === 'PUNCT' && !/^[$€£%)\]]$/.test(sentence.tokens[i]?.form ?? '')
  while (first < token.i && isEdge(first)) first++
  while (last > token.i && isEdge(last)) last--
  return { start: sentence.tokens[first]?.start ?? token.start, end: sentence.tokens[last]?.end ?? token.end }
}

const CLAUSE_RELATIONS = ['root', 'ccomp', 'csubj', 'advcl', 'acl:relcl', 'parataxis']

function isPredicate(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX'
}

/** The verb, auxiliary or copula makes the clause finite. */
export function isFiniteClause(sentence: Sentence, token: Token): boolean {
  if (token.feats.VerbForm === 'Fin' || /^(VBD|VBP|VBZ|MD)$/.test(token.xpos)) return true
  return childrenOf(sentence, token, 'aux', 'cop').some(
    (c) => c.feats.VerbForm === 'Fin' || /^(VBD|VBP|VBZ|MD)$/.test(c.xpos),
  )
}

/** Head of the finite clause that a token belongs to (the token itself when it heads one); the root when there is none. */
export function clauseOf(sentence: Sentence, token: Token): Token {
  let at = token
  for (const next of [token, ...ancestors(sentence, token)]) {
    at = next
    const heads =
      hasRelation(next, CLAUSE_RELATIONS) ||
      (next.deprel === 'conj' && (isPredicate(next) || childOf(sentence, next, 'cop') !== undefined))
    if (heads && isFiniteClause(sentence, next)) return next
  }
  return at
}

/** A passive clause: "was seized", "got fined", or the bare participle of "the ship seized by them". */
export function isPassive(sentence: Sentence, verb: Token): boolean {
  if (childOf(sentence, verb, 'nsubj:pass', 'csubj:pass', 'aux:pass') !== undefined) return true
  if (relation(verb) === 'acl' && verb.deprel !== 'acl:relcl' && verb.xpos === 'VBN') return true
  return verb.feats.Voice === 'Pass'
}

/**
 * Subject of a predicate. `inherited` tells that it stands with another verb: with the first of coordinated verbs, with
 * the governor of an infinitive or participle, or as the noun that a participle or relative clause modifies.
 */
export function subjectOf(
  sentence: Sentence,
  verb: Token,
): { readonly token: Token; readonly inherited: boolean } | undefined {
  let at: Token = verb
  for (let step = 0; step < 12; step++) {
    const own = childOf(sentence, at, 'nsubj', 'csubj')
    if (own !== undefined) return { token: resolveRelative(sentence, own, at), inherited: at !== verb }
    const head = headOf(sentence, at)
    if (head === undefined) return undefined
    if (relation(at) === 'conj' && (isPredicate(head) || childOf(sentence, head, 'cop') !== undefined)) {
      at = head
      continue
    }
    if (at.deprel === 'xcomp') {
      const object = childOf(sentence, head, 'obj', 'iobj')
      const controlled =
        object !== undefined && object.i < at.i && !isPassive(sentence, head) && !SUBJECT_CONTROL.has(head.lemma)
      if (controlled) return { token: object, inherited: true }
      at = head
      continue
    }
    if (at.deprel === 'advcl' && !isFiniteClause(sentence, at) && isPredicate(head)) {
      at = head
      continue
    }
    if (relation(at) === 'acl' && at.deprel !== 'acl:relcl')
      return at.xpos === 'VBG' || at.xpos === 'VBN' ? { token: head, inherited: true } : undefined
    return undefined
  }
  return undefined
}

/** Verbs whose infinitive is the subject's act though an object stands between: "promised them to leave". */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'threaten', 'use'])

const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

/** "the ship which sank": the noun for the relative pronoun. */
function resolveRelative(sentence: Sentence, subject: Token, verb: Token): Token {
  if (!RELATIVE.has(subject.form.toLowerCase())) return subject
  let at: Token | undefined = verb
  for (let step = 0; step < 8 && at !== undefined; step++) {
    if (at.deprel === 'acl:relcl') return headOf(sentence, at) ?? subject
    if (relation(at) !== 'conj') return subject
    at = headOf(sentence, at)
  }
  return subject
}

/** Direct object of a verb; in a passive clause its subject. */
export function objectOf(sentence: Sentence, verb: Token): Token | undefined {
  const object = childOf(sentence, verb, 'obj')
  if (object !== undefined) return object
  if (isPassive(sentence, verb)) {
    const subject = childOf(sentence, verb, 'nsubj:pass') ?? passiveSubject(sentence, verb)
    if (subject !== undefined) return resolveRelative(sentence, subject, verb)
    if (relation(verb) === 'acl') return headOf(sentence, verb)
    const inherited = relation(verb) === 'conj' ? subjectOf(sentence, verb) : undefined
    return inherited?.token
  }
  return undefined
}

/** The subject beside a passive auxiliary, whatever the parser called it. */
function passiveSubject(sentence: Sentence, verb: Token): Token | undefined {
  return childOf(sentence, verb, 'aux:pass') === undefined ? undefined : childOf(sentence, verb, 'nsubj')
}

/** Whoever acts: the subject, or "by ..." of a passive. */
export function agentOf(sentence: Sentence, verb: Token): Token | undefined {
  if (!isPassive(sentence, verb)) return subjectOf(sentence, verb)?.token
  return (
    childrenOf(sentence, verb, 'obl:agent')[0] ??
    childrenOf(sentence, verb, 'obl').find((o) => childOf(sentence, o, 'case')?.form.toLowerCase() === 'by')
  )
}

/** Tokens that lie within `[start, end)`. */
export function tokensIn(sentence: Sentence, start: number, end: number): readonly Token[] {
  return sentence.tokens.filter((t) => t.start >= start && t.end <= end)
}

/** The token of a span whose governor lies outside it (the first such); undefined when the span holds no token. */
export function headOfSpan(sentence: Sentence, start: number, end: number): Token | undefined {
  const inside = tokensIn(sentence, start, end)
  const isInside = (i: number) => inside.some((t) => t.i === i)
  return inside.find((t) => t.upos !== 'PUNCT' && !isInside(t.head)) ?? inside[0]
}

/** The words of a stretch as they stand in the text. */
export function textOf(text: string, span: { readonly start: number; readonly end: number }): string {
  return text.slice(span.start, span.end)
}
