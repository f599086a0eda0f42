/** Units that measure one thing, with what turns each into the first of its row. */

const ROWS: readonly (readonly (readonly [string, number])[])[] = [
  [
    ['hectare', 1],
    ['acre', 0.404686],
    ['square kilometre', 100],
    ['square kilometer', 100],
    ['square mile', 258.999],
  ],
  [
    ['tonne', 1],
    ['metric ton', 1],
    ['ton', 0.907185],
    ['kilogram', 0.001],
    ['kilo', 0.001],
    ['pound weight', 0.000453592],
  ],
  [
    ['kilometre', 1],
    ['kilometer', 1],
    ['mile', 1.609344],
    ['metre', 0.001],
    ['meter', 0.001],
    ['foot', 0.0003048],
    ['nautical mile', 1.852],
  ],
  [
    ['people', 1],
    ['person', 1],
    ['death', 1],
    ['victim', 1],
    ['fatality', 1],
    ['casualty', 1],
  ],
  [
    ['percentage', 1],
    ['percent', 1],
    ['per cent', 1],
    ['%', 1],
  ],
  [
    ['dollar', 1],
    ['us dollar', 1],
    ['usd', 1],
  ],
  [
    ['boat', 1],
    ['vessel', 1],
    ['ship', 1],
  ],
  [
    ['hour', 1],
    ['day', 24],
    ['week', 168],
  ],
  [
    ['soldier', 1],
    ['troop', 1],
    ['serviceman', 1],
  ],
]

const byName = new Map<string, { readonly base: string; readonly factor: number }>()
for (const row of ROWS) for (const [name, factor] of row) byName.set(name, { base: row[0]?.[0] ?? name, factor })

/** The unit a figure is compared in, and its value there. */
export function inBaseUnit(unit: string, value: number): { readonly unit: string; readonly value: number } {
  const lower = unit.toLowerCase()
  const known = byName.get(lower) ?? byName.get(lower.replace(/s$/, ''))
  return known ? { unit: known.base, value: value * known.factor } : { unit: lower.replace(/s$/, ''), value }
}

export const baseUnit = (unit: string): string => inBaseUnit(unit, 0).unit

/** Is it a unit that can be compared with others? */
export const isUnit = (word: string): boolean => {
  const lower = word.toLowerCase()
  return byName.has(lower) || byName.has(lower.replace(/s$/, ''))
}
