/**
 * Quotations that no cue has claimed: one whose likeliest cue fell below the threshold takes it all the same, one that stands
 * alone goes on from the speech before it.
 */
import { childOf, childrenOf, type Quotation, type Sentence, subtreeSpan, type Token } from '../../text/index.js'
import { attributeQuotation } from './attribute.js'
import type { Attribution } from './attribution.js'
import { isNamelessKind, isOffice } from './circumstance-words.js'
import { classesOf, cueOf } from './lexicon.js'
import { overlapOf } from './stretches.js'
import { quotationAt, type View, wordsBetween } from './view.js'
import type { Weights } from './weights.js'

/** So many words at most lie between the quotation and a verb that claims it. */
const NEAR = 9

export function joinOrphans(view: View, kept: readonly Attribution[], weights: Weights): readonly Attribution[] {
  const bySentence = group(view, kept)
  for (const [k, q] of view.quotations.entries()) {
    const from = view.from[k] ?? 0
    const to = view.to[k] ?? 0
    if (isClaimed(bySentence, q, from, to)) continue
    if (!isSpoken(view, q)) {
      // “Not one metre,” he said. “Not one.”
      const said =
        isSentence(view, q) && standsAlone(view, q, from, to) ? lastSpeech(view, bySentence, from, q) : undefined
      if (said?.rule === 'quotation') carryOn(bySentence, said, q)
      continue
    }
    const claim = claimOf(view, q, from, to, weights) ?? messageOf(view, q, from) ?? bluntOf(view, q, from)
    if (claim !== undefined) {
      const own = bySentence[claim.sentence.index] ?? []
      const rival = own.findIndex((a) => a.head.i === claim.head.i)
      if (rival < 0) own.push(claim)
      else own[rival] = claim
      continue
    }
    if ((q.close === undefined && !q.continues) || !standsAlone(view, q, from, to)) continue
    const before = lastSpeech(view, bySentence, from, q)
    if (before !== undefined) carryOn(bySentence, before, q)
  }
  for (let k = view.quotations.length - 1; k > 0; k--) takeBefore(view, bySentence, k)
  return bySentence.flat()
}

/** “First. ¶ “Second,” she said: the paragraphs of a speech before the one that names the speaker. */
function takeBefore(view: View, groups: readonly Attribution[][], k: number): void {
  const q = view.quotations[k]
  const before = view.quotations[k - 1]
  if (q === undefined || before === undefined || !q.continues || before.close !== undefined) return
  if (isClaimed(groups, before, view.from[k - 1] ?? 0, view.to[k] ?? 0)) return
  for (let s = view.from[k] ?? 0; s <= (view.to[k] ?? 0) + 1; s++) {
    const group = groups[s] ?? []
    const at = group.findIndex((a) => a.rule === 'quotation' && overlapOf([q], a.content.pieces) > 0)
    const own = group[at]
    if (own === undefined) continue
    const pieces = [{ start: before.start, end: before.end }, ...own.content.pieces]
    group[at] = { ...own, content: { ...own.content, pieces } }
    return
  }
}

function group(view: View, list: readonly Attribution[]): Attribution[][] {
  const groups: Attribution[][] = view.sentences.map(() => [])
  for (const a of list) groups[a.sentence.index]?.push(a)
  return groups
}

function isClaimed(groups: readonly (readonly Attribution[])[], q: Quotation, from: number, to: number): boolean {
  for (let s = Math.max(0, from - 3); s <= Math.min(groups.length - 1, to + 1); s++)
    for (const a of groups[s] ?? []) if (overlapOf([q], a.content.pieces) * 2 > q.end - q.start) return true
  return false
}

