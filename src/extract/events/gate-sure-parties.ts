/** Gates against parties that are guessed: a surname that several bear, a pronoun with two possible names, garbled names. */
import type { Entity } from '../../model/index.js'
import { childrenOf, relation, type Sentence, type Token } from '../../text/index.js'
import type { Candidate } from './candidate.js'
import type { Party } from './parties.js'
import { allParties, entityOf, type Stage } from './stage.js'
import type { Verdict } from './verdict.js'

const LONGEST_NAME = 4

export function surePartiesGate(candidate: Candidate, stage: Stage): Verdict | undefined {
  for (const party of allParties(candidate)) {
    if (isCutOff(candidate, party, stage))
      return { rule: 'events.unsure-name@1', why: 'a state that is only the first word of a longer name' }
    if (isGarbled(party, stage)) return { rule: 'events.unsure-name@1', why: 'the name of a party is not read surely' }
    if (isSharedSurname(party, stage))
      return { rule: 'events.unsure-surname@1', why: 'several persons of the report bear the surname' }
    if (isForeignBody(candidate, party, stage))
      return { rule: 'events.unsure-body@1', why: '"the government" may be that of another state' }
    if (party.mention?.form === 'pronoun' && !isSurePronoun(candidate, party, stage))
      return { rule: 'events.unsure-pronoun@1', why: 'the pronoun may mean more than one party' }
  }
  return undefined
}

/** "Tonga Freight said": the name goes on where the mention ends. */
function isCutOff({ sentence }: Candidate, party: Party, stage: Stage): boolean {
  const { mention } = party
  if (mention?.form !== 'name' || mention.sentence !== sentence.index || !stage.parties.isState(entityOf(stage, party)))
    return false
  const next = sentence.tokens.find((t) => t.start >= mention.end)
  if (next === undefined || next.start - mention.end !== 1 || next.upos !== 'PROPN' || next.xpos !== 'NNP') return false
  if (!/^\p{Lu}\p{Ll}+$/u.test(next.form) || !/^\p{Lu}\p{Ll}+$/u.test(party.token.form)) return false
  const last = sentence.tokens[next.i - 1]
  if (last === undefined || last.deprel !== 'compound' || last.head !== next.i) return false
  return !stage.mentions.some((m) => m.start <= next.start && next.end <= m.end)
}

/** A name with a verb inside, or a tag of party and state ("L-Suva"). */
function isGarbled(party: Party, stage: Stage): boolean {
  const entity = entityOf(stage, party)
  if (entity === undefined) return false
  const words = entity.name.split(' ')
  if (/^[A-Z]-[A-Z]/.test(entity.name)) return true
  return (
    entity.type === 'person' &&
    party.mention?.form === 'name' &&
    words.length > LONGEST_NAME &&
    words.every((w) => /^\p{Lu}/u.test(w))
  )
}

/** "accused the government": of which state, when the accuser is of another one than the last government told? */
function isForeignBody(candidate: Candidate, party: Party, stage: Stage): boolean {
  const { mention } = party
  if (mention?.form !== 'nominal' || !HOME_BODY.test(party.token.lemma)) return false
  if (candidate.sentence.tokens[party.token.i - 1]?.form.toLowerCase() !== 'the') return false
  const country = stage.parties.countryOf(party.entity)
  const others = candidate.recipients.includes(party) ? candidate.actors : candidate.recipients
  const other = others.map((p) => stage.parties.countryOf(p.entity)).find((c) => c !== undefined)
  return country !== undefined && other !== undefined && country !== other
}

const HOME_BODY = /^(?:government|army|military|police|parliament|administration|regime|court|opposition|state)$/

const surname = (name: string): string => (name.split(' ').at(-1) ?? '').toLowerCase()

