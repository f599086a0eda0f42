/** Units: currency before or after the number, per cent, measures. Counted nouns are the business of a later stage. */
import type { NumberHere } from './numbers.js'
import type { Piece } from './pieces.js'
import {
  currencyAdjectives,
  currencyCodes,
  currencySigns,
  currencyWords,
  dollarPrefixes,
  gluedOnly,
  hyphenUnits,
  measureWords,
  percentWords,
} from './words.js'

export interface UnitHere {
  readonly name: string
  readonly kind: 'money' | 'percent' | 'measure'
  /** Pieces covered. */
  readonly length: number
  readonly start: number
  readonly end: number
  /** What the number must be multiplied with (a magnitude inside the unit), and what a second unit adds. */
  readonly factor?: number
  readonly plus?: number
}

/** Currency codes that are no English words, so that small letters will do. */
const PLAIN_CODE = /^(?:usd|eur|gbp|rmb|jpy|inr|cny|chf)$/

/** `$`, `US$`, `Rs`, `EUR` before a number that begins after it. */
export function currencyBefore(pieces: readonly Piece[], at: number): UnitHere | undefined {
  const first = pieces[at]
  if (first === undefined) return undefined
  const isNumber = (k: number) => pieces[k]?.digits === true && !pieces[k]?.line
  const sign = currencySigns.get(first.form)
  if (sign !== undefined && isNumber(at + 1)) return unit(pieces, at, 1, sign, 'money')
  const prefix = dollarPrefixes.get(first.lower)
  const second = pieces[at + 1]
  if (
    prefix !== undefined &&
    second?.form === '$' &&
    isNumber(at + 2) &&
    (second.glued || first.lower.length > 1 || first.lower === 'c')
  )
    return unit(pieces, at, 2, prefix, 'money')
  const code = currencyCodes.get(first.lower)
  if (
    code !== undefined &&
    (first.form === first.form.toUpperCase() || /^rs\.?$/i.test(first.form) || PLAIN_CODE.test(first.lower)) &&
    first.form.length > 1
  ) {
    const dot = first.lower === 'rs' && second?.form === '.' && second.glued ? 1 : 0
    const dollar = second !== undefined && currencySigns.has(second.form) ? 1 : 0
    if (isNumber(at + 1 + dot + dollar)) return unit(pieces, at, 1 + dot + dollar, code, 'money')
  }
  return undefined
}

function unit(pieces: readonly Piece[], at: number, length: number, name: string, kind: UnitHere['kind']): UnitHere {
  const start = pieces[at]?.start ?? 0
  return { name, kind, length, start, end: pieces[at + length - 1]?.end ?? start }
}

/** The unit after a number: `percent`, `percentage points`, `Swiss francs`, `square miles`, `km`. */
export function unitAfter(pieces: readonly Piece[], at: number, number: NumberHere): UnitHere | undefined {
  const first = pieces[at]
  if (first === undefined || (first.line && !first.glued)) return undefined
  // "a 12-month stay", in some sources "a 12 - month stay"
  const hyphen = first.form === '-' && first.glued === pieces[at + 1]?.glued && !pieces[at + 1]?.line ? 1 : 0
  const bracket = /^[([{<]$/.test(first.form) && /^[)\]}>]$/.test(pieces[at + 2]?.form ?? '') ? 1 : 0
  if (bracket === 1) {
    const inside = measureAt(pieces, at + 1, number, false)
    return inside?.length === 1 ? { ...inside, length: 3 } : undefined
  }
  const here = at + hyphen
  const found =
    percentAt(pieces, here) ?? moneyAt(pieces, here, number) ?? measureAt(pieces, here, number, hyphen === 1)
  return found === undefined ? undefined : { ...found, length: found.length + hyphen }
}

function percentAt(pieces: readonly Piece[], at: number): UnitHere | undefined {
  const word = pieces[at]?.lower ?? ''
  if (word === 'percentage' && /^points?$/.test(pieces[at + 1]?.lower ?? ''))
    return unit(pieces, at, 2, 'percentage point', 'percent')
  if (word === 'basis' && /^points?$/.test(pieces[at + 1]?.lower ?? ''))
    return unit(pieces, at, 2, 'basis point', 'percent')
  if (word === 'per' && pieces[at + 1]?.lower === 'cent') return unit(pieces, at, 2, 'percentage', 'percent')
  if (word === 'pc' && !pieces[at]?.glued && pieces[at]?.form !== 'pc') return undefined
  const name = percentWords.get(word)
  if (name === undefined) return undefined
  if ((word === '%' || word === 'percent') && /^(?:points?)$/.test(pieces[at + 1]?.lower ?? ''))
    return unit(pieces, at, 2, 'percentage point', 'percent')
  return unit(pieces, at, 1, name, 'percent')
}

