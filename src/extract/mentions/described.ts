/** What the resolving of descriptions is given, and the entity of one that stands for itself. */
import { type Directory, slug } from '../../actors/index.js'
import type { Strength } from '../../model/index.js'
import { type NominalFound, spanOf } from './candidate.js'
import type { Drafts, EntityDraft } from './entity-draft.js'
import type { History } from './history.js'

export interface Given {
  readonly text: string
  readonly drafts: Drafts
  readonly history: History
  readonly directory: Directory
  readonly owner: EntityDraft | undefined
  /** The description stands inside quotation marks. */
  readonly quoted: boolean
  /** Day, month or year that the sentence speaks of, else of publication; unknown without either. */
  readonly day: string | undefined
}

export interface Described {
  readonly entity: EntityDraft
  readonly rule: string
  /** Absent: certain. */
  readonly strength?: Strength | undefined
}

/** "our military": whose is told only by who speaks. */
export const firstPerson = (found: NominalFound): boolean =>
  found.owner !== undefined && /^(my|our|your)$/i.test(found.owner.form)

/** An entity that is known only by its description; the same words with the same state are the same one. */
export function plain(
  found: NominalFound,
  country: string | undefined,
  given: Given,
  type: EntityDraft['type'],
): EntityDraft {
  const name = nameOf(found, given)
  const definite = found.definite || found.plural
  const key = `nominal:${country === undefined ? '' : `${country}:`}${slug(name)}${definite ? '' : `:${spanOf(found).start}`}`
  const entity = given.drafts.obtain({ key, name, type, country, plural: found.plural })
  return entity
}

export function nameOf(found: NominalFound, given: Given): string {
  const span = spanOf(found)
  return given.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}
