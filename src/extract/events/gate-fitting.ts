/** Gates against parties that do not fit the act: towns that strike, things that are praised, warnings to one's own people. */
import { childrenOf, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import type { Candidate } from './candidate.js'
import { inClass } from './lexicon.js'
import type { Party } from './parties.js'
import { prepositionOf } from './preposition.js'
import { entityOf, isPublic, type Stage } from './stage.js'
import type { Verdict } from './verdict.js'

const IN_WORDS = /^(?:ACCUSE|SUPPORT|REJECT|REQUEST|AGREE|THREATEN)$/

export function fittingGate(candidate: Candidate, stage: Stage): Verdict | undefined {
  const { sentence, trigger, type, actors, recipients, nominal } = candidate
  const isMerePlace = (party: Party): boolean => {
    const entity = entityOf(stage, party)
    return entity?.type === 'place' && !stage.parties.isState(entity)
  }
  if (actors.length > 0 && actors.every((a) => isMerePlace(a) && a.mention?.use !== 'actor'))
    return { rule: 'events.place-acts@1', why: 'a town or region is where it happens, not who does it' }
  if (actors.some((a) => entityOf(stage, a)?.type === 'other' && a.mention?.form === 'name' && !isPublic(stage, a)))
    return { rule: 'events.thing-acts@1', why: 'what the actor is stays unknown' }
  if (
    recipients.length > 0 &&
    recipients.every((r) => entityOf(stage, r)?.type === 'other' && stage.parties.countryOf(r.entity) === undefined)
  )
    return { rule: 'events.thing-done-to@1', why: 'what it is done to is no party' }
  if (
    IN_WORDS.test(type) &&
    recipients.length > 0 &&
    recipients.every((r) => isMerePlace(r) && isAddress(candidate, r))
  )
    return { rule: 'events.place-done-to@1', why: 'a town before the name of somebody who comes from there' }
  if (type === 'THREATEN' && /frame\.warn@?/.test(`${candidate.rule}@`) && !isAcrossSides(candidate, stage))
    return { rule: 'events.advice@1', why: 'a warning among the same side, or to nobody in public life, is advice' }
  if (nominal && type === 'ASSAULT' && isScene(candidate, stage))
    return { rule: 'events.place-acts@1', why: 'a state named before the noun may be the scene of the act' }
  if (nominal && type === 'ASSAULT' && recipients.length === 0 && candidate.target === undefined)
    return { rule: 'events.no-recipient@1', why: 'violence against nobody told' }
  if (/frame\.praise/.test(candidate.rule) && trigger.lemma === 'defend' && !recipients.some((r) => r.how === 'own'))
    return { rule: 'events.own-affair@1', why: 'who defends a policy may defend his own' }
  if (
    /frame\.file-complaint/.test(candidate.rule) &&
    candidate.target !== undefined &&
    /^(?:to|with)$/.test(prepositionOf(sentence, candidate.target))
  )
    return { rule: 'events.addressee@1', why: 'a complaint is handed to it, not made against it' }
  if (/frame\.issue-threat/.test(candidate.rule) && candidate.extra.some((e) => isNotice(sentence, e)))
    return { rule: 'events.advice@1', why: 'a notice to travellers or of a danger threatens nobody' }
  if (type === 'MOBILIZE' && childrenOf(sentence, trigger, 'advmod').some((a) => /^(?:home|back)$/i.test(a.form)))
    return { rule: 'events.homeward@1', why: 'forces that are sent home are not raised' }
  if (actors.length > 0 && actors.every((a) => isOnlyOfPerson(candidate, a, stage)))
    return { rule: 'events.other-person@1', why: 'what the people around a person do is not done by him' }
  if (actors.length > 0 && actors.every((a) => isOnlyOfState(candidate, a, stage)))
    return { rule: 'events.thing-acts@1', why: 'what a person does is not done by the state he comes from' }
  if (type === 'CONSULT' && candidate.mode === 'visit' && actors.length > 0 && !actors.some((a) => isPublic(stage, a)))
    return { rule: 'events.private@1', why: 'a private visit' }
  if (/^(?:ASSAULT|MOBILIZE)$/.test(type) && actors.length > 0 && actors.every((a) => isFirm(a, stage)))
    return { rule: 'events.metaphor@1', why: 'firms and media strike in figures of speech' }
  if (
    type === 'PROTEST' &&
    nominal &&
    trigger.lemma === 'rally' &&
    actors.length > 0 &&
    actors.every((a) => isParty(a, stage))
  )
    return { rule: 'events.campaign-rally@1', why: 'a party that holds rallies seeks votes' }
  if (/frame\.allow$/.test(candidate.rule) && !isAcrossSides(candidate, stage))
    return { rule: 'events.own-affair@1', why: 'what a side lets its own people do yields to nobody' }
  if (recipients.length > 0 && recipients.every((r) => isOfPrivate(candidate, r, stage)))
    return { rule: 'events.thing-done-to@1', why: 'the state of a firm or a person is not the one it is done to' }
  if (type === 'AID' && isErrand(candidate))
    return { rule: 'events.errand@1', why: 'people sent to look into something are no aid' }
  if (/^(?:arrest|convict)$/.test(candidate.mode ?? '') && recipients.every((r) => r.how === 'inside the phrase'))
    return { rule: 'events.thing-done-to@1', why: 'the state of a person is not the one it is done to' }
  if (type === 'CONSULT' && childrenOf(sentence, trigger, 'obl').some((o) => CONTEST.test(o.lemma)))
    return { rule: 'events.contest@1', why: 'they meet in a contest, not for talks' }
  if (
    candidate.mode === 'visit' &&
    !nominal &&
    actors.length > 0 &&
    actors.every((a) => stage.parties.isState(entityOf(stage, a)))
  )
    return { rule: 'events.thing-acts@1', why: 'a state does not travel' }
  if (
    type === 'PROTEST' &&
    nominal &&
    actors.length > 0 &&
    actors.every((a) => stage.parties.isState(entityOf(stage, a)))
  )
    return { rule: 'events.place-acts@1', why: 'a state is where people protest, not who does' }
  if (
    candidate.mode === 'release' &&
    recipients.every((r) => BODY.test(entityOf(stage, r)?.type ?? '')) &&
    !isHeld(candidate)
  )
    return { rule: 'events.thing-done-to@1', why: 'a body is not let go; what it published is no captive' }
  if (IN_WORDS.test(type) && isThing(candidate))
    return { rule: 'events.thing-acts@1', why: 'the subject is a thing or a happening, not who is named in it' }
  return undefined
}

/** "sent a team to investigate". */
const isErrand = ({ sentence, trigger, target }: Candidate): boolean =>
  [trigger, ...(target === undefined ? [] : [target])].some((t) =>
    [t, ...childrenOf(sentence, t, 'obj')].some((o) =>
      childrenOf(sentence, o, 'advcl', 'acl', 'xcomp').some((c) =>
        /^(?:investigate|inspect|monitor|observe|negotiate|discuss|examine|study|verify|seek|meet|assess|audit|launch|supervise|oversee)$/.test(
          c.lemma,
        ),
      ),
    ),
  )

const isNotice = (sentence: Sentence, noun: Token): boolean =>
  childrenOf(sentence, noun, 'compound', 'amod').some((c) =>
    /^(?:travel|storm|weather|tsunami|health|safety|terror|flood|security|heat|fire)$/.test(c.lemma.toLowerCase()),
  )

/** "a Tongan man suspected of ...": the state is only in the adjective. */
function isOnlyOfState({ actorPhrase }: Candidate, actor: Party, stage: Stage): boolean {
  if (actorPhrase === undefined || actorPhrase.i === actor.token.i || !stage.parties.isState(entityOf(stage, actor)))
    return false
  return /^(?:man|woman|boy|girl|citizen|national|resident|student|driver|teenager|couple|family|worker|tourist|suspect|gunman|attacker|scientist|writer|artist|doctor|priest|businessman|businesswoman|tycoon|billionaire|player|fan|hacker|firm|company|bank|maker|manufacturer|retailer|producer|airline|carrier|shipyard|bakery|mill|brewer|supplier|trader|exporter|importer|museum|university|team|club)$/.test(
    actorPhrase.lemma.toLowerCase(),
  )
}

/** "two aides to Deputy Lopes quit": the person is only named in whose people they are. */
function isOnlyOfPerson({ sentence, actorPhrase }: Candidate, actor: Party, stage: Stage): boolean {
  if (entityOf(stage, actor)?.type !== 'person' || actorPhrase === undefined) return false
  const around = actorPhrase.i === actor.token.i ? sentence.tokens[actorPhrase.head] : actorPhrase
  const before =
    actorPhrase.i === actor.token.i ? sentence.tokens.slice(Math.max(0, actor.token.i - 5), actor.token.i) : []
  const led = before.findLast((t) => t.upos === 'ADP' || t.upos === 'VERB' || t.upos === 'PUNCT')
  const aide = led === undefined ? undefined : sentence.tokens[led.i - 1]
  if (actorPhrase.i !== actor.token.i) return AROUND.test(around?.lemma.toLowerCase() ?? '')
  return led?.upos === 'ADP' && /^(?:to|of)$/i.test(led.form) && AROUND.test(aide?.lemma.toLowerCase() ?? '')
}

const AROUND =
  /^(?:aide|adviser|advisor|ally|supporter|lawyer|attorney|relative|son|daughter|wife|husband|brother|sister|friend|critic|opponent|backer|donor|staffer|assistant|follower|fan|rival|colleague|predecessor|successor)$/

const isFirm = (party: Party, stage: Stage): boolean => {
  const entity = entityOf(stage, party)
  return entity?.type === 'company' || entity?.sector === 'MED' || entity?.sector === 'BUS'
}
const isParty = (party: Party, stage: Stage): boolean => /^(?:PTY|OPP)$/.test(entityOf(stage, party)?.sector ?? '')

/** "slammed the Fijian organisers", "a deal with the Fijian firm": words on a state's private people, not on the state. */
function isOfPrivate({ target, type }: Candidate, party: Party, stage: Stage): boolean {
  if (target === undefined || party.how !== 'inside the phrase' || !stage.parties.isState(entityOf(stage, party)))
    return false
  if (!IN_WORDS.test(type) && type !== 'CONSULT' && type !== 'COOPERATE') return false
  return /^(?:organi[sz]er|firm|company|fan|player|team|club|newspaper|university|scientist|actor|singer|businessman|tycoon|retailer|maker|manufacturer|farmer|tourist|artist|writer|student)$/.test(
    lemmaOf(target),
  )
}

const BODY = /^(?:organisation|government|company|other)$/

const isHeld = ({ target }: Candidate): boolean =>
  target !== undefined && ['captive', 'person', 'vessel'].some((name) => inClass(name, lemmaOf(target)))

const VOICE = new Set(
  'member official minister spokesman spokeswoman spokesperson leader group majority number faction wing branch chapter side team camp campaign office delegation government ministry party statement letter complaint report resolution note speech declaration filing editorial lawsuit suit decree ruling verdict message tweet post article petition memo document ad advertisement video communique press media paper parliament court commission committee agency council union organisation organization army force military police state country nation administration board panel lawyer aide adviser ally supporter candidate senator lawmaker deputy'.split(
    ' ',
  ),
)

/** "a series of raids demands ...": the party is only named inside a subject that speaks for nobody. */
function isThing({ actors, actorPhrase }: Candidate): boolean {
  if (actorPhrase === undefined || actors.length === 0 || actorPhrase.upos !== 'NOUN') return false
  if (!actors.every((a) => a.how === 'named in the subject' || a.how === 'inside the phrase')) return false
  return !VOICE.has(actorPhrase.lemma.toLowerCase())
}

const CONTEST = /^(?:debate|match|game|final|race|bout|championship|playoff|court|trial)$/

/** "Suva, Fiji, ...": the town is followed by the state it lies in and then by the real object. */
function isAddress(candidate: Candidate, party: Party): boolean {
  const next = candidate.sentence.tokens.find((t) => t.start >= (party.mention?.end ?? party.token.end))
  const after = next && candidate.sentence.tokens[next.i + 1]
  return next?.form === ',' && after?.upos === 'PROPN'
}

/** Actor and recipient are of different states, or one of them is armed against the other. */
function isAcrossSides(candidate: Candidate, stage: Stage): boolean {
  const countries = (list: readonly Party[]) =>
    new Set(list.map((p) => stage.parties.countryOf(p.entity)).filter((c) => c !== undefined))
  if (!candidate.recipients.some((r) => isPublic(stage, r))) return false
  const a = countries(candidate.actors)
  const b = countries(candidate.recipients)
  return a.size > 0 && b.size > 0 ? ![...b].every((c) => a.has(c)) : true
}

const AS_ADJECTIVE = /^(?:U\.?S\.?|U\.?K\.?|EU|UN|U\.N\.|NATO|USA)$/

/** "the Fiji raid": the state's noun, not its adjective, before the act and nothing else that names an actor. */
function isScene(candidate: Candidate, stage: Stage): boolean {
  const [actor] = candidate.actors
  if (actor === undefined || candidate.actors.length > 1) return false
  const { token } = actor
  if (token.deprel !== 'compound' || token.upos !== 'PROPN' || AS_ADJECTIVE.test(token.form)) return false
  return stage.parties.isState(entityOf(stage, actor)) || entityOf(stage, actor)?.type === 'place'
}
