/** Ties only where they are told: the parties that a tie stands between, and an object of its kind in the act's own phrase. */
import { childrenOf, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import type { Candidate } from './candidate.js'
import { inClass } from './lexicon.js'
import { objectOfVerb } from './object-of-verb.js'
import type { Party } from './parties.js'
import { prepositionOf } from './preposition.js'
import { entityOf, isPublic, type Stage } from './stage.js'
import { graded } from './tie-effect.js'

/** The candidate with the effect that its words tell, or without a tie that nothing in them tells. */
export function strictTie(candidate: Candidate, stage: Stage): Candidate {
  if (candidate.tie === undefined) return candidate
  const told = voted(ownAid(truceThere(graded(candidate)), stage), stage)
  return UNTOLD.some((test) => test(told, stage)) ? withoutTie(told) : told
}

const withoutTie = ({ tie: _, ...rest }: Candidate): Candidate => rest
const withoutMode = ({ mode: _, ...rest }: Candidate): Candidate => rest

const statesOf = (list: readonly Party[], stage: Stage): ReadonlySet<string> =>
  new Set(list.flatMap((p) => stage.parties.countryOf(p.entity) ?? []))

/** Does a recipient stand for another state than the actors do? */
function hasOther({ actors, recipients }: Candidate, stage: Stage): boolean {
  const own = statesOf(actors, stage)
  const named = recipients.filter((r) => !r.how.startsWith('the other state'))
  return [...statesOf(named, stage)].some((c) => !own.has(c))
}

const PENALTY = /^(?:penalty|fine|duty|levy|boycott|surcharge)$/
const EMERGENCY = /^(?:emergency|state|limit|freeze|moratorium|lockdown|curfew|crackdown|quota|penalty|siege)$/

/** A fine on somebody who is no state and no body. */
function isPenalty({ tie, actors, recipients }: Candidate, stage: Stage): boolean {
  if (tie?.kind !== 'sanctions' || !tie.words.some((w) => PENALTY.test(lemmaOf(w)))) return false
  return statesOf([...actors, ...recipients], stage).size < 2 || !recipients.some((r) => isPublic(stage, r))
}

const isEmergency = ({ tie, rule }: Candidate): boolean =>
  /frame\.lift-measure/.test(rule) && tie?.kind === 'sanctions' && tie.words.every((w) => EMERGENCY.test(lemmaOf(w)))

/** A treaty, relations or talks stand between states and bodies; members of one parliament open none. */
function isAmongHome({ tie, actors, recipients }: Candidate, stage: Stage): boolean {
  const sides = [...actors, ...recipients]
  return (
    /^(?:treaty or agreement|diplomatic relations|negotiations|security cooperation)$/.test(tie?.kind ?? '') &&
    sides.length > 0 &&
    statesOf(sides, stage).size < 2 &&
    sides.every((p) => isHomely(p, stage))
  )
}

/** A private person, or somebody of a party or a parliament. */
const isHomely = (party: Party, stage: Stage): boolean => {
  const entity = entityOf(stage, party)
  return (entity?.type === 'person' && !isPublic(stage, party)) || /^(?:PTY|OPP|LEG|BUS)$/.test(entity?.sector ?? '')
}

/** Everybody told is of one state, and nobody of them fights it. */
function isWithinOneSide({ tie, actors, recipients, reciprocal }: Candidate, stage: Stage): boolean {
  if (tie?.kind === 'hostilities') return false
  const sides = recipients.length > 0 ? [...actors, ...recipients] : reciprocal ? actors : []
  if (sides.length < 2 || sides.some((p) => entityOf(stage, p)?.type === 'armed group')) return false
  return sides.every((p) => stage.parties.countryOf(p.entity) !== undefined) && statesOf(sides, stage).size === 1
}

/** A vote of parliament that has yet to bind the state: what becomes of the tie is being decided. */
function voted(candidate: Candidate, stage: Stage): Candidate {
  const { tie, actors, modality, trigger } = candidate
  if (tie === undefined || modality === 'actual' || modality === 'negated' || trigger.lemma === 'ratify')
    return candidate
  if (!/^(?:opened|increased|reduced|suspended|ended|resumed)$/.test(tie.effect)) return candidate
  const parliament = actors.length > 0 && actors.every((a) => entityOf(stage, a)?.sector === 'LEG')
  return parliament ? { ...candidate, tie: { ...tie, effect: 'under review' } } : candidate
}

/** "air support": help in battle is no money. */
const isArmedHelp = ({ tie, sentence }: Candidate): boolean =>
  tie?.kind === 'economic aid' &&
  tie.words.some((word) =>
    childrenOf(sentence, word, 'compound', 'amod').some((c) =>
      /^(?:air|fire|artillery|naval|lethal|close|battlefield|logistical)$/i.test(c.form),
    ),
  )

/** Forces that are moved towards nobody named, or within their own country. */
const isMovedAtHome = (candidate: Candidate, stage: Stage): boolean =>
  candidate.tie?.kind === 'troops and bases' &&
  /frame\.(?:n-deploy|deploy|fleet-enters|increase-force)(?:\.|$)/.test(candidate.rule) &&
  candidate.actors.length > 0 &&
  !hasOther(candidate, stage)

/** A siege of a house, a blockade of one's own ports: no border of two states. */
function isSiegeAtHome(candidate: Candidate, stage: Stage): boolean {
  if (candidate.tie?.kind !== 'border') return false
  if (!/frame\.(?:blockade|surround|impose-other|lift-measure)/.test(candidate.rule)) return false
  return !candidate.recipients.some((r) => r.how === 'own' && isStateOrArea(r, stage)) || !hasOther(candidate, stage)
}

const isStateOrArea = (party: Party, stage: Stage): boolean => {
  const entity = entityOf(stage, party)
  return stage.parties.isState(entity) || entity?.type === 'place' || entity?.type === 'population'
}

/** "lifted the parole restrictions": a restriction of a kind that is not told, on nobody abroad. */
const isVagueRestriction = (candidate: Candidate, stage: Stage): boolean =>
  candidate.tie?.kind === 'trade' &&
  /frame\.lift-measure/.test(candidate.rule) &&
  candidate.tie.words.every((w) => /^(?:ban|restriction|curb|quota|barrier)$/.test(lemmaOf(w))) &&
  !hasOther(candidate, stage)

/** Ties that only states and public bodies open and close. */
const OF_STATES =
  /^(?:treaty or agreement|diplomatic relations|negotiations|security cooperation|military aid|economic aid|representation|border|humanitarian access|arms control)$/
const ON_PERSONS = /^(?:sanctions|extradition|deportation|visas and travel|hostilities|certification or listing)$/

/** Firms and private people are no ends of a tie, but where it is they whom it lies on. */
function isPrivateEnd({ tie, actors, recipients }: Candidate, stage: Stage): boolean {
  const kind = tie?.kind ?? ''
  const isPrivateParty = (party: Party): boolean => {
    const entity = entityOf(stage, party)
    const abroad = stage.parties.countryOf(party.entity) !== undefined && !OF_STATES.test(kind)
    if (entity?.type === 'company' || /^(?:BUS|MED)$/.test(entity?.sector ?? '')) return !abroad
    const named = entity?.type === 'person' && party.mention?.form === 'name' && !isPublic(stage, party)
    return named && stage.parties.countryOf(party.entity) === undefined
  }
  if (actors.length > 0 && actors.every(isPrivateParty)) return true
  return !ON_PERSONS.test(kind) && recipients.length > 0 && recipients.every(isPrivateParty)
}

/** A person of no told state fights no state's war; burnt papers are none. */
function isNoWar({ tie, actors, sentence, trigger }: Candidate, stage: Stage): boolean {
  if (tie?.kind !== 'hostilities') return false
  const object = objectOfVerb(sentence, trigger)
  if (object !== undefined && /^(?:document|paper|record|file|evidence|tape|letter)$/.test(lemmaOf(object))) return true
  return (
    actors.length > 0 &&
    actors.every((a) => entityOf(stage, a)?.type === 'person' && stage.parties.countryOf(a.entity) === undefined)
  )
}

/** "declared a ceasefire in Tonga": where it holds is not with whom. */
function truceThere(candidate: Candidate): Candidate {
  const { rule, target, sentence, recipients } = candidate
  if (!/frame\.sign-ceasefire/.test(rule) || target === undefined || recipients.length === 0) return candidate
  return prepositionOf(sentence, target) === 'in' ? { ...candidate, recipients: [] } : candidate
}

/** "the relief agency suspended food deliveries to Fiji": who gives stops giving, and blocks nobody. */
function ownAid(candidate: Candidate, stage: Stage): Candidate {
  const { tie, type, actors, recipients, rule } = candidate
  if (tie?.kind !== 'humanitarian access' || type !== 'COERCE' || actors.length === 0) return candidate
  const there = statesOf(recipients, stage)
  const gives = actors.every((a) => {
    const entity = entityOf(stage, a)
    const country = stage.parties.countryOf(a.entity)
    const abroad = country !== undefined && there.size > 0 && !there.has(country)
    return /^(?:IGO|NGO)/.test(entity?.code ?? '') || (abroad && stage.parties.isState(entity))
  })
  if (!gives || !/^change/.test(rule)) return candidate
  return {
    ...withoutMode(candidate),
    type: 'SANCTION',
    mode: 'discontinue',
    tie: { ...tie, kind: 'economic aid' },
    rule: `${rule}.own-aid`,
  }
}

/** "to stop Tongan strikes", "ended a walkout by miners": what another side does is not one's own to end. */
export function isAnothersFight(candidate: Candidate, stage: Stage): boolean {
  const { tie, sentence, trigger, actors, nominal, rule } = candidate
  if (tie?.kind !== 'hostilities' || nominal || !/^change\./.test(rule)) return false
  if (tie.effect !== 'ended' && tie.effect !== 'suspended') return false
  const object = objectOfVerb(sentence, trigger)
  if (object === undefined) return false
  if (object.lemma === 'strike' && childrenOf(sentence, object, 'nmod').some((n) => isWorker(sentence, n))) return true
  const own = statesOf(actors, stage)
  const doers = childrenOf(sentence, object, 'amod', 'compound', 'nmod:poss').concat(
    childrenOf(sentence, object, 'nmod').filter((n) => prepositionOf(sentence, n) === 'by'),
  )
  const others = doers
    .flatMap((d) => stage.parties.own(sentence, d))
    .flatMap((p) => stage.parties.countryOf(p.entity) ?? [])
  return others.length > 0 && own.size > 0 && others.every((c) => !own.has(c))
}

const isWorker = (sentence: Sentence, token: Token): boolean =>
  prepositionOf(sentence, token) === 'by' &&
  (inClass('civil-word', lemmaOf(token)) || inClass('worker', lemmaOf(token)))

/** Each names a way in which a tie is in the frame and not in the words. */
const UNTOLD: readonly ((candidate: Candidate, stage: Stage) => boolean)[] = [
  isPenalty,
  isEmergency,
  isAmongHome,
  isWithinOneSide,
  isArmedHelp,
  isMovedAtHome,
  isSiegeAtHome,
  isVagueRestriction,
  isPrivateEnd,
  isNoWar,
]
