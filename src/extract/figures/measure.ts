/** What a figure measures, in words short enough to compare between reports, and the verb that it hangs on. */
import {
  childOf,
  childrenOf,
  hasRelation,
  headOf,
  isPassive,
  objectOf,
  relation,
  type Sentence,
  subjectOf,
  type Token,
} from '../../text/index.js'
import { tokensOver, topOf } from '../dates/index.js'
import { deathsHere } from './deaths.js'
import { numberOf, toldOf } from './elided.js'
import type { MeasuredFigure } from './measured.js'
import { caseOf, isTime, phraseOf, withParticiple } from './phrases.js'
import { levelVerbs, stateWords } from './verbs.js'
import { changeWords, measureWords } from './words.js'

export interface MeasureHere {
  readonly measure: string
  /** People counted without a noun: `12 dead`. */
  readonly unit?: string
  /** The governing verb. */
  readonly verb?: Token
}

/** The token at the top of the figure's own words. */
export function headOfFigure(sentence: Sentence, figure: MeasuredFigure): Token | undefined {
  const end = figure.counted?.end ?? figure.end
  return figure.counted?.token ?? topOf(sentence, figure.start, end)
}

/** Names what a figure measures. */
export function measureOf(text: string, sentence: Sentence, figure: MeasuredFigure): MeasureHere {
  const head = headOfFigure(sentence, figure)
  if (head === undefined) return { measure: figure.unit }
  const isNumber = (t: Token) => t.start < figure.end && t.end > figure.start
  const phrase = (t: Token) => `${phraseOf(sentence, t, isNumber)}${leviedOn(sentence, t, head, isNumber)}`
  const deaths = deathsHere(text, sentence, figure, head, phrase)
  if (deaths !== undefined) return deaths
  const elided = numberOf(text, sentence, figure) ?? toldOf(sentence, figure, head)
  if (elided !== undefined) return elided
  const verb = verbOver(sentence, head)
  const named = (measure: string, unit?: string): MeasureHere => ({
    measure,
    ...(unit === undefined ? {} : { unit }),
    ...(verb === undefined ? {} : { verb }),
  })

  const told = childOf(sentence, head, 'cop') === undefined ? undefined : childOf(sentence, head, 'nsubj')
  if (told !== undefined && isThing(told) && figure.counted === undefined) return named(phrase(told))

  const state = stateAfter(sentence, figure, head)
  if (state !== undefined) return named(`people ${state}`, 'people')

  const left = stateLeft(sentence, figure)
  if (left !== undefined) return named(`${phrase(left.noun)} ${left.state}`)
  const yielding = verb === undefined ? undefined : yieldOf(sentence, figure, verb, head)
  if (yielding !== undefined) return named(phrase(yielding))

  if (figure.unitKind === 'none' && figure.counted?.token !== undefined) {
    const noun = figure.counted.token
    // "12 of the 30 prisoners": the number is the head
    const above = relation(noun) === 'nmod' ? headOf(sentence, noun) : undefined
    const top = above !== undefined && isNumber(above) ? above : noun
    return named(withParticiple(phrase(noun), patientVerb(sentence, top), sentence))
  }
  const worth = worthOf(sentence, head)
  if (worth !== undefined) return named(withParticiple(phrase(worth), tradedIn(sentence, worth), sentence))
  // "85 tons of rice", "$2 billion in aid", "12 percent of exports"
  const of = childrenOf(sentence, head, 'nmod').find(
    (n) =>
      n.i > head.i &&
      /^(?:of|in|for|worth)$/.test(caseOf(sentence, n)) &&
      (n.upos === 'NOUN' || n.upos === 'PROPN') &&
      !isTime(n),
  )
  if (of !== undefined) return named(withParticiple(phrase(of), patientVerb(sentence, head), sentence))
  // "a loan of $5m"
  const sum = relation(head) === 'nmod' && caseOf(sentence, head) === 'of' ? headOf(sentence, head) : undefined
  if (
    sum?.upos === 'NOUN' &&
    sum.i < head.i &&
    figure.counted === undefined &&
    !measureWords.has(sum.form.toLowerCase())
  )
    return named(phrase(sum))
  // "a $5m loan", "a 25 percent tariff"
  const after = headOf(sentence, head)
  if (
    after !== undefined &&
    after.i > head.i &&
    hasRelation(head, ['compound', 'nmod', 'amod', 'nummod', 'nmod:unmarked']) &&
    after.upos === 'NOUN'
  ) {
    const change = changeWords.has(after.form.toLowerCase())
      ? childrenOf(sentence, after, 'nmod').find((n) => /^(?:in|of)$/.test(caseOf(sentence, n)))
      : undefined
    return named(phrase(change ?? after))
  }
  // "$2 billion" ... "in aid" hung on the verb
  const aside =
    verb === undefined
      ? undefined
      : childrenOf(sentence, verb, 'obl').find(
          (n) =>
            n.i > head.i &&
            n.i - head.i < 10 &&
            (/^(?:in|of)$/.test(caseOf(sentence, n)) || (caseOf(sentence, n) === 'for' && PAYS.test(verb.lemma))) &&
            n.upos === 'NOUN' &&
            !isTime(n) &&
            figure.unitKind === 'money',
        )
  if (aside !== undefined) return named(withParticiple(phrase(aside), patientVerb(sentence, head), sentence))
  const behind = figure.unitKind === 'money' ? behindParty(sentence, head) : undefined
  if (behind !== undefined) return named(phrase(behind))
  if (verb !== undefined) {
    const told = verb.lemma.toLowerCase()
    // "overcharged Mali by 7 percent": the object and what was done to it, not who did it
    const object = objectOf(sentence, verb)
    const byHowMuch = relation(head) === 'obl' && caseOf(sentence, head) === 'by'
    if (byHowMuch && object !== undefined && object.i !== head.i && !isPassive(sentence, verb))
      return named(
        withParticiple(phrase(object), changeWords.has(verb.form.toLowerCase()) ? undefined : verb, sentence),
      )
    if (/^(?:cost|fine)$/.test(told) && figure.unitKind === 'money') return named(told)
    const holding =
      /^(?:put|estimate|place|set)$/.test(told) && head.i !== objectOf(sentence, verb)?.i
        ? objectOf(sentence, verb)
        : undefined
    if (holding !== undefined) return named(phrase(holding))
    const subject = subjectThing(sentence, verb)
    const isObject = relation(head) === 'obj' || objectOf(sentence, verb)?.i === head.i
    const level =
      levelVerbs.has(told) ||
      changeWords.has(verb.form.toLowerCase()) ||
      childOf(sentence, head, 'cop') !== undefined ||
      !isObject
    if (subject !== undefined && subject.i !== head.i && level && isThing(subject)) {
      const object = !isObject && !isPassive(sentence, verb) ? objectOf(sentence, verb) : undefined
      // "Fiji promised 40 tons": what was promised, not the giver
      if (subject.upos === 'PROPN' && !levelVerbs.has(told) && !changeWords.has(verb.form.toLowerCase()))
        return named(withParticiple(object === undefined ? '' : phrase(object), verb, sentence))
      return named(object !== undefined && !levelVerbs.has(told) ? phrase(object) : phrase(subject))
    }
    if (isObject)
      return named(withParticiple(figure.unitKind === 'money' ? 'amount' : '', verb, sentence) || figure.unit)
  }
  const apposed = relation(head) === 'appos' || relation(head) === 'nmod' ? headOf(sentence, head) : undefined
  if (apposed !== undefined && apposed.upos === 'NOUN' && !measureWords.has(apposed.form.toLowerCase()))
    return named(phrase(apposed))
  const subject = childOf(sentence, head, 'nsubj')
  if (subject !== undefined && isThing(subject)) return named(phrase(subject))
  return named(apposed === undefined ? '' : withParticiple('', patientVerb(sentence, apposed), sentence))
}

