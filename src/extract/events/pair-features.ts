/**
 * What tells the type of the act between two phrases: the frames that join them, the words on the way between them, the
 * verbs that govern them, the classes of their heads. Single lemmas, paths and categories only.
 */
import { overlaps, type Span } from '../../model/index.js'
import { ancestors, childrenOf, headOf, headOfSpan, relation, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import { eventLexicon } from './lexicon.js'
import type { CodedEvent } from './plover-view.js'
import { prepositionOf } from './preposition.js'

/** How well an event's sides fit the two phrases: 4 both in place, 2 one, less when turned round. */
function fitOf(event: CodedEvent, source: Span | undefined, target: Span | undefined): number {
  const at = (a: Span | undefined, b: Span | undefined): number =>
    a !== undefined && b !== undefined && overlaps(a, b) ? 1 : 0
  const straight = at(event.source?.span, source) * 2 + at(event.target?.span, target) * 2
  const turned = at(event.source?.span, target) + at(event.target?.span, source)
  return Math.max(straight, turned)
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'ADP', 'PART', 'AUX', 'SCONJ'])

function classesOf(token: Token): readonly string[] {
  const found: string[] = []
  for (const [name, words] of eventLexicon().classes) if (words.has(lemmaOf(token))) found.push(name)
  return found
}

/** Nearest verb above a token, itself included. */
function verbAbove(sentence: Sentence, token: Token): Token | undefined {
  return [token, ...ancestors(sentence, token)].find((t) => t.upos === 'VERB')
}

/** Features of one pair in one sentence, without repeats. */
export function pairFeatures(
  sentences: readonly Sentence[],
  coded: readonly CodedEvent[],
  source: Span | undefined,
  target: Span | undefined,
): readonly string[] {
  const found = new Set<string>()
  const anchor = source ?? target
  const sentence =
    sentences.find((s) => anchor !== undefined && s.start <= anchor.start && anchor.start < s.end) ?? sentences[0]
  if (sentence === undefined) return []
  const ranked = [...coded].sort((a, b) => fitOf(b, source, target) - fitOf(a, source, target) || b.rank - a.rank)
  const best = ranked[0]
  if (best !== undefined) {
    found.add(`best:${best.type}`)
    found.add(`fit${fitOf(best, source, target)}:${best.type}`)
    found.add(`rule:${best.rule}`)
  } else found.add('best:none')
  for (const event of ranked) found.add(`any:${event.type}`)
  const s = source && headOfSpan(sentence, source.start, source.end)
  const t = target && headOfSpan(sentence, target.start, target.end)
  for (const token of sentence.tokens) {
    if (!CONTENT.has(token.upos)) continue
    const lemma = lemmaOf(token)
    found.add(`w:${lemma}`)
    const inside = (span: Span | undefined): boolean =>
      span !== undefined && span.start <= token.start && token.end <= span.end
    if (inside(target)) found.add(`t:${lemma}`)
    if (inside(source)) found.add(`s:${lemma}`)
    if (s !== undefined && t !== undefined && token.i > Math.min(s.i, t.i) && token.i < Math.max(s.i, t.i))
      found.add(`b:${lemma}`)
  }
  for (const [name, head] of [
    ['s', s],
    ['t', t],
  ] as const) {
    if (head === undefined) continue
    for (const group of classesOf(head)) found.add(`${name}c:${group}`)
    found.add(`${name}r:${relation(head)}:${prepositionOf(sentence, head)}`)
    const verb = verbAbove(sentence, head)
    if (verb === undefined) continue
    found.add(`${name}v:${verb.lemma}`)
    for (const child of childrenOf(sentence, verb)) {
      const rel = relation(child)
      if (
        rel === 'aux' ||
        rel === 'obj' ||
        rel === 'xcomp' ||
        rel === 'ccomp' ||
        rel === 'compound' ||
        rel === 'obl' ||
        rel === 'advmod'
      )
        found.add(`${name}k:${rel}:${lemmaOf(child)}`)
      if (rel === 'obj' || rel === 'obl') for (const group of classesOf(child)) found.add(`${name}o:${rel}:${group}`)
      if (rel === 'xcomp' || rel === 'ccomp')
        for (const inner of childrenOf(sentence, child, 'obj', 'aux')) found.add(`${name}i:${lemmaOf(inner)}`)
    }
    const above = headOf(sentence, verb)
    if (above !== undefined) found.add(`${name}u:${lemmaOf(above)}`)
  }
  if (s !== undefined && t !== undefined) {
    const up = [s, ...ancestors(sentence, s)]
    const down = [t, ...ancestors(sentence, t)]
    const meet = up.find((a) => down.some((b) => b.i === a.i))
    if (meet !== undefined) {
      const left = up.slice(0, up.indexOf(meet))
      const right = down.slice(
        0,
        down.findIndex((b) => b.i === meet.i),
      )
      for (const token of [...left.slice(1), meet, ...right.slice(1)])
        if (token.upos !== 'PROPN') found.add(`p:${lemmaOf(token)}`)
      found.add(`path:${left.map(relation).join('<')}|${right.map(relation).join('>')}`)
    }
  }
  return [...found]
}