function moneyAt(pieces: readonly Piece[], at: number, number: NumberHere): UnitHere | undefined {
  const first = pieces[at]
  if (first === undefined) return undefined
  const sign = currencySigns.get(first.form)
  if (sign !== undefined && !pieces[at + 1]?.digits) return unit(pieces, at, 1, sign, 'money')
  const two = `${first.lower} ${pieces[at + 1]?.lower ?? ''}`
  const adjective = currencyAdjectives.has(two) ? two : currencyAdjectives.has(first.lower) ? first.lower : undefined
  if (adjective !== undefined) {
    const length = adjective === two ? 2 : 1
    const noun = pieces[at + length]?.lower ?? ''
    const plain = noun === 'pounds' || noun === 'pound' ? 'pound' : currencyWords.get(noun)
    if (plain !== undefined && noun !== 'p' && noun !== 'real' && noun !== 'won') {
      const whole = currencyAdjectives.get(adjective) ?? ''
      const base = singularCurrency(noun)
      return unit(
        pieces,
        at,
        length + 1,
        whole === ''
          ? plain
          : whole.endsWith(base) || base === 'dollar' || adjective === 'deutsche'
            ? named(adjective, base, whole)
            : `${adjective} ${base}`,
        'money',
      )
    }
  }
  if (/^pounds?$/.test(first.lower) && (number.value >= 1e6 || pieces[at + 1]?.lower === 'sterling'))
    return unit(pieces, at, pieces[at + 1]?.lower === 'sterling' ? 2 : 1, 'pound sterling', 'money')
  const word = currencyWords.get(first.lower)
  if (word !== undefined) {
    if (first.lower === 'p' && (!first.glued || number.scaled)) return undefined
    if (
      /^(?:mark|marks|real|won|rand|dong|lire|birr|taka|sterling)$/.test(first.lower) &&
      number.value < 100 &&
      !number.scaled
    )
      return undefined
    if (first.lower === 'won' && !number.scaled && number.value < 1000) return undefined
    return unit(pieces, at, 1, word, 'money')
  }
  const code = currencyCodes.get(first.lower)
  if (
    code !== undefined &&
    first.form.length > 2 &&
    (first.form === first.form.toUpperCase() || PLAIN_CODE.test(first.lower))
  )
    return unit(pieces, at, 1, code, 'money')
  return undefined
}

const singularCurrency = (noun: string): string => currencyWords.get(noun)?.split(' ').at(-1) ?? noun.replace(/s$/, '')
const named = (adjective: string, base: string, whole: string): string =>
  whole.endsWith(base) ? whole : `${adjective} ${base}`

const AREA = /^(?:square|sq|sq\.|cubic)$/

