/** Gates against what is no politics: private matters, everyday crime and work, towns and things in the actor's place. */
import type { Candidate } from './candidate.js'
import type { Party } from './parties.js'
import { allParties, entityOf, isHighPublic, isPrivate, isPublic, type Stage } from './stage.js'
import type { Verdict } from './verdict.js'

/** Acts in words, which people without an office do in politics too. */
const IN_WORDS: ReadonlySet<string> = new Set([
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'REQUEST',
  'AGREE',
  'THREATEN',
  'CONCEDE',
])
const ON_PERSONS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT', 'ACCUSE'])
/** What police and courts do every day. */
const ROUTINE: ReadonlySet<string> = new Set([
  'arrest',
  'convict',
  'investigate',
  'release',
  'firearms',
  'beat',
  '',
  'seize',
])

/** A tie that a state takes part in, as actor or as recipient. */
const stateOf = (candidate: Candidate, stage: Stage): boolean =>
  candidate.tie !== undefined && allParties(candidate).some((p) => stage.parties.countryOf(p.entity) !== undefined)

export function politicsGate(candidate: Candidate, stage: Stage): Verdict | undefined {
  const { actors, recipients, type, tie } = candidate
  const all = allParties(candidate)
  const isNamed = (party: Party): boolean => {
    const entity = entityOf(stage, party)
    return entity !== undefined && !entity.key.startsWith('nominal:') && entity.type !== 'other'
  }
  const matters = stage.political ? isPublic : isHighPublic
  if (!stage.political && !(stateOf(candidate, stage) || all.some((p) => isHighPublic(stage, p))))
    return { rule: 'events.private@1', why: 'a report without politics, and nobody of state takes part' }
  if (!all.some((p) => matters(stage, p))) {
    const spoken = IN_WORDS.has(type) && stage.political && all.some((p) => entityOf(stage, p)?.type === 'person')
    if (!spoken || (actors.length > 0 && !actors.some(isNamed)) || (recipients.length > 0 && !recipients.some(isNamed)))
      return { rule: 'events.private@1', why: 'nobody in public life does it or has it done to them' }
  }
  if (tie !== undefined && !all.some((p) => isPublic(stage, p) || stage.parties.countryOf(p.entity) !== undefined))
    return { rule: 'events.private@1', why: 'no tie of states stands between private persons' }
  if (
    type === 'AID' &&
    actors.length > 0 &&
    actors.every((a) => isPrivate(stage, a) || entityOf(stage, a)?.type === 'population')
  )
    return { rule: 'events.private@1', why: 'what a private person gives is no aid' }
  if (
    actors.length === 0 &&
    tie === undefined &&
    ON_PERSONS.has(type) &&
    recipients.every(
      (r) => r.how === 'inside the phrase' || (!isPublic(stage, r) && stage.parties.countryOf(r.entity) === undefined),
    )
  )
    return { rule: 'events.private@1', why: 'done by nobody named to somebody outside public life' }
  const lawAndOrder = actors.every((a) => /^(?:COP|JUD)$/.test(entityOf(stage, a)?.sector ?? ''))
  if (
    lawAndOrder &&
    !stage.political &&
    ROUTINE.has(candidate.mode ?? '') &&
    recipients.every((r) => isPrivate(stage, r))
  )
    return {
      rule: 'events.everyday-case@1',
      why: 'police or a court and a private person in a report without politics',
    }
  return undefined
}
