/** Who takes part in an event on one side, as it is compared across reports. */
import type { Source } from '../item.js'
import type { Cast } from './cast.js'

export interface Party {
  readonly key: string
  readonly entity: number
  readonly country?: string
  readonly named: boolean
}

export function partiesOf(source: Source, entities: readonly number[], cast: Cast): Party[] {
  const out: Party[] = []
  for (const entity of entities) {
    const key = cast.key(source, entity)
    if (out.some((p) => p.key === key)) continue
    const country = cast.country(source, entity)
    out.push({ key, entity, ...(country === undefined ? {} : { country }), named: cast.isNamed(source, entity) })
  }
  return out
}

/** What two mentions of one side must share: the state, or the actor itself where no state is known. */
export const marksOf = (parties: readonly Party[]): ReadonlySet<string> =>
  new Set(parties.map((p) => p.country ?? p.key))

export type Sides = 'same' | 'open' | 'other'

/** `open`: one of the two does not say. */
export function compareSides(a: ReadonlySet<string>, b: ReadonlySet<string>): Sides {
  if (a.size === 0 || b.size === 0) return 'open'
  for (const mark of a) if (b.has(mark)) return 'same'
  return 'other'
}
