/** Actors and recipients of an act: from its own clause, passed down by its governors, or with a stated reason. */
import type { PloverType } from '../../model/index.js'
import { childOf, childrenOf, relation, type Sentence, type Token } from '../../text/index.js'
import { type Act, actOf } from './act.js'
import { actorToken } from './actor-token.js'
import { inClass } from './lexicon.js'
import type { Parties, Party } from './parties.js'
import { isPassiveVerb } from './passive.js'
import { infinitiveOf, roleTokens } from './roles.js'
import { headIs } from './when.js'

/** Heads of the recipient's phrase for a role, gerund detours included. */
function recipientTokens(sentence: Sentence, verb: Token, role: string): readonly Token[] {
  if (role.startsWith('gerund:')) {
    const [, index = '', ...rest] = role.split(':')
    const gerund = sentence.tokens[Number(index)]
    return gerund === undefined ? [] : roleTokens(sentence, gerund, rest.join(':'))
  }
  const found = roleTokens(sentence, verb, role)
  return /[:.]in$/.test(role) ? found.filter((t) => !CIRCUMSTANCE.test(t.lemma)) : found
}

/** "in support of Y", "in response to Y": why or how, not where or whom. */
const CIRCUMSTANCE =
  /^(?:support|response|retaliation|defen[cs]e|coordination|cooperation|conjunction|line|addition|effort|bid|attempt|exchange|return|protest|solidarity|revenge|reprisal|favou?r|order|accordance|view|light|name|spite|case|statement|interview|speech|letter|tweet|post|report)$/

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
    actors = sides(sentence, subject.token, actors, act, parties)
    const pair = parties.pairAt(sentence, subject.token)
    if (pair.length === 2 && !actors.some((a) => parties.countryOf(a.entity) !== undefined)) actors = pair
    if (actors.length === 0 && subject.token.upos !== 'PRON')
      actors = parties
        .within(sentence, subject.token, () => false, DOERS)
        .filter((p) => isActor(parties, p))
        .map((p) => ({ ...p, how: 'named in the subject' }))
  }
  if (actors.length === 0 && act.type === 'MOBILIZE' && isPassiveVerb(sentence, verb)) {
    // "Y's troops were placed on alert": they are Y's power that is raised
    const raised = childOf(sentence, verb, 'nsubj:pass')
    if (raised !== undefined) actors = parties.own(sentence, raised, 'whose forces they are')
  }
  if (actors.length === 0 && isPassiveVerb(sentence, verb)) actors = giverOf(sentence, verb, act, parties)
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

/** "a loan from Y was frozen", "Z's envoy to Y was expelled": whose measure it is though no agent is told. */
function giverOf(sentence: Sentence, verb: Token, act: Act, parties: Parties): readonly Party[] {
  const subject = childOf(sentence, verb, 'nsubj:pass')
  if (subject === undefined) return []
  const preposition = GIVEN.test(act.tie?.kind ?? '')
    ? 'from'
    : /^frame\.(?:expel-diplomat|persona)/.test(act.rule)
      ? 'to'
      : ''
  if (preposition === '') return []
  return parties
    .within(sentence, subject, () => false, new Set([preposition]))
    .filter((p) => isActor(parties, p) && sentence.tokens[p.token.i - 1]?.form.toLowerCase() !== 'of')
    .filter((p) => childrenOf(sentence, p.token, 'case').some((c) => c.form.toLowerCase() === preposition))
}

const GIVEN = /^(?:economic aid|military aid|arms trade)$/

