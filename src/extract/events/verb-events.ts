/** Candidates from verbs: a frame that holds, a change of a tie, or an act governed by a threat, a refusal, an assent. */
import type { PloverType, RefusalReading, TieEffect, TieKind } from '../../model/index.js'
import { childOf, childrenOf, relation, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf, type Nature, tieInPhrase, tieOfVerb, typeOfChange } from '../ties/index.js'
import { type Candidate, refuse, type TieFinding } from './candidate.js'
import { eventLexicon, type Frame, inClass } from './lexicon.js'
import { type Mood, moodOf } from './modality.js'
import type { Parties, Party } from './parties.js'
import { actorToken, infinitiveOf, isPassiveVerb, objectOfVerb, particleAsCase, roleTokens } from './roles.js'
import { headIs, holds } from './when.js'

/** `cut_off` for "cut ... off", else the lemma. */
export function verbKeys(sentence: Sentence, verb: Token): readonly string[] {
  const lemma = verb.lemma.toLowerCase()
  const particle =
    childOf(sentence, verb, 'compound:prt')?.form.toLowerCase() ??
    adverbParticle(sentence, verb) ??
    particleAsCase(sentence, verb)?.form.toLowerCase()
  return particle === undefined ? [lemma] : [`${lemma}_${particle}`, lemma]
}

const PARTICLES = new Set(['off', 'out', 'up', 'down', 'back', 'over', 'away', 'aside', 'in'])

function adverbParticle(sentence: Sentence, verb: Token): string | undefined {
  const next = sentence.tokens[verb.i + 1]
  if (next === undefined || next.head !== verb.i) return undefined
  return relation(next) === 'advmod' && PARTICLES.has(next.form.toLowerCase()) ? next.form.toLowerCase() : undefined
}

export interface Act {
  readonly rule: string
  readonly frame?: Frame
  readonly type: PloverType
  readonly mode?: string
  readonly to: readonly string[]
  readonly tie?: {
    readonly kind: TieKind
    readonly effect: TieEffect
    readonly nature: Nature
    readonly words: readonly Token[]
  }
  readonly extra: readonly Token[]
}

/** The act that a verb tells with its arguments, moods aside. */
export function actOf(sentence: Sentence, verb: Token, parties: Parties): Act | undefined {
  const lexicon = eventLexicon()
  for (const key of verbKeys(sentence, verb)) {
    for (const frame of lexicon.verbs.get(key) ?? []) {
      if (!holds(frame.when, sentence, verb, parties)) continue
      const object = objectOfVerb(sentence, verb)
      if (frame.id === 'ban' && object !== undefined && isMetaphor(object)) continue
      const tie = frameTie(sentence, verb, frame, object, parties)
      const extra =
        object !== undefined &&
        frame.when.some((alternatives) => alternatives.some((a) => a.startsWith('obj=') && !a.includes('@'))) &&
        object.upos === 'NOUN'
          ? [object]
          : []
      return {
        rule: `frame.${frame.id}`,
        frame,
        type: frame.type,
        ...(frame.mode ? { mode: frame.mode } : {}),
        to: frame.to,
        ...(tie ? { tie } : {}),
        extra,
      }
    }
  }
  return changeOf(sentence, verb, parties)
}

/** Phrases of the verb that stand right after its object. */
function following(sentence: Sentence, verb: Token, object: Token): readonly Token[] {
  return childrenOf(sentence, verb, 'obl').filter((o) => {
    const first = childrenOf(sentence, o, 'case')[0]
    return first !== undefined && first.i === object.i + 1
  })
}

const METAPHORS = 'metaphor'
const isMetaphor = (object: Token): boolean => eventLexicon().classes.get(METAPHORS)?.has(lemmaOf(object)) === true

