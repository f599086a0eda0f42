/** Conditions: what must happen for a measure to start, hold or lift, with the measure that they govern. */
import type { ConditionReading, ConditionRelation, EventReading, Span, Words } from '../../model/index.js'
import {
  ancestors,
  childOf,
  childrenOf,
  headOf,
  relation,
  type Sentence,
  subjectOf,
  subtreeSpan,
  type Token,
} from '../../text/index.js'
import type { Context } from '../context.js'
import type { Candidate } from '../events/candidate.js'
import type { EventInputs } from '../events/inputs.js'
import { eventLexicon } from '../events/lexicon.js'
import type { Parties } from '../events/parties.js'
import { lemmaOf, tieInPhrase } from '../ties/index.js'

interface Link {
  readonly relation: ConditionRelation
  /** Head of the clause or phrase that states the condition. */
  readonly head: Token
  /** What it hangs on. */
  readonly governor: Token
  readonly cue: Token
  /** Words that can mean nothing but a condition. */
  readonly explicit?: boolean
}

const MARKS: Readonly<Record<string, ConditionRelation>> = {
  until: 'until',
  till: 'until',
  unless: 'unless',
  if: 'if',
  provided: 'if',
  providing: 'if',
}

const before = (sentence: Sentence, token: Token, step: number): string =>
  sentence.tokens[token.i - step]?.form.toLowerCase() ?? ''

/** Marks of a condition and what they hang on, in order of the text. */
function linksOf(sentence: Sentence): readonly Link[] {
  const found: Link[] = []
  for (const token of sentence.tokens) {
    const word = token.form.toLowerCase()
    const head = headOf(sentence, token)
    if (head === undefined) continue
    const governor = headOf(sentence, head)
    const clausal = relation(token) === 'mark' || relation(token) === 'case' || relation(token) === 'advmod'
    const given = MARKS[word]
    // ", provided that Y pays": the participle was taken for a verb of its own
    const clause = /^(?:provided|providing)$/.test(word) ? childOf(sentence, token, 'ccomp') : undefined
    if (
      clause !== undefined &&
      /^(?:conj|advcl|acl|dep)$/.test(relation(token)) &&
      before(sentence, token, 1) === ','
    ) {
      found.push({ relation: 'if', head: clause, governor: head, cue: token, explicit: true })
      continue
    }
    if (given !== undefined && clausal && governor !== undefined) {
      if (
        word === 'if' &&
        (before(sentence, token, 1) === 'as' || before(sentence, token, 1) === 'even' || relation(head) === 'ccomp')
      )
        continue
      found.push({ relation: given, head, governor, cue: token })
    } else if (
      word === 'long' &&
      before(sentence, token, 1) === 'as' &&
      sentence.tokens[token.i + 1]?.form.toLowerCase() === 'as'
    ) {
      const clause =
        childrenOf(sentence, token, 'advcl')[0] ?? childrenOf(sentence, head, 'advcl').find((c) => c.i > token.i)
      const cue = sentence.tokens[token.i - 1] ?? token
      if (clause !== undefined) found.push({ relation: 'as long as', head: clause, governor: head, cue })
      else if (governor !== undefined) found.push({ relation: 'as long as', head, governor, cue })
    } else if ((word === 'exchange' || word === 'return') && before(sentence, token, 1) === 'in') {
      const marker = sentence.tokens[token.i + 1]
      const apart = marker?.form.toLowerCase() === 'for' ? headOf(sentence, marker) : undefined
      const phrase = childrenOf(sentence, token, 'nmod', 'acl', 'advcl')[0] ?? apart
      if (
        phrase !== undefined &&
        childrenOf(sentence, phrase, 'case', 'mark').some((c) => c.form.toLowerCase() === 'for')
      )
        found.push({
          relation: 'in exchange for',
          head: phrase,
          governor: head,
          cue: sentence.tokens[token.i - 1] ?? token,
        })
    } else if (word === 'soon' && before(sentence, token, 1) === 'as') {
      // "as soon as Y pays": the measure waits for it
      const clause =
        childrenOf(sentence, token, 'advcl')[0] ?? childrenOf(sentence, head, 'advcl').find((c) => c.i > token.i)
      if (clause !== undefined && sentence.tokens[token.i + 1]?.form.toLowerCase() === 'as')
        found.push({ relation: 'if', head: clause, governor: head, cue: sentence.tokens[token.i - 1] ?? token })
    } else if (word === 'condition' && before(sentence, token, 1) === 'on') {
      const clause = childrenOf(sentence, token, 'acl', 'ccomp')[0]
      if (clause !== undefined) found.push({ relation: 'if', head: clause, governor: head, cue: token, explicit: true })
    } else if (word === 'despite' && relation(token) === 'case' && governor !== undefined) {
      found.push({ relation: 'despite', head, governor, cue: token })
    }
  }
  return found
}

