/** The builders that rule rows name: from what a pattern caught to a meaning. */
import { type Direction, durationText, type Meaning, type Unit } from './meaning.js'
import type { Captures } from './pattern.js'

const PARTS: Readonly<Record<string, string>> = {
  dawn: 'DA',
  daybreak: 'DA',
  dusk: 'EV',
  nightfall: 'EV',
  daytime: 'DT',
}

interface Input {
  readonly c: Captures
  readonly words: readonly string[]
  readonly args: Readonly<Record<string, number | string>>
}

type Builder = (input: Input) => Meaning | undefined

const num = (value: number | string | undefined): number | undefined => (typeof value === 'number' ? value : undefined)

const text = (value: number | string | undefined): string | undefined =>
  value === undefined ? undefined : String(value)

function direction({ c, words }: Input): Direction | undefined {
  if (words.includes('this') || c.THIS !== undefined)
    return words.includes('past') || words.includes('last')
      ? -1
      : words.includes('coming') || words.includes('next')
        ? 1
        : 0
  if (c.LAST !== undefined || c.PREV !== undefined || words.includes('last') || words.includes('past')) return -1
  if (c.NEXT !== undefined || c.FOLL !== undefined || words.includes('next') || words.includes('coming')) return 1
  return undefined
}

const unitOf = ({ c, args }: Input): Unit => String(args.unit ?? c.UNIT ?? c.UNIT1 ?? c.UNITS ?? 'D')

/** Two-figure years: up to 49 in this century, from 50 on in the last. */
const fullYear = (short: number): number => (short < 50 ? 2000 + short : 1900 + short)

const with2 = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

