/** Which states act on which in a report: what a dispute between them is known by. */
import { byText, type Reading } from '../../model/index.js'
import { entityCountry } from '../entity-country.js'

/** Pairs of states that act on each other, the main one first, and `A>B`: who acts on whom over a tie. Without acts the
 * pairs are those of the states most spoken of. */
export function actsOf(reading: Reading | undefined): { pairs: string[]; acts: Set<string> } {
  const pairs = new Map<string, number>()
  const acts = new Set<string>()
  const country = (entity: number) => reading && entityCountry(reading, entity)
  for (const event of reading?.events ?? []) {
    for (const a of new Set(event.actors.map(country)))
      for (const b of new Set(event.recipients.map(country))) {
        if (a === undefined || b === undefined || a === b) continue
        const pair = [a, b].sort(byText).join('-')
        pairs.set(pair, (pairs.get(pair) ?? 0) + (event.tie ? 2 : 1))
        if (event.tie) acts.add(`${a}>${b}`)
      }
  }
  if (pairs.size === 0 && reading) {
    const named = statesNamed(reading).slice(0, 3)
    named.forEach((a, i) => {
      for (const b of named.slice(i + 1)) pairs.set([a, b].sort(byText).join('-'), 1)
    })
  }
  return { pairs: [...pairs].sort(([a, m], [b, n]) => n - m || byText(a, b)).map(([p]) => p), acts }
}

/** States by how often they or theirs are spoken of. */
function statesNamed(reading: Reading): string[] {
  const counts = new Map<string, number>()
  for (const m of reading.mentions) {
    const country = entityCountry(reading, m.entity)
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b)).map(([country]) => country)
}