function measureAt(pieces: readonly Piece[], at: number, number: NumberHere, hyphened: boolean): UnitHere | undefined {
  const first = pieces[at]
  if (first === undefined) return undefined
  if (AREA.test(first.lower)) {
    const dot = pieces[at + 1]?.form === '.' ? 1 : 0
    const hyphen = pieces[at + 1 + dot]?.form === '-' ? 1 : 0
    const name = measureWords.get(pieces[at + 1 + dot + hyphen]?.lower ?? '')
    return name === undefined
      ? undefined
      : perTime(
          pieces,
          at,
          unit(pieces, at, 2 + dot + hyphen, `${first.lower.startsWith('sq') ? 'square' : 'cubic'} ${name}`, 'measure'),
        )
  }
  if (/^(?:metric|short|long|nautical|light)$/.test(first.lower)) {
    const hyphen = pieces[at + 1]?.form === '-' ? 1 : 0
    const name = measureWords.get(pieces[at + 1 + hyphen]?.lower ?? '')
    return name === undefined
      ? undefined
      : perTime(
          pieces,
          at,
          unit(pieces, at, 2 + hyphen, `${first.lower}${first.lower === 'light' ? '-' : ' '}${name}`, 'measure'),
        )
  }
  if (/^(?:degrees?|deg|°)$/.test(first.lower)) {
    const dot = pieces[at + 1]?.form === '.' && pieces[at + 1]?.glued && first.lower === 'deg' ? 1 : 0
    const scale = pieces[at + 1 + dot]
    const lower = scale?.lower ?? ''
    const name =
      lower === 'c'
        ? 'celsius'
        : lower === 'f'
          ? 'fahrenheit'
          : /^(?:celsius|celcius|centigrade)$/.test(lower)
            ? 'celsius'
            : lower === 'fahrenheit'
              ? 'fahrenheit'
              : undefined
    return name === undefined
      ? unit(pieces, at, 1 + dot, 'degree', 'measure')
      : unit(pieces, at, 2 + dot, name, 'measure')
  }
  const next = pieces[at + 1]
  const power =
    next?.form === '2' && next.glued && /^(?:km|m|cm|mi|ft)$/.test(first.lower)
      ? 1
      : next?.form === '²' && next.glued
        ? 1
        : 0
  if (power === 1) {
    const name = measureWords.get(first.lower)
    return name === undefined ? undefined : unit(pieces, at, 2, `square ${name}`, 'measure')
  }
  const name = measureWords.get(first.lower)
  if (name === undefined) return undefined
  const hyphen = next?.form === '-' ? 1 : 0
  if (name.endsWith('watt') && /^hours?$/.test(pieces[at + 1 + hyphen]?.lower ?? ''))
    return unit(pieces, at, 2 + hyphen, `${name}-hour`, 'measure')
  if (
    first.lower.length <= 2 &&
    first.form !== first.lower &&
    !/^(?:MW|GW|kW|KG|KM|GB|TB|MB|HP|Hz|V|W|L|MP|dB)$/.test(first.form)
  )
    return undefined
  if (
    gluedOnly.has(first.lower) &&
    !first.glued &&
    !hyphened &&
    !/^(?:m|t|g|ha|mi|mm|hr|min|sec|mb|gb|mp|db)$/.test(first.lower)
  )
    return undefined
  if (
    /^(?:m|t|g)$/.test(first.lower) &&
    !first.glued &&
    (number.form !== 'digits' || (/^[a-z]/i.test(next?.form ?? '') === false && false))
  )
    return undefined
  if (first.lower === 'm' && first.glued && /^[a-z]+s$/.test(next?.form ?? '') && !next?.glued) return undefined
  if (hyphenUnits.has(first.lower) && !hyphened && number.value !== 1) return undefined
  if (hyphenUnits.has(first.lower) && !hyphened) return undefined
  if (
    /^(?:stone|turn|quarter|quarters|cup|cups|mark|watt)$/.test(first.lower) &&
    (first.lower === 'stone' || first.lower === 'turn' || /^quarters?$/.test(first.lower)) &&
    (number.value < 2 || number.form === 'fraction') &&
    first.lower !== 'turn'
  )
    return undefined
  if (first.lower === 'mm' && number.form === 'words') return undefined
  const whole = perTime(pieces, at, unit(pieces, at, 1, name, 'measure'))
  return feetAndInches(pieces, at, whole)
}

const TIME = /^(?:hour|hr|second|sec|minute|day|year|week|month|gallon|litre|liter)$/

/** `miles per hour`, `miles an hour`: speed is a unit of its own; `tons a year` is not. */
function perTime(pieces: readonly Piece[], at: number, found: UnitHere): UnitHere {
  const link = pieces[at + found.length]?.lower ?? ''
  const time = pieces[at + found.length + 1]?.lower ?? ''
  const speed = /^(?:kilomet|mile|met|feet|foot|knot)/.test(found.name) && /^(?:hour|hr|second|sec)$/.test(time)
  if (!speed || !/^(?:per|an|a|\/)$/.test(link) || !TIME.test(time)) return found
  return {
    ...unit(
      pieces,
      at,
      found.length + 2,
      `${found.name} per ${time === 'hr' ? 'hour' : time === 'sec' ? 'second' : time}`,
      'measure',
    ),
  }
}

/** `5 feet 2 inches` is one quantity in feet. */
function feetAndInches(pieces: readonly Piece[], at: number, found: UnitHere): UnitHere {
  const small = { foot: ['inch', 12], pound: ['ounce', 16], hour: ['minute', 60] }[found.name]
  if (small === undefined || found.name !== 'foot') return found
  const comma = /^(?:,|and)$/.test(pieces[at + found.length]?.lower ?? '') ? 1 : 0
  const digits = pieces[at + found.length + comma]
  const word = pieces[at + found.length + comma + 1]?.lower ?? ''
  if (digits?.digits !== true || !/^(?:inch|inches|in)$/.test(word) || Number.isNaN(Number(digits.form))) return found
  return {
    ...found,
    length: found.length + comma + 2,
    end: pieces[at + found.length + comma + 1]?.end ?? found.end,
    plus: Number(digits.form) / Number(small[1]),
  }
}