const NEAR_BACK = 3
const FAR_BACK = 12
const STAYS = /^(remain|stand|stay|continue|apply|last|hold|persist|run|be|keep|go)$/
const MEASURE =
  /^(it|this|that|they|these|move|measure|order|decision|suspension|ban|halt|freeze|sanction|sanctions|embargo|curfew|closure|restriction|step|policy|action|boycott|blockade|tariff|pause|moratorium|agreement|truce|ceasefire|announcement|airspace|sky|border|crossing|visa|licence|license|permit|quota|levy|duty|pipeline|port|embassy|rule|limit)$/i

/** The measure just told: the last tie event before, of the same side when one is named. */
function measureTold(
  events: readonly {
    readonly tie?: unknown
    readonly trigger: Span
    readonly sentence: number
    readonly actors: readonly number[]
  }[],
  sentence: Sentence,
  at: Token,
  country: string | undefined,
  parties: Parties,
): number | undefined {
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]
    if (event === undefined || event.tie === undefined || event.trigger.start >= at.start) continue
    // "it" and "this" point to what was just told, "the ban" may reach further back
    if (sentence.index - event.sentence > (at.upos === 'NOUN' ? FAR_BACK : NEAR_BACK)) return undefined
    if (
      country === undefined ||
      event.actors.length === 0 ||
      event.actors.some((a) => parties.countryOf(a) === country)
    )
      return index
  }
  return undefined
}

/** `stay` of "stay closed", `stop` of "stop digging": the verb that a complement hangs on. */
function finiteOver(sentence: Sentence, from: Token): Token {
  let verb = from
  for (let step = 0; step < 4 && relation(verb) === 'xcomp'; step++) verb = headOf(sentence, verb) ?? verb
  return verb
}

function governed(
  link: Link,
  sentence: Sentence,
  events: readonly EventReading[],
  candidates: readonly Candidate[],
  parties: Parties,
): { readonly index: number; readonly direct: boolean } | undefined {
  const line = [link.governor, ...ancestors(sentence, link.governor)]
  for (const at of line) {
    const index = candidates.findIndex(
      (c) =>
        c.sentence === sentence &&
        (c.trigger.i === at.i ||
          c.extra.some((e) => e.i === at.i) ||
          (at.i === link.governor.i && c.chain.some((t) => t.i === at.i))),
    )
    if (index >= 0 && !isInside(sentence, candidates[index]?.trigger, link.head)) return { index, direct: true }
    if (at.i !== link.governor.i && relation(at) !== 'xcomp' && relation(at) !== 'ccomp') break
  }
  // "X will stay in force until ...": the subject is the measure itself or points to it
  const holder = finiteOver(sentence, link.governor)
  const subject =
    subjectOf(sentence, holder)?.token ?? childOf(sentence, holder, 'nsubj') ?? frontedMeasure(sentence, holder)
  const stays = STAYS.test(holder.lemma) || childOf(sentence, holder, 'cop') !== undefined
  if (subject === undefined || !stays || !MEASURE.test(lemmaOf(subject))) return undefined
  const own = candidates.findIndex((c) => c.sentence === sentence && c.trigger.i === subject.i)
  if (own >= 0) return { index: own, direct: true }
  const speaker = sentence.tokens
    .map((t) => parties.mentionAt(sentence, t))
    .find(
      (m) =>
        m !== undefined &&
        parties.entities[m.entity]?.type === 'person' &&
        m.start > link.governor.start - 200 &&
        m.start < link.head.start,
    )
  void speaker
  const effect = eventLexicon().changeNouns.get(lemmaOf(subject))?.effect
  // "the airspace will stay closed": the measure that was told of the airspace, or none
  const kind = tieInPhrase(sentence, subject)?.kind
  const alike =
    effect === undefined && kind === undefined
      ? []
      : events.map((e) =>
          (effect === undefined || e.tie?.effect === effect) && (kind === undefined || e.tie?.kind === kind)
            ? e
            : { ...e, tie: undefined },
        )
  const told =
    measureTold(alike, sentence, subject, undefined, parties) ??
    (kind === undefined ? measureTold(events, sentence, subject, undefined, parties) : undefined)
  return told === undefined ? undefined : { index: told, direct: false }
}

/** "This move, he said, would remain ...": the measure stands first, hung on the verb of saying. */
function frontedMeasure(sentence: Sentence, governor: Token): Token | undefined {
  const above = headOf(sentence, governor)
  return (
    above &&
    childrenOf(sentence, above).find(
      (c) =>
        c.i < governor.i && c.upos === 'NOUN' && MEASURE.test(lemmaOf(c)) && childrenOf(sentence, c, 'det').length > 0,
    )
  )
}

/**
 * "Oman would rejoin the pact if ...", "the gate will stay shut as long as ...": what is to come or to last hangs on it,
 * and somebody who acts stands in the clause. General truths and wishes ("prices rise if it rains") do not count.
 */
