/** Finds whom a pronoun means; rather nobody than somebody wrong. */
import { ancestors, childOf, clauseOf, headOf } from '../../text/index.js'
import type { PronounFound } from './candidate.js'
import type { EntityDraft } from './entity-draft.js'
import type { History, Past } from './history.js'
import { type Ranked, type Winner, winnerOf } from './strength.js'

export interface Spoken {
  /** The pronoun stands inside quotation marks. */
  readonly quoted: boolean
  /** Who speaks there, when that is told: never meant by "he" and "she". */
  readonly speaker?: EntityDraft | undefined
}

export function resolvePronoun(found: PronounFound, history: History, spoken: Spoken): Winner<EntityDraft> | undefined {
  if (found.gender === 'm' || found.gender === 'f') return personFor(found, history, spoken)
  if (found.gender === 'plural') return sole(manyFor(found, history))
  return thingFor(found, history, spoken.quoted)
}

const sole = (value: EntityDraft | undefined): Winner<EntityDraft> | undefined =>
  value === undefined ? undefined : { value, strength: 'likely' }

function personFor(found: PronounFound, history: History, spoken: Spoken): Winner<EntityDraft> | undefined {
  const { sentence } = found
  const scores = new Map<EntityDraft, number>()
  const barred = new Set<EntityDraft>()
  for (const past of history.back(sentence.index, 4)) {
    const { entity } = past
    if (entity.type !== 'person' || entity.plural || !agrees(entity, found.gender) || entity === spoken.speaker)
      continue
    if (barred.has(entity)) continue
    if (past.sentence === sentence.index && blocked(found, past)) {
      // "The king asked him": he is not the king of the sentence before either.
      if (isCoArgument(found, past)) barred.add(entity)
      continue
    }
    const distance = sentence.index - past.sentence
    let score = 3 - distance
    if (past.subject) score += 1.5
    if (past.form === 'pronoun') score += 0.5
    if (past.quoted && !spoken.quoted) score -= 1.5
    if (entity.gender === found.gender) score += 1.25
    if (entity.relative && past.form === 'name') score -= 1
    scores.set(entity, Math.max(scores.get(entity) ?? -9, score))
  }
  // "X told Y to thank Z for helping him": an object in a clause below may be anybody.
  if (
    !found.possessive &&
    found.head.deprel === 'obj' &&
    [...scores.keys()].filter((entity) => history.recent(sentence.index, 0, () => true).includes(entity)).length > 1
  )
    return undefined
  const winner = winnerOf(
    [...scores].map(([value, score]): Ranked<EntityDraft> => ({ value, score })),
    0.75,
    1.5,
  )
  if (winner === undefined) return undefined
  if (winner.value.gender === undefined && (found.gender === 'm' || found.gender === 'f'))
    winner.value.gender = found.gender
  return winner
}

const agrees = (entity: EntityDraft, gender: string): boolean =>
  entity.gender === undefined || entity.gender === 'u' || entity.gender === gender

/** Subject of the very verb whose object the pronoun is. */
function isCoArgument({ sentence, head }: PronounFound, past: Past): boolean {
  return past.subject && /^i?obj$/.test(head.deprel) && sentence.tokens[past.at]?.head === head.head
}

/** "he" as object cannot be the subject of its own clause ("Doe praised him"); "his" and "himself" can. */
function blocked(found: PronounFound, past: Past): boolean {
  if (found.possessive || /self$/.test(found.head.form)) return false
  const { sentence, head } = found
  const other = sentence.tokens[past.at]
  if (other === undefined || other.i > head.i) return other !== undefined
  return (
    clauseOf(sentence, other) === clauseOf(sentence, head) &&
    !ancestors(sentence, head).some((a) => a.deprel === 'ccomp' || a.deprel === 'advcl' || a.deprel === 'xcomp')
  )
}

function manyFor(found: PronounFound, history: History): EntityDraft | undefined {
  const { sentence } = found
  const accept = (past: Past) =>
    past.entity.plural ||
    past.entity.type === 'population' ||
    (past.entity.type === 'armed group' && past.use === 'actor')
  const near = history.recent(
    sentence.index,
    found.possessive ? 0 : 1,
    (past) => accept(past) && (past.subject || found.possessive),
  )
  return near.length === 1 ? near[0] : undefined
}

