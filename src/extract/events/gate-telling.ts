/** Gates against what is not told as having happened: habits, attitudes, suppositions, purposes, words inside words. */
import { ancestors, childrenOf, relation, type Sentence, type Token } from '../../text/index.js'
import type { Candidate } from './candidate.js'
import type { Party } from './parties.js'
import { entityOf, isPublic, type Stage } from './stage.js'
import type { Verdict } from './verdict.js'

const IN_DEEDS: ReadonlySet<string> = new Set([
  'CONSULT',
  'COOPERATE',
  'AID',
  'RETREAT',
  'CONCEDE',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'PROTEST',
  'SANCTION',
])
const SAME_PAST = /^(?:cut|put|set|hit|shut|let|quit|bid)$/
const ATTITUDE =
  /^(?:support|back|oppose|favou?r|champion|defend|uphold|trust|stand|side|align|ally|protect|resist|flout|defy|ignore|threaten|prohibit|shelter|harbou?r)$/

export function tellingGate(candidate: Candidate, stage: Stage): Verdict | undefined {
  const { sentence, trigger, type, nominal, tie, modality } = candidate
  const line = isHeadline(sentence)
  if (isTitleCase(sentence) && ![...candidate.actors, ...candidate.recipients].every((p) => isStateLike(p, stage)))
    return { rule: 'events.title-case@1', why: 'in a headline all in capitals neither names nor verbs are sure' }
  if (!nominal && joined(sentence, trigger))
    return { rule: 'events.word-part@1', why: 'the verb is part of a compound word' }
  const present = /^VB[ZP]$/.test(trigger.xpos) && !childrenOf(sentence, trigger, 'aux', 'aux:pass').length
  // "the United States put the firm on its list": the past of a state's "put" looks like a present
  const past =
    SAME_PAST.test(trigger.form) && candidate.actors.length > 0 && candidate.actors.every((p) => isStateLike(p, stage))
  if (!nominal && present && !past && !line && IN_DEEDS.has(type))
    return { rule: 'events.habit@1', why: 'the bare present tells what is done as a rule' }
  const lasting = present || trigger.xpos === 'VBG' || /^(?:acl|amod)$/.test(trigger.deprel)
  if (!nominal && lasting && !line && tie === undefined && ATTITUDE.test(trigger.lemma) && modality === 'actual')
    return { rule: 'events.attitude@1', why: 'an attitude that lasts, not an act' }
  if (
    /^(?:ACCUSE|SUPPORT|REJECT|REQUEST|AGREE|THREATEN)$/.test(type) &&
    candidate.actors.every((a) => isCrowd(a, stage))
  )
    return candidate.actors.length === 0
      ? undefined
      : { rule: 'events.public-mood@1', why: 'what people at large think is no act of a party' }
  if (!nominal && !line && candidate.passive && tie === undefined && isState(sentence, trigger))
    return { rule: 'events.attitude@1', why: 'a state that lasts, not an act' }
  if (candidate.passive && hasNoSubject(sentence, trigger))
    return { rule: 'events.unsure-subject@1', why: 'the passive has no subject of its own beside an active verb' }
  if (!nominal && isAim(sentence, trigger)) return { rule: 'events.purpose@1', why: 'an aim, not an act' }
  if (!nominal && isOpen(candidate, stage))
    return { rule: 'events.not-told-done@1', why: 'an infinitive beside a noun tells what may be done' }
  if (nominal && modality === 'negated' && tie === undefined)
    return { rule: 'events.negated@1', why: 'it was not done' }
  if (modality === 'negated' && candidate.actors.length === 0 && !candidate.passive)
    return { rule: 'events.negated@1', why: 'it was not done, and nobody is told who might have' }
  if (modality === 'negated' && tie === undefined && !candidate.recipients.some((r) => isPublic(stage, r)))
    return { rule: 'events.negated@1', why: 'it was not done' }
  if (isSupposed(sentence, trigger)) return { rule: 'events.hypothetical@1', why: 'only supposed' }
  if (modality === 'planned' && tie === undefined && candidate.chain.length === 0 && !isErrandOfTalks(candidate))
    return { rule: 'events.purpose@1', why: 'only what something else was done for' }
  return undefined
}

/** "flew to Suva to meet the premier": what one travels for. */
const isErrandOfTalks = ({ sentence, trigger, type }: Candidate): boolean =>
  type === 'CONSULT' &&
  trigger.xpos === 'VB' &&
  /^(?:travel|fly|go|head|arrive|come|visit|return|tour|send|dispatch)$/.test(
    sentence.tokens[trigger.head]?.lemma ?? '',
  )

