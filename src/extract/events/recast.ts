/** What an act is depends on who does it: a politician attacks in words, a ministry protests on paper, a private person wages no war. */
import { ancestors, childrenOf } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import type { Candidate } from './candidate.js'
import { inClass } from './lexicon.js'
import { objectOfVerb } from './object-of-verb.js'
import type { Party } from './parties.js'
import { prepositionOf } from './preposition.js'
import { recastDeed } from './recast-deed.js'
import { strictTie } from './recast-tie.js'
import { infinitiveOf } from './roles.js'
import { entityOf, isPublic, type Stage } from './stage.js'

/** The candidate as its parties make it. */
export function recast(candidate: Candidate, stage: Stage): Candidate {
  return [
    attackInWords,
    officialProtest,
    sceneOfProtest,
    privateWar,
    aidAtHome,
    supportInWords,
    refusedThing,
    byComputer,
    calledThing,
    banOnBody,
    recastDeed,
    strictTie,
  ].reduce((found, step) => step(found, stage), candidate)
}

const withoutTie = ({ tie: _, ...rest }: Candidate): Candidate => rest
const withoutMode = ({ mode: _, ...rest }: Candidate): Candidate => rest

const isArmedParty = (stage: Stage, party: Party): boolean => {
  const entity = entityOf(stage, party)
  return entity?.type === 'armed group' || /^(?:MIL|REB|COP|PRM|UAF|CRM)$/.test(entity?.sector ?? '')
}

/** "Deputy Lopes attacked the party's leaders": persons without arms attack persons and parties in words. */
function attackInWords(candidate: Candidate, stage: Stage): Candidate {
  const { actors, recipients, target, rule } = candidate
  if (!/frame\.(?:attack|strike-target|n-attack)(?:\.|$)/.test(rule) || actors.length === 0 || recipients.length === 0)
    return candidate
  const speaks = actors.every((a) => {
    const entity = entityOf(stage, a)
    return entity?.type === 'person' && entity.plural !== true && !isArmedParty(stage, a) && isPublic(stage, a)
  })
  const physical =
    target !== undefined && ['place', 'vessel', 'mission', 'arms'].some((name) => inClass(name, lemmaOf(target)))
  const hurt = recipients.some((r) => stage.parties.isState(entityOf(stage, r)) || entityOf(stage, r)?.type === 'place')
  if (!speaks || physical || hurt) return candidate
  return { ...withoutTie(candidate), type: 'ACCUSE', mode: 'disapprove', rule: `${rule}.in-words` }
}

/** "the ministry protested the raid": a body or office protests in words. */
function officialProtest(candidate: Candidate, stage: Stage): Candidate {
  if (candidate.type !== 'PROTEST' || candidate.nominal || candidate.actors.length === 0) return candidate
  const official = candidate.actors.every((a) => {
    const entity = entityOf(stage, a)
    return (
      stage.parties.isState(entity) ||
      (entity?.sector === 'GOV' && entity.plural !== true && entity.type !== 'population') ||
      entity?.sector === 'LEG'
    )
  })
  return official ? { ...candidate, type: 'ACCUSE', mode: 'disapprove', rule: `${candidate.rule}.official` } : candidate
}

/** "marched in the capital", "protested at her school": a place without power is only the scene. */
function sceneOfProtest(candidate: Candidate, stage: Stage): Candidate {
  const { recipients, target, sentence } = candidate
  if (candidate.type !== 'PROTEST' || recipients.length === 0 || target === undefined) return candidate
  if (!/^(?:at|in|outside|near)$/.test(prepositionOf(sentence, target))) return candidate
  const kept = recipients.filter((r) => {
    const entity = entityOf(stage, r)
    return entity?.type !== 'place' && isPublic(stage, r) && prepositionOf(sentence, target) !== 'in'
  })
  return kept.length === recipients.length ? candidate : { ...candidate, recipients: kept }
}

