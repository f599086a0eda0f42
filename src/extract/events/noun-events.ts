/** Candidates from nouns: "the suspension of aid to Y", "Y's raid on Z", "talks between X and Y", with or without a light verb. */
import type { PloverType, RefusalReading, TieEffect, TieKind } from '../../model/index.js'
import { childOf, childrenOf, headOf, relation, type Sentence, subtreeTokens, type Token } from '../../text/index.js'
import { lemmaOf, tieInPhrase, typeOfChange } from '../ties/index.js'
import { frameTie } from './act.js'
import { partiesAt, skipOf } from './arguments.js'
import { type Candidate, refuse, type TieFinding } from './candidate.js'
import { eventLexicon, type Frame, inClass } from './lexicon.js'
import { type Mood, moodOf } from './modality.js'
import type { Parties, Party } from './parties.js'
import { actorToken, isPassiveVerb, prepositionOf, roleTokens } from './roles.js'
import { headIs } from './when.js'

const phrases = (sentence: Sentence, noun: Token, preposition: string): readonly Token[] =>
  childrenOf(sentence, noun, 'nmod', 'obl').filter((n) => prepositionOf(sentence, n) === preposition)

/** Acts that are named after whom they were done to. */
const VICTIMS = /^n-(?:killing|arrest|deport|expulsion|release|conviction)$/

const modifiers = (sentence: Sentence, noun: Token): readonly Token[] => childrenOf(sentence, noun, 'compound', 'amod')

const ARMED =
  /^(air|missile|drone|rocket|military|artillery|naval|aerial|deadly|retaliatory|lethal|bombing|preemptive|pre-emptive|precision)$/
const VERBAL =
  /^(legislative|partisan|personal|verbal|political|scathing|rhetorical|heart|panic|legal|media|online|counter|twitter|relentless|sharp)$/
const LABOUR =
  /^(hunger|labour|labor|general|rail|wage|lightning|wildcat|teacher|miner|worker|nurse|pilot|union|nationwide|transport)$/

function fits(condition: string, sentence: Sentence, noun: Token, parties: Parties): boolean {
  const all = modifiers(sentence, noun)
  const of = phrases(sentence, noun, 'of')
  switch (condition) {
    case 'armed-strike':
      if (all.some((m) => LABOUR.test(m.lemma.toLowerCase()))) return false
      return (
        all.some((m) => ARMED.test(m.lemma.toLowerCase())) ||
        phrases(sentence, noun, 'on').length + phrases(sentence, noun, 'against').length > 0
      )
    case 'physical':
      return !all.some((m) => VERBAL.test(m.lemma.toLowerCase()))
    case 'no-quantity':
      return !all.some((m) => /^(good|great|raw|bad|big)$/.test(m.lemma.toLowerCase()))
    case 'no-of':
      return of.length === 0
    case 'troops':
      return (
        [...of, ...all].some((t) => inClass('troops', lemmaOf(t))) ||
        all.some((t) => /^(military|naval|troop)$/i.test(t.lemma))
      )
    case 'party': {
      const named = ['with', 'between', 'among'].flatMap((p) => phrases(sentence, noun, p))
      return named.some(
        (t) => parties.own(sentence, t).length > 0 || parties.within(sentence, t, () => false).length > 0,
      )
    }
    case 'given': {
      const head = headOf(sentence, noun)
      return (
        head !== undefined && /^(receive|get|give|provide|send|donate|offer|extend|approve|announce)$/.test(head.lemma)
      )
    }
    case 'phone':
      return all.some((m) => /^(phone|telephone|video)$/i.test(m.lemma))
    case 'joint':
      return all.some((m) => /^(joint|military|naval|war|bilateral)$/i.test(m.lemma))
    case 'weapon-test':
      return [...of, ...all].some((t) => inClass('nuclear', lemmaOf(t)))
    default: {
      const [preposition = '', wanted = ''] = condition.split('=')
      return phrases(sentence, noun, preposition).some((t) => headIs(sentence, t, wanted, parties))
    }
  }
}

interface NounAct {
  readonly rule: string
  readonly frame?: Frame
  readonly type: PloverType
  readonly mode?: string
  readonly to: readonly string[]
  readonly ofRecipient: boolean
  readonly bare: boolean
  readonly reciprocal: boolean
  readonly tie?: TieFinding
}

