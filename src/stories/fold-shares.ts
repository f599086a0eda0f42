/** The records that cross neighbourhoods, actors and ties, from all that is told of them. */
import type { Actor, Facts, Tie } from '../model/index.js'
import { foldActor } from './reconcile/fold-actor.js'
import type { KnownActors } from './reconcile/known-actors.js'
import { foldTie } from './ties/fold-ties.js'

/** Ids of whom nothing is told any more give no record. */
export function foldShares(facts: ReadonlyMap<string, Facts>, directory: KnownActors): (Actor | Tie)[] {
  return [...facts].flatMap(([id, told]): (Actor | Tie)[] => {
    const record = id.startsWith('tie_') ? foldTie(id, told) : foldActor(id, told, directory)
    return record ? [record] : []
  })
}