/** A verb of change with a tie as its object: "halt arms purchases from Y", "stop sharing intelligence with Y". */
function changeOf(sentence: Sentence, verb: Token, parties: Parties): Act | undefined {
  const lexicon = eventLexicon()
  const rows = verbKeys(sentence, verb).flatMap((key) => lexicon.changeVerbs.get(key) ?? [])
  if (rows.length === 0) return undefined
  const object = objectOfVerb(sentence, verb)
  const to = ['obl:from', 'obl:with', 'obl:to', 'obl:against', 'obl:on', 'obj']
  if (object !== undefined && object.upos !== 'PRON') {
    const tie = tieInPhrase(sentence, object, following(sentence, verb, object))
    if (tie !== undefined) {
      const row = rows.find((r) => r.only === undefined || r.only.has(tie.kind.replaceAll(' ', '-')))
      if (row === undefined) return undefined
      const { type, mode } = typeOfChange(tie.kind, tie.nature, row.effect)
      return {
        rule: `change.${row.id}`,
        type,
        ...(mode ? { mode } : {}),
        to: ['obj', ...to],
        tie: { kind: tie.kind, nature: tie.nature, effect: row.effect, words: tie.words },
        extra: [object],
      }
    }
  }
  const gerund = childrenOf(sentence, verb, 'xcomp', 'ccomp', 'obj', 'advcl').find(
    (c) => c.upos === 'VERB' && c.xpos === 'VBG' && c.i > verb.i && c.i - verb.i < 8,
  )
  const row = rows.find((r) => r.only === undefined)
  if (
    gerund !== undefined &&
    row !== undefined &&
    [
      'stop',
      'halt',
      'cease',
      'end',
      'quit',
      'suspend',
      'resume',
      'restart',
      'begin',
      'start',
      'discontinue',
      'freeze',
      'pause',
    ].includes(verb.lemma)
  ) {
    const inner = actOf(sentence, gerund, parties)
    if (inner === undefined) return undefined
    const hostile = ['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'THREATEN'].includes(inner.type)
    const verbal = ['ACCUSE', 'REQUEST', 'REJECT', 'PROTEST'].includes(inner.type)
    if (verbal) return undefined
    const kind = inner.tie?.kind ?? (inner.type === 'ASSAULT' ? 'hostilities' : undefined)
    if (kind === undefined) return undefined
    const nature: Nature = hostile ? 'hostile' : 'cooperative'
    const { type, mode } = typeOfChange(kind, nature, row.effect)
    return {
      rule: `change.${row.id}-doing`,
      type,
      ...(mode ? { mode } : {}),
      to: inner.to.map((role) => `gerund:${gerund.i}:${role}`),
      tie: { kind, nature, effect: row.effect, words: [gerund, ...inner.extra] },
      extra: [gerund, ...inner.extra],
    }
  }
  return undefined
}

const EFFECTS: readonly TieEffect[] = [
  'opened',
  'increased',
  'reduced',
  'suspended',
  'ended',
  'resumed',
  'threatened',
  'promised',
  'under review',
  'affirmed',
]

/** The tie that a frame row names: fixed, or read off the object. */
export function frameTie(
  sentence: Sentence,
  verb: Token,
  frame: Frame,
  object: Token | undefined,
  parties: Parties,
): Act['tie'] {
  if (frame.tie === undefined) return undefined
  const cut = frame.tie.lastIndexOf(' ')
  const named = frame.tie.slice(0, cut)
  const lifted = frame.tie.slice(cut + 1) === 'lifted'
  const known = EFFECTS.find((e) => e === frame.tie?.slice(cut + 1)) ?? 'ended'
  const lemma = verb.lemma.toLowerCase()
  const row = eventLexicon()
    .changeVerbs.get(lemma)
    ?.find((r) => r.only === undefined)
  const effect: TieEffect = lifted
    ? row?.effect === 'suspended' || row?.effect === 'reduced'
      ? row.effect
      : 'ended'
    : /^(expand|extend|tighten|reimpose|renew|resume)$/.test(lemma) && known === 'opened'
      ? /^re/.test(lemma)
        ? 'resumed'
        : 'increased'
      : known
  if (frame.tieIf !== undefined && frame.tieIf !== lemma) return undefined
  if (frame.tieOnly !== undefined && (object === undefined || !headIs(sentence, object, frame.tieOnly, parties)))
    return undefined
  if (
    frame.id === 'lift-measure' &&
    object !== undefined &&
    /^(ban|restriction|curb|quota|barrier)$/.test(lemmaOf(object)) &&
    tieInPhrase(sentence, object) === undefined
  )
    return { kind: 'trade', nature: 'hostile', effect, words: [object] }
  if (named !== 'from-object' && named !== 'from-with')
    return { kind: named as TieKind, nature: 'cooperative', effect, words: [verb] }
  const source = named === 'from-with' ? roleTokens(sentence, verb, 'obl:with')[0] : object
  const phrase = source && tieInPhrase(sentence, source, source === object ? following(sentence, verb, source) : [])
  const byVerb = tieOfVerb(lemma, (name) => source !== undefined && headIs(sentence, source, name, parties))
  const fallback = frame.defaultTie as TieKind | undefined
  const kind =
    byVerb !== undefined && (frame.type === 'COOPERATE' || frame.type === 'AID')
      ? frame.type === 'AID' && byVerb.kind === 'arms trade'
        ? 'military aid'
        : byVerb.kind
      : (phrase?.kind ?? fallback)
  if (kind === undefined) return undefined
  return { kind, nature: phrase?.nature ?? 'cooperative', effect, words: phrase?.words ?? (source ? [source] : [verb]) }
}

/** Heads of the recipient's phrase for a role, gerund detours included. */
export function recipientTokens(sentence: Sentence, verb: Token, role: string): readonly Token[] {
  if (role.startsWith('gerund:')) {
    const [, index = '', ...rest] = role.split(':')
    const gerund = sentence.tokens[Number(index)]
    return gerund === undefined ? [] : roleTokens(sentence, gerund, rest.join(':'))
  }
  return roleTokens(sentence, verb, role)
}

export interface Arguments {
  readonly actors: readonly Party[]
  readonly actorPhrase?: Token
  readonly recipients: readonly Party[]
  readonly target?: Token
}

/** Actors and recipients of an act, as parties where known, as phrases otherwise. */
export function argumentsOf(sentence: Sentence, verb: Token, act: Act, parties: Parties): Arguments {
  const found = actorToken(sentence, verb)
  // a participle inside a quotation does not take its subject from the words around it
  const foreign =
    found !== undefined &&
    found.how === 'inherited subject' &&
    relation(verb) === 'advcl' &&
    !parties.sameQuotation(verb, found.token)
  const subject = foreign ? undefined : found
  let actors: readonly Party[] = []
  if (subject !== undefined) {
    const how = subject.how === 'own' ? 'own' : subject.how
    actors = parties.own(sentence, subject.token, how).filter((p) => isActor(parties, p))
    if (
      actors.length === 1 &&
      actors[0] !== undefined &&
      actors[0].mention?.form === 'nominal' &&
      parties.countryOf(actors[0].entity) === undefined &&
      /^(country|nation|government|army|state|military|administration|ministry|force|forces)$/.test(subject.token.lemma)
    ) {
      const owner = childrenOf(sentence, subject.token, 'nmod:poss').flatMap((p) =>
        parties.own(sentence, p, 'possessor of the subject'),
      )
      if (owner.length > 0) actors = owner
    }
    if (actors.length === 0 && subject.token.upos !== 'PRON')
      actors = parties
        .within(sentence, subject.token, () => false)
        .filter((p) => isActor(parties, p))
        .map((p) => ({ ...p, how: 'named in the subject' }))
  }
  const skip = skipOf(parties, actors)
  let recipients: readonly Party[] = []
  let target: Token | undefined
  const infinitive = act.frame?.flags.has('below') === true ? infinitiveOf(sentence, verb) : undefined
  const inner = infinitive && actOf(sentence, infinitive, parties)
  const below =
    inner === undefined || infinitive === undefined
      ? []
      : inner.to.map((role) => (role.startsWith('gerund:') ? role : `gerund:${infinitive.i}:${role}`))
  for (const role of [...below, ...act.to]) {
    const [plain = '', wanted] = role.split('=')
    for (const token of recipientTokens(sentence, verb, plain)) {
      const country = theCountry(sentence, token, parties, skip) ?? thePerson(sentence, token, parties, skip)
      if (country !== undefined) {
        recipients = [country]
        target = token
        break
      }
      if (subject !== undefined && token.i === subject.token.i) continue
      if (wanted !== undefined && !headIs(sentence, token, wanted, parties)) continue
      target ??= token
      const found = partiesAt(sentence, token, parties, skip, act)
      if (found.length > 0) {
        recipients = found
        target = token
        break
      }
    }
    if (recipients.length > 0) break
  }
  return { actors, ...(subject ? { actorPhrase: subject.token } : {}), recipients, ...(target ? { target } : {}) }
}

/** "cutting ties with the country": the last state named before it that is not the actor's own. */
function theCountry(
  sentence: Sentence,
  token: Token,
  parties: Parties,
  skip: (entity: number) => boolean,
): Party | undefined {
  const inner = [token, ...childrenOf(sentence, token, 'nmod')].find(
    (t) =>
      /^(country|nation|state)$/.test(t.lemma) &&
      childrenOf(sentence, t, 'det').some((d) => /^the$/i.test(d.form)) &&
      childrenOf(sentence, t, 'amod', 'nmod', 'compound').length === 0,
  )
  const known = inner && parties.mentionAt(sentence, inner)?.entity
  if (inner === undefined || (known !== undefined && parties.countryOf(known) !== undefined && !skip(known)))
    return undefined
  for (let i = inner.i - 1; i >= 0; i--) {
    const before = sentence.tokens[i]
    const mention = before && parties.mentionAt(sentence, before)
    if (
      before !== undefined &&
      mention !== undefined &&
      parties.isState(parties.entities[mention.entity]) &&
      !skip(mention.entity)
    )
      return { token: before, entity: mention.entity, mention, how: 'the country: the state named before' }
  }
  return undefined
}

/** "sanctions placed on him": an open pronoun is the person named last before it, the actor's own side aside. */
function thePerson(
  sentence: Sentence,
  token: Token,
  parties: Parties,
  skip: (entity: number) => boolean,
): Party | undefined {
  if (!/^(him|her)$/i.test(token.form) || parties.mentionAt(sentence, token) !== undefined) return undefined
  for (let i = token.i - 1; i >= 0; i--) {
    const before = sentence.tokens[i]
    const mention = before && parties.mentionAt(sentence, before)
    const entity = mention && parties.entities[mention.entity]
    if (
      before !== undefined &&
      mention !== undefined &&
      mention.form === 'name' &&
      entity?.type === 'person' &&
      !skip(mention.entity)
    )
      return { token: before, entity: mention.entity, mention, how: 'pronoun: the person named before' }
  }
  return undefined
}

/** Passed over as recipients inside a phrase: the actors themselves and their own state. */
export function skipOf(parties: Parties, actors: readonly Party[]): (entity: number) => boolean {
  const own = new Set(actors.flatMap((a) => (a.entity === undefined ? [] : [a.entity])))
  const states = new Set([...own].map((e) => parties.countryOf(e)).filter((c) => c !== undefined))
  return (entity) => own.has(entity) || states.has(parties.countryOf(entity) ?? '?')
}

function isActor(parties: Parties, party: Party): boolean {
  const entity = party.entity === undefined ? undefined : parties.entities[party.entity]
  return entity !== undefined && (entity.type !== 'place' || entity.country !== undefined)
}

/** Prepositions that bind a party to the noun that is praised, rejected, ...; the party of "in" or "over" is only its scene. */
const NEAR: ReadonlySet<string> = new Set(['of', 'by', 'from', 'with', 'against', 'to', 'for', 'on', 'between'])

/** The parties of a recipient's phrase: the phrase itself when it is an actor with a known side, else who is named in it. */
export function partiesAt(
  sentence: Sentence,
  token: Token,
  parties: Parties,
  skip: (entity: number) => boolean,
  act: { readonly tie?: unknown },
): readonly Party[] {
  const own = parties.own(sentence, token)
  const usable = own.filter(
    (p) => p.entity !== undefined && !(act.tie !== undefined && inClass('evidence', p.token.lemma)),
  )
  const known = usable.filter((p) => {
    const entity = parties.entities[p.entity ?? -1]
    return (
      entity !== undefined &&
      (entity.code !== undefined ||
        parties.countryOf(p.entity) !== undefined ||
        entity.type === 'person' ||
        entity.type === 'organisation' ||
        entity.type === 'armed group')
    )
  })
  if (known.length > 0) return known
  const inside = parties.within(sentence, token, skip, act.tie === undefined ? NEAR : undefined)
  const named = act.tie === undefined ? inside : inside.filter((p) => !inClass('evidence', p.token.lemma))
  if (named.length > 0) return named
  return act.tie === undefined ? usable : []
}

const HOSTILE: readonly PloverType[] = [
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'PROTEST',
  'THREATEN',
  'ACCUSE',
  'REJECT',
]
const COOPERATIVE: readonly PloverType[] = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID']

/** Events of one verb; refusals say why a frame gave nothing. */
export function verbEvents(
  sentence: Sentence,
  verb: Token,
  parties: Parties,
  consumed: Set<number>,
): { readonly found: readonly Candidate[]; readonly refused: readonly RefusalReading[] } {
  const act = actOf(sentence, verb, parties)
  if (act === undefined) return { found: [], refused: [] }
  const label = `event ${act.type}`
  const object = objectOfVerb(sentence, verb)
  if (
    object !== undefined &&
    isMetaphor(object) &&
    !act.tie &&
    !act.rule.startsWith('frame.deny') &&
    act.type !== 'ACCUSE' &&
    act.type !== 'REJECT' &&
    act.type !== 'SUPPORT' &&
    act.type !== 'REQUEST'
  )
    return {
      found: [],
      refused: [
        refuse(sentence, verb, label, 'events.metaphor@1', `"${object.form}" makes the verb a figure of speech`),
      ],
    }
  if (act.frame?.flags.has('no-change'))
    return {
      found: [],
      refused: [
        refuse(
          sentence,
          verb,
          label,
          `events.${act.frame.id}@1`,
          'a denial changes nothing between the parties; it is kept as a claim',
        ),
      ],
    }
  if (object !== undefined && /^(himself|herself|itself|themselves|myself|ourselves|yourself)$/i.test(object.form))
    return { found: [], refused: [refuse(sentence, verb, label, 'events.own-affair@1', 'done to oneself')] }
  const mood = moodOf(sentence, verb)
  if (mood.generic && childOf(sentence, verb, 'nsubj') === undefined)
    return {
      found: [],
      refused: [refuse(sentence, verb, label, 'events.generic@1', 'a gerund as subject tells of such acts in general')],
    }
  const below = act.frame?.flags.has('below') === true ? infinitiveOf(sentence, verb) : undefined
  const inner = below && actOf(sentence, below, parties)
  if (inner !== undefined && act.type === 'AGREE' && HOSTILE.includes(inner.type)) return { found: [], refused: [] }
  const args = argumentsOf(sentence, verb, act, parties)
  for (const token of act.extra) consumed.add(token.i)
  if (act.rule.endsWith('-doing')) for (const token of act.extra) consumed.add(token.i)
  return {
    found: build(sentence, verb, act, mood, args, parties).map((c) =>
      inner === undefined ? c : { ...c, covered: true },
    ),
    refused: [],
  }
}

/** "fewer weapons", "less information". */
function isLess(sentence: Sentence, verb: Token): boolean {
  const object = objectOfVerb(sentence, verb)
  return object !== undefined && childrenOf(sentence, object, 'amod', 'det').some((m) => /^(less|fewer)$/i.test(m.form))
}

/** One candidate, with what its governors make of it (a threat, an assent, a refusal). */
function build(
  sentence: Sentence,
  verb: Token,
  act: Act,
  mood: Mood,
  args: Arguments,
  parties: Parties,
): readonly Candidate[] {
  let { type } = act
  let mode = act.mode
  let { modality } = mood
  let tie: TieFinding | undefined = act.tie && { kind: act.tie.kind, effect: act.tie.effect, words: act.tie.words }
  const cooperative = COOPERATIVE.includes(type)
  let rule = act.rule
  let negated = mood.negated
  if (act.frame?.flags.has('tie-if-gov') && tie !== undefined) {
    const armed = [...args.actors].some((a) => parties.countryOf(a.entity) !== undefined)
    const other = [...args.recipients].some((a) => parties.countryOf(a.entity) !== undefined)
    if (!armed && !other) tie = undefined
  }
  const above = mood.chain[0]?.kind
  // "will no longer share", "weapons will not be bought": the tie is cut
  if (
    (negated || mood.noLonger) &&
    tie !== undefined &&
    (type === 'COOPERATE' || type === 'AID') &&
    (mood.future || mood.noLonger)
  ) {
    type = 'SANCTION'
    mode = 'discontinue'
    tie = { ...tie, effect: mood.noLonger ? 'ended' : 'suspended' }
    modality = mood.future ? 'announced' : 'actual'
    negated = false
    rule = `${rule}.no-more`
  }
  // "will share less information": the tie is cut down
  else if (tie !== undefined && (type === 'COOPERATE' || type === 'AID') && isLess(sentence, verb)) {
    type = 'SANCTION'
    mode = 'discontinue'
    tie = { ...tie, effect: 'reduced' }
    rule = `${rule}.less`
  }
  // "will not lift", "refused to meet": a rejection
  else if (
    (negated && mood.future && (cooperative || type === 'RETREAT' || type === 'CONCEDE')) ||
    above === 'refuse'
  ) {
    type = 'REJECT'
    mode = undefined
    tie = undefined
    negated = false
    modality = 'actual'
    rule = `${rule}.refused`
  } else if (above === 'threat') {
    if (tie !== undefined && type !== 'THREATEN') tie = { ...tie, effect: 'threatened' }
    type = 'THREATEN'
    mode = undefined
    modality = 'threatened'
    rule = `${rule}.threatened`
  } else if (
    (modality === 'announced' || modality === 'planned') &&
    (above === 'agree' || above === 'commit' || mood.future || above === 'plan' || above === 'decide')
  ) {
    if (type === 'RETREAT' || (above === 'agree' && type === 'CONCEDE')) {
      rule = `${rule}.promised`
      if (tie !== undefined) tie = { ...tie, effect: tie.effect }
    } else if (cooperative && (above === 'agree' || above === 'commit')) {
      type = 'AGREE'
      mode = undefined
      if (tie !== undefined) tie = { ...tie, effect: 'promised' }
      rule = `${rule}.promised`
      modality = 'actual'
    }
  }
  let certainty = args.actors.length > 0 && args.recipients.length > 0 ? 0.9 : 0.7
  if (args.actors.some((a) => a.how !== 'own')) certainty -= 0.1
  if (args.recipients.some((a) => a.how !== 'own')) certainty -= 0.05
  if (act.frame?.flags.has('weak')) certainty -= 0.15
  const chain = mood.chain.map((c) => c.token)
  const reciprocal = act.frame?.flags.has('recip') === true && type !== 'REJECT' && type !== 'THREATEN'
  return [
    {
      sentence,
      trigger: verb,
      extra: act.extra,
      rule,
      type,
      ...(mode ? { mode } : {}),
      actors: args.actors,
      recipients: args.recipients,
      ...(args.target ? { target: args.target } : {}),
      ...(args.actorPhrase ? { actorPhrase: args.actorPhrase } : {}),
      modality,
      cues: mood.cues,
      negated,
      ...(tie ? { tie } : {}),
      certainty: Math.round(certainty * 100) / 100,
      nominal: false,
      passive: isPassiveVerb(sentence, verb),
      reciprocal,
      future: mood.future || mood.chain.some((c) => c.kind === 'commit' || c.kind === 'plan' || c.kind === 'agree'),
      covered: false,
      claimed: mood.chain.some((c) => c.kind === 'accuse'),
      appeal: act.frame?.flags.has('appeal') === true,
      chain,
      attributes: [],
    },
  ]
}
