/** Any number of invented reports, each with words of its own, always the same ones for the same number. */

const STATES = [
  ['Norway', 'Oslo', 'Norwegian'],
  ['Chile', 'Santiago', 'Chilean'],
  ['Ghana', 'Accra', 'Ghanaian'],
  ['Latvia', 'Riga', 'Latvian'],
  ['Mongolia', 'Ulaanbaatar', 'Mongolian'],
  ['Uruguay', 'Montevideo', 'Uruguayan'],
  ['Zambia', 'Lusaka', 'Zambian'],
  ['Portugal', 'Lisbon', 'Portuguese'],
  ['Bhutan', 'Thimphu', 'Bhutanese'],
  ['Jamaica', 'Kingston', 'Jamaican'],
  ['Slovenia', 'Ljubljana', 'Slovenian'],
  ['Oman', 'Muscat', 'Omani'],
] as const
const GOODS = ['copper', 'timber', 'wheat', 'smoked fish', 'gas', 'steel', 'cotton', 'fertiliser'] as const
const GIVEN = ['Anna', 'Karl', 'Ines', 'Tomas', 'Lucia', 'Peter', 'Maya', 'Jonas', 'Elena', 'Victor'] as const
const HEADS = ['Bor', 'Lind', 'Kar', 'Ost', 'Vel', 'Mar', 'Tes', 'Rud', 'Hal', 'Sem', 'Jov', 'Ner'] as const
const TAILS = ['aly', 'berg', 'ova', 'strand', 'ida', 'unek', 'holt', 'aro', 'ins', 'eta', 'wick', 'oro'] as const

/** A stream of numbers that looks random and is the same everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = (Math.imul(seed + 1, 2654435761) >>> 0) | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

export interface MadeArticle {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly title: string
  readonly text: string
}

/** The n-th invented report, with so many paragraphs. */
export function madeArticle(n: number, paragraphs = 6): MadeArticle {
  const below = numbers(n)
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T => from[below(from.length)] as T
  const a = below(STATES.length)
  const own = STATES[a] as (typeof STATES)[number]
  const other = STATES[(a + 1 + below(STATES.length - 1)) % STATES.length] as (typeof STATES)[number]
  const good = pick(GOODS)
  const name = () => `${pick(GIVEN)} ${pick(HEADS)}${pick(TAILS)}`
  const minister = name()
  const envoy = name()
  const day = `2031-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`
  const lines: readonly (() => string)[] = [
    () =>
      `${own[0]} has suspended ${good} deliveries to ${other[0]} until ${other[1]} pays ${2 + below(90)} million dollars, Trade Minister ${minister} said on Tuesday.`,
    () =>
      `“We cannot go on as if nothing had happened,” ${minister.split(' ')[1]} told reporters in ${own[1]}. She accused ${other[0]} of breaking the ${2001 + below(29)} agreement.`,
    () =>
      `${other[0]} rejected the charge. Ambassador ${envoy} said that ${other[1]} would not pay, and warned that it could close its border with ${own[0]} next month.`,
    () =>
      `At least ${20 + below(900)} trucks were waiting at the ${other[2]} border on Wednesday, according to the ${own[2]} customs service, up ${3 + below(60)} percent since March.`,
    () =>
      `In the town of ${pick(HEADS)}${pick(TAILS)}, the price of ${good} rose to ${30 + below(800)} dollars a tonne, and ${100 + below(4000)} people signed a petition against the measure.`,
    () =>
      `The two governments opened talks about ${pick(GOODS)} and transit fees in ${pick(STATES)[1]} last year, but ${name()}, who led the delegation of ${other[0]}, resigned after ${2 + below(9)} rounds.`,
    () =>
      `An official close to ${minister} denied on ${pick(['Monday', 'Thursday', 'Friday'])} that ${own[0]} planned sanctions against ${name()}, an adviser of the ${other[2]} president.`,
    () =>
      `The dispute over ${good} has lasted ${2 + below(20)} years and has cost both sides ${below(9)}.${below(9)} billion dollars.`,
  ]
  const body: string[] = []
  for (let p = 0; p < paragraphs; p++) {
    const first = (lines[p === 0 ? 0 : below(lines.length)] as () => string)()
    body.push(`${first} ${(lines[below(lines.length)] as () => string)()}`)
  }
  return {
    id: `made-${n}`,
    outlet: `Outlet ${below(40)}`,
    published: day,
    title: `${own[0]} suspends ${good} deliveries to ${other[0]}`,
    text: body.join('\n\n'),
  }
}
