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
  scales,
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

const NAIRA = /^(?:m|b|bn|million|billion|trillion|k|tn)$/

/** `$`, `US$`, `Rs`, `EUR` before a number that begins after it. */
export function currencyBefore(pieces: readonly Piece[], at: number): UnitHere | undefined {
  const first = pieces[at]
  if (first === undefined) return undefined
  const isNumber = (k: number) => pieces[k]?.digits === true && !pieces[k]?.line
  const sign = currencySigns.get(first.form)
  if (sign !== undefined && isNumber(at + 1)) return unit(pieces, at, 1, sign, 'money')
  // "$US 113 million"
  if (
    first.form === '$' &&
    /^(?:us|u\.s\.?)$/.test(pieces[at + 1]?.lower ?? '') &&
    pieces[at + 1]?.glued &&
    isNumber(at + 2)
  )
    return unit(pieces, at, 2, 'dollar', 'money')
  // "Y=28,030" and "PS88.3m", as agencies without the signs write yen and pounds
  if (first.form === 'Y' && pieces[at + 1]?.form === '=' && pieces[at + 1]?.glued && isNumber(at + 2))
    return unit(pieces, at, 2, 'japanese yen', 'money')
  if (first.form === 'PS' && isNumber(at + 1) && pieces[at + 1]?.glued && /^\d\d|[.,]/.test(pieces[at + 1]?.form ?? ''))
    return unit(pieces, at, 1, 'pound sterling', 'money')
  // "N14.3bn", as Nigerian papers write naira
  if (first.form === 'N' && isNumber(at + 1) && pieces[at + 1]?.glued && NAIRA.test(pieces[at + 2]?.lower ?? ''))
    return unit(pieces, at, 1, 'nigerian naira', 'money')
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
  if (
    /^pounds?$/.test(first.lower) &&
    (number.value >= 1e6 || pieces[at + 1]?.lower === 'sterling' || isPaid(pieces, at))
  )
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
  // "30 MUSD"
  const mega = /^M[A-Z]{3}$/.test(first.form) ? currencyCodes.get(first.lower.slice(1)) : undefined
  if (mega !== undefined) return { ...unit(pieces, at, 1, mega, 'money'), factor: 1e6 }
  const code = currencyCodes.get(first.lower)
  const scale = number.scaled ? undefined : scales.get(pieces[at + 1]?.lower ?? '')
  if (code !== undefined && /^[A-Z]{3}$/.test(first.form) && scale !== undefined && scale >= 1000)
    return { ...unit(pieces, at, 2, code, 'money'), factor: scale }
  if (
    code !== undefined &&
    first.form.length > 2 &&
    (first.form === first.form.toUpperCase() || PLAIN_CODE.test(first.lower))
  )
    return unit(pieces, at, 1, code, 'money')
  return undefined
}

const PAID =
  /^(?:pay|pays|paid|paying|cost|costs|costing|save|saves|saved|spend|spends|spent|earn|earns|earned|fined?|price|priced|worth|bills?|tax|taxes|budget|sell|sold|buy|bought|charged?|fees?|loan|debts?|wages?|salary|owed?|rent|grant|invest|invested|deposit|profit|raised)$/

/** `140 pounds a year`, `pay 30 pounds`: money, no weight. */
function isPaid(pieces: readonly Piece[], at: number): boolean {
  if (
    /^an?$/.test(pieces[at + 1]?.lower ?? '') &&
    /^(?:year|month|week|day|hour|night|head|person|ticket)$/.test(pieces[at + 2]?.lower ?? '')
  )
    return true
  for (let k = at - 1; k >= 0 && k > at - 9; k--) {
    const piece = pieces[k]
    if (piece === undefined || piece.line || /^[.;:!?]$/.test(piece.form)) return false
    if (PAID.test(piece.lower)) return true
  }
  return false
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
  const special = glued(pieces, at, number)
  if (special !== undefined) return special
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
    !/^(?:MW|GW|kW|KG|KM|GB|TB|MB|HP|Hz|V|W|L|MP|dB|kV|KV)$/.test(first.form)
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

/** Short signs that are units only where they touch the figures: `10.72s`, `-15C`, `450 Nm`, `332 lb-ft`. */
function glued(pieces: readonly Piece[], at: number, number: NumberHere): UnitHere | undefined {
  const first = pieces[at]
  const next = pieces[at + 1]
  if (first === undefined || number.form !== 'digits' || number.scaled) return undefined
  if (first.form === 'Nm') return unit(pieces, at, 1, 'newton metre', 'measure')
  if (first.lower === 'lb' && /^[-.·]$/.test(next?.form ?? '') && pieces[at + 2]?.lower === 'ft')
    return unit(pieces, at, 3, 'pound-foot', 'measure')
  if (!first.glued || (next?.glued && /^[A-Za-z\d-]/.test(next.form))) return undefined
  if (first.form === 's' && /\.\d+$/.test(pieces[at - 1]?.form ?? '')) return unit(pieces, at, 1, 'second', 'measure')
  const before = pieces[at - 2]
  if (before !== undefined && /^[A-Za-z]/.test(before.form) && !/^[a-z]/.test(before.form)) return undefined
  if (first.form === 'C') return unit(pieces, at, 1, 'celsius', 'measure')
  if (first.form === 'F') return unit(pieces, at, 1, 'fahrenheit', 'measure')
  return undefined
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
