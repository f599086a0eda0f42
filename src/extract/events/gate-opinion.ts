/** Gates against what is no act of a party: stances over years, opinions shared, words on what must be, figures of speech. */
import { childrenOf, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import type { Candidate } from './candidate.js'
import { eventLexicon, inClass } from './lexicon.js'
import { objectOfVerb } from './object-of-verb.js'
import type { Party } from './parties.js'
import { prepositionOf } from './preposition.js'
import { isAnothersFight } from './recast-tie.js'
import { contentClause, infinitiveOf } from './roles.js'
import { allParties, entityOf, isPublic, type Stage } from './stage.js'
import type { Verdict } from './verdict.js'

const IN_WORDS = /^(?:ACCUSE|SUPPORT|REJECT|REQUEST|AGREE|THREATEN)$/
/** Adverbs that tell of years, not of a day. */
const OVER_YEARS =
  /^(?:historically|generally|traditionally|typically|usually|often|always|consistently|normally|commonly|frequently|regularly|habitually|long|largely|mostly|broadly|routinely)$/
const STANCE =
  /^(?:support|back|oppose|favou?r|champion|defend|uphold|trust|stand|side|align|ally|protect|resist|flout|defy|ignore|shun)$/
const HOLDING_BACK = /^(?:avoid|refrain|shy|abstain|hesitate|forgo|eschew|shun)$/
const DEMANDING = /^(?:demand|urge|ask|request|beg|implore|press|pressure|appeal|call|insist)$/

export function opinionGate(candidate: Candidate, stage: Stage): Verdict | undefined {
  const { sentence, trigger, type, nominal, modality, tie, chain, rule } = candidate
  if (!nominal && isStance(candidate)) return { rule: 'events.attitude@1', why: 'a stance held over years, not an act' }
  if (!nominal && modality === 'negated' && chain.some((t) => HOLDING_BACK.test(t.lemma)))
    return { rule: 'events.negated@1', why: 'it was held back' }
  if (modality === 'negated' && tie === undefined && chain.some((t) => DEMANDING.test(t.lemma)))
    return { rule: 'events.demanded@1', why: 'it is only asked that it be left undone' }
  if (modality === 'demanded' && chain.length === 0 && !nominal && isMust(sentence, trigger))
    return { rule: 'events.opinion@1', why: 'what must be done is an opinion, not an act' }
  if (/frame\.agree-(?:to|with)/.test(rule) && isSharedOpinion(candidate))
    return { rule: 'events.opinion@1', why: 'to agree that something is so promises nothing' }
  if (/frame\.sanction$/.test(rule) && isLeave(sentence, trigger))
    return { rule: 'events.approved@1', why: 'what is sanctioned by somebody is approved by him' }
  if (trigger.xpos === 'VB' && sentence.tokens[trigger.head]?.lemma === 'welcome' && trigger.deprel !== 'conj')
    return { rule: 'events.not-told-done@1', why: 'who is welcomed to do it has not done it' }
  if (isAnothersFight(candidate, stage))
    return { rule: 'events.anothers-act@1', why: 'what another side does is not its own to end' }
  if (isWarOnThing(candidate, stage))
    return { rule: 'events.metaphor@1', why: 'a war upon a thing is a figure of speech' }
  if (/frame\.(?:take-control|capture-land|seize)$/.test(rule) && isChamber(candidate))
    return { rule: 'events.metaphor@1', why: 'a chamber or a debate is won, not seized by force' }
  if (IN_WORDS.test(type) && isMediaOnPrivate(candidate, stage))
    return { rule: 'events.private@1', why: 'what a paper or firm says of somebody outside public life' }
  if (/frame\.(?:reach-deal|n-agreement)$/.test(rule) && isPrivateDeal(candidate, stage))
    return { rule: 'events.private@1', why: 'a case settled or a favour got is no pact of states' }
  if (/^(?:CONSULT|COOPERATE|AGREE|SUPPORT)$/.test(type) && isBusiness(candidate, stage))
    return { rule: 'events.private@1', why: 'people of business among themselves' }
  return undefined
}

/** "the mill's managers and advisers met Costa": no party by itself in public life, and one of business. */
function isBusiness(candidate: Candidate, stage: Stage): boolean {
  const all = allParties(candidate)
  const firm = (p: Party): boolean => entityOf(stage, p)?.type === 'company' || entityOf(stage, p)?.sector === 'BUS'
  const bare = (p: Party): boolean =>
    entityOf(stage, p)?.key.startsWith('nominal:') === true && stage.parties.countryOf(p.entity) === undefined
  return all.some(firm) && all.every((p) => firm(p) || bare(p) || !isPublic(stage, p))
}

/** "had historically resisted such pacts", "has been opposed by most Greens", "opposed the Fiji war". */
function isStance({ sentence, trigger, type, tie, passive }: Candidate): boolean {
  if (!IN_WORDS.test(type) || tie !== undefined) return false
  const adverbs = childrenOf(sentence, trigger, 'advmod')
  if (adverbs.some((a) => OVER_YEARS.test(a.form.toLowerCase()))) return true
  if (!STANCE.test(trigger.lemma)) return false
  const object = objectOfVerb(sentence, trigger)
  if (object !== undefined && /^war$/.test(lemmaOf(object))) return true
  const helpers = childrenOf(sentence, trigger, 'aux').filter((a) => a.lemma === 'have')
  if (helpers.length === 0) return false
  const past = helpers.some((a) => /^had$|^'d$/i.test(a.form))
  const dated = sentence.tokens.some((t) => DAY.test(t.form))
  const onAct = object !== undefined && ['matter', 'deed', 'measure'].some((name) => inClass(name, lemmaOf(object)))
  return !dated && (past || passive) && !(onAct && !passive)
}

const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|week|earlier)$/i

/** The act's own "must": nobody is told to have asked for it. */
const isMust = (sentence: Sentence, trigger: Token): boolean =>
  childrenOf(sentence, trigger, 'aux').some((a) => /^(?:must|should|ought)$/i.test(a.form))

/** "agreed that the room was cold": a clause that lies neither ahead nor under an order. */
function isSharedOpinion({ sentence, trigger }: Candidate): boolean {
  if (infinitiveOf(sentence, trigger) !== undefined) return false
  const clause = contentClause(sentence, trigger)
  if (clause === undefined) return false
  return !childrenOf(sentence, clause, 'aux').some(
    (a) => eventLexicon().modals.has(a.form.toLowerCase()) || /^(?:would|wo|'d|'ll)$/i.test(a.form),
  )
}

/** "raiders sanctioned by Tonga": a participle behind its noun, with who gave leave. */
const isLeave = (sentence: Sentence, trigger: Token): boolean =>
  trigger.deprel === 'acl' &&
  childrenOf(sentence, trigger, 'obl:agent', 'obl').some((o) => prepositionOf(sentence, o) === 'by') &&
  !childrenOf(sentence, trigger, 'obl', 'advcl').some((o) => prepositionOf(sentence, o) === 'for')

/** "the War on Litter": what the war is upon is no party. */
function isWarOnThing({ sentence, trigger, extra, tie, recipients }: Candidate, stage: Stage): boolean {
  const war = [trigger, ...extra, ...(tie?.words ?? [])].find((t) => t.lemma.toLowerCase() === 'war')
  if (war === undefined || recipients.length > 0) return false
  const on = childrenOf(sentence, war, 'nmod').find((n) => /^(?:on|against)$/.test(prepositionOf(sentence, n)))
  if (on === undefined) return false
  const entity = stage.parties.entityAt(sentence, on)
  return (
    entity === undefined || (entity.country === undefined && entity.code === undefined && entity.type !== 'armed group')
  )
}

const CHAMBER =
  /^(?:house|senate|chamber|congress|parliament|assembly|legislature|council|committee|board|majority|narrative|conversation|agenda|debate|discussion|party|campaign|story|message|situation|stage|seat|nomination|ticket)$/

function isChamber({ sentence, trigger, target, extra }: Candidate): boolean {
  const object = objectOfVerb(sentence, trigger)
  const at = [target, object, ...extra.flatMap((e) => childrenOf(sentence, e, 'nmod'))]
  return at.some((t) => t !== undefined && CHAMBER.test(lemmaOf(t)))
}

const MEDIUM = /^(?:article|editorial|column|newspaper|paper|magazine|report|broadcaster|station|programme|show)$/

/** "the paper hailed the builder". */
function isMediaOnPrivate({ actors, recipients, actorPhrase }: Candidate, stage: Stage): boolean {
  if (actors.length === 0 || recipients.length === 0 || recipients.some((r) => isPublic(stage, r))) return false
  const printed = actorPhrase !== undefined && MEDIUM.test(lemmaOf(actorPhrase))
  return (
    printed ||
    actors.every(
      (a) => entityOf(stage, a)?.type === 'company' || /^(?:MED|BUS)$/.test(entityOf(stage, a)?.sector ?? ''),
    )
  )
}

const FAVOUR =
  /^(?:immunity|plea|cooperation|licen[cs]ing|employment|severance|divorce|book|record|movie|television|tv|film|merger|loan)$/

/** "reached a settlement with the government", "got an immunity agreement": a person's own case. */
function isPrivateDeal(candidate: Candidate, stage: Stage): boolean {
  const { sentence, trigger, extra, actors } = candidate
  const noun = [trigger, ...extra].find((t) => t.upos === 'NOUN')
  if (noun === undefined) return false
  const own = childrenOf(sentence, noun, 'compound', 'amod')
  if (own.some((c) => FAVOUR.test(c.form.toLowerCase()))) return true
  if (noun.lemma === 'contract' && !actors.some((a) => isPublic(stage, a))) return true
  const states = actors.some(
    (a) => stage.parties.isState(entityOf(stage, a)) || entityOf(stage, a)?.type === 'armed group',
  )
  return (
    noun.lemma === 'settlement' &&
    !states &&
    !own.some((c) => /^(?:peace|political|negotiated|lasting)$/.test(c.form.toLowerCase()))
  )
}
