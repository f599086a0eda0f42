/** Of which state the heads of state and government are whose state no single phrase tells. */
import type { OfficeFound } from './candidate.js'
import type { Drafts, EntityDraft } from './entity-draft.js'

const TOP = /^(president|prime minister|premier|chancellor|king|queen|emir|sultan|supreme leader)$/

/** What the first pass over a report learnt of a person. */
export interface Learned {
  readonly country: string | undefined
  readonly offices: readonly OfficeFound[]
}

/** Person's key to state and offices, wherever in the report they stand or where they follow from all of it. */
export function statesOfPersons(drafts: Drafts): ReadonlyMap<string, Learned> {
  const found = new Map<string, Learned>()
  for (const draft of drafts.list) {
    if (
      draft.type === 'person' &&
      draft.key.startsWith('person:') &&
      (draft.country !== undefined || draft.offices.length > 0)
    )
      found.set(draft.key, { country: draft.country, offices: [...draft.offices] })
  }
  const open = drafts.list.filter(
    (d) => d.type === 'person' && d.country === undefined && d.key.startsWith('person:') && holdsTop(d),
  )
  const [only] = open
  if (open.length !== 1 || only === undefined) return found
  const state = leadingState(drafts)
  if (state !== undefined) found.set(only.key, { country: state, offices: [...only.offices] })
  return found
}

const holdsTop = (draft: EntityDraft): boolean =>
  draft.offices.some((o) => TOP.test(o.word.title) && o.office.former !== true)

/** The state most spoken of that has no head of its own in the report; twice as often as the next such. */
function leadingState(drafts: Drafts): string | undefined {
  const headed = new Set(drafts.list.filter((d) => d.type === 'person' && holdsTop(d)).map((d) => d.country))
  const counts = new Map<string, number>()
  for (const draft of drafts.list) {
    const { country } = draft
    if (country === undefined || headed.has(country) || draft.sector === 'MED' || draft.type === 'company') continue
    counts.set(country, (counts.get(country) ?? 0) + draft.mentions)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (first === undefined || first[1] < 3) return undefined
  return second === undefined || first[1] >= 2 * second[1] ? first[0] : undefined
}

/** Nothing new was learnt. */
export function sameStates(a: ReadonlyMap<string, Learned>, b: ReadonlyMap<string, Learned>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key)?.country !== value.country) return false
  return true
}
