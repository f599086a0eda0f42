/** What an act is depends on who does it: a politician attacks in words, a ministry protests on paper, a private person wages no war. */
import { lemmaOf } from '../ties/index.js'
import type { Candidate } from './candidate.js'
import { inClass } from './lexicon.js'
import type { Party } from './parties.js'
import { prepositionOf } from './preposition.js'
import { entityOf, isPublic, type Stage } from './stage.js'

/** The candidate as its parties make it. */
export function recast(candidate: Candidate, stage: Stage): Candidate {
  return [attackInWords, officialProtest, sceneOfProtest, privateWar, aidAtHome].reduce(
    (found, step) => step(found, stage),
    candidate,
  )
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