/** The subject; for `which` and `that` of a relative clause the noun they stand for. */
function subjectThing(sentence: Sentence, verb: Token): Token | undefined {
  const own = childOf(sentence, verb, 'nsubj') ?? subjectOf(sentence, verb)?.token
  // "exports fell by 2 percent, she said": hung on the verb of telling
  const told = own === undefined && relation(verb) === 'ccomp' ? headOf(sentence, verb) : undefined
  const subject =
    own ??
    (told === undefined ? undefined : childrenOf(sentence, told, 'nsubj').find((s) => s.i < verb.i && verb.i < told.i))
  if (
    subject === undefined &&
    told?.deprel === 'acl:relcl' &&
    /^which$/i.test(childOf(sentence, told, 'obj')?.form ?? '')
  )
    return headOf(sentence, told)
  if (subject === undefined || !/^(?:which|that)$/i.test(subject.form)) return subject
  // "deportations, which a group says have reached 640"
  const over = verb.deprel === 'ccomp' ? headOf(sentence, verb) : verb
  return over?.deprel === 'acl:relcl' ? headOf(sentence, over) : subject
}

const LEVY = /^(?:tariff|duty|tax|levy|surcharge|quota|vat|subsidy)$/

/** `a tariff of 25 percent on beef`: two levies on two goods are two. */
function leviedOn(sentence: Sentence, noun: Token, head: Token, isNumber: (t: Token) => boolean): string {
  if (!LEVY.test(noun.lemma.toLowerCase())) return ''
  const verb = headOf(sentence, noun)
  const on = [noun, head, ...(verb?.upos === 'VERB' ? [verb] : [])]
    .flatMap((t) => childrenOf(sentence, t))
    .find(
      (n) =>
        hasRelation(n, ['nmod', 'obl']) &&
        n.i > noun.i &&
        n.i - Math.max(noun.i, n.i > head.i ? head.i : 0) < 8 &&
        caseOf(sentence, n) === 'on' &&
        (n.upos === 'NOUN' || n.upos === 'PROPN') &&
        !isTime(n) &&
        !/day$/.test(n.lemma.toLowerCase()),
    )
  return on === undefined ? '' : ` on ${phraseOf(sentence, on, isNumber)}`
}

