/** Units in the words of the quantity data sets: `litre` for liter, `dollar per share`, `year of age`, `wide-body jet`. */
import type { MeasuredFigure } from '../../src/extract/figures/index.js'

const NAMES: Readonly<Record<string, string>> = {
  kilometer: 'kilometre',
  meter: 'metre',
  centimeter: 'centimetre',
  millimeter: 'millimetre',
  liter: 'litre',
  milliliter: 'millilitre',
  tonne: 'metric ton',
  'metric tonne': 'metric ton',
  pence: 'penny',
  time: 'count',
  franc: 'swiss franc',
  peso: 'mexican peso',
  lira: 'turkish lira',
  ruble: 'russian ruble',
  rand: 'south african rand',
  real: 'brazilian real',
  'swedish krona': 'swedish krone',
  crown: 'swedish krone',
  'kilowatt-hour': 'kilowatt hour',
  'megawatt-hour': 'megawatt hour',
  'gigawatt-hour': 'gigawatt hour',
  'terawatt-hour': 'terawatt hour',
  cm: 'centimetre',
  km: 'kilometre',
  kg: 'kilogram',
  m: 'metre',
  l: 'litre',
  s: 'second',
  h: 'hour',
  day: 'day',
}

const PER_A =
  /^\s*-?\s*an?[\s-]+(share|barrel|ounce|tonne|ton|gallon|litre|liter|pound|bushel|kilogram|kilo|piece|head|person|ticket|game|match|night|season|second|minute|hour|day|week|month|quarter|year|mile|kilometre|kilometer|unit|vote|seat|bottle|pack|litre|cup|copy|song|student|pupil|worker|household|dose|point|plate|set|round|trip|ride|call|visit|patient|acre|hectare|head|pop|shift|session|class|lap)\b\b/i
const PER =
  /^\s*-?\s*(?:per\b|\/)[\s-]*((?:(?:square|cubic|metric|100,000|1,000|million|thousand|british|thermal|fluid|full|working|school)\s+)*[a-z]+(?:-hour)?)/i
const EACH = /^\s+(?:each|every)\s+(second|minute|hour|day|week|month|quarter|year|season|night)\b/i
const TIMES = /^(?:second|minute|hour|day|week|month|quarter|year|night|season|game)$/i
const PASSED = /^\s+(?:ago|earlier|before|later|old)\b/i
const OLD = /^(?:-|\s)*olds?\b|^\s+of\s+age\b/i

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^su])s$/, '$1')

const named = (unit: string): string =>
  unit
    .split(' per ')
    .map((part) =>
      NAMES[part] === undefined
        ? part
            .split(' ')
            .map((word) => (/met(?:er)$|liter$/.test(word) ? (NAMES[word] ?? word) : word))
            .join(' ')
        : (NAMES[part] ?? part),
    )
    .join(' per ')

/** Units in the words of the rows of one kind: `kilometer` for kilometre, `ton` for tonne, `pound` for pound sterling. */
export const american = (unit: string): string =>
  unit
    .replace('pound sterling', 'pound')
    .replace(/\btonne\b/, 'ton')
    .replace(/(met|lit)re\b/, '$1er')

/** The unit as the data sets write it; null for a bare number. */
export function unitOf(text: string, figure: MeasuredFigure): string | null {
  const unit = figure.counted?.phrase ?? figure.unit
  if (unit === '') return null
  const after = text.slice(Math.max(figure.end, figure.counted?.end ?? 0))
  if (/^(?:year|month|week|day)$/.test(unit) && OLD.test(after)) return `${unit} of age`
  const found = PER_A.exec(after) ?? PER.exec(after) ?? EACH.exec(after)
  const rate = found?.[1]
  if (found === null || rate === undefined || figure.unitKind === 'percent' || figure.unit === 'time')
    return named(unit)
  if (TIMES.test(rate) && PASSED.test(after.slice(found[0].length))) return named(unit)
  const parts = /^part$/.test(unit) ? /^(million|billion|trillion)/i.exec(rate)?.[1] : undefined
  if (parts !== undefined) return `parts-per-${parts.toLowerCase()}`
  return `${named(unit)} per ${named(singular(rate))}`
}
