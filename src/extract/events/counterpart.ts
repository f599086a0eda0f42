/**
 * The other side of a one-sided act on a tie of two states, when its clause names none ("recalled its ambassador"): the
 * only other state of the sentence, else of the two sentences before. Two or more leave it open.
 */
import type { TieEffect, TieKind } from '../../model/index.js'
import type { Candidate } from './candidate.js'
import type { Parties, Party } from './parties.js'

/** Ties that always have another state at their other end. */
const TWO_SIDED: ReadonlySet<TieKind> = new Set([
  'arms trade',
  'military aid',
  'intelligence sharing',
  'security cooperation',
  'diplomatic relations',
  'representation',
  'trade',
  'energy',
  'extradition',
  'negotiations',
] satisfies TieKind[])
const CHANGED: ReadonlySet<TieEffect> = new Set(['suspended', 'ended', 'reduced', 'threatened', 'resumed'])
const BACK = 2
const COST = 0.15

export function withCounterpart(candidate: Candidate, parties: Parties): Candidate {
  const { tie, actors, recipients, sentence, trigger, reciprocal } = candidate
  if (tie === undefined || !TWO_SIDED.has(tie.kind) || !CHANGED.has(tie.effect) || recipients.length > 0 || reciprocal)
    return candidate
  const countries = new Set(actors.map((a) => parties.countryOf(a.entity)))
  const [own] = countries
  if (countries.size !== 1 || own === undefined || !actors.some((a) => isOfState(parties, a))) return candidate
  for (let back = 0; back <= BACK; back++) {
    const others = parties.statesIn(sentence.index - back, own)
    if (others.length > 1) return candidate
    const [other] = others
    if (other !== undefined)
      return {
        ...candidate,
        recipients: [
          {
            token: trigger,
            entity: other.entity,
            mention: other,
            how: back === 0 ? 'the other state of the sentence' : 'the other state told before',
          },
        ],
        certainty: Math.round((candidate.certainty - COST) * 100) / 100,
      }
  }
  return candidate
}

function isOfState(parties: Parties, party: Party): boolean {
  const entity = parties.entities[party.entity ?? -1]
  return parties.isState(entity) || entity?.sector === 'GOV' || entity?.sector === 'LEG' || entity?.sector === 'MIL'
}
