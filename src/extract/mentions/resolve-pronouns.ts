/** Finds whom a pronoun means; rather nobody than somebody wrong. */
import { ancestors, clauseOf } from '../../text/index.js'
import type { PronounFound } from './candidate.js'
import type { EntityDraft } from './entity-draft.js'
import type { History, Past } from './history.js'

export function resolvePronoun(found: PronounFound, history: History, quoted: boolean): EntityDraft | undefined {
  if (found.gender === 'm' || found.gender === 'f') return personFor(found, history, quoted)
  if (found.gender === 'plural') return manyFor(found, history)
  return thingFor(found, history)
}

function personFor(found: PronounFound, history: History, quoted: boolean): EntityDraft | undefined {
  const { sentence } = found
  const scores = new Map<EntityDraft, number>()
  for (const past of history.back(sentence.index, 4)) {
    const { entity } = past
    if (entity.type !== 'person' || entity.plural || !agrees(entity, found.gender)) continue
    if (past.sentence === sentence.index && blocked(found, past)) continue
    const distance = sentence.index - past.sentence
    let score = 3 - distance
    if (past.subject) score += 1.5
    if (past.form === 'pronoun') score += 0.5
    if (past.quoted && !quoted) score -= 1.5
    if (entity.gender === found.gender) score += 1
    scores.set(entity, Math.max(scores.get(entity) ?? -9, score))
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  // "X told Y to thank Z for helping him": an object in a clause below may be anybody.
  if (
    !found.possessive &&
    found.head.deprel === 'obj' &&
    ranked.filter(([entity]) => history.recent(sentence.index, 0, () => true).includes(entity)).length > 1
  )
    return undefined
  if (first === undefined) return undefined
  if (second !== undefined && first[1] - second[1] < 0.75) return undefined
  if (first[0].gender === undefined)
    first[0].gender = found.gender === 'm' || found.gender === 'f' ? found.gender : undefined
  return first[0]
}

const agrees = (entity: EntityDraft, gender: string): boolean =>
  entity.gender === undefined || entity.gender === 'u' || entity.gender === gender

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

function thingFor(found: PronounFound, history: History): EntityDraft | undefined {
  const { sentence, head } = found
  const accept = (past: Past) => isBody(past.entity) && past.use === 'actor'
  if (found.possessive) {
    const own = history.recent(sentence.index, 0, (past) => accept(past) && past.subject)
    if (own.length === 1) return own[0]
    const all = history.recent(sentence.index, 0, accept)
    return all.length === 1 && own.length === 0 ? all[0] : undefined
  }
  if (head.deprel !== 'nsubj') return undefined
  const verb = sentence.tokens[head.head]
  if (verb === undefined || verb.upos !== 'VERB' || !AGENTIVE.test(verb.lemma)) return undefined
  const near = history.recent(sentence.index, 1, (past) => accept(past) && past.subject)
  return near.length === 1 ? near[0] : undefined
}

const AGENTIVE =
  /^(say|announce|add|accuse|warn|deny|reject|agree|want|plan|suspend|halt|stop|impose|lift|decide|vow|promise|condemn|call|urge|demand|refuse|offer|send|sign|withdraw|order|ask|seek|support|oppose|back|claim|believe|expect|hope|consider|recognise|recognize|deploy|seize|arrest|release|expel|recall|summon|cut|end|resume|open|close|ban|threaten|launch|attack|strike|provide|supply|sell|buy|join|leave)$/

const isBody = (entity: EntityDraft): boolean =>
  !entity.plural && /^(state|government|organisation|company|armed group)$/.test(entity.type)
