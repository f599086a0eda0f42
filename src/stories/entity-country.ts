/** The state that an entity of a reading is or belongs to. */
import type { Entity, Reading } from '../model/index.js'

/** Its own country, else that of what it belongs to. */
export function entityCountry(reading: Reading, index: number): string | undefined {
  let at: number | undefined = index
  for (let steps = 0; at !== undefined && steps < 4; steps++) {
    const entity: Entity | undefined = reading.entities[at]
    if (entity?.country !== undefined) return entity.country
    at = entity?.memberOf
  }
  return undefined
}
