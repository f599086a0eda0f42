/** What an act is by how it is told: police who remove somebody use force, incursions without fire raise power, peacekeepers help. */
import { childrenOf, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import { actorToken } from './actor-token.js'
import type { Candidate } from './candidate.js'
import { eventLexicon, inClass } from './lexicon.js'
import { objectOfVerb } from './object-of-verb.js'
import type { Party } from './parties.js'
import { prepositionOf } from './preposition.js'
import { infinitiveOf } from './roles.js'
import { entityOf, type Stage } from './stage.js'

/** The candidate as its words make it. */
export function recastDeed(candidate: Candidate, stage: Stage): Candidate {
  return [
    removedByForce,
    declaredWar,
    incursion,
    firedIntoSea,
    postedAsPeacekeepers,
    sentToDestroy,
    refusedHostility,
    leftOffice,
    announcedRelease,
    standingBy,
  ].reduce((found, step) => step(found, stage), candidate)
}

const withoutTie = ({ tie: _, ...rest }: Candidate): Candidate => rest
const withoutMode = ({ mode: _, ...rest }: Candidate): Candidate => rest

const isForce = (party: Party, stage: Stage): boolean => /^(?:COP|MIL)$/.test(entityOf(stage, party)?.sector ?? '')
const GUARDS = /^(?:police|officer|guard|security|policeman|soldier|troop|agent|bailiff)$/

/** "police removed Lopes from the hall": force on a person, no office taken away. */
function removedByForce(candidate: Candidate, stage: Stage): Candidate {
  if (!/frame\.(?:dismiss-official|exclude-from|expel-diplomat)$/.test(candidate.rule)) return candidate
  const { actors, actorPhrase, sentence } = candidate
  const guards =
    actorPhrase !== undefined &&
    [actorPhrase, ...childrenOf(sentence, actorPhrase, 'conj')].some((t) => GUARDS.test(lemmaOf(t)))
  if (!guards && !(actors.length > 0 && actors.every((a) => isForce(a, stage)))) return candidate
  return { ...withoutMode(withoutTie(candidate)), type: 'COERCE', mode: 'restrict', rule: `${candidate.rule}.by-force` }
}

/** "declared war on Tonga": said, before any shot. */
function declaredWar(candidate: Candidate): Candidate {
  const { trigger, sentence, extra } = candidate
  const declared = [trigger, ...extra].some((t) => t.lemma === 'declare')
  const object = objectOfVerb(sentence, trigger)
  const war = [trigger, ...extra, ...(object === undefined ? [] : [object])].some((t) => t.lemma === 'war')
  if (!declared || !war || candidate.type !== 'ASSAULT') return candidate
  return { ...withoutTie(candidate), type: 'THREATEN', mode: 'violence', rule: `${candidate.rule}.declared` }
}

const CRAFT =
  /^(?:submarine|air|airspace|naval|plane|jet|aircraft|boat|ship|vessel|drone|fighter|coastguard|maritime|balloon)$/

/** "submarine incursions into Tongan waters": forces that come without fire. */
function incursion(candidate: Candidate): Candidate {
  if (candidate.type !== 'ASSAULT') return candidate
  const { trigger, extra, sentence, target } = candidate
  const object = objectOfVerb(sentence, trigger)
  const noun = [trigger, ...extra, ...(object === undefined ? [] : [object])].find((t) =>
    /^(?:incursion|intrusion)$/.test(t.lemma),
  )
  if (noun === undefined) return candidate
  const craft = childrenOf(sentence, noun, 'compound', 'amod').some((c) => CRAFT.test(c.form.toLowerCase()))
  const waters = target !== undefined && /^(?:water|waters|airspace|sea|sky)$/.test(lemmaOf(target))
  if (!craft && !waters) return candidate
  return { ...withoutTie(candidate), type: 'MOBILIZE', mode: 'troops', rule: `${candidate.rule}.unfired` }
}

const MISSILE = /^(?:missile|rocket|satellite|projectile)$/
const SEA = /^(?:sea|ocean|waters|pacific|atlantic|gulf|strait)$/i

/** "fired three missiles into the sea", "fired three rockets on Monday": nobody is fired at. */
function firedIntoSea(candidate: Candidate): Candidate {
  if (!/frame\.(?:fire-at|shoot)$/.test(candidate.rule)) return candidate
  const { sentence, trigger, recipients, target } = candidate
  const object = objectOfVerb(sentence, trigger)
  if (object === undefined || !MISSILE.test(lemmaOf(object))) return candidate
  const behind = sentence.tokens.slice(object.i + 1, object.i + 8)
  const at = behind.findIndex((t) => /^(?:into|toward|towards|in|over)$/i.test(t.form))
  const sea = at >= 0 && behind.slice(at + 1, at + 5).some((t) => SEA.test(t.form))
  const nobody = recipients.length === 0 && (target === undefined || prepositionOf(sentence, target) === 'on')
  if (!sea && !nobody) return candidate
  return { ...withoutTie(candidate), recipients: [], type: 'MOBILIZE', mode: 'weapons', rule: `${candidate.rule}.test` }
}

/** "soldiers were deployed as peacekeepers". */
function postedAsPeacekeepers(candidate: Candidate): Candidate {
  if (!/frame\.deploy$/.test(candidate.rule)) return candidate
  const { sentence, trigger, tie } = candidate
  const as = childrenOf(sentence, trigger, 'obl').filter((o) => prepositionOf(sentence, o) === 'as')
  const peace = as.some((o) =>
    [o, ...childrenOf(sentence, o, 'compound', 'amod')].some((t) => /^peace-?keep/i.test(t.form)),
  )
  if (!peace) return candidate
  return {
    ...withoutMode(candidate),
    type: 'AID',
    rule: `${candidate.rule}.peace`,
    ...(tie ? { tie: { ...tie, effect: 'opened' as const } } : {}),
  }
}

/** "sent jets to destroy the plant": what they were sent for was done when it is told as past. */
function sentToDestroy(candidate: Candidate, stage: Stage): Candidate {
  if (!/frame\.deploy$/.test(candidate.rule) || candidate.modality !== 'actual') return candidate
  const { sentence, trigger } = candidate
  const object = objectOfVerb(sentence, trigger)
  const inner =
    infinitiveOf(sentence, trigger) ?? (object && childrenOf(sentence, object, 'acl').find((c) => c.xpos === 'VB'))
  if (inner === undefined || !/^(?:destroy|bomb|bombard|attack|strike|shell|invade|raid)$/.test(inner.lemma))
    return candidate
  const hit = objectOfVerb(sentence, inner)
  const found = hit === undefined ? [] : stage.parties.own(sentence, hit)
  const recipients = found.length > 0 || hit === undefined ? found : stage.parties.within(sentence, hit, () => false)
  return {
    ...withoutMode(withoutTie(candidate)),
    type: 'ASSAULT',
    recipients,
    ...(hit === undefined ? {} : { target: hit }),
    ...(recipients.some((r) => stage.parties.countryOf(r.entity) !== undefined)
      ? { tie: { kind: 'hostilities' as const, effect: 'opened' as const, words: [inner] } }
      : {}),
    rule: `${candidate.rule}.to-hit`,
  }
}

const HARSH: ReadonlySet<string> = new Set(['THREATEN', 'ACCUSE', 'SANCTION', 'COERCE', 'ASSAULT', 'REQUEST'])

/** "would not threaten Tonga": who is spared is not refused. */
function refusedHostility(candidate: Candidate): Candidate {
  if (!/frame\.refuse-to$/.test(candidate.rule) || candidate.recipients.length === 0) return candidate
  const inner = infinitiveOf(candidate.sentence, candidate.trigger)
  const frames = inner === undefined ? [] : (eventLexicon().verbs.get(inner.lemma) ?? [])
  const type = frames[0]?.type
  return type !== undefined && HARSH.has(type) ? { ...candidate, recipients: [] } : candidate
}

/** "stepped down as the party's leader": the office is not the one who is left. */
function leftOffice(candidate: Candidate, stage: Stage): Candidate {
  if (candidate.mode !== 'resign') return candidate
  const { recipients, sentence, target } = candidate
  const as = target !== undefined && prepositionOf(sentence, target) === 'as'
  const kept = recipients.filter(
    (r) => !as && entityOf(stage, r)?.type !== 'person' && !inClass('office', lemmaOf(r.token)),
  )
  return kept.length === recipients.length ? candidate : { ...candidate, recipients: kept }
}

/** "put a brigade in Tonga on alert": where it stands is not whom it is raised against. */
function standingBy(candidate: Candidate): Candidate {
  const { rule, target, sentence, recipients } = candidate
  if (!/frame\.on-alert$/.test(rule) || target === undefined || recipients.length === 0) return candidate
  return /^(?:in|at)$/.test(prepositionOf(sentence, target)) ? { ...candidate, recipients: [] } : candidate
}

/** "Costa announced the release of a hostage": who tells of it need not have held anybody. */
function announcedRelease(candidate: Candidate, stage: Stage): Candidate {
  const { sentence, trigger, extra, actors, recipients, rule } = candidate
  if (!/frame\.n-release$/.test(rule) || actors.length === 0) return candidate
  const told = [...extra, sentence.tokens[trigger.head]].some((t) =>
    /^(?:announce|confirm|welcome|report)$/.test(t?.lemma ?? ''),
  )
  if (!told) return candidate
  const teller = extra.concat(sentence.tokens[trigger.head] ?? []).map((t: Token) => subjectIndex(sentence, t))
  if (!actors.every((a) => teller.includes(a.token.i))) return candidate
  const side = new Set(actors.map((a) => stage.parties.countryOf(a.entity)))
  const own = recipients.some((r) => side.has(stage.parties.countryOf(r.entity)))
  return own ? { ...candidate, actors: [] } : candidate
}

const subjectIndex = (sentence: Sentence, verb: Token): number => actorToken(sentence, verb)?.token.i ?? -1
