/**
 * Which of several persons with one surname is called by it alone: the one whom the report tells most of or named
 * last, if that is clear; a relative named in passing is not.
 */
import type { EntityDraft } from './entity-draft.js'
import type { History } from './history.js'
import { type Ranked, type Winner, winnerOf } from './strength.js'

export interface Place {
  readonly sentence: number
  readonly at: number
}

const OFFICE = 0.75
const RELATIVE = 2.5
const MOST = 4

/** The bearer meant at a place of the text; nobody without a clear winner. */
export function bearerMeant(
  bearers: readonly EntityDraft[],
  history: History,
  place: Place,
): Winner<EntityDraft> | undefined {
  const introduced = bearers.filter((b) => isBefore(b, place))
  const [only] = introduced
  if (only !== undefined && introduced.length === 1) return { value: only, strength: 'certain' }
  const candidates = introduced.length > 0 ? introduced : bearers
  const newest = history.newest((past) => candidates.includes(past.entity))
  const ranked = candidates.map((entity): Ranked<EntityDraft> => {
    const near = entity === newest?.entity && place.sentence - newest.sentence <= 2 ? 0.5 : 0
    return {
      value: entity,
      score:
        Math.min(entity.mentions, MOST) +
        near +
        (entity.offices.some((o) => o.word.level === 'state') ? OFFICE : 0) -
        (entity.relative ? RELATIVE : 0),
    }
  })
  return winnerOf(ranked, 1.5, 2.5)
}

const isBefore = ({ firstNamed }: EntityDraft, { sentence, at }: Place): boolean =>
  firstNamed !== undefined &&
  (firstNamed.sentence < sentence || (firstNamed.sentence === sentence && firstNamed.at < at))