const TRADED = /^(?:export|import|buy|sell|purchase|ship|send|seize|steal|order|confiscate|smuggle)$/

/** `exported goods worth $90m`: what became of them. */
const tradedIn = (sentence: Sentence, noun: Token): Token | undefined => {
  const verb = patientVerb(sentence, noun)
  return verb !== undefined && TRADED.test(verb.lemma.toLowerCase()) ? verb : undefined
}

/** `$9m from Fiji in unpaid rent`: what it is for stands behind the one who pays. */
function behindParty(sentence: Sentence, head: Token): Token | undefined {
  const noun = sentence.tokens.slice(head.i + 1, head.i + 8).find((t) => {
    if (t.upos !== 'NOUN' || isTime(t) || !/^(?:in|of)$/.test(caseOf(sentence, t))) return false
    const party = headOf(sentence, t)
    return (
      party !== undefined &&
      party.upos === 'PROPN' &&
      party.i > head.i &&
      party.i < t.i &&
      /^(?:from|to|by)$/.test(caseOf(sentence, party))
    )
  })
  return noun
}

/** What is paid for is what the money measures. */
const PAYS = /^(?:pay|owe|spend|charge|bill)$/
const YIELDS = /^(?:bring|earn|net|yield|fetch|save|give|win)$/

/** `sales that earned growers $8m`: the sales, not who was paid. */
function yieldOf(sentence: Sentence, figure: MeasuredFigure, verb: Token, head: Token): Token | undefined {
  if (figure.unitKind !== 'money' || !YIELDS.test(verb.lemma.toLowerCase()) || isPassive(sentence, verb))
    return undefined
  const receiver = objectOf(sentence, verb)
  const subject = subjectThing(sentence, verb)
  const isGiven = receiver !== undefined && receiver.i < head.i && receiver.i > verb.i
  return isGiven && subject?.upos === 'NOUN' && subject.i < verb.i ? subject : undefined
}