/** "the ministers of Y and Z met": a plural party that is of two states stands for both. */
function sides(
  sentence: Sentence,
  subject: Token,
  actors: readonly Party[],
  act: Act,
  parties: Parties,
): readonly Party[] {
  if (act.frame?.flags.has('recip') !== true || actors.length > 1 || subject.xpos !== 'NNS') return actors
  const of = childrenOf(sentence, subject, 'nmod').find((n) => childOf(sentence, n, 'conj') !== undefined)
  const both = of === undefined ? [] : parties.own(sentence, of, 'of whom the subject is')
  return both.length > 1 ? both : actors
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
      t.xpos !== 'NNS' &&
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

/** Whose deed a noun is: a raid of, by or from Y, not one on or in Y. */
const DOERS: ReadonlySet<string> = new Set(['of', 'by', 'from', 'between', 'among', 'for'])

/** Prepositions that bind a party to the noun that is praised, rejected, ...; the party of "in" or "over" is only its scene. */
const NEAR: ReadonlySet<string> = new Set(['of', 'by', 'from', 'with', 'against', 'to', 'for', 'on', 'between'])

/** Who is blamed for a deed: whose it is, by whom it was done, against whom a case is; not the victim, not whom it serves. */
function blamed(
  sentence: Sentence,
  deed: Token,
  parties: Parties,
  skip: (entity: number) => boolean,
): readonly Party[] {
  const owner = childrenOf(sentence, deed, 'nmod:poss').flatMap((p) => {
    const own = parties.own(sentence, p, 'inside the phrase')
    return own.length > 0 ? own : parties.within(sentence, p, skip, WHOSE)
  })
  if (owner.length > 0) return owner.filter((p) => p.entity !== undefined && !skip(p.entity))
  const by = parties.within(sentence, deed, skip, BLAMED)
  if (by.length > 0) return by
  return inClass('deed', deed.lemma.toLowerCase()) || /^case$/.test(deed.lemma)
    ? []
    : parties.within(sentence, deed, skip, NEAR)
}

const ABROAD: ReadonlySet<string> = new Set(['in', 'to', 'with', 'from', 'at'])
const HOME: ReadonlySet<string> = new Set(['of', 'from'])
const isNobody = (parties: Parties, party: Party): boolean =>
  party.mention?.form === 'nominal' && parties.countryOf(party.entity) === undefined

const WHOSE: ReadonlySet<string> = new Set(['of'])
const BLAMED: ReadonlySet<string> = new Set(['by', 'from', 'against', 'between'])

/** The name that a phrase in apposition follows, wherever the tree hangs the phrase: "men of the Front, a militia". */
function nameBefore(sentence: Sentence, phrase: Token): Token | undefined {
  const first = Math.min(phrase.i, ...childrenOf(sentence, phrase, 'det', 'amod', 'compound').map((c) => c.i))
  const comma = sentence.tokens[first - 1]
  const name = comma?.form === ',' ? sentence.tokens[first - 2] : undefined
  return name?.upos === 'PROPN' ? name : undefined
}

/** The parties of a recipient's phrase: the phrase itself when it is an actor with a known side, else who is named in it. */
export function partiesAt(
  sentence: Sentence,
  token: Token,
  parties: Parties,
  skip: (entity: number) => boolean,
  act: { readonly tie?: unknown; readonly type?: PloverType },
): readonly Party[] {
  const pair = parties.pairAt(sentence, token).filter((p) => p.entity !== undefined && !skip(p.entity))
  if (pair.length === 2) return pair
  // "the Front, a militia that they put on a list": who it is, not what
  const name = token.deprel === 'appos' && token.upos === 'NOUN' ? nameBefore(sentence, token) : undefined
  const meant = name !== undefined ? parties.own(sentence, name, 'who the phrase tells of') : []
  if (meant.some((p) => p.entity !== undefined && !skip(p.entity))) return meant
  const beside = sentence.tokens[token.i - 1]
  const split = beside !== undefined && beside.head === token.head && beside.deprel === 'obj' && token.deprel === 'obj'
  const first = split ? parties.own(sentence, beside, 'inside the phrase') : []
  const named = parties.own(sentence, token)
  const own = named.some((p) => parties.countryOf(p.entity) !== undefined) || first.length === 0 ? named : first
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
  // "opened an office in Taipei", "its mission in Mali": where another side's name stands, not one's own body
  const ownBody =
    known.length > 0 && act.tie !== undefined && known.every((p) => p.entity !== undefined && skip(p.entity))
  const abroad = ownBody ? parties.within(sentence, token, skip, ABROAD) : []
  if (abroad.length > 0) return abroad
  // "expelled diplomats from Mali and Chad": whose they are, not what they are
  const bare = known.length > 0 && known.every((p) => isNobody(parties, p)) && inClass('diplomat', token.lemma)
  const home = bare ? parties.within(sentence, token, skip, HOME) : []
  if (home.length > 0) return home
  if (known.length > 0) return known
  const inside =
    act.tie === undefined && act.type === 'ACCUSE'
      ? blamed(sentence, token, parties, skip)
      : parties.within(sentence, token, skip, act.tie === undefined ? NEAR : undefined)
  const found = act.tie === undefined ? inside : inside.filter((p) => !inClass('evidence', p.token.lemma))
  if (found.length > 0) return found
  return act.tie === undefined ? usable : []
}