/** The best attribution by a verb of speech near the quotation. */
function claimOf(view: View, q: Quotation, from: number, to: number, weights: Weights): Attribution | undefined {
  let best: Attribution | undefined
  for (const s of from === to ? [from] : [from, to]) {
    const sentence = view.sentences[s]
    if (sentence === undefined || !view.isReadable(sentence)) continue
    for (const token of sentence.tokens) {
      const isVerb = isSpeech(token)
      if ((!isVerb && !introduces(sentence, token, q)) || isNegated(sentence, token)) continue
      const gap =
        token.start >= q.end ? wordsBetween(sentence, q.end, token.start) : wordsBetween(sentence, token.end, q.start)
      if (overlapOf([token], [q]) > 0 || gap.length > NEAR || quotationAt(view, sentence, token) >= 0) continue
      const a = attributeQuotation(view, sentence, token, q, weights)
      if (a?.source.span === undefined) continue
      const likelihood = a.likelihood * (isVerb ? 1 : 0.5)
      if (likelihood > (best?.likelihood ?? (gap.length === 0 ? LEAST_BESIDE : LEAST))) best = { ...a, likelihood }
    }
  }
  return best
}

/** "Her message was plain: ‘...’": a noun of speech with its owner, and the quotation after the colon. */
function messageOf(view: View, q: Quotation, from: number): Attribution | undefined {
  const own = view.sentences[from]
  const sentence = own !== undefined && own.start >= q.start - 1 ? view.sentences[from - 1] : own
  if (sentence === undefined || !view.isReadable(sentence)) return undefined
  if (!/:\s*$/.test(view.text.slice(sentence.start, q.start))) return undefined
  for (const noun of sentence.tokens) {
    if (noun.start >= q.start) return undefined
    const owner = childOf(sentence, noun, 'nmod:poss')
    if (noun.upos !== 'NOUN' || owner === undefined || !classesOf(noun.lemma, 'NOUN').includes('speech')) continue
    const span = subtreeSpan(sentence, owner, (c) => c.head === owner.i && c.deprel === 'case')
    return {
      sentence,
      head: noun,
      cue: { start: noun.start, end: noun.end },
      content: { rule: 'quotation', pieces: [{ start: q.start, end: q.end }], marks: ['after colon'] },
      source: { span, head: owner, features: [] },
      rule: 'quotation',
      likelihood: 0.7,
    }
  }
  return undefined
}

/** "Her deputy was blunter: ‘...’": whoever the sentence is about speaks after its colon. */
function bluntOf(view: View, q: Quotation, from: number): Attribution | undefined {
  const sentence = view.sentences[from]
  const colon = sentence?.tokens.find((t) => t.form === ':' && q.start - t.end <= 1 && q.start >= t.end)
  const root = sentence?.tokens.find((t) => t.head < 0)
  if (sentence === undefined || colon === undefined || root === undefined || root.i >= colon.i) return undefined
  const who = childOf(sentence, root, 'nsubj')
  if (who === undefined || who.i > root.i || !canSpeak(sentence, who)) return undefined
  const span = subtreeSpan(sentence, who, (c) => c.head === who.i && c.deprel === 'punct' && c.i > root.i - 1)
  return {
    sentence,
    head: root,
    cue: { start: Math.max(span.end + 1, sentence.tokens[who.i + 1]?.start ?? 0), end: colon.end },
    content: { rule: 'quotation', pieces: [{ start: q.start, end: q.end }], marks: ['after colon'] },
    source: { span, head: who, features: [] },
    rule: 'quotation',
    likelihood: 0.6,
  }
}

/** A name, a personal pronoun, an office or the kind of person that is quoted without a name. */
function canSpeak(sentence: Sentence, who: Token): boolean {
  if (who.upos === 'PROPN' || isOffice(who) || isNamelessKind(who)) return true
  if (who.upos === 'PRON') return /^(?:he|she|they|i|we)$/i.test(who.form)
  return childrenOf(sentence, who, 'appos').some((c) => c.upos === 'PROPN')
}

/** So likely at least must a cue be that a long quotation beside it would otherwise have nobody. */
const LEAST = 0.08

/** Right beside it less is asked for. */
const LEAST_BESIDE = 0.02

