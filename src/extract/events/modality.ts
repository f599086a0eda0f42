/**
 * How far an act is from being done: its auxiliaries and negation, then every verb or noun that governs it, from the
 * inside out. Each step names its cue.
 */
import type { Modality } from '../../model/index.js'
import { childOf, childrenOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'
import { chainClass, isSetting, OF_CLASS } from './chain-class.js'
import { chainNounBefore } from './chain-noun.js'
import { clauseMood, NEGATIONS, noLonger, stronger } from './clause-mood.js'
import { forSubject } from './for-clause.js'
import { type ChainClass, eventLexicon } from './lexicon.js'

export interface Mood {
  readonly modality: Modality
  readonly cues: readonly Token[]
  /** Negated in its own clause ("will not share"). */
  readonly negated: boolean
  /** "no longer": it held until now. */
  readonly noLonger: boolean
  readonly future: boolean
  readonly past: boolean
  /** Governing chain words, innermost first. */
  readonly chain: readonly { readonly token: Token; readonly kind: ChainClass }[]
  /** Part of an if, unless, until clause. */
  readonly conditional?: string
  /** In a gerund that is the subject or stands without anybody who does it. */
  readonly generic: boolean
}

const IRREAL_MARKS = new Set(['if', 'unless', 'until', 'till', 'whether', 'lest', 'once', 'provided'])

/** What is not believed to be so is not told. */
const HELD = /^(?:believe|think|expect|see|predict|know|suggest|imply|mean|indicate)$/

const JUDGING =
  /^(?:condemn|criticise|criticize|denounce|deplore|decry|blame|praise|mock|forget|regret|mourn|avenge|mention|protest|lament|commemorate|remember|investigate|probe)$/

/** "has yet to lift it", "the withdrawal has yet to be notified": it has not come about. */
function notYet(sentence: Sentence, start: Token, isVerb: boolean): Token | undefined {
  const { tokens } = sentence
  return tokens.find((t) => {
    const isPhrase =
      /^yet$/i.test(t.form) &&
      /^to$/i.test(tokens[t.i + 1]?.form ?? '') &&
      /^(?:has|have|had|is|are|was|were)$/i.test(tokens[t.i - 1]?.form ?? '')
    if (!isPhrase) return false
    if (isVerb)
      return (
        start.i > t.i &&
        start.i - t.i <= 4 &&
        tokens.slice(t.i + 2, start.i).every((b) => b.upos === 'AUX' || b.upos === 'ADV')
      )
    return start.deprel.startsWith('nsubj') && start.i < t.i && start.head >= t.i - 1 && start.head - t.i <= 4
  })
}

/** "denied on Monday reports that ...": the tree takes the object for a part of the date. */
const isDatedObject = (sentence: Sentence, noun: Token): boolean =>
  childrenOf(sentence, noun, 'case')[0]?.form.toLowerCase() === 'on' &&
  childrenOf(sentence, noun, 'compound').some((c) => /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(c.form))

/** Reads the mood of an act whose trigger heads `start` (a verb, or a noun that tells the act). */
export function moodOf(sentence: Sentence, start: Token): Mood {
  let modality: Modality = 'actual'
  const cues: Token[] = []
  const chain: { token: Token; kind: ChainClass }[] = []
  let conditional: string | undefined
  let generic = false
  const isVerb = start.upos === 'VERB' || start.upos === 'AUX' || childOf(sentence, start, 'cop') !== undefined
  const own = clauseMood(sentence, start)
  const due =
    sentence.tokens[start.i - 1]?.form.toLowerCase() === 'to' &&
    /^(is|are|was|were)$/i.test(sentence.tokens[start.i - 2]?.form ?? '')
      ? sentence.tokens[start.i - 2]
      : undefined
  let would = own.conditional
  let future = own.future
  modality = stronger(modality, own.modality)
  if (due !== undefined) {
    modality = stronger(modality, 'announced')
    future = true
    cues.push(due)
  }
  cues.push(...own.cues)
  const longer = noLonger(sentence, start)
  if (own.negated && isVerb) modality = stronger(modality, 'negated')
  const yet = notYet(sentence, start, isVerb)
  if (yet !== undefined) {
    modality = stronger(modality, isVerb ? 'negated' : 'announced')
    cues.push(yet)
  }
  if (longer !== undefined) cues.push(longer)

  let at: Token = start
  for (let step = 0; step < 10; step++) {
    const rel = relation(at)
    const before = step === 0 && isVerb ? chainNounBefore(sentence, at) : undefined
    const head = before ?? headOf(sentence, at)
    const mark = childrenOf(sentence, at, 'mark')[0]?.form.toLowerCase()
    if (rel === 'advcl' && mark !== undefined && IRREAL_MARKS.has(mark) && !(mark === 'once')) {
      conditional ??= mark
      modality = stronger(modality, 'hypothetical')
    }
    if (head === undefined) break
    if (step === 0 && !isVerb && rel === 'obl' && isSetting(sentence, at, head)) break
    const dated = rel === 'obl' && isDatedObject(sentence, at)
    if (step > 0 && (rel === 'nmod' || rel === 'obl') && at.upos === 'NOUN' && !dated) break
    if (rel === 'csubj' && step === 0) generic = true
    // "the belief that Y hacked the bank": what is believed, though the tree takes it for a relative clause
    const held = at.deprel === 'acl:relcl' && mark === 'that' && chainClass(sentence, head) !== undefined
    if (rel === 'parataxis' || (at.deprel === 'acl:relcl' && !held) || rel === 'conj') {
      // a relative clause or a second verb stands by itself; a coordinated infinitive shares its governor
      const shares = rel === 'conj' && (head.upos === at.upos || (head.upos === 'VERB' && at.upos === 'VERB'))
      if (!shares) break
      if (childrenOf(sentence, at, 'nsubj', 'nsubj:pass').length > 0 && childrenOf(sentence, head, 'mark').length === 0)
        break
      if (childrenOf(sentence, at, 'aux').length === 0) {
        const first = clauseMood(sentence, head)
        modality = stronger(modality, first.modality)
        if (first.future) future = true
        if (first.conditional) would = true
        cues.push(...first.cues.filter((c) => !first.negated || !NEGATIONS.has(c.form.toLowerCase())))
      }
      at = head
      continue
    }
    const complement =
      before !== undefined ||
      rel === 'xcomp' ||
      rel === 'ccomp' ||
      // "reports that it had agreed" is told in full, "the pact agreed in May" is not
      (rel === 'acl' && (at.xpos !== 'VBN' || (mark === 'that' && childrenOf(sentence, at, 'aux').length > 0))) ||
      held ||
      rel === 'csubj' ||
      (rel === 'advcl' &&
        (mark === 'to' ||
          mark === 'of' ||
          mark === 'for' ||
          mark === 'from' ||
          (mark === 'with' && head.lemma === 'charge')))
    const nominal =
      !isVerb &&
      step === 0 &&
      (rel === 'obj' || rel === 'nmod' || rel === 'obl' || rel === 'nsubj:pass' || at.deprel === 'nsubj:pass')
    if (
      !complement &&
      !nominal &&
      !(rel === 'obj' || rel === 'obl' || at.deprel === 'nsubj:pass' || (rel === 'advcl' && mark === undefined))
    )
      break
    const kind = chainClass(sentence, head)
    if (step === 0 && isVerb && kind === undefined && forSubject(sentence, at) !== undefined)
      modality = stronger(modality, 'hypothetical')
    const purpose = before === undefined && rel === 'advcl' && mark === 'to'
    const given = purpose ? childOf(sentence, head, 'nsubj:pass', 'obj') : undefined
    const told = given && chainClass(sentence, given)
    if (given !== undefined && told !== undefined) {
      chain.push({ token: given, kind: told })
      modality = stronger(modality, OF_CLASS[told] ?? modality)
      cues.push(given)
      at = head
      continue
    }
    if (purpose && kind === undefined) {
      modality = stronger(modality, 'planned')
      cues.push(head)
    }
    if (rel === 'advcl' && mark === undefined) {
      // "will return to the Gulf, visiting Y": it lies ahead as the main act does
      const ahead = step === 0 && at.xpos === 'VBG' ? clauseMood(sentence, head) : undefined
      if (ahead?.future === true) {
        future = true
        modality = stronger(modality, 'announced')
        cues.push(...ahead.cues)
      }
      break
    }
    if (kind !== undefined && (complement || nominal || rel === 'obj' || dated)) {
      const carried = (rel === 'obj' || dated) && chain.length > 0 && (kind === 'deny' || kind === 'refuse')
      const content = carried || complement || (nominal && kind !== 'report' && kind !== 'aspect')
      if (content) {
        chain.push({ token: head, kind })
        const mood = OF_CLASS[kind]
        if (mood !== undefined && !(kind === 'accuse' && nominal)) {
          modality = stronger(modality, mood)
          cues.push(head)
        }
        if (kind === 'announce' && (nominal || mark === 'to' || future || would)) {
          modality = stronger(modality, 'announced')
          cues.push(head)
        }
      }
    }
    // "he shuns condemning Y's raid": what is judged was done, whatever becomes of the judging
    if (step === 0 && !isVerb && rel === 'obj' && JUDGING.test(head.lemma)) break
    const outer =
      head.upos === 'VERB' || head.upos === 'AUX' || head.upos === 'ADJ' ? clauseMood(sentence, head) : undefined
    if (outer !== undefined && (complement || nominal || rel === 'obj')) {
      // the mood of the governor passes down unless it is a report ("will say that it left")
      // "do not believe that Y will close it"
      if (kind === 'report' && complement && outer.negated && HELD.test(head.lemma)) {
        modality = stronger(modality, 'hypothetical')
        cues.push(...outer.cues)
      }
      if (kind !== 'report' && kind !== 'announce' && kind !== 'deny' && kind !== 'accuse') {
        if (outer.negated && complement) {
          modality = stronger(modality, 'negated')
          cues.push(...outer.cues)
        }
        if (outer.negated && nominal && (rel === 'obj' || eventLexicon().light.has(head.lemma)))
          modality = stronger(modality, 'negated')
        if (outer.modality === 'hypothetical' || outer.modality === 'demanded') {
          modality = stronger(modality, outer.modality)
          cues.push(...outer.cues)
        }
        if (outer.future) {
          future = true
          modality = stronger(modality, 'announced')
          cues.push(...outer.cues)
        }
        if (outer.conditional) would = true
      }
    }
    at = head
  }
  // "if Y does not leave": nothing is told of either
  if (conditional !== undefined && modality === 'negated') modality = 'hypothetical'
  if (would) {
    const reported = chain.some(
      (c) => c.kind === 'report' || c.kind === 'announce' || c.kind === 'commit' || c.kind === 'decide',
    )
    modality = stronger(modality, reported ? 'announced' : 'hypothetical')
    if (reported) future = true
  }
  return {
    modality,
    cues: [...new Set(cues)],
    negated: own.negated && isVerb,
    noLonger: longer !== undefined,
    future,
    past: !future && modality === 'actual',
    chain,
    ...(conditional === undefined ? {} : { conditional }),
    generic,
  }
}