/** A line that does not end as a sentence does. */
function isHeadline(sentence: Sentence): boolean {
  const last = sentence.tokens.at(-1)
  return sentence.index === 0 || last === undefined || !/^[.!?"”’'…:;)\]]+$/.test(last.form)
}

/** "Mayor Slams Plan to Close Bridge". */
function isTitleCase(sentence: Sentence): boolean {
  const words = sentence.tokens.filter((t) => /^(?:NOUN|VERB|ADJ|ADV|PROPN)$/.test(t.upos) && /^\p{L}/u.test(t.form))
  const capital = words.filter((t) => /^\p{Lu}/u.test(t.form)).length
  return words.length >= 4 && capital === words.length && words.some((t) => t.upos !== 'PROPN')
}

function isStateLike(party: Party, stage: Stage): boolean {
  return stage.parties.isState(entityOf(stage, party))
}

/** "a Tonga-leaning paper": hung on the word before by a hyphen. */
function joined(sentence: Sentence, trigger: Token): boolean {
  const before = sentence.tokens[trigger.i - 1]
  return before !== undefined && /^[-–]$/.test(before.form) && before.end === trigger.start
}

/** "which are praised by many", "is accused of": the plain present of a passive. */
const isState = (sentence: Sentence, trigger: Token): boolean =>
  childrenOf(sentence, trigger, 'aux:pass').some((a) => /^(?:is|are|'s|'re)$/i.test(a.form)) &&
  childrenOf(sentence, trigger, 'aux').length === 0

/** "lifted the ban, and Costa was freed" where the tree took Costa for something else. */
function hasNoSubject(sentence: Sentence, trigger: Token): boolean {
  if (trigger.deprel !== 'conj' || childrenOf(sentence, trigger, 'aux:pass').length === 0) return false
  const first = sentence.tokens[trigger.head]
  if (first === undefined || childrenOf(sentence, trigger, 'nsubj:pass', 'nsubj').length > 0) return false
  return childrenOf(sentence, first, 'aux:pass', 'nsubj:pass').length === 0 && /^VB[DPZ]$/.test(first.xpos)
}

/** "the motive was to protect Y". */
const isAim = (sentence: Sentence, trigger: Token): boolean =>
  trigger.xpos === 'VB' &&
  childrenOf(sentence, trigger, 'cop').length > 0 &&
  childrenOf(sentence, trigger, 'nsubj').some((s) =>
    /^(?:motive|goal|aim|purpose|job|task|idea|plan|duty|mission|role|strategy|objective|point|reason|way|answer|key)$/.test(
      s.lemma,
    ),
  )

/** "the power to veto", "reasons to back her": not "the first to leave", not "a decision to leave". */
function isOpen(candidate: Candidate, stage: Stage): boolean {
  const { sentence, trigger } = candidate
  if (trigger.deprel !== 'acl' || trigger.xpos !== 'VB') return false
  const noun = sentence.tokens[trigger.head]
  if (noun === undefined || noun.upos !== 'NOUN' || candidate.chain.some((t) => t.i === noun.i)) return false
  return stage.parties.mentionAt(sentence, noun) === undefined
}

function isCrowd(party: Party, stage: Stage): boolean {
  const entity = entityOf(stage, party)
  if (entity?.type === 'other' && /\b(?:countries|nations|states|observers|analysts|experts|fans)$/i.test(entity.name))
    return true
  return entity?.type === 'population' && entity.sector !== 'LEG' && entity.sector !== 'GOV'
}

/** "Suppose Mali asked ...", "in the event that ...", "had she been ...", "were Mali to ...", "as if". */
function isSupposed(sentence: Sentence, trigger: Token): boolean {
  const first = sentence.tokens.find((t) => t.upos !== 'PUNCT')
  if (first !== undefined && /^(?:say|suppose|imagine)$/i.test(first.form) && first.xpos === 'VB') return true
  const line = [trigger, ...ancestors(sentence, trigger)]
  return line.some(
    (t) =>
      (t.upos === 'NOUN' &&
        /^(?:event|case)$/.test(t.lemma) &&
        t.i < trigger.i &&
        relation(trigger) !== 'nmod' &&
        sentence.tokens[t.i - 1]?.form.toLowerCase() === 'the' &&
        sentence.tokens[t.i - 2]?.form.toLowerCase() === 'in') ||
      (t.upos === 'VERB' && inverted(sentence, t)),
  )
}

/** "had the mayor known": the auxiliary before the subject, in a clause that hangs on another. */
function inverted(sentence: Sentence, verb: Token): boolean {
  if (!/^(?:advcl|ccomp)$/.test(verb.deprel)) return false
  const subject = childrenOf(sentence, verb, 'nsubj', 'nsubj:pass')[0]
  const aux = childrenOf(sentence, verb, 'aux')[0]
  return (
    subject !== undefined &&
    aux !== undefined &&
    aux.i < subject.i &&
    /^(?:had|were|should)$/i.test(aux.form) &&
    childrenOf(sentence, verb, 'mark').length === 0
  )
}