/** Violence by or against private persons opens no hostilities between states. */
function privateWar(candidate: Candidate, stage: Stage): Candidate {
  if (candidate.tie?.kind !== 'hostilities') return candidate
  const { actors, recipients } = candidate
  const privately = (list: readonly Party[]): boolean =>
    list.length > 0 && list.every((p) => !isPublic(stage, p) && stage.parties.countryOf(p.entity) === undefined)
  const crime = actors.some((a) => entityOf(stage, a)?.sector === 'CRM' || entityOf(stage, a)?.sector === 'COP')
  return privately(actors) || crime || (actors.length === 0 && privately(recipients))
    ? withoutTie(candidate)
    : candidate
}

/** "parliament cut funding for the pilot scheme": money that no other state is told to get is no aid. */
function aidAtHome(candidate: Candidate, stage: Stage): Candidate {
  if (candidate.tie?.kind !== 'economic aid' || candidate.recipients.length > 0) return candidate
  const words = candidate.tie.words.map(lemmaOf)
  const foreign = words.includes('aid') || words.some((w) => /^(?:foreign|overseas|bilateral|humanitarian)$/.test(w))
  const home = candidate.actors.every((a) => !stage.parties.isState(entityOf(stage, a)))
  return foreign || !home ? candidate : withoutMode(withoutTie(candidate))
}

/** "received support from miners": without money, arms or goods it is support in words. */
function supportInWords(candidate: Candidate): Candidate {
  if (!/frame\.n-aid$/.test(candidate.rule) || candidate.trigger.lemma !== 'support') return candidate
  const material = childrenOf(candidate.sentence, candidate.trigger, 'amod', 'compound').length > 0
  return material ? candidate : { ...withoutTie(candidate), type: 'SUPPORT', rule: `${candidate.rule}.in-words` }
}

/** "refused to cancel the contract with Y": Y is named in the thing, it is not the one who was refused. */
function refusedThing(candidate: Candidate): Candidate {
  const { sentence, trigger, target, recipients } = candidate
  if (!/frame\.refuse-to$/.test(candidate.rule) || target === undefined || recipients.length === 0) return candidate
  const inner = infinitiveOf(sentence, trigger)
  const object = inner && objectOfVerb(sentence, inner)
  if (object === undefined || object.i === target.i) return candidate
  return ancestors(sentence, target).some((t) => t.i === object.i) ? { ...candidate, recipients: [] } : candidate
}

/** "launched cyber attacks": force by computer. */
function byComputer(candidate: Candidate): Candidate {
  const { sentence, extra, trigger } = candidate
  if (candidate.type !== 'ASSAULT') return candidate
  const cyber = [trigger, ...extra].some(
    (t) => /^cyber/.test(lemmaOf(t)) || childrenOf(sentence, t, 'compound', 'amod').some((c) => /^cyber/i.test(c.form)),
  )
  return cyber
    ? { ...withoutTie(candidate), type: 'COERCE', mode: 'cyber', rule: `${candidate.rule}.cyber` }
    : candidate
}

/** "called for the cancellation of the Lopes licences": only who is to go, be freed or say sorry is called upon. */
function calledThing(candidate: Candidate): Candidate {
  const { sentence, target, recipients } = candidate
  if (!/frame\.(?:call-for|ask-for)$/.test(candidate.rule) || target === undefined || recipients.length === 0)
    return candidate
  if (prepositionOf(sentence, target) !== 'for' || recipients.some((r) => r.how !== 'inside the phrase'))
    return candidate
  const personal =
    /^(?:resignation|release|removal|ouster|impeachment|arrest|withdrawal|apology|prosecution|extradition|dismissal|restraint|help|support|aid)$/
  return personal.test(lemmaOf(target)) ? candidate : { ...candidate, recipients: [] }
}

/** A ban on a party or a person that is lifted lets no trade go on. */
function banOnBody(candidate: Candidate, stage: Stage): Candidate {
  const { recipients, tie } = candidate
  if (
    tie?.kind !== 'trade' ||
    recipients.length === 0 ||
    !/frame\.(?:lift-measure|ban|impose-other)/.test(candidate.rule)
  )
    return candidate
  const bodies = recipients.every((r) => {
    const type = entityOf(stage, r)?.type
    return type === 'person' || type === 'armed group' || (type === 'organisation' && r.how === 'own')
  })
  return bodies ? withoutTie(candidate) : candidate
}
