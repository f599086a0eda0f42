/** Numbers, units and bounds as people read them; the same on every machine. */
import type { Figure } from '../../model/index.js'

const MAGNITUDES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]
const PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  foot: 'feet',
}
const SAME = new Set([
  'people',
  'percent',
  'per cent',
  'aircraft',
  'troops',
  'military',
  'police',
  'personnel',
  'percentage',
])

/** @example numberText(625200) // '625,200' */
export function numberText(value: number): string {
  for (const [size, name] of MAGNITUDES) {
    const scaled = Math.abs(value) / size
    if (scaled >= 1) return `${trimmed(value / size)} ${name}`
  }
  const [whole = '', fraction] = trimmed(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const trimmed = (value: number) => String(Number(value.toFixed(3)))

/** @example counted(3, 'boat') // '3 boats' */
export function counted(count: number, noun: string): string {
  return `${numberText(count)} ${count === 1 ? noun : plural(noun)}`
}

function plural(noun: string): string {
  if (SAME.has(noun) || /s$/.test(noun) || !/^[a-z ]+$/.test(noun)) return noun
  const known = PLURALS[noun]
  if (known !== undefined) return known
  if (/[a-z]man$/.test(noun) && !/(?:hu|ger|ro|otto)man$/.test(noun)) return `${noun.slice(0, -3)}men`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

type Amount = Pick<Figure, 'value' | 'low' | 'high' | 'bound' | 'unit' | 'change'>

/** @example amountText({ low: 40, bound: 'at least', unit: 'person' }) // 'at least 40 people' */
export function amountText({ value, low, high, bound, unit, change }: Amount): string {
  const number =
    value !== undefined
      ? numberText(value)
      : low !== undefined && high !== undefined
        ? low === high
          ? numberText(low)
          : `${numberText(low)} to ${numberText(high)}`
        : numberText(low ?? high ?? Number.NaN)
  const one = value === 1 || (value === undefined && low === 1 && high === undefined)
  const amount = unit === 'percentage' || unit === 'percent' ? `${number} %` : `${number} ${one ? unit : plural(unit)}`
  const bounded = bound === 'exact' ? amount : `${bound} ${amount}`
  return (change === undefined ? bounded : `${change} ${bounded}`).trim()
}

/**
 * An amount written as bound, bare number and unit, as people read it; any other text as it is.
 * @example plainAmount('about 1200000000 dollar') // 'about 1.2 billion dollars'
 */
export function plainAmount(text: string): string {
  const match = /^((?:about|nearly|at least|more than|up to|less than) )?(\d+(?:\.\d+)?) ([a-z][a-z ]*)$/.exec(text)
  if (match === null) return text
  const [, before = '', digits = '', unit = ''] = match
  return `${before}${amountText({ value: Number(digits), bound: 'exact', unit })}`
}