function thingFor(found: PronounFound, history: History, quoted: boolean): Winner<EntityDraft> | undefined {
  const { sentence, head } = found
  const accept = (past: Past) => isBody(past.entity) && past.use === 'actor' && past.quoted === quoted
  if (found.possessive) {
    const own = history.recent(sentence.index, 0, (past) => accept(past) && past.subject)
    if (own.length === 1) return sole(own[0])
    const all = history.recent(sentence.index, 0, accept)
    if (all.length === 1 && own.length === 0) return sole(all[0])
    return all.length === 0 && isOpening(found) ? mainSubjectBefore(found, history, accept) : undefined
  }
  if (head.deprel !== 'nsubj') return undefined
  const verb = sentence.tokens[head.head]
  if (verb === undefined) return undefined
  const above = reportedSubject(found, history, accept)
  if (above !== undefined) return above
  if (verb.upos !== 'VERB' || !AGENTIVE.test(verb.lemma)) return undefined
  const near = history.recent(sentence.index, 1, (past) => accept(past) && past.subject)
  if (near.length === 1) return sole(near[0])
  return near.length > 1 && isOpening(found) ? mainSubjectBefore(found, history, accept) : undefined
}

/** "Its defence ministry": nothing stands before it in the sentence but a conjunction or a link. */
const isOpening = (found: PronounFound): boolean => found.first <= 1

/** Whoever was the subject of the sentence before; weak where another body stands in it as well. */
function mainSubjectBefore(
  found: PronounFound,
  history: History,
  accept: (past: Past) => boolean,
): Winner<EntityDraft> | undefined {
  const before = (past: Past): boolean => past.sentence === found.sentence.index - 1 && accept(past)
  const mains = history.recent(found.sentence.index, 1, (past) => before(past) && past.main)
  const [main] = mains
  if (main === undefined || mains.length > 1) return undefined
  const others = history.recent(found.sentence.index, 1, (past) => before(past) && past.subject)
  return { value: main, strength: others.length > 1 ? 'weak' : 'likely' }
}

const REPORTS =
  /^(say|announce|add|warn|deny|promise|vow|insist|claim|believe|think|declare|confirm|pledge|state|maintain|reiterate|admit|hope|expect|write|report|tell)$/
const MINDED =
  /^(sorry|ready|willing|unwilling|surprised|concerned|aware|unaware|prepared|open|committed|determined|grateful|confident|pleased|disappointed|unable|able|satisfied|alarmed|worried|reluctant|eager|opposed|proud|innocent)$/
const EMPTY = /^(be|seem|appear|take|happen|mean|depend|rain|snow|remain|become|matter|look|turn|cost)$/

/** "The ministry said it would respond": who speaks, speaks of itself. */
function reportedSubject(
  found: PronounFound,
  history: History,
  accept: (past: Past) => boolean,
): Winner<EntityDraft> | undefined {
  const { sentence, head } = found
  const verb = headOf(sentence, head)
  if (verb === undefined || verb.deprel !== 'ccomp' || EMPTY.test(verb.lemma)) return undefined
  if ((verb.upos !== 'VERB' && !MINDED.test(verb.lemma)) || childOf(sentence, verb, 'expl') !== undefined)
    return undefined
  const above = headOf(sentence, verb)
  if (above === undefined || !REPORTS.test(above.lemma)) return undefined
  const subject = childOf(sentence, above, 'nsubj')
  if (subject === undefined || subject.i > head.i) return undefined
  const past = history.newest((p) => p.sentence === sentence.index && p.at === subject.i && accept(p))
  return past === undefined ? undefined : { value: past.entity, strength: 'likely' }
}

const AGENTIVE =
  /^(say|announce|add|accuse|warn|deny|reject|agree|want|plan|suspend|halt|stop|impose|lift|decide|vow|promise|condemn|call|urge|demand|refuse|offer|send|sign|withdraw|order|ask|seek|support|oppose|back|claim|believe|expect|hope|consider|recognise|recognize|deploy|seize|arrest|release|expel|recall|summon|cut|end|resume|open|close|ban|threaten|launch|attack|strike|provide|supply|sell|buy|join|leave)$/

const isBody = (entity: EntityDraft): boolean =>
  !entity.plural && /^(state|government|organisation|company|armed group)$/.test(entity.type)
