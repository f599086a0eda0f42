/** What stands around an act: its time, place, reason, contexts and the clause that tells it. */
import type { DateExpression, PloverContext, Span } from '../../model/index.js'
import {
  childrenOf,
  headOf,
  relation,
  type Sentence,
  subtreeSpan,
  subtreeTokens,
  type Token,
  tokensIn,
} from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import { eventLexicon } from './lexicon.js'
import type { Parties } from './parties.js'
import { prepositionOf } from './preposition.js'

const CLAUSAL = new Set(['advcl', 'ccomp', 'acl:relcl', 'parataxis', 'conj'])

/** The clause of the trigger: its subtree without further clauses that hang on it. */
export function clauseSpan(sentence: Sentence, trigger: Token, chain: readonly Token[]): Span {
  void chain
  return subtreeSpan(
    sentence,
    trigger,
    (child) =>
      child.head === trigger.i && (CLAUSAL.has(child.deprel) || child.deprel === 'punct') && child.i > trigger.i,
  )
}

/** "at a summit in Geneva", "at a base near the town of Y": scenes whose own place is told. */
const SCENE =
  /^(?:summit|meeting|conference|talk|ceremony|rally|speech|visit|base|port|airport|camp|city|town|village|province|district|region|area|state|capital|outskirt|waters|water|coast|border|court|prison|hospital|square|street|headquarters|palace|forum|session)s?$/

function scenesUnder(sentence: Sentence, level: Token): readonly Token[] {
  const first = childrenOf(sentence, level, 'obl', 'nmod').filter((t) => SCENE.test(lemmaOf(t)))
  return [...first, ...first.flatMap((t) => childrenOf(sentence, t, 'nmod').filter((n) => SCENE.test(lemmaOf(n))))]
}

const LOCATIVE = new Set(['in', 'at', 'on', 'off', 'near', 'across', 'around', 'outside', 'inside', 'along'])

/** "in Geneva", "in the Red Sea": a named place in the trigger's clause that is not an argument. */
export function placeOf(
  sentence: Sentence,
  trigger: Token,
  chain: readonly Token[],
  taken: ReadonlySet<number>,
  parties: Parties,
  text: string,
  dates: readonly DateExpression[],
): { readonly name: string; readonly country?: string; readonly entity?: number; readonly at: Span } | undefined {
  const near = [trigger, ...chain, ...childrenOf(sentence, trigger, 'obj', 'obl', 'nmod')]
  const levels = [...near, ...near.flatMap((t) => scenesUnder(sentence, t))]
  for (const level of levels) {
    for (const child of childrenOf(sentence, level, 'obl', 'nmod')) {
      if (taken.has(child.i) || !isLocative(sentence, level, child)) continue
      if (dates.some((d) => d.start <= child.start && child.end <= d.end)) continue
      const mention = parties.mentionAt(sentence, child)
      const entity = mention && parties.entities[mention.entity]
      if (
        mention !== undefined &&
        entity !== undefined &&
        (entity.type === 'place' || parties.isState(entity) || mention.use === 'place')
      ) {
        return {
          name: entity.name,
          ...(entity.country ? { country: entity.country } : {}),
          entity: mention.entity,
          at: { start: mention.start, end: mention.end },
        }
      }
      if (child.upos === 'PROPN' && mention === undefined) {
        const words = subtreeTokens(sentence, child, (c) => !['compound', 'flat', 'det'].includes(relation(c)))
        const first = words.find((w) => relation(w) !== 'det') ?? child
        const last = words.at(-1) ?? child
        return { name: text.slice(first.start, last.end), at: { start: first.start, end: last.end } }
      }
    }
  }
  return undefined
}

/** A place by its preposition, or "the town of Y", "the capital, Y". */
function isLocative(sentence: Sentence, level: Token, child: Token): boolean {
  const preposition = prepositionOf(sentence, child)
  if (LOCATIVE.has(preposition)) return true
  return (
    preposition === 'of' && /^(?:city|town|village|province|district|region|state|outskirt)s?$/.test(lemmaOf(level))
  )
}

const REASON_NOUNS =
  /^(response|retaliation|reaction|reply|protest|revenge|reprisal|punishment|answer|retribution|solidarity)$/
