// A stream of made-up reports: stories of very different size over common words of English, names and states that come
// back for months, and words of their own. For measuring how stories and neighbourhoods behave where a ledger is large.
import { readFileSync } from 'node:fs'
import background from '../lexicon/stories/document-frequency.json' with { type: 'json' }

export interface MadeReport {
  readonly id: string
  readonly story: string
  readonly date?: string
  readonly outlet: string
  readonly title: string
  readonly text: string
}

const FIRST_DAY = Date.UTC(2029, 0, 1)
const DAY = 86_400_000
const SYLLABLES =
  'ka ro mi ten sul va dor el ni bra shi or lan quo pe zu tam gor is wen fa chi ul mar do hes ri bo jen ta'.split(' ')
/** How often words of a sentence are of which kind, added up. */
const MIX = { function: 0.35, common: 0.7, story: 0.8, stray: 0.83, name: 0.93, state: 0.95, odd: 0.96, number: 0.98 }

/** `count` reports over `days` days; one seed, one stream. */
export function* syntheticReports(count: number, days: number, seed = 7): Generator<MadeReport> {
  const random = randomFrom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const rank = (n: number, a: number) =>
    Math.min(n - 1, Math.floor((1 - random() * (1 - (n + 1) ** (1 - a))) ** (1 / (1 - a)) - 1))
  const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make)
  const pick = (list: readonly string[]) => list[below(list.length)] ?? ''
  const common = commonWords()
  const states = stateNames()
  // Wars, quarrels, campaigns: their leaders and words come back for months, in story after story.
  const matters = times(Math.max(20, Math.round(count / 400)), () => ({
    leaders: times(6, () => nameOf(1000 + rank(3000, 0.999))),
    words: times(60, () => wordOf(50_000 + rank(6000, 0.8))),
    states: times(2, () => states[rank(180, 0.999) % states.length] ?? ''),
  }))
  let made = 0
  for (let story = 0; made < count; story++) {
    const matter = matters[rank(matters.length, 0.9)] ?? { leaders: [], words: [], states: [] }
    const size = Math.max(1, Math.min(count - made, Math.floor(1.5 * (1 - random()) ** -0.75), 2000))
    const start = below(days)
    const ownNames = times(3 + below(6), () => nameOf(10_000 + rank(40_000, 0.7)))
    const ownWords = times(12, () => wordOf(50_000 + rank(20_000, 0.7)))
    const numbers = times(4, () => String(2 + below(900)))
    for (let i = 0; i < size; i++) {
      const names = [...ownNames.filter(() => random() < 0.75), ...matter.leaders.filter(() => random() < 0.5)]
      const told = [...ownWords.filter(() => random() < 0.6), ...times(8, () => pick(matter.words))]
      const stray = times(6, () => wordOf(50_000 + rank(20_000, 0.7)))
      const odd = times(2, () => nameOf(10_000 + rank(40_000, 0.7)))
      const word = () => {
        const at = random()
        if (at < MIX.function) return 'the'
        if (at < MIX.common) return common(random())
        if (at < MIX.story) return pick(told)
        if (at < MIX.stray) return pick(stray)
        if (at < MIX.name) return pick(names)
        if (at < MIX.state) return pick(matter.states)
        if (at < MIX.odd) return pick(odd)
        return at < MIX.number ? pick(numbers) : 'of'
      }
      const sentence = () => `The ${times(12 + below(14), word).join(' ')}.`
      const day = Math.min(days, start + Math.floor(-Math.log(1 - random()) * 4))
      yield {
        id: `r${String(made).padStart(7, '0')}`,
        story: String(story),
        ...(random() < 0.1 ? {} : { date: new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10) }),
        outlet: `Outlet ${rank(500, 0.999)}`,
        title: [...names.slice(0, 2), ...told.slice(0, 4)].join(' '),
        text: times(4 + below(14), sentence).join(' '),
      }
      made++
    }
  }
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const words = new Map<number, string>()

/** The n-th word of no language. */
function wordOf(n: number): string {
  const known = words.get(n)
  if (known !== undefined) return known
  let left = (n * 2654435761) % 4294967296
  let word = ''
  for (let i = 0; i < 2 + (n % 3); i++) {
    word += SYLLABLES[left % SYLLABLES.length] ?? ''
    left = Math.floor(left / SYLLABLES.length) + n * 7
  }
  word += (SYLLABLES[n % SYLLABLES.length] ?? '').charAt(0)
  words.set(n, word)
  return word
}

const nameOf = (n: number): string => wordOf(n).charAt(0).toUpperCase() + wordOf(n).slice(1)

/** Words of ordinary English, as often as documents hold them and more. */
function commonWords(): (at: number) => string {
  const list = Object.entries(background.counts)
  const sums: number[] = []
  let sum = 0
  for (const [, n] of list) {
    sum += n ** 1.3
    sums.push(sum)
  }
  return (at) => {
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < at * sum) low = middle + 1
      else high = middle
    }
    return list[low]?.[0] ?? ''
  }
}

function stateNames(): string[] {
  return readFileSync(new URL('../lexicon/actors/states.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[1]?.split(' ')[0] ?? '')
    .filter((name) => /^[A-Z][a-z]+$/.test(name))
}
