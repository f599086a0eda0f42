/**
 * How far a claim can be believed, after the Admiralty code, from what the reports say of it and from nothing else: not
 * from the letter of an outlet, and not from how surely it was read. 6 where nothing can be compared.
 */
import type { Disagreement } from '../../model/index.js'
import { independent, type Testimony } from './testimony.js'

type Credibility = 1 | 2 | 3 | 4 | 5 | 6

export interface Judged {
  readonly credibility: Credibility
  readonly why: readonly string[]
}

/** Judges a record by who asserts it, who denies it and where its accounts conflict. */
export function credibilityOf(
  testimonies: readonly Testimony[],
  disagreements: readonly Pick<Disagreement, 'type' | 'attribute'>[],
): Judged {
  const asserting = testimonies.filter((t) => !t.denies && !t.less)
  const denying = testimonies.filter((t) => t.denies)
  const [yes, no] = [independent(asserting), independent(denying)]
  const origins = new Set(asserting.map((t) => t.origin)).size
  if (no > 0) {
    const against = `${sources(no)} deny it, ${yes === 0 ? 'none says' : `${sources(yes)} say`} so`
    if (yes > no) return { credibility: 3, why: [against] }
    return { credibility: no - yes >= 2 ? 5 : 4, why: [against] }
  }
  const conflicts = disagreements.filter((d) => d.type === 'conflict' || d.type === 'self-contradiction')
  const differ = conflicts.map((d) => `accounts differ on ${d.attribute.replaceAll('_', ' ')}`)
  if (yes >= 2) {
    const agree = `${yes} independent origins agree`
    return { credibility: conflicts.length === 0 ? 1 : 2, why: [agree, ...differ] }
  }
  if (conflicts.some((d) => d.type === 'self-contradiction')) return { credibility: 4, why: differ }
  if (origins >= 2) {
    const named = asserting.some((t) => t.known === 'named')
    return { credibility: named ? 2 : 3, why: [`${origins} origins, all on the word of one source`, ...differ] }
  }
  return { credibility: 6, why: [origins === 0 ? 'no report asserts it by itself' : 'one origin alone', ...differ] }
}

const sources = (n: number) => `${n} independent source${n === 1 ? '' : 's'}`

/** Judges one assertion: its record's number, lowered where it stands on a side that fewer or as many origins take. */
export function assertionCredibility(
  id: string,
  ofRecord: Judged,
  disagreements: readonly Disagreement[],
  denies: boolean,
): Judged {
  for (const d of disagreements) {
    if (d.type !== 'conflict') continue
    const own = d.sides.find((s) => s.assertions.includes(id))
    if (!own) continue
    const others = Math.max(0, ...d.sides.filter((s) => s !== own).map((s) => s.origins))
    const why = [`on ${d.attribute.replaceAll('_', ' ')}: ${own.origins} of its side against ${others}`]
    if (own.origins > others) return { credibility: 3, why }
    return { credibility: others - own.origins >= 2 ? 5 : 4, why }
  }
  // What denies the record is not borne out by those who assert it.
  if (denies) return { credibility: ofRecord.credibility <= 3 ? 4 : 3, why: ['denies what others assert'] }
  return ofRecord
}
