/** Tellings: what each clause of a report says, with its polarity, its parties and phrases, its date and its voice. */
import type { DateExpression, Modality, TellingReading } from '../../model/index.js'
import {
  ancestors,
  childOf,
  childrenOf,
  headOf,
  headOfSpan,
  isFiniteClause,
  relation,
  type Sentence,
  subtreeSpan,
  subtreeTokens,
  type Token,
} from '../../text/index.js'
import type { Context } from '../context.js'
import { negationOf } from '../events/clause-mood.js'
import type { EventInputs } from '../events/inputs.js'
import { withKnownLemmas } from '../events/lemmas.js'
import { moodOf } from '../events/modality.js'
import { Parties } from '../events/parties.js'
import { actOf, isReporting, isTelling, wordsOfAct } from './act.js'
import { type Antecedent, Roles } from './roles.js'

/** Everything that the clauses of a report tell, in order. */
export function findTellings(context: Context, inputs: EventInputs): readonly TellingReading[] {
  const sentences = context.analysis.sentences.map(withKnownLemmas)
  const parties = new Parties(inputs.entities, inputs.mentions, sentences, context.analysis.quotations)
  const found: TellingReading[] = []
  let before: readonly Antecedent[] = []
  for (const sentence of sentences) {
    if (context.text[sentence.end - 1] === '?') continue
    const dates = inputs.dates.filter((d) => d.sentence === sentence.index)
    const isDate = (t: Token) => dates.some((d) => d.start <= t.start && t.end <= d.end)
    const roles = new Roles(sentence, parties, before, isDate)
    const heads = sentence.tokens.filter((t) => isTelling(sentence, t))
    const dateOf = datesByHead(sentence, heads, dates, inputs.dates)
    for (const token of heads) {
      const words = wordsOfAct(sentence, token)
      const head = { start: Math.min(...words.map((w) => w.start)), end: Math.max(...words.map((w) => w.end)) }
      const date = dateOf.get(token.i)
      const around = roles.of(token, words)
      if (around.length === 0) continue
      found.push({
        sentence: sentence.index,
        at: clauseSpan(sentence, token),
        head,
        act: actOf(sentence, words),
        modality: modalityOf(sentence, token),
        roles: around,
        ...(date === undefined ? {} : { date }),
      })
    }
    before = antecedents(sentence)
  }
  return found
}

const CLAUSES = ['acl:relcl', 'parataxis', 'advcl', 'ccomp']
const clauseSpan = (sentence: Sentence, token: Token) =>
  subtreeSpan(
    sentence,
    token,
    (c) =>
      CLAUSES.includes(c.deprel) ||
      (c.deprel === 'conj' && c.upos === 'VERB' && c.head === token.i) ||
      c.deprel === 'cc',
  )

const ALLEGING = /^(?:allegation|claim|report|charge|accusation|suggestion|rumour|rumor|assertion)$/
const UNTRUE = /^(?:true|correct)$/
const FALSE = /^(?:false|untrue|wrong|baseless|unfounded|groundless|incorrect|nonsense|lie|fabrication)$/
const REFUSED = /^(?:reject|dismiss|deny|refute)$/

/** "on condition that he pays", "provided that they leave" */
function isAsked(sentence: Sentence, token: Token): boolean {
  const subject = childOf(sentence, token, 'nsubj', 'nsubj:pass')
  const first = Math.min(token.i, ...(subject === undefined ? [] : subtreeTokens(sentence, subject).map((t) => t.i)))
  const before = sentence.tokens.slice(Math.max(0, first - 3), first).map((t) => t.form.toLowerCase())
  return /\b(?:condition|provided|providing)(?: that)?$/.test(before.join(' '))
}

/** How far it is told: as the events part has it, and "allegations that the gate was locked are not true". */
function modalityOf(sentence: Sentence, token: Token): Modality {
  const { modality } = moodOf(sentence, token)
  // "on condition that he pays"
  if (isAsked(sentence, token)) return 'hypothetical'
  const alleged = [token, ...ancestors(sentence, token)].find((t) => {
    const above = headOf(sentence, t)
    return above !== undefined && ALLEGING.test(above.lemma) && /^(?:acl|ccomp)/.test(t.deprel)
  })
  const noun = alleged && headOf(sentence, alleged)
  const judged = noun && headOf(sentence, noun)
  if (noun !== undefined && judged !== undefined && relation(noun) !== 'conj') {
    const isNegated = negationOf(sentence, judged) !== undefined
    if ((UNTRUE.test(judged.lemma) && isNegated) || (FALSE.test(judged.lemma) && !isNegated)) return 'denied'
    if (REFUSED.test(judged.lemma)) return 'denied'
    return modality === 'actual' ? 'alleged' : modality
  }
  return modality
}

/** Each date goes to the clause that its words hang on. */
function datesByHead(
  sentence: Sentence,
  heads: readonly Token[],
  dates: readonly DateExpression[],
  all: readonly DateExpression[],
): ReadonlyMap<number, number> {
  const isHead = new Set(heads.map((t) => t.i))
  const out = new Map<number, number>()
  for (const date of dates) {
    const word = headOfSpan(sentence, date.start, date.end)
    if (word === undefined || date.timex === 'SET') continue
    const governor = ancestors(sentence, word).find((t) => isHead.has(t.i) || t.upos === 'VERB')
    if (governor !== undefined && isHead.has(governor.i) && !out.has(governor.i)) out.set(governor.i, all.indexOf(date))
  }
  return out
}

/** What the next sentence may point back to: its subject first, then its object. */
function antecedents(sentence: Sentence): readonly Antecedent[] {
  const main = sentence.tokens.filter((t) => isTelling(sentence, t) && isFiniteClause(sentence, t) && !isReporting(t))
  const nouns = main.flatMap((t) => [
    ...childrenOf(sentence, t, 'nsubj', 'nsubj:pass'),
    ...[childOf(sentence, t, 'obj')].flatMap((o) => o ?? []),
  ])
  return nouns
    .filter((n) => n.upos === 'NOUN')
    .map((n) => ({
      at: subtreeSpan(sentence, n, (c) => ['acl:relcl', 'acl', 'appos', 'parataxis'].includes(c.deprel)),
      noun: n.lemma.toLowerCase(),
      plural: /s$/.test(n.xpos) || n.xpos === 'NNS',
    }))
}