/** Not a name, a title or a single word in marks: a clause, or a short cry with its own final mark. */
function isSpoken(view: View, q: Quotation): boolean {
  if (!q.short) return q.inner.end - q.inner.start >= 12
  return /[!?]$/.test(view.text.slice(q.inner.start, q.inner.end)) && isSentence(view, q)
}

/** A capital at the start and a final mark inside. */
function isSentence(view: View, q: Quotation): boolean {
  return /^\p{Lu}.*[.!?]$/su.test(view.text.slice(q.inner.start, q.inner.end))
}

/** A noun of speech before a colon, "a new message: ‘...’", or a tensed verb right before the quotation, "they chanted ‘...’". */
function introduces(sentence: Sentence, token: Token, q: Quotation): boolean {
  if (token.end > q.start) return false
  const next = sentence.tokens[token.i + 1]
  if (token.upos === 'NOUN')
    return next?.form === ':' && q.start - next.end <= 1 && classesOf(token.lemma, 'NOUN').includes('speech')
  return token.upos === 'VERB' && /^VB[DZPG]$/.test(token.xpos) && q.start - token.end <= 2
}

function isSpeech(token: Token): boolean {
  if (token.upos !== 'VERB') return false
  const cue = cueOf(token.lemma)
  return classesOf(token.lemma, 'VERB').includes('speech') || (cue !== undefined && cue.direct + cue.mixed > 0.25)
}

function isNegated(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token, 'advmod').some((c) => /^(?:not|n['’]t|never)$/i.test(c.form))
}

/** Nothing but the quotation in its sentences. */
function standsAlone(view: View, q: Quotation, from: number, to: number): boolean {
  const start = view.sentences[from]?.start ?? q.start
  const end = view.sentences[to]?.end ?? q.end
  const led = view.text.slice(start, Math.max(start, q.start))
  return (
    // "..., she said Thursday. “...”" may be one sentence to the splitter.
    (!/[\p{L}\p{N}]/u.test(led) || /\p{Ll}{3}\.\s+$/u.test(led)) &&
    !/[\p{L}\p{N}]/u.test(view.text.slice(q.end, Math.max(q.end, end)))
  )
}

/** The last speech in the sentence before, in this paragraph or the one before it. */
function lastSpeech(
  view: View,
  groups: readonly (readonly Attribution[])[],
  from: number,
  q: Quotation,
): Attribution | undefined {
  const sentence = view.sentences[from]
  let plain = 0
  for (let s = from; s >= Math.max(0, from - 6); s--) {
    const own = (groups[s] ?? []).filter((a) => a.source.span !== undefined && a.head.end <= q.start)
    if (s === from && own.length === 0) continue
    const last = own.find((a) => a.rule === 'quotation') ?? own.find((a) => a.head.head < 0)
    if (last !== undefined && (last.rule === 'quotation' || s === from - 1 - plain)) return last
    const paragraph = view.sentences[s]?.paragraph ?? -1
    const isQuoted = (view.touching[s] ?? []).some((k) => (view.quotations[k]?.end ?? 0) <= q.start)
    // One plain sentence by the reporter may stand between two pieces of a speech.
    if (!isQuoted && own.length === 0 && plain === 0 && sentence?.paragraph === paragraph) {
      plain = 1
      continue
    }
    if (!isQuoted || sentence === undefined || sentence.paragraph - paragraph > 1) return undefined
  }
  return undefined
}

/** A direct speech gets the quotation as one more piece; after indirect speech it is a statement of its own by the same speaker. */
function carryOn(groups: readonly Attribution[][], before: Attribution, q: Quotation): void {
  const group = groups[before.sentence.index]
  if (group === undefined) return
  const piece = { start: q.start, end: q.end }
  if (before.rule === 'quotation') {
    const pieces = [...before.content.pieces, piece].sort((a, b) => a.start - b.start)
    group[group.indexOf(before)] = { ...before, content: { ...before.content, pieces } }
  } else {
    group.push({
      ...before,
      content: { rule: 'carried on', pieces: [piece], marks: ['carried on'] },
      rule: 'carried on',
      likelihood: before.likelihood * 0.8,
    })
  }
}