const REASON_CASES = new Set(['over', 'following', 'after', 'amid'])

/** Past the closing mark right behind, where the words hold its opening one. */
function closedAt(text: string, start: number, end: number): number {
  const inside = text.slice(start, end)
  const count = (mark: RegExp) => inside.match(mark)?.length ?? 0
  const next = text[end]
  const isOpen =
    next === '”'
      ? count(/“/g) > count(/”/g)
      : next === '"'
        ? count(/"/g) % 2 === 1
        : next === '’' && count(/‘/g) > count(/’/g)
  return isOpen ? end + 1 : end
}

/** Why, in the report's words: "in response to ...", "over ...", "because of ...", "citing ...", "for doing ...". */
export function reasonOf(
  sentence: Sentence,
  trigger: Token,
  chain: readonly Token[],
  text: string,
): { readonly text: string; readonly at: Span; readonly head: Token; readonly weak: boolean } | undefined {
  const bases: Token[] = [trigger, ...chain]
  const head = headOf(sentence, trigger)
  if (head !== undefined && trigger.upos === 'NOUN') bases.push(head)
  if (head !== undefined && relation(trigger) === 'conj') bases.push(head)
  for (const object of childrenOf(sentence, trigger, 'obj', 'xcomp')) bases.push(object)
  if (relation(trigger) === 'amod' || relation(trigger) === 'compound')
    for (const next of [head]) if (next !== undefined) bases.push(next)
  let weak: { text: string; at: Span; head: Token; weak: boolean } | undefined
  const give = (token: Token, isWeak: boolean) => {
    const whole = subtreeSpan(sentence, token)
    // "a day after the raid": the reason is what came before, not the time between
    const mark = childrenOf(sentence, token, 'mark').find((m) => /^(?:after|following)$/i.test(m.form))
    const at = { start: mark?.start ?? whole.start, end: closedAt(text, whole.start, whole.end) }
    return { text: text.slice(at.start, at.end).replace(/\s+/g, ' '), at, head: token, weak: isWeak }
  }
  for (const base of bases) {
    for (const child of childrenOf(sentence, base, 'obl', 'nmod', 'advcl', 'acl')) {
      if (child.i < trigger.i && base.i !== trigger.i && !chain.includes(base)) continue
      const preposition = prepositionOf(sentence, child)
      const mark = childrenOf(sentence, child, 'mark')[0]?.form.toLowerCase() ?? ''
      if (REASON_NOUNS.test(child.lemma) && (preposition === 'in' || preposition === 'as')) {
        const cause = childrenOf(sentence, child, 'nmod', 'acl')[0]
        if (cause !== undefined) return give(child, false)
      }
      if (/^(because|due)$/.test(mark) || /^(because|due)$/.test(preposition)) return give(child, false)
      if (
        relation(child) === 'advcl' &&
        /^(cite|respond|accuse|retaliate|allege|blame)$/.test(child.lemma) &&
        child.xpos === 'VBG'
      )
        return give(child, false)
      if (
        preposition === 'over' &&
        !/^(year|month|decade|week|day|weekend|period|phone)$/.test(lemmaOf(child)) &&
        child.upos !== 'NUM'
      )
        return give(child, false)
      if ((mark === 'for' || preposition === 'for') && child.xpos === 'VBG') return give(child, false)
      if (relation(child) === 'advcl' && /^(after|as)$/.test(mark) && mark === 'after') weak ??= give(child, true)
      if (REASON_CASES.has(preposition) && preposition !== 'over' && (preposition !== 'after' || child.upos === 'NOUN'))
        weak ??= give(child, true)
    }
  }
  return weak
}

/** PLOVER contexts named by words of the clause and of the object phrase. */
export function contextsOf(sentence: Sentence, span: Span): readonly PloverContext[] {
  const { contexts } = eventLexicon()
  const found = new Set<PloverContext>()
  for (const token of tokensIn(sentence, span.start, span.end))
    for (const context of contexts.get(lemmaOf(token)) ?? contexts.get(token.form.toLowerCase()) ?? [])
      found.add(context)
  return [...found].sort()
}
