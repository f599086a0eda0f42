/** Actors and recipients of an act named by a noun: possessors, "of" and "by" phrases, the subject of its light verb. */
import { childOf, childrenOf, headOf, type Sentence, type Token } from '../../text/index.js'
import { actorToken } from './actor-token.js'
import { partiesAt, skipOf } from './arguments.js'
import { eventLexicon } from './lexicon.js'
import type { LightVerb } from './light-verb.js'
import type { NounAct } from './noun-act.js'
import { modifiers, pairOf, phrases } from './noun-phrases.js'
import type { Parties, Party } from './parties.js'
import { roleTokens } from './roles.js'

/** Acts that are named after whom they were done to. */
const VICTIMS = /^n-(?:killing|arrest|deport|expulsion|release|conviction)$/

/** Verbs whose subject stands before or after the deed and does not do it. */
const BEFALLS = /^(?:follow|see|mark|cause|trigger|prompt|end|witness|conclude)$/
const WHOSE: ReadonlySet<string> = new Set(['of', 'by', 'from', 'between', 'among', 'for'])

function nounActors(sentence: Sentence, noun: Token, act: NounAct, parties: Parties): readonly Party[] {
  const poss = childOf(sentence, noun, 'nmod:poss')
  const by = phrases(sentence, noun, 'by')[0]
  const places = [by, poss, ...modifiers(sentence, noun), ...(act.ofRecipient ? [] : phrases(sentence, noun, 'of'))]
  for (const place of places) {
    if (place === undefined) continue
    const own = parties.own(sentence, place, place === by ? 'agent of the noun' : 'possessor of the noun')
    if (own.length > 0) return own
    if (place === poss || place === by) {
      const inside = parties.within(sentence, place, () => false)
      if (inside.length > 0) return inside
    }
  }
  for (const place of modifiers(sentence, noun)) {
    const inside = parties.within(sentence, place, () => false, new Set())
    if (inside.length > 0) return inside.map((p) => ({ ...p, how: 'named before the noun' }))
  }
  return []
}

/** Who did it to whom, as far as told around the noun. */
interface NounArguments {
  readonly actors: readonly Party[]
  readonly actorPhrase: Token | undefined
  readonly recipients: readonly Party[]
  readonly target: Token | undefined
}

/** Actors and recipients of the act a noun names, with the verb that carries it where there is one. */
export function nounArguments(
  sentence: Sentence,
  noun: Token,
  act: NounAct,
  light: LightVerb | undefined,
  parties: Parties,
): NounArguments {
  let actors = nounActors(sentence, noun, act, parties)
  let actorPhrase: Token | undefined = actors[0]?.token
  let recipients: readonly Party[] = []
  let target: Token | undefined
  const between = act.reciprocal ? ['between', 'among'].flatMap((p) => phrases(sentence, noun, p)) : []
  if (between.length > 0)
    actors = between.flatMap((t) =>
      parties.own(sentence, t).length > 0 ? parties.own(sentence, t) : partiesAt(sentence, t, parties, () => false, {}),
    )
  if (light !== undefined && between.length === 0) {
    const subject = light.reversed ? undefined : actorToken(sentence, light.verb)
    if (subject !== undefined) {
      const own = parties.own(
        sentence,
        subject.token,
        subject.how === 'own' ? 'subject of the light verb' : subject.how,
      )
      const named =
        own.length > 0 || BEFALLS.test(light.verb.lemma)
          ? own
          : parties.within(sentence, subject.token, () => false, WHOSE)
      // "demanded the withdrawal of Y's forces": who demands it does not do it
      const asked =
        eventLexicon().chainVerbs.get(light.verb.lemma.toLowerCase()) === 'demand' && !act.rule.includes('n-inquiry')
      const sufferer = act.type === 'ASSAULT' && /^(?:have|see|witness|follow)$/.test(light.verb.lemma)
      if (!sufferer && !asked && (actors.length === 0 || own.length > 0)) {
        actors = named.length > 0 ? named : actors
        actorPhrase = subject.token
      }
    }
  }
  const skip = skipOf(parties, actors)
  const roles = [...(act.ofRecipient ? ['of'] : []), ...act.to]
  const lifting = act.tie?.effect === 'resumed' && light === undefined ? headOf(sentence, noun) : undefined
  for (const preposition of roles) {
    const places = [
      ...phrases(sentence, noun, preposition),
      ...(light === undefined ? [] : roleTokens(sentence, light.verb, `obl:${preposition}`)),
      ...(lifting === undefined || preposition === 'on' ? [] : roleTokens(sentence, lifting, `obl:${preposition}`)),
    ]
    for (const place of places) {
      target ??= place
      const found = partiesAt(sentence, place, parties, skip, act)
      if (
        found.length > 0 &&
        recipients.length === 0 &&
        !found.every((p) => actors.some((a) => parties.same(a.entity, p.entity)))
      ) {
        recipients = found
        target = place
      }
    }
    if (recipients.length > 0) break
  }
  if (
    lifting === undefined &&
    act.rule.startsWith('change-noun') &&
    (recipients.length === 0 || pairOf(sentence, noun) !== undefined)
  ) {
    recipients = []
    for (const place of ['of', 'to', 'in', 'on'].flatMap((p) => phrases(sentence, noun, p))) {
      if (pairOf(sentence, noun) === undefined) recipients = parties.within(sentence, place, skip)
      if (recipients.length > 0) break
      const pair = pairOf(sentence, noun)
      if (pair !== undefined && actors.length === 0) {
        const sides = [pair, ...childrenOf(sentence, pair, 'conj')].flatMap((t) =>
          partiesAt(sentence, t, parties, () => false, {}).slice(0, 1),
        )
        actors = sides
      }
    }
  }
  // "the banker's assassination", "the envoy's arrest": whose act it is named after, it was done to
  const poss = childOf(sentence, noun, 'nmod:poss')
  if (
    act.frame?.of === 'recipient' &&
    VICTIMS.test(act.frame.id) &&
    light === undefined &&
    recipients.length === 0 &&
    poss !== undefined &&
    phrases(sentence, noun, 'of').length === 0 &&
    isPersonal(parties, actors) &&
    actors.every((a) => a.token.i === poss.i || headOf(sentence, a.token)?.i === poss.i)
  ) {
    recipients = actors
    target = poss
    const by = phrases(sentence, noun, 'by')[0]
    actors = by === undefined ? [] : partiesAt(sentence, by, parties, () => false, {})
    actorPhrase = by
  }
  if (light?.reversed === true) {
    const subject = actorToken(sentence, light.verb)
    if (subject !== undefined) {
      recipients = parties.own(sentence, subject.token)
      target = subject.token
    }
    const from = ['from', 'by', 'over'].flatMap((p) => [
      ...phrases(sentence, noun, p),
      ...roleTokens(sentence, light.verb, `obl:${p}`),
    ])[0]
    actors = from === undefined ? actors : partiesAt(sentence, from, parties, () => false, {})
    actorPhrase = from ?? actorPhrase
  }
  return { actors, actorPhrase, recipients, target }
}

/** Persons only, none of them armed: politicians attack one another in words. */
export function isPersonal(parties: Parties, list: readonly Party[]): boolean {
  return (
    list.length > 0 &&
    list.every((p) => {
      const entity = parties.entities[p.entity ?? -1]
      return entity?.type === 'person' && entity.sector !== 'MIL' && entity.sector !== 'REB'
    })
  )
}
