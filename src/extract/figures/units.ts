/** Units: currency before or after the number, per cent, measures. Counted nouns are the business of a later stage. */
import { moneyAt } from './money.js'
import type { NumberHere } from './numbers.js'
import type { Piece } from './pieces.js'
import { type UnitHere, unit } from './unit-here.js'
import { gluedOnly, hyphenUnits, measureWords, percentWords } from './words.js'

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
