/** Who and what stand around a telling: the acting side, what it is done to, and every phrase with a preposition. */
import type { Span, TellingRole } from '../../model/index.js'
import {
  agentOf,
  childOf,
  childrenOf,
  headOf,
  isPassive,
  objectOf,
  relation,
  type Sentence,
  subjectOf,
  subtreeSpan,
  type Token,
} from '../../text/index.js'
import type { Parties } from '../events/parties.js'
import { PHASE } from './act.js'

/** What stands in a phrase without telling which thing is meant; of "between A and B" both are kept. */
function isApart(child: Token, head: Token): boolean {
  if (['acl:relcl', 'acl', 'appos', 'parataxis', 'advcl'].includes(child.deprel)) return true
  if (
    child.head === head.i &&
    /^(?:NOUN|PROPN)$/.test(child.upos) &&
    relation(child) === 'conj' &&
    /^(?:NOUN|PROPN)$/.test(head.upos)
  )
    return false
  return child.head === head.i && /^(?:cc|conj|case|punct)$/.test(relation(child)) && child.i > 0
}
/** "reduced by a third" names nobody. */
const isAmount = (token: Token): boolean =>
  token.upos === 'NUM' ||
  /^(?:half|third|quarter|fifth|percent|per|%|vote|margin|hundred|thousand|million)$/.test(token.lemma)

const RELATIVE = /^(?:who|which|that|whom)$/i
const POINTING = /^(?:it|they|them|this|that|these|those)$/i
/** Phrases of time and of the source add nothing to what is told. */
const PASSED_OVER = /^(?:according|such|like|than|as|per|including|despite)$/

/** The thing that "it" and "they" may stand for: a phrase of the sentence before. */
export interface Antecedent {
  readonly at: Span
  readonly noun: string
  readonly plural: boolean
}

export class Roles {
  constructor(
    private readonly sentence: Sentence,
    private readonly parties: Parties,
    private readonly before: readonly Antecedent[],
    /** Whether a token is part of a date. */
    private readonly isDate: (token: Token) => boolean,
  ) {}

  /** Roles of a telling whose own words are left out. */
  of(token: Token, own: readonly Token[]): TellingRole[] {
    const { sentence } = this
    const isOwn = (t: Token) => own.includes(t)
    const out: TellingRole[] = []
    const add = (role: string, t: Token | undefined) => {
      if (t === undefined || isOwn(t) || this.isDate(t)) return
      out.push(this.role(role, t))
    }
    const isState = token.upos !== 'VERB'
    const object = objectAt(sentence, token)
    const inner = PHASE.has(token.lemma)
      ? (childrenOf(sentence, token, 'xcomp', 'advcl').find((c) => c.upos === 'VERB') ?? undefined)
      : undefined
    const by = isState ? undefined : (hiddenRelative(sentence, token)?.subject ?? agentOf(sentence, token))
    const who = isState ? subjectOf(sentence, token)?.token : by !== undefined && isAmount(by) ? undefined : by
    add('who', this.cleft(who))
    if (who !== undefined) for (const not of this.contrasted(who)) add('not who', not)
    if (inner !== undefined && (object === undefined || object === inner)) {
      out.push({ role: 'doing', at: { start: inner.start, end: inner.end }, noun: inner.lemma.toLowerCase() })
      add('whom', objectAt(sentence, inner))
      this.oblique(inner, add)
    } else add('whom', object)
    if (isPassive(sentence, token)) {
      const receiver = childOf(sentence, token, 'nsubj:pass')
      if (receiver !== undefined && receiver !== object) add('to', receiver)
    }
    add('to', childOf(sentence, token, 'iobj'))
    this.oblique(token, add, who)
    return out
  }

  private oblique(token: Token, add: (role: string, t: Token) => void, agent?: Token): void {
    for (const child of childrenOf(this.sentence, token, 'obl', 'nmod')) {
      if (child === agent) continue
      const preposition = childrenOf(this.sentence, child, 'case')
        .map((c) => c.form.toLowerCase())
        .join(' ')
      if (preposition === '' || PASSED_OVER.test(preposition)) continue
      add(preposition, child)
    }
    for (const child of childrenOf(this.sentence, token, 'xcomp', 'advcl')) {
      const mark = childOf(this.sentence, child, 'mark')?.form.toLowerCase()
      if (child.upos === 'VERB' && mark === 'to') add('to do', child)
    }
  }

  /** "It was the king who asked": the relative clause hangs on the wrong word in many trees. */
  private cleft(who: Token | undefined): Token | undefined {
    if (who === undefined || !RELATIVE.test(who.form)) return who
    const { tokens } = this.sentence
    const verb = tokens.slice(0, who.i).findLast((t) => t.lemma === 'be' && /^it$/i.test(tokens[t.i - 1]?.form ?? ''))
    return verb === undefined
      ? who
      : (tokens.slice(verb.i, who.i).findLast((t) => /^(?:NOUN|PROPN)$/.test(t.upos)) ?? who)
  }

  /** "the king and not his minister", "not the king but his minister". */
  private contrasted(who: Token): readonly Token[] {
    const { tokens } = this.sentence
    return childrenOf(this.sentence, who, 'conj', 'nmod', 'advmod', 'obl').filter((c) => {
      if (!/^(?:NOUN|PROPN|PRON)$/.test(c.upos)) return false
      const words = childrenOf(this.sentence, c, 'cc', 'advmod', 'case', 'neg')
      const first = Math.min(c.i, ...words.map((w) => w.i))
      const near = tokens.slice(Math.max(0, first - 2), c.i)
      return near.some((w) => /^(?:not|rather|instead)$/i.test(w.form))
    })
  }