/** A bare surname that another person bears too; the one whom the report named first in full keeps it. */
function isSharedSurname(party: Party, stage: Stage): boolean {
  const { mention } = party
  const entity = entityOf(stage, party)
  if (mention === undefined || entity?.type !== 'person' || mention.form !== 'name') return false
  const sentence = stage.sentences[mention.sentence]
  const words =
    sentence?.tokens.filter((t) => mention.start <= t.start && t.end <= mention.end && t.upos === 'PROPN') ?? []
  if (words.length !== 1 || !entity.name.includes(' ')) return false
  const bare = words[0]?.form.toLowerCase() ?? ''
  const bearers = stage.parties.entities.flatMap((e, index) =>
    e.type === 'person' && e.name.includes(' ') && surname(e.name) === bare ? [index] : [],
  )
  if (bearers.length < 2) return false
  const firstFull = stage.mentions
    .filter((m) => bearers.includes(m.entity) && m.form === 'name' && m.end - m.start > bare.length + 1)
    .sort((a, b) => a.start - b.start)[0]
  const told = (index: number | undefined): number => stage.mentions.filter((m) => m.entity === index).length
  if (firstFull?.entity !== party.entity) return true
  return bearers.some((b) => b !== party.entity && told(b) > told(party.entity))
}

const PERSONAL = /^(?:he|she|him|her|his|hers)$/i
const MANY = /^(?:they|them|their|theirs)$/i
const POSSESSIVE = /^(?:his|her|hers|its|their|theirs)$/i

/** Only one party it can mean, or the subject that stands nearest before it. */
function isSurePronoun(candidate: Candidate, party: Party, stage: Stage): boolean {
  const { mention } = party
  const { sentence } = candidate
  if (mention === undefined) return true
  if (/^[A-Z]{2,}$/.test(party.token.form) && party.token.form !== 'US') return false
  const other = candidate.recipients.includes(party) && !POSSESSIVE.test(party.token.form) ? candidate.actors : []
  const fits = (index: number): boolean => {
    const entity = stage.parties.entities[index]
    if (entity === undefined || other.some((a) => a.entity === index)) return false
    if (MANY.test(party.token.form))
      return entity.plural === true || entity.type === 'population' || entity.type === 'armed group'
    if (!PERSONAL.test(party.token.form)) return entity.type !== 'person' && entity.plural !== true
    return entity.type === 'person' && entity.plural !== true && agrees(party.token.form, entity, stage)
  }
  if (!fits(party.entity ?? -1)) return false
  const before = stage.mentions.filter(
    (m) => m.start < mention.start && m.form !== 'pronoun' && m.sentence >= sentence.index - 1 && fits(m.entity),
  )
  const here = before.filter((m) => m.sentence === sentence.index)
  const all = new Set(before.map((m) => m.entity))
  if (all.size === 0) return true
  const subjects = (here.length > 0 ? here : before).filter((m) => isSubject(stage, m.sentence, m.head.start))
  if (all.size === 1) return all.has(party.entity ?? -1) && (here.length > 0 || subjects.length > 0 || isFirst(party))
  return subjects.at(-1)?.entity === party.entity
}

/** The pronoun is itself a subject. */
const isFirst = (party: Party): boolean => /^nsubj/.test(party.token.deprel)

/** A first name of the other gender is not meant. */
function agrees(pronoun: string, entity: Entity, stage: Stage): boolean {
  const given = stage.directory.givenName(entity.name.split(' ')[0] ?? '')
  if (given !== 'm' && given !== 'f') return true
  return given === (/^s?he$|^hi[ms]$/i.test(pronoun) && !/^she$/i.test(pronoun) ? 'm' : 'f')
}

function isSubject(stage: Stage, index: number, start: number): boolean {
  const sentence = stage.sentences[index]
  const token = sentence?.tokens.find((t) => t.start === start)
  if (sentence === undefined || token === undefined) return false
  return subjectHead(sentence, token)
}

function subjectHead(sentence: Sentence, token: Token): boolean {
  if (/^nsubj/.test(token.deprel)) return true
  const head = sentence.tokens[token.head]
  const partOfName = /^(?:flat|compound|appos)$/.test(relation(token))
  return partOfName && head !== undefined && childrenOf(sentence, head).length > 0 && /^nsubj/.test(head.deprel)
}