function isPledged(link: Link, sentence: Sentence, parties: Parties): boolean {
  const verb = finiteOver(sentence, link.governor)
  const helped = childrenOf(sentence, verb, 'aux').some((a) => /^(will|would|shall|’ll|'ll|wo)$/i.test(a.form))
  if (!helped || link.relation === 'despite') return false
  const subject = subjectOf(sentence, verb)?.token ?? childOf(sentence, verb, 'nsubj', 'nsubj:pass')
  if (subject === undefined || /^(who|what|which|you|one|nobody|everyone)$/i.test(subject.form)) return false
  const acts = parties.mentionAt(sentence, subject)?.entity ?? parties.within(sentence, subject, () => false)[0]?.entity
  return acts !== undefined || (STAYS.test(verb.lemma) && MEASURE.test(lemmaOf(subject)))
}

function isInside(sentence: Sentence, token: Token | undefined, head: Token): boolean {
  return token !== undefined && [token, ...ancestors(sentence, token)].some((t) => t.i === head.i)
}

/** "until Peru hands over the crew": where the verb was taken for a noun its clause runs on to the next mark. */
function endOfMisread(sentence: Sentence, { head, cue }: Link): number {
  const name = sentence.tokens[head.i - 1]
  const next = sentence.tokens[head.i + 1]
  const isVerb =
    head.upos === 'NOUN' && /[^s]s$/.test(head.form) && name?.head === head.i && name.upos === 'PROPN' && cue.i < name.i
  if (!isVerb || next === undefined || !/^(?:ADP|DET|PRON|ADJ)$/.test(next.upos)) return 0
  const mark = sentence.tokens.find((t) => t.i > head.i && /^[,;:.–—]$/.test(t.form))
  return sentence.tokens[(mark?.i ?? sentence.tokens.length) - 1]?.end ?? 0
}

/** "until those who shot are handed over": the verb of "those" hangs on the verb above instead. */
function endOfTorn(sentence: Sentence, { head, governor, cue }: Link): number {
  const relative = childrenOf(sentence, head).find((c) => c.deprel === 'acl:relcl')
  if (head.upos !== 'PRON' || relative === undefined || relation(cue) !== 'case') return 0
  const verb = childrenOf(sentence, governor, 'ccomp', 'advcl', 'parataxis', 'dep').find((c) => c.i > relative.i)
  return verb === undefined || childOf(sentence, verb, 'nsubj') ? 0 : subtreeSpan(sentence, verb).end
}

/** Finds the conditions of a report, sorted by position. */
export function findConditions(
  context: Context,
  inputs: EventInputs,
  events: readonly EventReading[],
  candidates: readonly Candidate[],
  parties: Parties,
): readonly ConditionReading[] {
  const found: ConditionReading[] = []
  for (const sentence of context.analysis.sentences) {
    for (const link of linksOf(sentence)) {
      const at: Span = subtreeSpan(sentence, link.head)
      if (inputs.dates.some((d) => d.start <= link.head.start && link.head.end <= d.end)) continue
      const inner = subjectOf(sentence, link.head)?.token ?? link.head
      const actor =
        parties.mentionAt(sentence, inner)?.entity ?? parties.within(sentence, inner, () => false)[0]?.entity
      const governs = governed(link, sentence, events, candidates, parties)
      const clausal = link.head.upos === 'VERB' || childOf(sentence, link.head, 'cop') !== undefined
      const worth =
        governs !== undefined ||
        (actor !== undefined &&
          clausal &&
          (link.relation === 'until' ||
            link.relation === 'unless' ||
            link.relation === 'as long as' ||
            link.relation === 'in exchange for')) ||
        (link.explicit === true && clausal && actor !== undefined) ||
        (clausal || link.relation === 'in exchange for' ? isPledged(link, sentence, parties) : false)
      if (!worth || (link.relation === 'despite' && governs?.direct !== true)) continue
      const start = Math.min(at.start, link.cue.start)
      const end = Math.max(at.end, link.cue.end, endOfMisread(sentence, link), endOfTorn(sentence, link))
      const words: Words[] = [{ start, end, role: 'condition' }]
      if (governs !== undefined && !governs.direct) {
        const subject = subjectOf(sentence, link.governor)?.token
        if (subject !== undefined) words.push({ start: subject.start, end: subject.end, role: 'tie' })
      }
      found.push({
        sentence: sentence.index,
        words,
        rule: `conditions.${link.relation.replaceAll(' ', '-')}@1`,
        certainty: governs === undefined ? 0.6 : governs.direct ? 0.85 : 0.7,
        basis: governs !== undefined && !governs.direct ? 'interpreted' : 'stated',
        relation: link.relation,
        text: context.text.slice(start, end).replace(/\s+/g, ' '),
        at: { start, end },
        ...(governs === undefined ? {} : { governs: governs.index }),
        ...(actor === undefined ? {} : { actor }),
      })
    }
  }
  return found
}