/** `left 21 soldiers dead`, `found six sailors alive`. */
function stateLeft(
  sentence: Sentence,
  figure: MeasuredFigure,
): { readonly noun: Token; readonly state: string } | undefined {
  const noun = figure.unitKind === 'none' ? figure.counted?.token : undefined
  const next = noun === undefined ? undefined : sentence.tokens[noun.i + 1]
  const verb = noun === undefined ? undefined : headOf(sentence, noun)
  const state = next === undefined ? undefined : stateWords.get(next.form.toLowerCase())
  return noun !== undefined && state !== undefined && verb !== undefined && /^(?:leave|render|make)$/.test(verb.lemma)
    ? { noun, state }
    : undefined
}

/** May name what is measured: no pronoun, no `that`. */
const isThing = (token: Token): boolean => token.upos !== 'PRON' && token.upos !== 'DET' && token.upos !== 'SCONJ'

/** `fees worth $90m a year`: the fees. */
function worthOf(sentence: Sentence, head: Token): Token | undefined {
  const word = sentence.tokens.slice(Math.max(0, head.i - 4), head.i).findLast((t) => t.form.toLowerCase() === 'worth')
  const noun = word === undefined ? undefined : sentence.tokens[word.i - 1]
  return noun?.upos === 'NOUN' && !isTime(noun) ? noun : undefined
}

/** The verb above a figure, over nouns and prepositions. */
function verbOver(sentence: Sentence, from: Token): Token | undefined {
  let at = headOf(sentence, from)
  for (let steps = 0; steps < 6 && at !== undefined; steps++) {
    if (at.upos === 'VERB' || (at.i !== from.i && childOf(sentence, at, 'cop') !== undefined)) return at
    at = headOf(sentence, at)
  }
  return undefined
}

/** The verb of which a noun is object or passive subject, or the verb of its death; whose participle may name the measure. */
function patientVerb(sentence: Sentence, noun: Token): Token | undefined {
  const verb = headOf(sentence, noun)
  if (relation(noun) === 'conj' && verb !== undefined && verb.upos === 'NOUN') return patientVerb(sentence, verb)
  if (verb === undefined || verb.upos !== 'VERB') {
    return childrenOf(sentence, noun, 'acl').find((v) =>
      v.deprel === 'acl' ? v.xpos === 'VBN' : isDoneTo(sentence, v),
    )
  }
  if (relation(noun) === 'obj' || noun.deprel === 'nsubj:pass') return verb
  if (relation(noun) === 'nsubj' && /^(?:die|flee|perish|drown|arrive|vanish|return|vote|sign|join)$/.test(verb.lemma))
    return verb
  return undefined
}

/** `the 30 prisoners it holds`: somebody else is the subject of the clause, and it has no other object. */
const isDoneTo = (sentence: Sentence, verb: Token): boolean => {
  const subject = childOf(sentence, verb, 'nsubj')
  const object = childOf(sentence, verb, 'obj')
  return (
    subject !== undefined &&
    !/^(?:who|which|that)$/i.test(subject.form) &&
    (object === undefined || /^(?:which|that|whom)$/i.test(object.form))
  )
}

/** `12 dead`, `30 wounded`. */
function stateAfter(sentence: Sentence, figure: MeasuredFigure, head: Token): string | undefined {
  const person = figure.unit === '' || figure.unit === 'people' || figure.unit === 'person'
  if (!person || figure.unitKind !== 'none') return undefined
  const edge = figure.counted?.end ?? figure.end
  const next = tokensOver(sentence, edge, edge + 40)[0]
  const verb = headOf(sentence, head)
  for (const token of [next, verb, head]) {
    const state =
      token === undefined || Math.abs(token.i - head.i) > 6 ? undefined : stateWords.get(token.form.toLowerCase())
    if (
      state !== undefined &&
      token !== undefined &&
      (token.i >= head.i || (verb?.i === token.i && relation(head) === 'obj'))
    )
      return state
  }
  return undefined
}