/** "lifted its suspension of exports", "the freeze was ended": what was stopped goes on. */
function isLifted(sentence: Sentence, noun: Token, effect: TieEffect): boolean {
  if (effect !== 'suspended' && effect !== 'reduced') return false
  const verb = headOf(sentence, noun)
  if (verb === undefined || !/^(?:obj|nsubj:pass)$/.test(noun.deprel)) return false
  return /^(?:lift|end|drop|scrap|revoke|rescind|cancel|reverse|remove|abandon|undo|waive|withdraw)$/.test(verb.lemma)
}

function actOfNoun(sentence: Sentence, noun: Token, parties: Parties): NounAct | undefined {
  const lexicon = eventLexicon()
  const lemma = lemmaOf(noun)
  for (const frame of lexicon.nouns.get(lemma) ?? []) {
    if (!frame.when.every((alternatives) => alternatives.some((c) => fits(c, sentence, noun, parties)))) continue
    const tie = frameTie(sentence, noun, frame, noun, parties)
    return {
      rule: `frame.${frame.id}`,
      frame,
      type: frame.type,
      ...(frame.mode ? { mode: frame.mode } : {}),
      to: frame.to,
      ofRecipient: frame.of === 'recipient',
      bare: frame.flags.has('bare'),
      reciprocal: frame.flags.has('recip'),
      ...(tie ? { tie: { kind: tie.kind, effect: tie.effect, words: tie.words } } : {}),
    }
  }
  const change = lexicon.changeNouns.get(lemma)
  if (change === undefined) return undefined
  const carried = [
    ...['of', 'to', 'in', 'on', 'for'].flatMap((p) => phrases(sentence, noun, p)),
    ...childrenOf(sentence, noun, 'compound'),
  ]
  for (const phrase of carried) {
    const tie = tieInPhrase(sentence, phrase)
    if (tie === undefined || (change.only !== undefined && !change.only.has(tie.kind.replaceAll(' ', '-')))) continue
    const effect: TieEffect = isLifted(sentence, noun, change.effect as TieEffect)
      ? 'resumed'
      : (change.effect as TieEffect)
    const { type, mode } = typeOfChange(tie.kind, tie.nature, effect)
    return {
      rule: `change-noun.${change.id}`,
      type,
      ...(mode ? { mode } : {}),
      to: ['from', 'with', 'to', 'against', 'on', 'of', 'in'],
      ofRecipient: true,
      bare: !/^(end|start|opening|launch|increase|limit|cut|break|hike|review|extension)$/.test(lemma),
      reciprocal: false,
      tie: { kind: tie.kind as TieKind, effect, words: tie.words },
    }
  }
  return undefined
}

/** Classes of governing verbs whose subject carries the act out or means to. */
const CARRYING: ReadonlySet<string> = new Set([
  'announce',
  'decide',
  'commit',
  'agree',
  'order',
  'plan',
  'threat',
  'consider',
  'demand',
  'aspect',
])

/** The verb that lends the noun its subject: "launched an attack", "is under attack by", "faces criticism". */
function lightVerb(sentence: Sentence, noun: Token): { readonly verb: Token; readonly reversed: boolean } | undefined {
  const lexicon = eventLexicon()
  const head = headOf(sentence, noun)
  if (head === undefined || head.upos !== 'VERB') return undefined
  const lemma = head.lemma.toLowerCase()
  const isObject = relation(noun) === 'obj' || noun.deprel === 'nsubj:pass'
  if (isObject && lexicon.passiveLight.has(lemma)) return { verb: head, reversed: true }
  const particle = childOf(sentence, head, 'compound:prt')?.form.toLowerCase()
  if (
    isObject &&
    (lexicon.light.has(lemma) ||
      lexicon.light.has(`${lemma}_${particle ?? ''}`) ||
      CARRYING.has(lexicon.chainVerbs.get(lemma) ?? ''))
  )
    return { verb: head, reversed: false }
  return undefined
}

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