  /** "reopened the Rasuwa crossing": the tree takes the crossing for a verb. */
  private withCrossing(token: Token, at: Span): Span {
    const next = this.sentence.tokens[token.i + 1]
    return next !== undefined && this.isCrossing(token) ? { start: at.start, end: next.end } : at
  }

  private isCrossing(token: Token): boolean {
    return token.upos === 'PROPN' && this.sentence.tokens[token.i + 1]?.form === 'crossing'
  }

  private role(role: string, token: Token): TellingRole {
    const mention = this.parties.mentionAt(this.sentence, token)
    if (mention === undefined && token.upos === 'PRON' && POINTING.test(token.form)) {
      const plural = /^(?:they|them|these|those)$/i.test(token.form)
      const found = this.before.find((a) => a.plural === plural)
      if (found !== undefined) return { role, at: found.at, noun: found.noun }
    }
    const apart = this.contrasted(token)
    const at = this.withCrossing(
      token,
      subtreeSpan(this.sentence, token, (c) => apart.includes(c) || isApart(c, token)),
    )
    return {
      role,
      at,
      noun: this.isCrossing(token) ? 'crossing' : token.lemma.toLowerCase(),
      ...(mention === undefined ? {} : { entity: mention.entity }),
    }
  }
}

/** "pacts that the two signed": in many trees the two are what is signed, and "that" a mark of something else. */
function hiddenRelative(
  sentence: Sentence,
  verb: Token,
): { readonly object: Token; readonly subject: Token } | undefined {
  const subject = headOf(sentence, verb)
  if (relation(verb) !== 'acl' || subject === undefined || subject.i > verb.i) return undefined
  const first = Math.min(subject.i, ...childrenOf(sentence, subject).map((c) => c.i))
  const that = sentence.tokens[first - 1]
  const object = sentence.tokens[first - 2]
  const isRelative = that !== undefined && /^(?:that|which)$/i.test(that.form) && object?.upos === 'NOUN'
  return isRelative && childOf(sentence, verb, 'obj') === undefined ? { object, subject } : undefined
}

/** What a passive without a subject of its own is about: "said talks ... had been put off", "talks, put off in May, are". */
function lostSubject(sentence: Sentence, verb: Token): Token | undefined {
  const above = headOf(sentence, verb)
  if (above === undefined || childOf(sentence, verb, 'obj', 'nsubj', 'nsubj:pass') !== undefined) return undefined
  const isPassiveClause = childOf(sentence, verb, 'aux:pass') !== undefined
  if (isPassiveClause && verb.deprel === 'ccomp')
    return childrenOf(sentence, above, 'iobj', 'obj').find((t) => t.i > above.i && t.i < verb.i && t.upos === 'NOUN')
  const isAside =
    verb.xpos === 'VBN' && relation(verb) === 'advcl' && childOf(sentence, verb, 'aux', 'mark') === undefined
  if (!isAside) return undefined
  const subject = childOf(sentence, above, 'nsubj', 'nsubj:pass', 'nsubj:outer')
  return subject !== undefined && subject.i < verb.i ? subject : undefined
}

/** The object; of "the pact that they signed" and "the pact signed in May" the noun before. */
function objectAt(sentence: Sentence, verb: Token): Token | undefined {
  const hidden = hiddenRelative(sentence, verb)
  if (hidden !== undefined) return hidden.object
  const lost = lostSubject(sentence, verb)
  if (lost !== undefined) return lost
  const object = objectOf(sentence, verb)
  if (object !== undefined && !RELATIVE.test(object.form)) return object
  const relative = relativeOf(sentence, verb)
  if (relative === undefined) return object
  if (object !== undefined) return relative
  const subject = childOf(sentence, verb, 'nsubj')
  const hasOwn = subject !== undefined && !RELATIVE.test(subject.form)
  return hasOwn && childOf(sentence, verb, 'ccomp', 'xcomp') === undefined ? relative : undefined
}

/** The noun that a relative clause describes. */
function relativeOf(sentence: Sentence, verb: Token): Token | undefined {
  let at: Token | undefined = verb
  for (let step = 0; step < 4 && at !== undefined; step++) {
    if (at.deprel === 'acl:relcl') return agreementOf(sentence, verb, headOf(sentence, at))
    if (relation(at) !== 'conj') return undefined
    at = headOf(sentence, at)
  }
  return undefined
}

const AGREEMENT = /^(?:treaty|agreement|accord|pact|deal|contract|protocol|convention|memorandum)$/
const MADE = /^(?:sign|conclude|ratify|renew|extend|negotiate|reach|seal)$/

/** "The treaty on the dam, which they signed": it is treaties that are signed. */
function agreementOf(sentence: Sentence, verb: Token, noun: Token | undefined): Token | undefined {
  if (noun === undefined || !MADE.test(verb.lemma) || AGREEMENT.test(noun.lemma)) return noun
  const above = relation(noun) === 'nmod' ? headOf(sentence, noun) : undefined
  return above !== undefined && AGREEMENT.test(above.lemma) ? above : noun
}