const BUILDERS: Readonly<Record<string, Builder>> = {
  iso: ({ c }) => {
    const form = String(c.ISO)
    const [y = 0, m = 0, d = 0] = form.slice(0, 10).split('-').map(Number)
    if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
    const on = { kind: 'date', y, m, d } as const
    return form.length > 10 ? { kind: 'clock', time: form.slice(11, 16), on } : on
  },
  slashed: ({ c }) => {
    const parts = String(c.SLASH).split(/[./]/).map(Number)
    const dotted = String(c.SLASH).includes('.')
    const [a = 0, b = 0, e = 0] = parts
    if (a > 31) return b <= 12 && e <= 31 && e > 0 && b > 0 && a > 1000 ? { kind: 'date', y: a, m: b, d: e } : undefined
    const y = e < 100 ? fullYear(e) : e
    const [m, d] = a > 12 || (dotted && b <= 12) ? [b, a] : [a, b]
    return m < 1 || m > 12 || d < 1 || d > 31 || y < 1000 ? undefined : { kind: 'date', y, m, d }
  },
  date: ({ c }) => {
    const d = num(c.DAY)
    if (d !== undefined && (d < 1 || d > 31)) return undefined
    return { kind: 'date', ...with2('y', num(c.YEAR)), ...with2('m', num(c.MONTH)), ...with2('d', d) }
  },
  shortYear: ({ c }) => ({ kind: 'date', y: fullYear(Number(c.DAYNUM2)), ...with2('m', num(c.MONTH)) }),
  apostropheYear: ({ c }) => ({ kind: 'date', y: fullYear(Number(c.DAYNUM2)) }),
  decade: ({ c }) => {
    const word = num(c.DECADEWORD)
    const form = word === undefined ? String(c.DECADE) : `${word}0`
    if (!form.endsWith('0')) return undefined
    if (form.length === 2) {
      const full = Number(form) >= 20 ? `19${form.slice(0, 1)}` : `20${form.slice(0, 1)}`
      return { kind: 'fixed', value: full, edtf: `${full}X`, y: Number(full) * 10 }
    }
    return form.length === 4
      ? { kind: 'fixed', value: form.slice(0, 3), edtf: `${form.slice(0, 3)}X`, y: Number(form) }
      : undefined
  },
  century: ({ c }) => {
    const n = Number(c.ORD) - 1
    if (n < 9 || n > 21) return undefined
    const value = String(n).padStart(2, '0')
    return { kind: 'fixed', value, edtf: `${value}XX`, y: n * 100 }
  },
  beforeChrist: ({ c }) => {
    const n = Number(c.NUM)
    if (!Number.isInteger(n) || n < 1) return undefined
    const m = num(c.MONTH)
    const year = String(n).padStart(4, '0')
    return {
      kind: 'fixed',
      value: `BC${year}${m === undefined ? '' : `-${String(m).padStart(2, '0')}`}`,
      edtf: `-${String(n - 1).padStart(4, '0')}`,
    }
  },
  part: (input) => {
    const { c, args } = input
    const code = text(c.QCODE)
    const unit = (code?.slice(0, 1).toUpperCase() ?? args.unit) === 'H' ? 'H' : 'Q'
    const n = code === undefined ? Number(c.ORD) : Number(code.slice(1))
    if (n < 1 || n > (unit === 'Q' ? 4 : 2)) return undefined
    return { kind: 'part', unit, n, ...with2('y', num(c.YEAR)), ...with2('shift', direction(input)) }
  },
  season: (input) => ({
    kind: 'season',
    season: String(input.c.SEASON),
    ...with2('y', num(input.c.YEAR)),
    ...with2('by', direction(input)),
    bare: input.args.bare === 1,
  }),
  feast: (input) => ({
    kind: 'feast',
    rule: String(input.c.FEAST),
    ...with2('y', num(input.c.YEAR)),
    ...with2('by', direction(input)),
  }),
  weekNumber: (input) => {
    const n = Number(input.c.DAYNUM)
    return n > 0
      ? { kind: 'week', n, ...with2('y', num(input.c.YEAR)), ...with2('shift', direction(input)) }
      : undefined
  },
  weekOf: ({ c }) => ({ kind: 'weekOf', m: Number(c.MONTH), d: Number(c.DAY), ...with2('y', num(c.YEAR)) }),
  nthWeek: ({ c, words }) => ({
    kind: 'nthWeek',
    n: num(c.ORD) ?? -1,
    ...with2('m', num(c.MONTH)),
    ...with2('y', num(c.YEAR)),
    last: words.includes('last') || words.includes('final'),
  }),
  nthOf: (input) => {
    const { c, words } = input
    const ofYear = words.at(-1) === 'year'
    const of = words.slice(words.indexOf('of') + 1)
    const shift = of.includes('last') ? -1 : of.includes('next') ? 1 : 0
    const unit = words.includes('week') ? 'W' : 'M'
    if (!ofYear && unit === 'M') return undefined
    return {
      kind: 'nthOf',
      n: num(c.ORD) ?? -1,
      unit,
      of: ofYear ? 'Y' : 'M',
      shift,
      from: of.includes('that') ? 'focus' : 'now',
    }
  },
  shift: (input) => ({
    kind: 'shift',
    n: input.c.NEXT === undefined ? Number(input.args.n) : Math.abs(Number(input.args.n)),
    unit: unitOf(input),
    from: 'now',
  }),
  deictic: ({ c }) => ({ kind: 'shift', n: Number(c.DEICTIC), unit: 'D', from: 'now' }),
  daypart: ({ c, args }) => ({
    kind: 'daypart',
    part: String(args.part ?? c.PART ?? 'NI'),
    n: Number(args.n ?? 0),
    from: args.focus === 1 ? 'focus' : 'now',
  }),
  weekend: (input) => ({ kind: 'weekend', ...with2('by', direction(input)) }),
  theUnit: (input) => ({ kind: 'shift', n: 0, unit: unitOf(input), from: 'running' }),
  ago: (input) => ({
    kind: 'shift',
    n: Number(input.args.sign) * (num(input.c.NUM) ?? 1),
    unit: unitOf(input),
    from: 'now',
  }),
  later: (input) => ({
    kind: 'shift',
    n: Number(input.args.sign) * (num(input.c.NUM) ?? 1),
    unit: unitOf(input),
    from: 'focus',
  }),
  that: (input) => ({ kind: 'shift', n: 0, unit: unitOf(input), from: 'focus' }),
  unitAgo: (input) => ({ kind: 'shift', n: -1, unit: unitOf(input), from: 'running' }),
  fiscalYear: (input) => ({ kind: 'shift', n: direction(input) ?? 0, unit: 'Y', from: 'now' }),
  dayAfter: (input) => ({
    kind: 'shift',
    n: input.words.includes('before') ? -1 : 1,
    unit: unitOf(input),
    from: 'focus',
  }),
  vagueShift: ({ args }) => ({ kind: 'reference', value: String(args.value) }),
  weekday: (input) => ({ kind: 'weekday', weekday: Number(input.c.WEEKDAY), ...with2('by', direction(input)) }),
  weekdayOf: (input) => ({ kind: 'weekdayOf', weekday: Number(input.c.WEEKDAY), week: direction(input) ?? 0 }),
  monthBy: (input) => ({ kind: 'monthBy', m: Number(input.c.MONTH), by: direction(input) ?? 0 }),
  monthOfYear: (input) => ({
    kind: 'monthOfYear',
    m: Number(input.c.MONTH),
    ...with2('d', num(input.c.DAY)),
    shift: direction(input) ?? 0,
    from: input.words.includes('that') ? 'focus' : 'now',
  }),
  sameOfYear: (input) => ({ kind: 'shift', n: -1, unit: 'Y', from: 'now', month: unitOf(input) }),
  dayOfMonth: ({ c }) => ({ kind: 'dayOfMonth', d: Number(c.DAYORD) }),
  duration: (input) => {
    const { c, args } = input
    const base = args.vague === 1 ? undefined : (num(c.NUM) ?? (args.one === 1 ? 1 : 0))
    const plural = args.one === 1 && c.UNITS !== undefined
    const n = plural
      ? undefined
      : base === undefined
        ? undefined
        : base + (args.half === 1 ? 0.5 : args.quarter === 1 ? 0.25 : 0)
    return { kind: 'duration', n, unit: unitOf(input), bare: args.bare === 1 }
  },
  wordLong: ({ words }) => {
    const unit = { year: 'Y', month: 'M', week: 'W', day: 'D', hour: 'TH' }[(words[0] ?? '').replace('long', '')]
    return unit === undefined ? undefined : { kind: 'duration', n: 1, unit, bare: false }
  },
  every: (input) => {
    const n = num(input.c.NUM)
    const times = input.words.includes('times') || n === undefined ? Number(input.args.n ?? 1) : n
    return { kind: 'set', value: durationText(times, unitOf(input)) }
  },
  everyWeekday: ({ c }) => ({ kind: 'set', value: `XXXX-WXX-${c.WEEKDAY ?? c.WEEKDAYS}` }),
  frequency: ({ c }) => ({ kind: 'set', value: String(c.FREQ) }),
  reference: ({ c, args }) => ({ kind: 'reference', value: String(args.value ?? c.REF) }),
  clock: ({ c, words }) => {
    const half = text(c.AMPM ?? c.MERIDIEM)
    const form = text(c.CLOCK ?? c.DOTCLOCK ?? c.MILITARY) ?? `${c.NUM}:00`
    const [hour = 0, minute = 0] = form.split(':').map(Number)
    if (!Number.isInteger(hour) || hour > 24 || minute > 59 || (half !== undefined && hour > 12 && hour !== 24))
      return undefined
    const h = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
    const zone = words.find((w) => w === 'gmt' || w === 'utc')
    return {
      kind: 'clock',
      time: `${String(h).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      ...with2('zone', zone),
    }
  },
  partAlone: ({ c, words, args }) => {
    if (words.includes('noon') || words.includes('midday')) return { kind: 'clock', time: '12:00' }
    if (words.includes('midnight')) return { kind: 'clock', time: '00:00' }
    return {
      kind: 'daypart',
      part: String(c.PART ?? PARTS[words[0] ?? ''] ?? 'NI'),
      from: args.any === 1 ? 'any' : 'focus',
    }
  },
}

/** Names that rule rows may use. */
export const builderNames: readonly string[] = Object.keys(BUILDERS)

/** The meaning of a match; undefined when the words do not hold together (a 13th month). */
export function meaningOf(
  make: string,
  captures: Captures,
  words: readonly string[],
  args: Readonly<Record<string, number | string>>,
): Meaning | undefined {
  return BUILDERS[make]?.({ c: captures, words, args })
}