/** Events of one noun. */
export function nounEvents(
  sentence: Sentence,
  noun: Token,
  parties: Parties,
): { readonly found: readonly Candidate[]; readonly refused: readonly RefusalReading[] } {
  const act = actOfNoun(sentence, noun, parties)
  if (act === undefined) return { found: [], refused: [] }
  const label = `event ${act.type}`
  const carrier = lightVerb(sentence, noun)
  // "called the raid a mistake": the subject speaks of the deed
  const spoken = carrier?.verb.lemma === 'call' && (act.type === 'ASSAULT' || act.type === 'COERCE')
  const light = spoken ? undefined : carrier
  if (!act.bare && light === undefined && !isChained(sentence, noun))
    return {
      found: [],
      refused: [
        refuse(
          sentence,
          noun,
          label,
          'events.standing-noun@1',
          'the noun names a standing matter, not an act, without a verb that carries it out',
        ),
      ],
    }
  const mood: Mood = moodOf(sentence, noun)
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
      const named = own.length > 0 ? own : parties.within(sentence, subject.token, () => false)
      if (actors.length === 0 || own.length > 0) {
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
  const passive = light !== undefined && isPassiveVerb(sentence, light.verb)
  let certainty = 0.75
  if (actors.length > 0 && recipients.length > 0) certainty += 0.05
  if (light !== undefined && !passive) certainty += 0.05
  const above = mood.chain[0]?.kind
  let { type } = act
  let mode = act.mode
  let tie = act.tie
  let { modality } = mood
  let rule = act.rule
  if (above === 'threat') {
    type = 'THREATEN'
    mode = undefined
    modality = 'threatened'
    if (tie !== undefined) tie = { ...tie, effect: 'threatened' }
    rule = `${rule}.threatened`
  }
  if (act.frame?.id === 'n-attack' && isPersonal(parties, actors) && isPersonal(parties, recipients)) {
    type = 'ACCUSE'
    mode = 'disapprove'
    tie = undefined
    rule = `${rule}.in-words`
  }
  if (
    act.frame?.flags.has('tie-if-gov') &&
    tie !== undefined &&
    ![...actors, ...recipients].some((p) => parties.countryOf(p.entity) !== undefined)
  )
    tie = undefined
  return {
    found: [
      {
        sentence,
        trigger: noun,
        extra: light === undefined ? [] : [light.verb],
        rule,
        type,
        ...(mode ? { mode } : {}),
        actors,
        recipients,
        ...(target ? { target } : {}),
        ...(actorPhrase ? { actorPhrase } : {}),
        modality,
        cues: mood.cues,
        negated: false,
        ...(tie ? { tie } : {}),
        certainty: Math.round(certainty * 100) / 100,
        nominal: true,
        passive: false,
        reciprocal: act.reciprocal,
        future: mood.future || mood.chain.some((c) => c.kind === 'commit' || c.kind === 'plan' || c.kind === 'agree'),
        covered: false,
        claimed: mood.chain.some((c) => c.kind === 'accuse'),
        appeal: act.frame?.flags.has('appeal') === true,
        chain: mood.chain.map((c) => c.token),
        attributes: [],
      },
    ],
    refused: [],
  }
}

/** "between X and Y" somewhere under the noun. */
function pairOf(sentence: Sentence, noun: Token): Token | undefined {
  return subtreeTokens(sentence, noun).find(
    (t) => ['between', 'among'].includes(prepositionOf(sentence, t)) && childOf(sentence, t, 'conj') !== undefined,
  )
}

/** Persons only, none of them armed: politicians attack one another in words. */
function isPersonal(parties: Parties, list: readonly Party[]): boolean {
  return (
    list.length > 0 &&
    list.every((p) => {
      const entity = parties.entities[p.entity ?? -1]
      return entity?.type === 'person' && entity.sector !== 'MIL' && entity.sector !== 'REB'
    })
  )
}

function isChained(sentence: Sentence, noun: Token): boolean {
  const head = headOf(sentence, noun)
  if (head === undefined) return false
  const lexicon = eventLexicon()
  if (head.upos === 'NOUN' && relation(noun) === 'nmod' && lexicon.chainNouns.has(lemmaOf(head)))
    return ['of', 'for'].includes(prepositionOf(sentence, noun))
  return false
}
